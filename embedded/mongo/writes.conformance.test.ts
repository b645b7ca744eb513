import { Schema, Types } from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, rejection, type TestDatabase } from './testing.ts'

interface DreamShape {
  told: string
  state?: string
  version?: number
  tags?: string[]
  cards?: { beat: string; seconds: number }[]
  cost?: { spent?: number; reserved?: number }
  dueAt?: Date
  member?: Types.ObjectId
  private?: boolean
}

const dreamSchema = new Schema<DreamShape>(
  {
    told: { type: String, required: true },
    state: { type: String, enum: ['told', 'accepted', 'filmed'], default: 'told' },
    version: { type: Number, default: 0 },
    tags: [String],
    cards: [{ beat: String, seconds: Number }],
    cost: { spent: Number, reserved: Number },
    dueAt: Date,
    member: Schema.Types.ObjectId,
    private: Boolean,
  },
  { timestamps: true },
)

const dreamModel = ({ connection }: TestDatabase) => connection.model('Dream', dreamSchema)

let database: TestDatabase
let Dream: ReturnType<typeof dreamModel>
beforeAll(async () => {
  database = await openTestDatabase()
  Dream = dreamModel(database)
})
afterAll(async () => {
  expect([...database.outside]).toEqual([])
  await database.stop()
})

test('creates, validates, saves and finds again with every type', async () => {
  const member = new Types.ObjectId()
  const dueAt = new Date('1969-12-31T23:59:59.999Z')
  const dream = await Dream.create({
    told: 'a whale 🐋',
    dueAt,
    member,
    private: true,
    cards: [{ beat: 'it sings', seconds: 3.5 }],
  })
  expect(await Dream.findById(dream._id).lean()).toMatchObject({
    told: 'a whale 🐋',
    state: 'told',
    version: 0,
    tags: [],
    dueAt,
    member,
    private: true,
    cards: [{ beat: 'it sings', seconds: 3.5, _id: expect.any(Types.ObjectId) }],
    createdAt: expect.any(Date),
    __v: 0,
  })
  expect(await rejection(Dream.create({ state: 'nonsense' }))).toMatchObject({ name: 'ValidationError' })

  dream.set('tags', ['sea', 'night'])
  dream.set('cards.0.seconds', 4)
  dream.set('private', undefined)
  await dream.save()
  const saved = await Dream.findById(dream._id).lean()
  expect(saved).toMatchObject({ tags: ['sea', 'night'], cards: [{ beat: 'it sings', seconds: 4 }] })
  expect(saved).not.toHaveProperty('private')
  await dream.deleteOne()
  expect(await Dream.findById(dream._id)).toBeNull()
})

test('a stale save of an array is a version error', async () => {
  const { _id } = await Dream.create({ told: 'twice', tags: ['a', 'b'] })
  const [one, other] = [await Dream.findById(_id), await Dream.findById(_id)]
  one?.set('tags', ['c'])
  await one?.save()
  other?.set('tags.1', 'd')
  expect(await rejection(other!.save())).toMatchObject({ name: 'VersionError' })
})

