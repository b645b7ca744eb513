import type { Collection } from 'mongoose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
let cases: Collection
beforeAll(async () => {
  database = await openTestDatabase()
  cases = database.connection.collection('cases')
})
afterAll(async () => {
  expect([...database.outside]).toEqual([])
  await database.stop()
})

const early = new Date('2024-01-01T00:00:00Z')
const late = new Date('2025-01-01T00:00:00Z')

/** A filter, the documents it is asked over, and which of them (by position) match. */
const filters: [name: string, filter: object, documents: object[], matching: number[]][] = [
  ['equality', { a: 1 }, [{ a: 1 }, { a: 2 }, { a: '1' }, { a: [3, 1] }, {}], [0, 3]],
  ['null is also missing', { a: null }, [{ a: null }, {}, { a: 0 }, { a: [null] }, { a: [] }], [0, 1, 3]],
  [
    'null below arrays',
    { 'a.b': null },
    [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }, { a: [] }, { a: 5 }, {}],
    [0, 3, 4],
  ],
  ['$ne', { a: { $ne: 1 } }, [{ a: 1 }, { a: 2 }, { a: [1, 2] }, {}], [1, 3]],
  ['$ne null', { a: { $ne: null } }, [{ a: 1 }, { a: null }, {}], [0]],
  ['$in', { a: { $in: [1, null] } }, [{ a: 1 }, { a: 2 }, {}, { a: [2, 1] }], [0, 2, 3]],
  ['$nin', { a: { $nin: [1, null] } }, [{ a: 1 }, { a: 2 }, {}, { a: [2, 1] }], [1]],
  ['$in of nothing', { a: { $in: [] } }, [{ a: 1 }, {}], []],
  ['orders of numbers', { a: { $gt: 1, $lte: 3 } }, [{ a: 1 }, { a: 1.5 }, { a: 3 }, { a: '2' }, { a: null }], [1, 2]],
  ['each bound by any element', { a: { $gt: 5, $lt: 3 } }, [{ a: [1, 9] }, { a: [1, 2] }], [0]],
  ['orders without NaN', { a: { $lt: 1 } }, [{ a: Number.NaN }, { a: 0 }], [1]],
  ['orders of dates', { a: { $gte: late } }, [{ a: early }, { a: late }, { a: late.getTime() }], [1]],
  ['orders of texts', { a: { $lt: 'b' } }, [{ a: 'a' }, { a: 'B' }, { a: 'b' }, { a: 1 }], [0, 1]],
  ['$lte null', { a: { $lte: null } }, [{ a: null }, {}, { a: 0 }], [0, 1]],
  ['$exists', { a: { $exists: true } }, [{ a: null }, {}, { a: [] }], [0, 2]],
  ['not $exists', { 'a.b': { $exists: false } }, [{ a: { b: 1 } }, { a: 1 }, { a: [] }, {}], [1, 2, 3]],
  ['$not', { a: { $not: { $gt: 1 } } }, [{ a: 2 }, { a: 1 }, {}, { a: 'x' }], [1, 2, 3]],
  ['$or', { $or: [{ a: 1 }, { b: 1 }] }, [{ a: 1 }, { b: 1 }, { a: 2, b: 2 }], [0, 1]],
  ['$and', { $and: [{ a: 1 }, { $or: [{ b: 1 }, { b: 2 }] }] }, [{ a: 1, b: 2 }, { a: 1 }, { b: 1 }], [0]],
  [
    'whole documents, in order',
    { a: { x: 1, y: 2 } },
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1 } }],
    [0],
  ],
  ['whole arrays', { a: [1, 2] }, [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2], 3] }, { a: [1, 2, 3] }], [0, 2]],
  ['below arrays', { 'a.b': 2 }, [{ a: [{ b: 1 }, { b: 2 }] }, { a: { b: 2 } }, { a: [[{ b: 2 }]] }], [0, 1]],
  ['positions in arrays', { 'a.1': 'y' }, [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, { a: { 1: 'y' } }], [0, 2]],
  ['a position and more', { 'a.0.b': 1 }, [{ a: [{ b: 1 }] }, { a: [{ b: 2 }, { b: 1 }] }], [0]],
  [
    '$elemMatch of fields',
    { a: { $elemMatch: { b: 1, c: 2 } } },
    [{ a: [{ b: 1, c: 2 }] }, { a: [{ b: 1 }, { c: 2 }] }, { a: { b: 1, c: 2 } }],
    [0],
  ],
  ['$elemMatch of values', { a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [{ a: [2] }, { a: [1, 3] }, { a: 2 }], [0]],
  [
    'an anchored prefix',
    { a: /^ab\.c/ },
    [{ a: 'ab.cd' }, { a: 'abxc' }, { a: 'xab.c' }, { a: ['q', 'ab.c'] }, { a: 1 }],
    [0, 3],
  ],
  ['booleans are no numbers', { a: true }, [{ a: true }, { a: 1 }, { a: false }], [0]],
  ['names of JavaScript', { constructor: { $exists: false } }, [{ a: 1 }, { constructor: 1 }], [0]],
]

