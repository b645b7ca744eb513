import { Schema } from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, real, rejection, type TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase({ sweepEveryMilliseconds: 20 })
})
afterAll(async () => {
  expect([...database.outside]).toEqual([])
  await database.stop()
})

test('a unique key is refused the second time, by every way of writing', async () => {
  const Member = database.connection.model('Member', new Schema({ handle: { type: String, unique: true }, n: Number }))
  await Member.init()
  await Member.create({ handle: 'ann' })
  await Member.create({ handle: 'bob' })
  const duplicate = { code: 11000, keyPattern: { handle: 1 }, keyValue: { handle: 'ann' } }
  const create = await rejection(Member.create({ handle: 'ann' }))
  expect(create).toMatchObject(duplicate)
  expect(create.message).toMatch(
    /^E11000 duplicate key error collection: .*members index: handle_1 dup key: \{ handle: "ann" \}/,
  )
  expect(await rejection(Member.updateOne({ handle: 'bob' }, { $set: { handle: 'ann' } }))).toMatchObject(duplicate)
  expect(await rejection(Member.findOneAndUpdate({ handle: 'bob' }, { $set: { handle: 'ann' } }))).toMatchObject(
    duplicate,
  )
  expect(await rejection(Member.updateOne({ n: 1 }, { $set: { handle: 'ann' } }, { upsert: true }))).toMatchObject(
    duplicate,
  )
  await Member.updateOne({ handle: 'ann' }, { $set: { handle: 'ann', n: 2 } })
  await Member.deleteOne({ handle: 'ann' })
  await Member.updateOne({ handle: 'bob' }, { $set: { handle: 'ann' } })
  expect(await Member.find({ handle: 'ann' })).toHaveLength(1)
  expect(await Member.find({ handle: 'bob' })).toHaveLength(0)
})

test('a second document with the same id is refused, and the batch ends there or goes on', async () => {
  const ids = database.connection.collection<{ _id: number }>('ids')
  const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }]
  expect(await rejection(ids.insertMany(documents))).toMatchObject({ code: 11000, result: { insertedCount: 1 } })
  expect(await rejection(ids.insertMany(documents, { ordered: false }))).toMatchObject({
    code: 11000,
    result: { insertedCount: 1 },
  })
  expect(await ids.countDocuments()).toBe(2)
})

test('racing upserts on a unique key leave one document', async () => {
  const seats = database.connection.collection('seats')
  await seats.createIndex({ seat: 1 }, { unique: true })
  await Promise.all(
    Array.from({ length: 30 }, () => seats.updateOne({ seat: 1 }, { $inc: { n: 1 } }, { upsert: true })),
  )
  expect(await seats.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ seat: 1, n: 30 }])
})

test('compound, partial and sparse unique indexes hold for what they cover', async () => {
  const posts = database.connection.collection('posts')
  await posts.createIndex({ film: 1, target: 1 }, { unique: true })
  await posts.insertMany([{ film: 1, target: 'a' }, { film: 1, target: 'b' }, { film: 2, target: 'a' }, { film: 3 }])
  expect(await rejection(posts.insertOne({ film: 1, target: 'b' }))).toMatchObject({
    keyPattern: { film: 1, target: 1 },
    keyValue: { film: 1, target: 'b' },
  })
  expect(await rejection(posts.insertOne({ film: 3, target: null }))).toMatchObject({ code: 11000 })

  const partial = database.connection.collection('partial')
  await partial.createIndex({ dream: 1 }, { unique: true, partialFilterExpression: { live: true } })
  await partial.createIndex({ dream: 1 }, { name: 'all' })
  await partial.insertMany([{ dream: 1 }, { dream: 1 }, { dream: 1, live: true }])
  expect(await rejection(partial.insertOne({ dream: 1, live: true }))).toMatchObject({ code: 11000 })
  expect(await rejection(partial.updateMany({ dream: 1 }, { $set: { live: true } }))).toMatchObject({ code: 11000 })
  expect(await partial.countDocuments({ dream: 1 })).toBe(3)

  const sparse = database.connection.collection('sparse')
  await sparse.createIndex({ code: 1 }, { unique: true, sparse: true })
  await sparse.insertMany([{}, {}, { code: null }])
  expect(await rejection(sparse.insertOne({ code: null }))).toMatchObject({ code: 11000 })
  expect(await sparse.countDocuments({ code: null })).toBe(3)
})

