import type { Collection } from 'mongoose'
import { Types } from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandNames } from './commands/run.ts'
import { operations, operationsOutsideList } from './operations.ts'
import { openTestDatabase, real, rejection, type TestDatabase } from './testing.ts'

let database: TestDatabase
let things: Collection
beforeAll(async () => {
  database = await openTestDatabase()
  things = database.connection.collection('things')
  await things.insertOne({ a: 1, list: [1] })
})
afterAll(() => database.stop())

const update = (change: object) => things.updateOne({ a: 1 }, change)
const command = (body: object) => database.connection.db!.command(body)

const refused: [name: string, ask: () => PromiseLike<unknown>][] = [
  ['$nor', () => things.findOne({ $nor: [{ a: 1 }] })],
  ['$where', () => things.findOne({ $where: 'true' })],
  ['$expr', () => things.findOne({ $expr: { $eq: ['$a', 1] } })],
  ['$size', () => things.findOne({ list: { $size: 1 } })],
  ['$regex', () => things.findOne({ a: /(x+)+$/ })],
  ['$regex', () => things.findOne({ a: /^x/i })],
  ['$mul', () => update({ $mul: { a: 2 } })],
  ['$pullAll', () => update({ $pullAll: { list: [1] } })],
  ['$slice', () => update({ $push: { list: { $each: [1], $slice: 1 } } })],
  ['list.$', () => things.updateOne({ list: 1 }, { $set: { 'list.$': 2 } })],
  ['replacement', () => things.replaceOne({ a: 1 }, { a: 2 })],
  ['pipeline', () => things.updateOne({ a: 1 }, [{ $set: { a: 2 } }])],
  ['arrayFilters', () => things.updateOne({ a: 1 }, { $set: { list: [] } }, { arrayFilters: [{ x: 1 }] })],
  ['exclusion of a', () => things.findOne({}, { projection: { a: 0 } })],
  ['$lookup', () => things.aggregate([{ $lookup: { from: 'x', as: 'y', pipeline: [] } }]).toArray()],
  ['$out', () => things.aggregate([{ $out: 'elsewhere' }]).toArray()],
  ['$addToSet', () => things.aggregate([{ $group: { _id: 1, all: { $addToSet: '$a' } } }]).toArray()],
  ['$toUpper', () => things.aggregate([{ $group: { _id: { $toUpper: '$a' } } }]).toArray()],
  ['$$ROOT', () => things.aggregate([{ $group: { _id: 1, all: { $push: '$$ROOT' } } }]).toArray()],
  [
    'timezone',
    () =>
      things
        .aggregate([{ $group: { _id: { $dateTrunc: { date: '$a', unit: 'day', timezone: 'Asia/Tokyo' } } } }])
        .toArray(),
  ],
  ['collation', () => things.find({}, { collation: { locale: 'de' } }).toArray()],
  ['hint', () => things.find({}, { hint: 'a_1' }).toArray()],
  ['text', () => things.createIndex({ a: 'text' })],
  ['collation', () => things.createIndex({ a: 1 }, { collation: { locale: 'de' } })],
  ['Decimal128', () => things.insertOne({ a: Types.Decimal128.fromString('1') })],
  ['Binary', () => things.insertOne({ a: Buffer.from('x') })],
  ['Long', () => things.insertOne({ a: 2n ** 60n })],
  ['_bsontype', () => things.insertOne({ a: new Map([['_bsontype', 'x']]) })],
  ['capped', () => database.connection.createCollection('capped', { capped: true, size: 1000 })],
  ['serverStatus', () => command({ serverStatus: 1 })],
  ['collStats', () => command({ collStats: 'things' })],
  [
    'transaction',
    () => database.connection.transaction(async (session) => void (await things.insertOne({}, { session }))),
  ],
]

test.skipIf(real).each(refused)('%s is refused by its name', async (name, ask) => {
  const error = await rejection(ask())
  expect(error.message).toContain(name)
  expect(await things.findOne({}, { projection: { _id: 0 } })).toEqual({ a: 1, list: [1] })
})

test('the list names exactly the commands that can be done', () => {
  expect(commandNames.toSorted()).toEqual([...operations.command].toSorted())
})

test('the recorder names what is outside the list, at any depth', () => {
  const pipeline = [{ $match: { $or: [{ a: { $mod: [2, 0] } }] } }, { $facet: { x: [{ $sample: { size: 1 } }] } }]
  expect(operationsOutsideList('aggregate', { aggregate: 'x', pipeline, $db: 'd' })).toEqual([
    '$mod',
    '$facet',
    '$sample',
  ])
  expect(operationsOutsideList('explain', { explain: {} })).toEqual(['explain'])
  expect(operationsOutsideList('find', { find: 'x', filter: { a: { $in: [1] } }, lsid: {} })).toEqual([])
})