describe.each([
  ['by reading everything', {}],
  ['by an index', { a: 1 }],
  ['by an index below', { 'a.b': 1 }],
])('filters %s', (_name, key) => {
  beforeAll(async () => {
    await cases.deleteMany({})
    if (Object.keys(key).length > 0) await cases.createIndex(key)
  })
  test.each(filters)('%s', async (name, filter, documents, matching) => {
    await cases.insertMany(documents.map((document, position) => ({ ...document, name, position })))
    const found = await cases.find({ $and: [{ name }, filter] }, { sort: { position: 1 } }).toArray()
    expect(found.map((document) => document.position)).toEqual(matching)
    expect(await cases.countDocuments({ name, ...filter })).toBe(matching.length)
  })
})

test('sorts all types in one order, arrays by their smallest or greatest', async () => {
  const sorted = database.connection.collection('sorted')
  const values = [
    null,
    Number.NaN,
    -1,
    0,
    2.5,
    10,
    'B',
    'a',
    '\uffff',
    '😀',
    { x: 1 },
    { x: 2 },
    false,
    true,
    early,
    late,
  ]
  await sorted.insertMany(values.toReversed().map((value) => ({ value })))
  const read = async (direction: 1 | -1) =>
    (await sorted.find({}, { sort: { value: direction } }).toArray()).map(({ value }) => value)
  expect(await read(1)).toEqual(values)
  expect(await read(-1)).toEqual(values.toReversed())

  const arrays = database.connection.collection('arrays')
  await arrays.insertMany([{ v: [1, 9] }, { v: 5 }, { v: [] }, {}, { v: [2, 3] }])
  const order = async (direction: 1 | -1) =>
    (await arrays.find({}, { sort: { v: direction, _id: 1 } }).toArray()).map(({ v }) => v)
  expect(await order(1)).toEqual([[], undefined, [1, 9], [2, 3], 5])
  expect(await order(-1)).toEqual([[1, 9], 5, [2, 3], undefined, []])
})

test('sorts, skips, limits and projects', async () => {
  const pages = database.connection.collection('pages')
  await pages.insertMany(
    Array.from({ length: 10 }, (_, n) => ({ n, even: n % 2 === 0, deep: { a: n, b: -n }, list: [{ a: n, b: 1 }, 7] })),
  )
  const options = { sort: { even: -1, n: -1 }, skip: 1, limit: 3 } as const
  const projected = await pages
    .find({}, { ...options, projection: { _id: 0, n: 1, 'deep.a': 1, 'list.a': 1, none: 1 } })
    .toArray()
  expect(projected).toEqual([6, 4, 2].map((n) => ({ n, deep: { a: n }, list: [{ a: n }] })))
  expect(Object.keys((await pages.findOne({ n: 1 }, { projection: { n: 1 } })) ?? {})).toEqual(['_id', 'n'])
  expect(Object.keys((await pages.findOne({ n: 1 }, { projection: { _id: 1 } })) ?? {})).toEqual(['_id'])
  expect(Object.keys((await pages.findOne({ n: 1 }, { projection: { _id: 0 } })) ?? {})).toEqual([
    'n',
    'even',
    'deep',
    'list',
  ])
})

test('distinct reads through arrays and leaves missing values out', async () => {
  const tagged = database.connection.collection('tagged')
  await tagged.insertMany([
    { tags: ['a', 'b'] },
    { tags: 'b' },
    {},
    { tags: [] },
    { tags: null },
    { tags: ['c'], off: true },
  ])
  const values = await tagged.distinct('tags', { off: { $ne: true } })
  expect(new Set(values)).toEqual(new Set(['a', 'b', null]))
})

test('cursors go on past the first batch, by size and by number, and can be left early', async () => {
  const many = database.connection.collection('many')
  await many.insertMany(Array.from({ length: 1000 }, (_, n) => ({ n })))
  const all = await many.find({}, { sort: { n: 1 } }).toArray()
  expect(all.map(({ n }) => n)).toEqual(Array.from({ length: 1000 }, (_, n) => n))
  const small = many.find({}, { sort: { n: -1 }, batchSize: 7 })
  for (let n = 999; n > 970; n--) expect(await small.next()).toMatchObject({ n })
  await small.close()
  expect(await many.aggregate([{ $match: { n: { $gte: 100 } } }]).toArray()).toHaveLength(900)
})

test('a result larger than a message comes in several', async () => {
  const large = database.connection.collection('large')
  await large.insertMany(Array.from({ length: 17 }, (_, n) => ({ n, text: 'x'.repeat(1_000_000) })))
  expect(await large.find().toArray()).toHaveLength(17)
}, 20_000)

test('updates and deletes go by the indexes as they are now', async () => {
  const moved = database.connection.collection('moved')
  await moved.createIndex({ state: 1, n: 1 })
  await moved.insertMany([
    { state: 'a', n: 1 },
    { state: 'a', n: 2 },
    { state: 'b', n: 1 },
  ])
  await moved.updateOne({ state: 'a', n: 1 }, { $set: { state: 'b', n: 3 } })
  await moved.deleteOne({ state: 'a', n: 2 })
  expect(await moved.countDocuments({ state: 'a' })).toBe(0)
  expect(await moved.countDocuments({ state: 'b' })).toBe(2)
  expect(await moved.countDocuments({ state: { $in: ['a', 'b'] }, n: { $in: [3, 4] } })).toBe(1)
})
