import { openFakeTelegram } from '#tests/fakes/telegram/open.ts'
import type { Shown } from '#tests/fakes/telegram/state.ts'
import type { Network, Standing } from './network.ts'

const method = 'sendVideo'

/** Code is how a name or an address is kept from being one; hashtags are ours, and the title is bold. */
const standingOf = ({ text, entities, media }: Shown): Standing => ({
  text,
  marks: entities
    .filter(({ type, offset }) => type !== 'code' && type !== 'hashtag' && !(type === 'bold' && offset === 0))
    .map(({ type }) => type),
  bytes: media?.file.bytes ?? new Uint8Array(),
})

/** A public channel of Telegram, with the bot as an administrator that may post. */
export async function openTelegram({ username = 'dream_films' }: { username?: string | undefined } = {}) {
  const fake = await openFakeTelegram()
  const ada = fake.user('Ada', { username: 'ada_dreams' })
  const channel = fake.channel('Films', {
    owner: ada,
    bot: 'administrator',
    ...(username ? { username } : {}),
  })
  const network: Network = {
    id: 'telegram',
    account: { remote: String(channel.id) },
    settings: { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot },
    standing: () => fake.messages(channel).map(standingOf),
    called: () => fake.notifiedOf(ada).flatMap(({ mentioned }) => (mentioned ? [String(ada.id)] : [])),
    hostile: `@ada_dreams <b>loud</b> <a href="tg://user?id=${ada.id}">you</a> & &lt; _thin_ *fat* \`code\` https://evil.example t.me/evil </b>`,
    breaks: (how, when) => fake.faults.next({ method, answer: how, effect: when === 'after' ? 'done' : 'none' }),
    busy: (seconds) => fake.faults.next({ method, answer: { status: 429, retryAfterSeconds: seconds } }),
    turnsAway: () => fake.faults.next({ method, answer: { status: 413, html: '<html>too large</html>' } }),
    forbid: () => fake.promote(channel, 'bot', { rights: ['can_manage_chat'] }),
    allow: () => fake.promote(channel, 'bot'),
    expel: () => fake.kick(channel, 'bot'),
    vanish: () => fake.kick(channel, 'bot'),
    stale: { TELEGRAM_TOKEN: `${fake.token}x` },
    secret: fake.token,
    close: () => fake.close(),
  }
  return { network, fake, channel, ada }
}