test('indexes over arrays find and guard each element', async () => {
  const films = database.connection.collection('films')
  await films.createIndex({ 'parts.hash': 1 }, { unique: true })
  await films.insertOne({ parts: [{ hash: 'a' }, { hash: 'b' }, { hash: 'a' }] })
  expect(await rejection(films.insertOne({ parts: [{ hash: 'c' }, { hash: 'b' }] }))).toMatchObject({
    code: 11000,
    keyValue: { 'parts.hash': 'b' },
  })
  expect(await films.countDocuments({ 'parts.hash': 'b' })).toBe(1)
})

test('an index that the documents already break is not made', async () => {
  const twins = database.connection.collection('twins')
  await twins.insertMany([{ n: 1 }, { n: 1 }])
  expect(await rejection(twins.createIndex({ n: 1 }, { unique: true }))).toMatchObject({ code: 11000 })
  expect(await twins.indexes()).toHaveLength(1)
})

test('indexes and collections are listed, kept apart and dropped', async () => {
  const listed = database.connection.collection('listed')
  await listed.createIndex({ a: 1, b: -1 }, { name: 'both' })
  await listed.createIndex({ a: 1, b: -1 }, { name: 'both' })
  expect(await rejection(listed.createIndex({ a: 1 }, { name: 'both' }))).toMatchObject({ code: 86 })
  expect(await rejection(listed.createIndex({ a: 1, b: -1 }, { name: 'both', sparse: true }))).toMatchObject({
    code: 86,
  })
  expect((await listed.indexes()).map(({ name }) => name)).toEqual(['_id_', 'both'])
  await listed.dropIndex('both')
  expect(await rejection(listed.dropIndex('both'))).toMatchObject({ code: 27 })
  const names = async () => (await database.connection.listCollections()).map(({ name }) => name)
  expect(await names()).toContain('listed')
  // A newer MongoDB says nothing where the options are the same.
  if (!real) expect(await rejection(database.connection.db!.createCollection('listed'))).toMatchObject({ code: 48 })
  await listed.drop()
  expect(await names()).not.toContain('listed')
  expect(await rejection(listed.indexes())).toMatchObject({ code: 26 })
})

test('mongoose brings the indexes of a model up to date', async () => {
  const schema = new Schema({ a: Number, b: Date }).index({ a: 1 }).index({ b: 1 }, { expireAfterSeconds: 60 })
  const Synced = database.connection.model('Synced', schema)
  await Synced.init()
  await Synced.collection.createIndex({ stale: 1 })
  expect(await Synced.syncIndexes()).toEqual(['stale_1'])
  expect((await Synced.listIndexes()).map(({ key, expireAfterSeconds }) => ({ key, expireAfterSeconds }))).toEqual([
    { key: { _id: 1 } },
    { key: { a: 1 } },
    { key: { b: 1 }, expireAfterSeconds: 60 },
  ])
})

// A real MongoDB looks once a minute.
test.skipIf(real)('documents go when their time is over', async () => {
  const sessions = database.connection.collection('sessions')
  await sessions.createIndex({ until: 1 }, { expireAfterSeconds: 10 })
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
  await sessions.insertMany([
    { name: 'over', until: ago(11) },
    { name: 'one of them', until: [ago(0), ago(11)] },
    { name: 'not yet', until: ago(1) },
    { name: 'no date', until: 0 },
    { name: 'none' },
  ])
  await expect.poll(() => sessions.distinct('name')).toEqual(['not yet', 'no date', 'none'])
})