test('findOneAndUpdate compares and sets: of many at once, one wins', async () => {
  const { _id } = await Dream.create({ told: 'race' })
  const results = await Promise.all(
    Array.from({ length: 20 }, () =>
      Dream.findOneAndUpdate(
        { _id, state: 'told', version: 0 },
        { $set: { state: 'accepted' }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      ).lean(),
    ),
  )
  expect(results.filter(Boolean)).toEqual([expect.objectContaining({ state: 'accepted', version: 1 })])
})

test('findOneAndUpdate gives the document before or after, sorted and projected', async () => {
  await Dream.create([
    { told: 'sorted', version: 1 },
    { told: 'sorted', version: 5 },
  ])
  const before = await Dream.findOneAndUpdate(
    { told: 'sorted' },
    { $inc: { version: 10 } },
    { sort: { version: -1 } },
  ).lean()
  expect(before).toMatchObject({ version: 5 })
  const after = await Dream.findOneAndUpdate(
    { told: 'sorted', version: { $lt: 10 } },
    { $unset: { state: 1 }, $set: { 'cost.spent': 7 } },
    { returnDocument: 'after', projection: { state: 1, 'cost.spent': 1 } },
  ).lean()
  expect(after).toEqual({ _id: expect.any(Types.ObjectId), cost: { spent: 7 } })
  expect(await Dream.findOneAndDelete({ told: 'sorted' }, { sort: { version: -1 } }).lean()).toMatchObject({
    version: 15,
  })
  expect(await Dream.findOneAndUpdate({ told: 'nobody' }, { $set: { version: 1 } })).toBeNull()
})

test('upserts insert once, from the filter and $setOnInsert', async () => {
  const filter = { told: 'upsert', 'cost.reserved': 3, version: { $gte: 0 } }
  const change = { $inc: { 'cost.spent': 2 }, $setOnInsert: { state: 'filmed', version: 0 } }
  const options = { upsert: true, returnDocument: 'after' } as const
  const made = await Dream.findOneAndUpdate(filter, change, options).lean()
  expect(made).toMatchObject({
    told: 'upsert',
    state: 'filmed',
    cost: { reserved: 3, spent: 2 },
    createdAt: expect.any(Date),
  })
  expect(await Dream.findOneAndUpdate(filter, change, options).lean()).toMatchObject({
    _id: made?._id,
    cost: { spent: 4 },
  })

  const result = await Dream.updateOne({ told: 'upsert two' }, { $set: { version: 1 } }, { upsert: true })
  expect(result).toMatchObject({
    matchedCount: 0,
    modifiedCount: 0,
    upsertedCount: 1,
    upsertedId: expect.any(Types.ObjectId),
  })
  expect(await Dream.countDocuments({ told: 'upsert two' })).toBe(1)
})

test('adds to and takes from arrays', async () => {
  const { _id } = await Dream.create({ told: 'lists', tags: ['a'] })
  const tags = async () => (await Dream.findById(_id).lean())?.tags
  await Dream.updateOne({ _id }, { $push: { tags: 'a' } })
  await Dream.updateOne({ _id }, { $push: { tags: { $each: ['b', 'c'] } } })
  expect(await tags()).toEqual(['a', 'a', 'b', 'c'])
  await Dream.updateOne({ _id }, { $addToSet: { tags: { $each: ['c', 'd', 'd'] } } })
  await Dream.updateOne({ _id }, { $addToSet: { tags: 'b' } })
  expect(await tags()).toEqual(['a', 'a', 'b', 'c', 'd'])
  await Dream.updateOne({ _id }, { $pull: { tags: 'a' } })
  await Dream.updateOne({ _id }, { $pull: { tags: { $in: ['b', 'd'] } } })
  expect(await tags()).toEqual(['c'])

  await Dream.updateOne(
    { _id },
    {
      $push: {
        cards: {
          $each: [
            { beat: 'x', seconds: 1 },
            { beat: 'y', seconds: 5 },
          ],
        },
      },
    },
  )
  await Dream.updateOne({ _id }, { $pull: { cards: { seconds: { $gt: 2 }, beat: 'y' } } })
  expect(await Dream.findById(_id).lean()).toMatchObject({ cards: [{ beat: 'x' }] })
})

test('counts what an update matched and what it changed', async () => {
  await Dream.insertMany([{ told: 'many' }, { told: 'many' }, { told: 'many', version: 1 }])
  const set = { $set: { version: 1 } }
  expect(await Dream.updateMany({ told: 'many' }, set, { timestamps: false })).toMatchObject({
    matchedCount: 3,
    modifiedCount: 2,
  })
  expect(await Dream.updateMany({ told: 'many' }, set, { timestamps: false })).toMatchObject({
    matchedCount: 3,
    modifiedCount: 0,
  })
  expect(await Dream.deleteMany({ told: 'many' })).toMatchObject({ deletedCount: 3 })
})

test('bulkWrite does its updates in order and ends at the first that fails', async () => {
  const _id = new Types.ObjectId()
  await Dream.create({ _id, told: 'bulk' })
  const inc = (by: number) => ({ updateOne: { filter: { _id }, update: { $inc: { version: by } } } })
  expect(await Dream.bulkWrite([inc(1), inc(10)])).toMatchObject({ matchedCount: 2, modifiedCount: 2 })
  const bad = { updateOne: { filter: { _id }, update: { $inc: { told: 1 } } } }
  const error = await rejection(database.connection.collection('dreams').bulkWrite([inc(100), bad, inc(1000)]))
  expect(error).toMatchObject({ code: 14, result: { modifiedCount: 1 } })
  expect(await Dream.findById(_id).lean()).toMatchObject({ version: 111 })
})

test('refuses updates that cannot be, and changes nothing', async () => {
  const raw = database.connection.collection('raw')
  await raw.insertOne({ _id: new Types.ObjectId(), kind: 'x', n: 1, text: 't', inner: { a: 1 } })
  const before = await raw.findOne({ kind: 'x' })
  const code = async (update: object) => (await rejection(raw.updateOne({ kind: 'x' }, update))).code
  expect(await code({ $set: { 'text.inner': 1 } })).toBe(28)
  expect(await code({ $set: { _id: 1 } })).toBe(66)
  expect(await code({ $inc: { text: 1 } })).toBe(14)
  expect(await code({ $push: { text: 1 } })).toBe(2)
  expect(await code({ $set: { inner: 1 }, $unset: { 'inner.a': 1 } })).toBe(40)
  expect(await raw.findOne({ kind: 'x' })).toEqual(before)
})

test('sets below arrays and missing documents, in the order of names', async () => {
  const raw = database.connection.collection('raw')
  const { insertedId } = await raw.insertOne({ list: [{ a: 1 }, 2] })
  const set = { 'z.b': 1, 'z.a': 2, 'list.0.b': 3, 'list.3': 4, m: null }
  await raw.updateOne({ _id: insertedId }, { $set: set, $unset: { 'list.1': 1, 'none.deep': 1 } })
  const found = await raw.findOne({ _id: insertedId }, { projection: { _id: 0 } })
  expect(JSON.stringify(found)).toBe('{"list":[{"a":1,"b":3},null,null,4],"m":null,"z":{"a":2,"b":1}}')
})
