import { openDiscord } from '#bot/discord/discord.ts'
import { personally } from '#bot/discord/place.ts'
import { discordSettings } from '#bot/discord/settings.ts'
import type { Place } from '#core/chat.ts'
import { openLog } from '#core/log.ts'
import { openFolder } from '#files/folder.ts'
import { openFakeDiscord } from '../fakes/discord/open.ts'
import type { FakeMessage } from '../fakes/discord/world.ts'
import { until } from '../until.ts'
import type { BenchMaker } from './bench.ts'

/** What a reader sees of a text: Discord takes away a backslash before a mark. */
export const asRead = (text: string): string => text.replaceAll(/\\([^0-9A-Za-z\s])/g, '$1')

export const textOf = ({ content, embeds }: FakeMessage): string =>
  asRead([content, ...embeds.map(({ description }) => String(description))].filter((each) => each !== '').join('\n'))

interface Wired {
  custom_id?: string
  label?: string
  components?: Wired[]
}
export const labelsOf = (message: FakeMessage): string[] =>
  (message.components as Wired[]).flatMap(({ components = [] }) => components.flatMap(({ label }) => label ?? []))

/** Discord with one server, one person in it who manages it, and a channel for reviews. */
export const bench: BenchMaker = {
  id: 'discord',
  async open(folder, onLost) {
    const fake = await openFakeDiscord()
    const settings = discordSettings({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api })
    if (!settings) throw new Error('no settings')
    const guild = fake.guild()
    const room = guild.channel({ name: 'reviews' })
    const person = fake.user({ name: 'Ada' })
    guild.join(person.user, [guild.role({ name: 'Managers', permissions: ['manageGuild'] })])
    const files = await openFolder(folder)
    const platform = openDiscord({ settings, files, log: openLog('silent') })
    const channelOf = ({ chat }: Place) => (chat.startsWith('dm:') ? person.dm() : room)
    const mine = (where: Place) =>
      fake.seenBy(person, channelOf(where)).filter((message) => message.author.id === fake.bot.id)
    let pressed: ReturnType<typeof person.press> | undefined
    return {
      platform,
      place: personally(person.id),
      room: { platform: 'discord', chat: room.id },
      start: (inbox) => platform.start(inbox, (fault) => onLost(fault.code)),
      seen: async (where) => mine(where).map((message) => ({ text: textOf(message), buttons: labelsOf(message) })),
      async write(text) {
        person.say('dm', text)
      },
      async press(label) {
        const message = mine(personally(person.id)).findLast((each) => labelsOf(each).includes(label))
        if (!message) throw new Error(`nobody sees a button ${label}`)
        pressed = person.press(message, label)
      },
      async fill(fields) {
        const sent = pressed
        if (!sent) throw new Error('nothing was pressed')
        await sent.form()
        person.submit(sent, fields)
      },
      async react(on, sign, added) {
        const message = await until('the message', () => fake.world.messages.get(on.message))
        if (added) person.react(message, sign)
        else person.unreact(message, sign)
      },
      async lose(ref) {
        const message = fake.world.messages.get(ref.message)
        if (message) message.deleted = true
      },
      async closeDoor() {
        person.user.dms = 'closed'
      },
      async again() {
        fake.gateway.duplicate('MESSAGE_CREATE')
      },
      async revoke() {
        fake.gateway.closeWith(4004)
      },
      async close() {
        await platform.stop()
        await fake.close()
      },
    }
  },
}
