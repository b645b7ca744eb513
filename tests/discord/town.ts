import type { ChatPlatform } from '#bot/platform.ts'
import type { ReviewRules } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { setupCode } from '#models/setup-code.ts'
import { asRead } from '../chat/discord.ts'
import { type Doors, doorsOf } from '../doors.ts'
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/open.ts'
import { buttonsOf, type Field, menusOf, readIn } from '../fakes/discord/people/look.ts'
import type { Person, Where } from '../fakes/discord/people/person.ts'
import type { Sent } from '../fakes/discord/people/sent.ts'
import type { FakeChannel, FakeGuild, FakeMessage, FakeRole } from '../fakes/discord/world.ts'
import { type Kept, keptOf } from '../kept.ts'
import { until } from '../until.ts'

/** What a person reads in a message. */
export const read = (message: FakeMessage | undefined): string => (message ? asRead(readIn(message)) : '')
export { buttonsOf }

/** The message that an interaction led to: a new one, or the pressed one, changed. */
export const answerTo = (sent: Sent): Promise<FakeMessage> =>
  until('an answer', () => {
    if (sent.failed) throw new Error('the bot did not respond')
    const { kind } = sent.ack ?? {}
    if (kind === 'modal') throw new Error('a form came')
    if (kind === 'update') return sent.original
    return sent.replies.at(-1)
  })

/** A whole DreamBox on a pretended Discord, and one server in it that an admin has set up. */
export interface Town extends Kept, Doors {
  fake: FakeDiscord
  platform: ChatPlatform
  guild: FakeGuild
  /** Where everybody writes. */
  square: FakeChannel
  /** Only moderators see it. */
  reviews: FakeChannel
  /** Where films are posted; only the bot may write. */
  films: FakeChannel
  moderators: FakeRole
  managers: FakeRole
  ada: Person
  bob: Person
  /** Moderators by the role that was chosen in /setup. */
  moe: Person
  mia: Person
  /** Reads along in the review channel, and decides nothing. */
  wes: Person
  /** May manage the server. */
  adi: Person
  /** Everything the bot said that a person finds in a place. */
  said(person: Person, where: Where): FakeMessage[]
  /** Tells a dream with /dream and agrees; answers its number. */
  tell(
    person: Person,
    text: string,
    as?: 'Yes, under my name' | 'Yes, without my name' | 'Yes, for me alone',
  ): Promise<number>
  /** The preview of a dream's film, waiting for votes. */
  preview(number: number): Promise<FakeMessage>
  /** What was posted for everybody. */
  posts(): FakeMessage[]
  close(): Promise<void>
}

const menuOf = (message: FakeMessage, type: number): Field => {
  const menu = menusOf(message).find((each) => each.type === type)
  if (!menu) throw new Error(`no menu of the kind ${type}: ${read(message)}`)
  return menu
}
const menus = { choices: 3, roles: 6, channels: 8 }

/** An admin goes through /setup: code, review chat, who decides, quorum, target, a test post. */
async function setUp(town: Town): Promise<void> {
  const { adi, square, reviews, films, moderators } = town
  const asked = adi.command('setup', {}, { in: square })
  await asked.form()
  const overview = await answerTo(adi.submit(asked, { code: await setupCode() }))
  let screen = await answerTo(adi.press(overview, 'Review chat'))
  const choose = async (type: number, chosen: Parameters<Person['select']>[2]) => {
    const menu = type === menus.choices ? menusOf(screen)[0] : menuOf(screen, type)
    screen = await answerTo(adi.select(screen, menu?.customId ?? '', chosen))
  }
  const next = async () => {
    screen = await answerTo(adi.press(screen, 'Next'))
  }
  await choose(menus.channels, [reviews])
  await next()
  await choose(menus.roles, [moderators])
  await next()
  await choose(menus.choices, ['2'])
  await next()
  await next()
  await choose(menus.choices, ['discord'])
  await choose(menus.channels, [films])
  await next()
  screen = await answerTo(adi.press(screen, 'Send a test sentence'))
  await town.moe.sees(reviews, 'A test: Adi is setting me up')
  await town.ada.sees(films, 'A test: Adi is setting me up')
  if (read(screen).includes('–')) throw new Error(`something is missing: ${read(screen)}`)
}

export interface TownOptions {
  /** How long the dreamer may correct what was understood. */
  confirmSeconds?: number
  review?: Partial<ReviewRules>
}

export async function openTown(folder: string, { confirmSeconds = 0, review }: TownOptions = {}): Promise<Town> {
  const fake = await openFakeDiscord()
  const doors = await doorsOf(folder, { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api }, confirmSeconds)
  const guild = fake.guild({ name: 'Sleepers' })
  const moderators = guild.role({ name: 'Moderators' })
  const managers = guild.role({ name: 'Managers', permissions: ['manageGuild'] })
  const watchers = guild.role({ name: 'Watchers' })
  const member = (name: string, roles: FakeRole[] = []): Person => {
    const person = fake.user({ name })
    guild.join(person.user, roles)
    return person
  }
  const town: Town = {
    fake,
    get house() {
      return doors.house
    },
    get platform() {
      const [platform] = town.house.standings.keys()
      if (!platform) throw new Error('no platform')
      return platform
    },
    guild,
    square: guild.channel({ name: 'square' }),
    reviews: guild.channel({ name: 'reviews', only: [moderators, managers, watchers] }),
    films: guild.channel({ name: 'films' }),
    moderators,
    managers,
    ada: member('Ada'),
    bob: member('Bob'),
    moe: member('Moe', [moderators]),
    mia: member('Mia', [moderators]),
    wes: member('Wes', [watchers]),
    adi: member('Adi', [managers]),
    ...keptOf({ remote: guild.id }),
    said: (person, where) => fake.seenBy(person, where).filter(({ author }) => author.id === fake.bot.id),
    async tell(person, text, as = 'Yes, under my name') {
      const asked = await person.command('dream', { text }, { in: town.square }).reply()
      await answerTo(person.press(asked, as))
      const dream = await until('the dream', () => Dreams.findOne({ telling: text }).lean<Dream>())
      return dream.number
    },
    preview: (number) =>
      town.moe.sees(
        town.reviews,
        (message) => read(message).includes(`Dream ${number}: “`) && buttonsOf(message).includes('Approve'),
      ),
    posts: () => town.said(town.ada, town.films).filter((message) => message.attachments.length > 0),
    shut: doors.shut,
    async open() {
      await doors.open()
      await until('the commands', () => fake.commands().length > 0)
    },
    async close() {
      await town.shut()
      await fake.close()
    },
  }
  await town.open()
  await setUp(town)
  await town.rules({ holdSeconds: 0, ...review })
  return town
}
