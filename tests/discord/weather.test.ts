import { afterEach, expect, test } from 'vitest'
import { type Dream, Dreams } from '#models/dream.ts'
import { Tells } from '#models/tell.ts'
import { useFolder } from '../database.ts'
import type { FaultPlan } from '../fakes/discord/faults.ts'
import { until } from '../until.ts'
import { answerTo, buttonsOf, openTown, read, type Town } from './town.ts'

const folder = useFolder()
let town: Town
afterEach(() => town?.close())

const post = 'POST /channels/{channel}/messages'
const followUp = 'POST /webhooks/{application}/{token}'
const change = 'PATCH /channels/{channel}/messages/{message}'
const routes = [
  post,
  followUp,
  change,
  'PATCH /webhooks/{application}/{token}/messages/{message}',
  'POST /users/@me/channels',
]

/** What the network does to one call of every kind, each time it is told to. */
const weathers: [string, Omit<FaultPlan, 'route'>][] = [
  ['answers that are lost after the effect', { answer: 'drop', after: true }],
  ['calls that never arrive', { answer: 'drop' }],
  ['errors of the server', { answer: 500, times: 2 }],
  ['limits', { answer: { status: 429, retryAfterSeconds: 1 } }],
]

test.each(weathers)(
  'through %s a dream that was acknowledged is made, told once and posted at most once',
  async (weather, plan) => {
    town = await openTown(folder())
    const { fake, ada, moe, mia, square, reviews, films } = town
    const blow = () => {
      for (const route of routes) fake.faults.next({ ...plan, route })
    }
    const text = `I was flying over a sea of glass in ${weather}.`
    const asked = await ada.command('dream', { text }, { in: square }).reply()
    blow()
    // Even where the answer is lost on its way, what was agreed to is kept.
    ada.press(asked, 'Yes, under my name')
    const { number } = await until('the dream', () => Dreams.findOne({ telling: text }).lean<Dream>())
    const preview = await until('the preview', () =>
      town
        .said(moe, reviews)
        .find((each) => read(each).includes(`Dream ${number}: “`) && buttonsOf(each).includes('Approve')),
    )
    blow()
    moe.press(preview, 'Approve')
    mia.react(preview, '👍')
    await town.reaches('posted', number)
    await ada.sees('dm', new RegExp(`Dream ${number} (is published|could not be published)`))
    await until('nothing owed', async () => (await Tells.countDocuments({ state: 'owed' })) === 0)
    expect(await Tells.countDocuments({ state: 'lost' }), weather).toBe(0)
    const readBy = (where: Parameters<typeof ada.sees>[0], words: string, who = ada) =>
      town.said(who, where).filter((message) => read(message).includes(words)).length
    expect(readBy('dm', `(dream ${number}) is ready`), weather).toBe(1)
    expect(readBy(reviews, `Dream ${number}: “`, moe), weather).toBe(1)
    expect(readBy(films, text), weather).toBeLessThanOrEqual(1)
    expect(fake.problems).toEqual([])
  },
  300_000,
)

test('the gateway breaks, refuses to resume, falls silent and repeats itself: everybody is heard once', async () => {
  town = await openTown(folder())
  const { fake, ada, square } = town
  const answered = async (text: string) => {
    const asked = ada.command('dream', { text }, { in: square })
    expect(read(await asked.reply())).toContain('Shall I')
    return asked
  }
  fake.gateway.dropConnection()
  await until('it resumed', () => fake.gateway.resumed === 1)
  await answered('The first dream came on a broken line.')
  fake.gateway.duplicate('INTERACTION_CREATE')
  await answered('The second dream came after an echo.')
  ada.say('dm', 'In the third dream the sea was upstairs.')
  await ada.sees('dm', 'Is this a dream?')
  fake.gateway.duplicate('MESSAGE_CREATE')
  fake.gateway.refuseResume()
  const before = fake.gateway.identified
  fake.gateway.dropConnection()
  await until('it identified again', () => fake.gateway.identified > before)
  await until('it is heard', () => fake.gateway.connected === 1)
  await answered('The fourth dream came to a stranger.')
  expect(town.said(ada, 'dm')).toHaveLength(1)
  expect(town.said(ada, square)).toHaveLength(3)
  fake.gateway.askToReconnect()
  await until('it resumed again', () => fake.gateway.resumed === 2)
  await answered('The fifth dream came on request.')
  expect(fake.refused).toEqual([])
  expect(fake.problems).toEqual([])
})

test('told to wait a minute it waits, and says it then', async () => {
  town = await openTown(folder())
  const { fake, ada, house } = town
  fake.faults.next({ route: post, answer: { status: 429, retryAfterSeconds: 60 } })
  const number = await town.tell(ada, 'A clock with no hands asked me for the time.', 'Yes, for me alone')
  await town.reaches('posted', number)
  const waiting = await until('the film waits', () =>
    Tells.findOne({ film: { $exists: true }, state: 'owed', dueAt: { $gt: new Date(Date.now() + 20_000) } }).lean(),
  )
  const calls = () => fake.calls.filter(({ route }) => route === post).length
  expect(calls()).toBeGreaterThan(0)
  expect(waiting.attempts).toBe(0)
  expect(town.said(ada, 'dm')).toEqual([])
  // A minute later.
  await Tells.updateOne({ _id: waiting._id }, { $set: { dueAt: new Date() } })
  await house.tools.queues.add('bot', { kind: 'tell', tell: waiting._id })
  expect(await Tells.countDocuments({ state: 'lost' })).toBe(0)
})

test('ended in the middle of making and of review, it goes on where it was, and counts what was decided meanwhile', async () => {
  town = await openTown(folder())
  const { fake, ada, moe, mia, square, reviews } = town
  const number = await town.tell(ada, 'A train went through my kitchen and stopped for the whale.')
  await ada.sees(square, /Painting|Drawing|Cutting|listening/)
  await town.shut()
  // Nobody is there.
  const lost = ada.command('status', {}, { in: square })
  await town.open()
  const preview = await town.preview(number)
  expect(town.said(moe, reviews).filter((each) => read(each).includes(`Dream ${number}: `))).toHaveLength(1)
  moe.react(preview, '👍')
  await until('one vote', () => read(preview).includes('1 of 2 approvals'))
  await town.shut()
  moe.unreact(preview, '👍')
  mia.react(preview, '👍')
  await town.open()
  await until('the votes as they stand', () => read(preview).includes('1 of 2 approvals: Mia 👍'))
  expect(read(await answerTo(moe.press(preview, 'Approve')))).toContain(`Dream ${number} is approved`)
  await town.reaches('posted', number)
  await ada.sees('dm', `Dream ${number} is published`)
  expect(town.posts()).toHaveLength(1)
  expect(town.said(ada, 'dm').filter((each) => read(each).includes('is ready'))).toHaveLength(1)
  expect(lost.ack).toBeUndefined()
  expect(fake.problems).toEqual([])
})
