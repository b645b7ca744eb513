import { expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { type Budget, Budgets, correct, type Purse, reserve } from './budget.ts'
import { newId } from './id.ts'

useDatabase()

const purse = (set: Partial<Purse> = {}): Purse => ({
  community: newId(),
  month: '2026-03',
  day: '14',
  member: newId(),
  dream: newId(),
  ...set,
})
const caps = { film: 100, member: 1000, day: 1000, month: 1000 }
const spent = async ({ community, month }: Purse): Promise<Budget | null> =>
  Budgets.findById(`${community}:${month}`).lean<Budget>()

test('of reservations at the same moment only as many pass as the cap holds', async () => {
  const mine = purse()
  const answers = await Promise.all(Array.from({ length: 12 }, () => reserve(mine, 30, caps)))
  expect(answers.filter((each) => each)).toHaveLength(3)
  expect(await spent(mine)).toMatchObject({ total: 90, days: { 14: 90 }, films: { [mine.dream]: 90 } })
})

test.each(['film', 'member', 'day', 'month'] as const)(
  'the cap for a %s alone refuses, and then nothing is written',
  async (cap) => {
    const mine = purse()
    const tight = { film: 500, member: 500, day: 500, month: 500, [cap]: 50 }
    expect(await reserve(mine, 40, tight)).toBe(true)
    expect(await reserve(mine, 40, tight)).toBe(false)
    expect(await reserve(mine, 10, tight)).toBe(true)
    expect((await spent(mine))?.total).toBe(50)
    expect(await reserve(purse(), 51, tight), 'the first reservation of all').toBe(false)
  },
)

test('counters of others do not count against one', async () => {
  const mine = purse()
  expect(await reserve(mine, 90, caps)).toBe(true)
  expect(await reserve({ ...mine, dream: newId() }, 90, caps)).toBe(true)
  expect(
    await reserve({ ...mine, dream: newId(), member: newId(), day: '15' }, 90, { ...caps, member: 90, day: 90 }),
  ).toBe(true)
  expect((await spent(mine))?.total).toBe(270)
})

test('what was reserved and not used is given back everywhere', async () => {
  const mine = purse()
  await reserve(mine, 90, caps)
  await correct(mine, -60)
  expect(await spent(mine)).toMatchObject({
    total: 30,
    days: { 14: 30 },
    members: { [mine.member]: 30 },
    films: { [mine.dream]: 30 },
  })
  expect(await reserve(mine, 70, caps)).toBe(true)
})
