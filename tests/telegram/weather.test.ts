import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Dream, Dreams } from '#models/dream.ts'
import { Tells } from '#models/tell.ts'
import { useFolder } from '../database.ts'
import type { Faults } from '../fakes/telegram/faults.ts'
import { until } from '../until.ts'
import { labelsOf, openTown, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder())
})
afterAll(() => town?.close())

type Weather = Omit<Parameters<Faults['next']>[0], 'method'>
const methods = ['sendMessage', 'sendVideo', 'editMessageText', 'editMessageCaption', 'answerCallbackQuery']

/** What the network does to one call of every kind, each time it is told to; whether somebody may be told twice then. */
const weathers: [string, Weather, boolean][] = [
  ['answers that are lost after the effect', { answer: 'drop', effect: 'done' }, true],
  ['calls that never arrive', { answer: 'drop' }, false],
  ['errors of the server', { answer: 502, times: 2 }, false],
  ['limits', { answer: { status: 429, retryAfterSeconds: 1 } }, false],
]

const sayings = (shown: { text: string }[], words: string) => shown.filter(({ text }) => text.includes(words)).length

test('through every weather a dream that was acknowledged is made, told and posted at most once', async () => {
  const { fake, ada, moe, mia, council, films } = town
  ada.start()
  for (const [weather, plan, mayRepeat] of weathers) {
    const blow = () => {
      for (const method of methods) fake.faults.next({ ...plan, method })
    }
    const text = `I was flying over a sea of glass in ${weather}.`
    ada.say(ada.chat, text)
    const asked = await fake.shows(ada.chat, (shown) => labelsOf(shown).includes('Yes, under my name'))
    blow()
    ada.press(asked, 'Yes, under my name')
    const { number } = await until('the dream', () => Dreams.findOne({ telling: text }).lean<Dream>())
    await town.preview(number)
    await until('the preview known', () =>
      Tells.findOne({
        film: { $exists: true },
        'audience.to': 'moderators',
        state: 'said',
        'message.lines.0.values.number': number,
      }),
    )
    const preview = await town.preview(number)
    moe.react(preview, ['👍'])
    mia.press(preview, 'Approve')
    await town.reaches('posted', number)
    await until('nothing owed', async () => (await Tells.countDocuments({ state: 'owed' })) === 0)
    expect(await Tells.countDocuments({ state: 'lost' }), weather).toBe(0)
    const films_ = sayings(town.said(ada.chat), `(dream ${number}) is ready`)
    const previews = sayings(town.said(council), `Dream ${number}: “`)
    expect(films_, weather).toBeGreaterThanOrEqual(1)
    // Telegram knows no key for what was sent before: only where nothing arrived is it certain that once is once.
    if (!mayRepeat) expect([films_, previews], weather).toEqual([1, 1])
    expect(sayings(town.said(films), text), weather).toBeLessThanOrEqual(1)
  }
})

test('an update that comes twice, or in the wrong order, is one', async () => {
  const { fake, ada, moe, council } = town
  const words = 'A clock with no hands asked me for the time and I gave it mine.'
  if (!ada.chat.started) ada.start()
  ada.say(ada.chat, words)
  const asked = await fake.shows(
    ada.chat,
    ({ text, buttons }) => text.startsWith('Is this a dream?') && buttons.length > 0,
  )
  const before = town.said(ada.chat).length
  fake.faults.duplicateUpdate()
  ada.press(asked, 'Yes, under my name')
  fake.faults.duplicateUpdate()
  const { number } = await until('the dream', () => Dreams.findOne({ telling: words }).lean<Dream>())
  const preview = await town.preview(number)
  expect(await Dreams.countDocuments({ telling: words })).toBe(1)
  expect(sayings(town.said(ada.chat).slice(0, before), 'Is this a dream?')).toBe(0)
  fake.faults.swapNextUpdates(2)
  moe.react(preview, ['👍'])
  moe.react(preview, [])
  moe.react(preview, ['👍'])
  await fake.settled()
  await until('one vote', () => preview.text.includes('1 of 2 approvals: Moe 👍'))
  await moe.press(preview, 'Reject').answer()
  await moe.press(await fake.shows(council, 'The dreamer is told'), 'Another reason').answer()
  await town.reaches('rejected', number)
})

test('told to wait a minute it waits, and says it then', async () => {
  const { fake, ada, house } = town
  const number = await town.tell(ada, 'I could breathe under the ice and it tasted of mint.', 'Yes, for me alone')
  fake.faults.next({ method: 'sendVideo', answer: { status: 429, retryAfterSeconds: 60 } })
  await town.reaches('posted', number)
  const inAWhile = () => ({ $gt: new Date(Date.now() + 20_000) })
  const waiting = await until('the film waits', () =>
    Tells.findOne({ film: { $exists: true }, state: 'owed', dueAt: inAWhile() }).lean(),
  )
  expect(waiting.attempts).toBe(0)
  expect(sayings(town.said(ada.chat), `(dream ${number}) is ready`)).toBe(0)
  expect(await Tells.countDocuments({ state: 'lost' })).toBe(0)
  expect(house.tools).toBeDefined()
})

test('ended in the middle of making and of review, it goes on where it was, and hears what was said meanwhile', async () => {
  const { fake, ada, moe, mia, council } = town
  const number = await town.tell(ada, 'A train went through my kitchen and stopped for the whale.')
  await town.shut()
  // The platform keeps what is said to nobody.
  ada.say(ada.chat, '/status')
  await town.open()
  await fake.shows(ada.chat, new RegExp(`Dream ${number}[:,]`))
  const preview = await town.preview(number)
  await town.shut()
  moe.react(preview, ['👍'])
  mia.press(preview, 'Approve')
  await town.open()
  await town.reaches('posted', number)
  await fake.shows(ada.chat, `Dream ${number} is published`)
  expect(sayings(town.said(council), `Dream ${number}: “`)).toBe(1)
  expect(sayings(town.said(ada.chat), `(dream ${number}) is ready`)).toBe(1)
  expect(fake.problems).toEqual([])
})
