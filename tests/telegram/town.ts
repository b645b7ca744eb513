import type { ReviewRules } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { setupCode } from '#models/setup-code.ts'
import { type Doors, doorsOf } from '../doors.ts'
import { type FakeTelegram, openFakeTelegram } from '../fakes/telegram/open.ts'
import type { Person } from '../fakes/telegram/person.ts'
import type { ChatState, Shown } from '../fakes/telegram/state.ts'
import { type Kept, keptOf } from '../kept.ts'
import { until } from '../until.ts'

/** Labels of a message's buttons. */
export const labelsOf = ({ buttons }: Shown): string[] => buttons.flat().map(({ text }) => text)

/** Calls that Telegram refused, without those a fault was planned for. */
export const refused = ({ fake }: Pick<Town, 'fake'>) => fake.calls.filter(({ status = 200 }) => status >= 400)

export type Consent = 'Yes, under my name' | 'Yes, without my name' | 'Yes, for me alone'

/** A whole DreamBox on a pretended Telegram, and one group that an admin has set up. */
export interface Town extends Kept, Doors {
  fake: FakeTelegram
  /** Where everybody writes. */
  group: ChatState
  /** Only moderators are in it. */
  council: ChatState
  /** The channel that films are posted in. */
  films: ChatState
  ada: Person
  bob: Person
  /** Moderators: they administer the council. */
  moe: Person
  mia: Person
  /** In the council, and decides nothing. */
  wes: Person
  /** Owns all three. */
  adi: Person
  /** What the bot said that stands in a chat. */
  said(chat: ChatState): Shown[]
  /** Tells a dream in private and agrees; answers its number. */
  tell(person: Person, text: string, as?: Consent): Promise<number>
  preview(number: number): Promise<Shown>
  posts(): Shown[]
  close(): Promise<void>
}

/** An admin goes through /setup: code, review chat, quorum, target, a test post. */
async function setUp({ fake, adi, group, council, films }: Town): Promise<void> {
  const screen = (words: string) => fake.shows(group, words)
  const press = async (shown: Shown, label: string) => {
    await adi.press(shown, label).answer()
  }
  adi.say(group, '/setup')
  const asked = await fake.shows(group, 'Setup code')
  adi.say(group, await setupCode(), { reply: asked })
  await press(await screen('This community is served now'), 'Review chat')
  await press(await screen('In which chat shall films be shown'), 'A chat elsewhere')
  const code = /chat:(\S+)/.exec((await screen('In the other chat, send')).text)?.[1]
  adi.say(council, `/setup chat:${code}`)
  await press(await fake.shows(council, 'What shall this chat be'), 'Its review chat')
  await fake.shows(council, 'This is the review chat of Sleepers now')
  adi.say(group, '/setup')
  await press(await screen('Review chat: Council'), 'Approvals')
  await press(await screen('How many moderators'), '2 approvals')
  await press(await screen('Now: 2 approvals'), 'Overview')
  await press(await screen('Approvals: 2 approvals'), 'Where films go')
  await press(await screen('Where shall approved films go'), 'Telegram')
  await press(
    await fake.shows(group, ({ buttons }) => labelsOf({ buttons } as Shown).includes('Which channel on Telegram?')),
    'Which channel on Telegram?',
  )
  adi.say(group, `@${films.username}`, { reply: await fake.shows(group, 'Link or @name') })
  await press(await screen('Now: Telegram (Films)'), 'Next')
  await press(await screen('I have everything I need there'), 'Send a test sentence')
  await fake.shows(council, 'A test: Adi is setting me up')
  await fake.shows(films, 'A test: Adi is setting me up')
}

export interface TownOptions {
  confirmSeconds?: number
  review?: Partial<ReviewRules>
}

export async function openTown(folder: string, { confirmSeconds = 0, review }: TownOptions = {}): Promise<Town> {
  const fake = await openFakeTelegram()
  const set = { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot }
  const doors = await doorsOf(folder, set, confirmSeconds)
  const person = (name: string) => fake.user(name, { language: 'en', username: `${name.toLowerCase()}_dreams` })
  const [ada, bob, moe, mia, wes, adi] = ['Ada', 'Bob', 'Moe', 'Mia', 'Wes', 'Adi'].map(person) as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ]
  const group = fake.supergroup('Sleepers', { owner: adi, people: [ada, bob, moe, mia, wes], bot: 'administrator' })
  const council = fake.supergroup('Council', { owner: adi, people: [moe, mia, wes], bot: 'administrator' })
  const films = fake.channel('Films', { owner: adi, people: [ada, bob, moe, mia, wes], username: 'sleepers_films' })
  for (const each of [moe, mia]) fake.promote(council, each)
  const town: Town = {
    fake,
    get house() {
      return doors.house
    },
    group,
    council,
    films,
    ada,
    bob,
    moe,
    mia,
    wes,
    adi,
    ...keptOf({ name: 'Sleepers' }),
    said: (chat) => fake.messages(chat).filter(({ authorId }) => authorId === fake.world.bot.id),
    async tell(who, text, as = 'Yes, under my name') {
      if (!who.chat.started) who.start()
      who.say(who.chat, text)
      const asked = await fake.shows(
        who.chat,
        ({ text: words, buttons }) => words.startsWith('Is this a dream?') && buttons.length > 0,
      )
      await who.press(asked, as).answer()
      const dream = await until('the dream', () => Dreams.findOne({ telling: text }).lean<Dream>())
      return dream.number
    },
    preview: (number) =>
      fake.shows(council, (shown) => shown.text.includes(`Dream ${number}: “`) && labelsOf(shown).includes('Approve')),
    posts: () => town.said(films).filter(({ media }) => media?.file.kind === 'video'),
    shut: doors.shut,
    open: doors.open,
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
