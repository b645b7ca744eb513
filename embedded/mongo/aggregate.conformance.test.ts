import type { Collection } from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
let charges: Collection
beforeAll(async () => {
  database = await openTestDatabase()
  charges = database.connection.collection('charges')
  await charges.insertMany([
    { community: 'a', kind: 'image', micros: 10, at: new Date('2024-02-29T23:59:59.999Z'), tags: ['x'] },
    { community: 'a', kind: 'image', micros: 30, at: new Date('2024-03-01T00:00:00.000Z') },
    { community: 'a', kind: 'speech', micros: null, at: new Date('2024-03-03T12:00:00.000Z') },
    { community: 'b', kind: 'image', at: new Date('2024-03-04T12:34:56.789Z'), by: { name: 'n' } },
    { community: 'b', kind: 'speech', micros: 5, at: null },
  ])
})
afterAll(async () => {
  expect([...database.outside]).toEqual([])
  await database.stop()
})

const run = (...pipeline: object[]) => charges.aggregate(pipeline).toArray()

test('groups and accumulates; null and missing values are no numbers', async () => {
  const group = {
    _id: '$community',
    sum: { $sum: '$micros' },
    count: { $sum: 1 },
    average: { $avg: '$micros' },
    least: { $min: '$micros' },
    most: { $max: '$micros' },
    first: { $first: '$micros' },
    last: { $last: '$micros' },
    all: { $push: '$micros' },
  }
  expect(await run({ $sort: { _id: 1 } }, { $group: group }, { $sort: { _id: 1 } })).toEqual([
    { _id: 'a', sum: 40, count: 3, average: 20, least: 10, most: 30, first: 10, last: null, all: [10, 30, null] },
    { _id: 'b', sum: 5, count: 2, average: 5, least: 5, most: 5, first: null, last: 5, all: [5] },
  ])
  expect(await run({ $match: { kind: 'none' } }, { $group: { _id: null, n: { $sum: 1 } } })).toEqual([])
  const empty = { _id: null, sum: { $sum: '$by' }, average: { $avg: '$by' }, most: { $max: '$nothing' } }
  expect(await run({ $group: empty })).toEqual([{ _id: null, sum: 0, average: null, most: null }])
})

test('groups by documents of fields; a missing field is left out of the key', async () => {
  const found = await run(
    { $group: { _id: { kind: '$kind', by: '$by.name' }, n: { $sum: 1 } } },
    { $sort: { n: -1, '_id.by': -1, '_id.kind': 1 } },
  )
  expect(found).toEqual([
    { _id: { kind: 'image' }, n: 2 },
    { _id: { kind: 'speech' }, n: 2 },
    { _id: { kind: 'image', by: 'n' }, n: 1 },
  ])
})

test.each([
  ['day', {}, ['2024-02-29T00:00:00Z', '2024-03-01T00:00:00Z', '2024-03-03T00:00:00Z', '2024-03-04T00:00:00Z']],
  ['month', {}, ['2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z']],
  ['year', {}, ['2024-01-01T00:00:00Z']],
  ['hour', {}, ['2024-02-29T23:00:00Z', '2024-03-01T00:00:00Z', '2024-03-03T12:00:00Z', '2024-03-04T12:00:00Z']],
  ['week', {}, ['2024-02-25T00:00:00Z', '2024-03-03T00:00:00Z']],
  ['week', { startOfWeek: 'monday' }, ['2024-02-26T00:00:00Z', '2024-03-04T00:00:00Z']],
])('groups by %s %o', async (unit, options, starts) => {
  const day = { $dateTrunc: { date: '$at', unit, ...options } }
  const found = await run({ $group: { _id: { day } } }, { $sort: { '_id.day': 1 } })
  expect(found.map(({ _id }) => _id.day)).toEqual([null, ...starts.map((start) => new Date(start))])
})

test('sorts, skips, limits, counts, projects and gives new names', async () => {
  const sorted = { $sort: { at: -1 } } as const
  expect(await run(sorted, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 0, kind: 1 } })).toEqual([
    { kind: 'speech' },
    { kind: 'image' },
  ])
  expect(await run({ $match: { community: 'a' } }, { $count: 'n' })).toEqual([{ n: 3 }])
  expect(await run({ $match: { community: 'none' } }, { $count: 'n' })).toEqual([])
  const renamed = { $project: { _id: 0, day: '$_id.kind', total: 1, tag: '$none' } }
  expect(
    await run({ $group: { _id: { kind: '$kind' }, total: { $sum: '$micros' } } }, { $sort: { total: 1 } }, renamed),
  ).toEqual([
    { total: 5, day: 'speech' },
    { total: 40, day: 'image' },
  ])
  expect(
    await run(sorted, { $limit: 1 }, { $group: { _id: 1, names: { $push: { kind: '$kind', tag: '$tags' } } } }),
  ).toEqual([{ _id: 1, names: [{ kind: 'image' }] }])
})
