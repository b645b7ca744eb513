import { openFakeDiscord } from '#tests/fakes/discord/open.ts'
import type { FakeMessage } from '#tests/fakes/discord/world.ts'
import type { Network, Standing } from './network.ts'

const posting = 'POST /channels/{channel}/messages'

/** Discord shows a sign behind a backslash as it is; what is left of these formats, links or calls. */
function marksIn(content: string): string[] {
  const [, ...below] = content.split('\n')
  const bare = below.join('\n').replace(/\\[^0-9A-Za-z\s]/g, 'x')
  return bare.match(/[*_~`|<[\]@]|:\/\/|^\s*(?:#{1,3}|-#|>{1,3}|[-+]|\d+[.)])\s/gm) ?? []
}

const standingOf = ({ content, attachments }: FakeMessage): Standing => ({
  text: content.replace(/\\([^0-9A-Za-z\s])/g, '$1'),
  marks: marksIn(content),
  bytes: attachments[0]?.bytes ?? new Uint8Array(),
})

/** A Discord server with a channel for films; `kind` as Discord has them. */
export async function openDiscord(kind: 'text' | 'announcement' = 'announcement') {
  const fake = await openFakeDiscord()
  const ada = fake.user()
  const guild = fake.guild()
  guild.join(ada.user)
  const channel = guild.channel({ name: 'films', type: kind })
  const messages = () => [...fake.world.messages.values()].filter((each) => each.channel === channel && !each.deleted)
  const network: Network = {
    id: 'discord',
    account: { remote: channel.id },
    settings: { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api },
    standing: () => messages().map(standingOf),
    called: () =>
      messages().flatMap(({ notified: { users, roles, everyone } }) => [
        ...users,
        ...roles,
        ...(everyone ? ['all'] : []),
      ]),
    hostile: `@everyone <@${ada.user.id}> **loud** _thin_ ||hid|| \`code\` [a](https://evil.example) ~~no~~\n# big\n-# small\n> said\n- one\n1. two\nhttps://evil.example discord.gg/abc \\*`,
    breaks: (how, when) => fake.faults.next({ route: posting, answer: how, after: when === 'after' }),
    busy: (seconds) => fake.faults.next({ route: posting, answer: { status: 429, retryAfterSeconds: seconds } }),
    turnsAway: () => fake.faults.next({ route: posting, answer: 413 }),
    forbid() {
      channel.overwrites.push({ id: fake.bot.id, type: 1, allow: 0n, deny: 1n << 11n })
    },
    allow() {
      channel.overwrites = []
    },
    expel: () => fake.kick(guild),
    vanish: () => fake.deleteChannel(channel),
    stale: { DISCORD_TOKEN: `${fake.token}x` },
    secret: fake.token,
    close: () => fake.close(),
  }
  return { network, fake, guild, channel, messages }
}
