import { join } from 'node:path'
import type { ChatPlatform, Inbox, Incoming } from '#bot/platform.ts'
import type { Outgoing } from '#core/chat.ts'
import type { Fault } from '#core/fault.ts'
import { openLog } from '#core/log.ts'
import { openFolder } from '#files/folder.ts'
import type { FileStore } from '#files/store.ts'
import { labelsOf, textOf } from '#tests/chat/discord.ts'
import { type FakeDiscord, type FakeDiscordOptions, openFakeDiscord } from '#tests/fakes/discord/open.ts'
import type { Person } from '#tests/fakes/discord/people/person.ts'
import type { FakeChannel, FakeGuild, FakeMessage } from '#tests/fakes/discord/world.ts'
import { until } from '#tests/until.ts'
import { openDiscord } from './discord.ts'
import { discordSettings } from './settings.ts'

/** The real library on a pretended Discord: one server with a channel for everybody and one for reviews, and people. */
export interface Scene {
  fake: FakeDiscord
  platform: ChatPlatform
  files: FileStore
  guild: FakeGuild
  town: FakeChannel
  reviews: FakeChannel
  /** A member of the server. */
  ada: Person
  /** Somebody who moderates: they may manage messages. */
  moe: Person
  /** What came in, in order. */
  heard: Incoming[]
  lost: Fault[]
  /** What is done with what comes in next; nothing unless told. */
  answer: { by: Inbox }
  /** What the bot said and a person finds now. */
  seen(person: Person, where: FakeChannel | 'dm'): FakeMessage[]
  hears<What extends Incoming['what']>(what: What): Promise<Extract<Incoming, { what: What }>>
  close(): Promise<void>
}

export async function openScene(folder: string, options: FakeDiscordOptions = {}): Promise<Scene> {
  const fake = await openFakeDiscord(options)
  const settings = discordSettings({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api })
  if (!settings) throw new Error('there are no settings')
  const guild = fake.guild({ name: 'Sleepers' })
  const ada = fake.user({ name: 'Ada' })
  const moe = fake.user({ name: 'Moe' })
  guild.join(ada.user)
  guild.join(moe.user, [guild.role({ name: 'Moderators', permissions: ['manageMessages'] })])
  const files = await openFolder(join(folder, fake.applicationId))
  const platform = openDiscord({ settings, files, log: openLog('silent') })
  const heard: Incoming[] = []
  const lost: Fault[] = []
  const answer: Scene['answer'] = { by: async () => undefined }
  const scene: Scene = {
    fake,
    platform,
    files,
    guild,
    town: guild.channel({ name: 'town' }),
    reviews: guild.channel({ name: 'reviews' }),
    ada,
    moe,
    heard,
    lost,
    answer,
    seen: (person, where) => fake.seenBy(person, where).filter(({ author }) => author.id === fake.bot.id),
    hears: <What extends Incoming['what']>(what: What) =>
      until(`a ${what}`, () => heard.find((each): each is Extract<Incoming, { what: What }> => each.what === what)),
    async close() {
      await platform.stop()
      await fake.close()
    },
  }
  await platform.start(
    async (incoming) => {
      heard.push(incoming)
      await answer.by(incoming)
    },
    (fault) => lost.push(fault),
  )
  await until('the commands', () => fake.commands().length > 0)
  return scene
}

export const read = (message: FakeMessage | undefined): string => (message ? textOf(message) : '')
export const labels = (message: FakeMessage | undefined): string[] => (message ? labelsOf(message) : [])

export const say =
  (outgoing: Outgoing): Inbox =>
  async (incoming) =>
    void (await incoming.answer.say(outgoing))
