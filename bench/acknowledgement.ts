import { openDiscord } from '#bot/discord/discord.ts'
import { discordSettings } from '#bot/discord/settings.ts'
import { readSettings } from '#core/settings.ts'
import { openHouse } from '#house/open.ts'
import { type Community, communityAt, usualReview } from '#models/community.ts'
import { Dreams } from '#models/dream.ts'
import { memberOf } from '#models/member.ts'
import { openFakeDiscord } from '#tests/fakes/discord/open.ts'
import { aDream } from '#tests/records.ts'
import { until } from '#tests/until.ts'
import { inFolder } from './house.ts'
import { quantile, say } from './measure.ts'

const waiting = 1000
const asked = 300
const perPerson = 15
const text = 'I was flying over a silver sea and a whale sang to me.'

/**
 * How long Discord waits for the answer to `/dream`, from the gateway's word to our acknowledgement, with a thousand dreams
 * waiting and a film being painted in the same process, against the same house at rest. The pretended Discord runs in this
 * process too, so that what it takes counts against us.
 */
export async function acknowledgement(): Promise<void> {
  const discord = await openFakeDiscord()
  await inFolder(async (folder) => {
    const settings = readSettings({ DREAMBOX_DATA: folder, DREAMBOX_LOG: 'error' })
    const chat = discordSettings({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api })
    if (!chat) throw new Error('no Discord')
    const guild = discord.guild({ name: 'Sleepers' })
    const channel = guild.channel({ name: 'dreams' })
    const community = await openAndServe(guild.id)
    const house = community.house
    try {
      await until('the commands', () => discord.commands().length > 0)
      const ask = async (): Promise<number[]> => {
        const waits: number[] = []
        let person = discord.user({ name: 'Ada' })
        for (let time = 0; time < asked; time += 1) {
          if (time % perPerson === 0) {
            person = discord.user({ name: `Ada ${time}` })
            guild.join(person.user)
          }
          const sent = person.command('dream', { text: `${text} Dream ${time}.` }, { in: channel })
          await sent.acked()
          waits.push(sent.ack?.afterMilliseconds ?? Number.NaN)
        }
        return waits
      }
      const idle = await ask()
      await addDreams(community.record)
      await house.tools.queues.add('light', { kind: 'chore', chore: 'recover' })
      await until(
        'a film in the painting',
        async () => {
          return (await Dreams.countDocuments({ 'progress.share': { $gt: 0.1 } })) > 0
        },
        300,
      )
      const busy = await ask()
      for (const [name, share] of [
        ['p50', 0.5],
        ['p99', 0.99],
      ] as const) {
        say(`acknowledgement.${name}`, quantile(busy, share), 'ms')
        say(`acknowledgement.${name}-to-idle`, quantile(busy, share) / quantile(idle, share), 'ratio')
      }
    } finally {
      await house.close()
    }

    async function openAndServe(remote: string) {
      const opened = await openHouse({
        settings,
        lanes: ['light', 'media', 'gpu'],
        platforms: ({ files, log }) => (chat ? [openDiscord({ settings: chat, files, log })] : []),
      })
      const record = await communityAt('discord', remote, {
        name: 'Sleepers',
        servedAt: new Date(),
        review: usualReview,
        targets: [],
      })
      return { house: opened, record }
    }
  })
  await discord.close()
}

async function addDreams(community: Community): Promise<void> {
  const speaker = { platform: 'discord', remote: '1', name: 'Ada', language: 'en', rank: 'member' } as const
  const member = await memberOf(community._id, speaker)
  const place = { platform: 'nowhere', chat: '1' }
  for (let each = 0; each < waiting; each += 1) {
    await aDream(community, member, {
      telling: `${text} Waiting ${each}.`,
      place,
      confirmBy: new Date(),
      visibility: 'private',
    })
  }
}
