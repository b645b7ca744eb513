import { readdir } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Fault } from '#core/fault.ts'
import { type Budget, Budgets } from '#models/budget.ts'
import { type Charge, Charges } from '#models/charge.ts'
import type { Dream } from '#models/dream.ts'
import { ready } from '#providers/index.ts'
import type { Provider } from '#providers/provider.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { aCommunity, aDream, aMember } from '#tests/records.ts'
import { openTestTools } from '#tests/tools.ts'
import type { Tools } from '../tools.ts'
import { make } from './make.ts'
import { costOf } from './meter.ts'

useDatabase()
const folder = useFolder()
const caps = { film: 100, member: 1000, day: 1000, month: 1000 }
let tools: Tools
let dream: Dream
let speaker: Provider<'speech'>

beforeAll(async () => {
  vi.stubEnv('DREAMBOX_FAKE_PROVIDERS', '1')
  tools = await openTestTools(folder())
  const [first] = ready('speech')
  if (!first) throw new Error('nobody speaks')
  speaker = first
})
beforeEach(async () => {
  const community = await aCommunity({ caps })
  dream = await aDream(community, await aMember(community))
})
afterEach(() => vi.restoreAllMocks())

let said = 0
/** A sentence that was not said before. */
const newAsk = () => {
  said += 1
  return { text: `A whale sang ${said} times.`, language: 'en' as const, seed: 7, last: false }
}
const price = (micros: number) => vi.spyOn(speaker, 'price').mockReturnValue(micros)
const budget = (): Promise<Budget | null> => Budgets.findOne({ _id: new RegExp(`^${dream.community}:`) }).lean<Budget>()
const charges = (): Promise<Charge[]> => Charges.find({ dream: dream._id }).sort({ createdAt: 1 }).lean<Charge[]>()

test('what is made is paid for once: the same ask again costs and calls nothing', async () => {
  price(30)
  const start = vi.spyOn(speaker, 'start')
  const ask = newAsk()
  const first = await make('speech', ask, dream, tools)
  const second = await make('speech', { ...ask }, dream, tools)
  expect(second).toEqual(first)
  expect(start).toHaveBeenCalledTimes(1)
  expect(await charges()).toMatchObject([
    { state: 'settled', reserved: 30, spent: 30, kind: 'speech', provider: 'fake' },
  ])
  expect((await budget())?.total).toBe(30)
  expect(await costOf(dream)).toBe(30)
  expect(await readdir(tools.scratch)).toEqual([])
})

test('what is gone from the store is made again', async () => {
  const ask = newAsk()
  const first = await make('speech', ask, dream, tools)
  if (!('done' in first)) throw new Error('slow')
  await tools.files.remove(first.done.files.voice?.key ?? '')
  const start = vi.spyOn(speaker, 'start')
  await make('speech', ask, dream, tools)
  expect(start).toHaveBeenCalledTimes(1)
})

test('a call that would pass a cap is refused before it is made', async () => {
  price(60)
  const start = vi.spyOn(speaker, 'start')
  await make('speech', newAsk(), dream, tools)
  await expect(make('speech', newAsk(), dream, tools)).rejects.toMatchObject({
    code: 'make/over-budget',
    tell: 'fault.overBudget',
  })
  expect(start).toHaveBeenCalledTimes(1)
  expect((await budget())?.total).toBe(60)
  expect(await charges()).toHaveLength(1)
})

test('what was reserved and not used is free again', async () => {
  price(90)
  const start = speaker.start.bind(speaker)
  vi.spyOn(speaker, 'start').mockImplementation(async (...all) => {
    const progress = await start(...all)
    return 'done' in progress ? { done: { ...progress.done, cost: 5 } } : progress
  })
  for (let time = 0; time < 3; time += 1) await make('speech', newAsk(), dream, tools)
  expect((await budget())?.total).toBe(15)
  expect(await costOf(dream)).toBe(15)
})

test('a failed call stays on the books at its worst, and its fault keeps its name', async () => {
  price(40)
  vi.spyOn(speaker, 'start')
    .mockRejectedValueOnce(new Fault('fake/refused', 'no'))
    .mockRejectedValueOnce(new Error('odd'))
  await expect(make('speech', newAsk(), dream, tools)).rejects.toMatchObject({ code: 'fake/refused', retry: 'never' })
  await expect(make('speech', newAsk(), dream, tools)).rejects.toMatchObject({ code: 'fake/failed', retry: 'soon' })
  expect((await budget())?.total).toBe(80)
  expect(await readdir(tools.scratch)).toEqual([])
})

test('a slow provider is looked at again with its ticket, on one charge', async () => {
  price(50)
  const ask = newAsk()
  const start = speaker.start.bind(speaker)
  const checkAt = new Date(Date.now() + 1000)
  const started = vi.spyOn(speaker, 'start').mockResolvedValueOnce({ ticket: { job: 'j1' }, checkAt })
  const check = vi
    .fn<NonNullable<typeof speaker.check>>()
    .mockResolvedValueOnce({ ticket: { job: 'j1' }, checkAt })
    .mockImplementation((_ticket, call) => start(ask, call))
  speaker.check = check
  try {
    const first = await make('speech', ask, dream, tools)
    if (!('waiting' in first)) throw new Error('not slow')
    expect(first).toMatchObject({ checkAt, waiting: { provider: 'fake', ticket: { job: 'j1' } } })
    expect(await costOf(dream), 'an open call counts at its worst').toBe(50)
    const second = await make('speech', ask, dream, tools, { before: first.waiting })
    if (!('waiting' in second)) throw new Error('not slow')
    expect(await make('speech', ask, dream, tools, { before: second.waiting })).toHaveProperty('done')
  } finally {
    delete speaker.check
  }
  expect(started).toHaveBeenCalledTimes(1)
  expect(check).toHaveBeenCalledTimes(2)
  expect(await charges()).toMatchObject([{ state: 'settled', spent: 50 }])
})
