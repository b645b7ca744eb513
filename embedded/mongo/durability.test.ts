import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import mongoose from 'mongoose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startMongo } from './start.ts'
import { rejection } from './testing.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mongo-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const connect = (url: string) =>
  mongoose.createConnection(url, { serverSelectionTimeoutMS: 500, autoCreate: false }).asPromise()

/** A server in a process of its own, which can be killed. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string }> {
  const script = `
    const { startMongo } = await import(${JSON.stringify(new URL('./start.ts', import.meta.url).href)})
    console.log((await startMongo(${JSON.stringify(folder)})).url)
  `
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: url.toString().trim() }
}

interface Ledger {
  inserted: Set<string>
  removed: Set<string>
  tried: Set<string>
  added: number
  addsTried: number
}

/** Inserts, removes and counts until the server is gone, and writes down what it acknowledged. */
async function writeUntilKilled(url: string, writer: string, record: Ledger, acknowledged: () => void): Promise<void> {
  const connection = await connect(url)
  const notes = connection.collection<{ _id: string }>('notes')
  const counters = connection.collection<{ _id: string; n: number }>('counters')
  try {
    for (let n = 0; ; n++) {
      const _id = `${writer}-${n}`
      await notes.insertOne({ _id })
      record.inserted.add(_id)
      acknowledged()
      record.addsTried++
      await counters.updateOne({ _id: 'all' }, { $inc: { n: 1 } }, { upsert: true })
      record.added++
      acknowledged()
      if (n % 3 !== 0) continue
      record.tried.add(_id)
      await notes.deleteOne({ _id })
      record.removed.add(_id)
      acknowledged()
    }
  } catch {
    // The server was killed: what was not acknowledged may be there or not.
  } finally {
    await connection.close()
  }
}

test('nothing acknowledged is lost when the process is killed under its writers', async () => {
  const record: Ledger = { inserted: new Set(), removed: new Set(), tried: new Set(), added: 0, addsTried: 0 }
  for (const round of [1, 2, 3]) {
    const { child, url } = await startElsewhere()
    let left = 300 + 31 * round
    const acknowledged = () => {
      if (--left === 0) child.kill('SIGKILL')
    }
    const exited = once(child, 'exit')
    const writers = Array.from({ length: 8 }, (_, at) => writeUntilKilled(url, `${round}-${at}`, record, acknowledged))
    await Promise.all([...writers, exited])
  }
  const server = await startMongo(folder, { verify: true })
  const connection = await connect(server.url)
  const there = new Set(await connection.collection<{ _id: string }>('notes').distinct('_id'))
  const counter = await connection.collection<{ _id: string; n: number }>('counters').findOne({ _id: 'all' })
  expect([...record.inserted].filter((id) => !there.has(id) && !record.tried.has(id))).toEqual([])
  expect([...record.removed].filter((id) => there.has(id))).toEqual([])
  expect(counter?.n).toBeGreaterThanOrEqual(record.added)
  expect(counter?.n).toBeLessThanOrEqual(record.addsTried)
  expect(record.inserted.size).toBeGreaterThan(300)
  await connection.close()
  await server.stop()
}, 60_000)

test('a full disk fails the writes, not the data', async () => {
  const server = await startMongo(folder, { verify: true, maximumPages: 100 })
  const connection = await connect(server.url)
  const films = connection.collection<{ _id: number; text: string; n?: number }>('films')
  const acknowledged: number[] = []
  const refused: Record<string, unknown>[] = []
  for (let _id = 0; refused.length === 0 && _id < 1000; _id += 10) {
    const batch = Array.from({ length: 10 }, (_, at) => films.insertOne({ _id: _id + at, text: 'x'.repeat(5000) }))
    for (const result of await Promise.allSettled(batch)) {
      if (result.status === 'rejected') refused.push(result.reason)
      else if (typeof result.value.insertedId === 'number') acknowledged.push(result.value.insertedId)
    }
  }
  expect(refused[0]).toMatchObject({ code: 14031, message: expect.stringContaining('the disk is full') })
  const ids = async (all: typeof films) => (await all.distinct('_id')).toSorted((a, b) => a - b)
  expect(await ids(films)).toEqual(acknowledged)
  expect(await rejection(films.updateOne({ _id: 0 }, { $set: { text: 'y'.repeat(500_000) } }))).toMatchObject({
    code: 14031,
  })
  expect(await films.findOne({ _id: 0 })).toEqual({ _id: 0, text: 'x'.repeat(5000) })
  await connection.close()
  await server.stop()

  const roomy = await startMongo(folder, { verify: true })
  const again = await connect(roomy.url)
  const kept = again.collection<{ _id: number; text: string }>('films')
  expect(await ids(kept)).toEqual(acknowledged)
  await kept.insertOne({ _id: 1000, text: 'there is room again' })
  expect(await kept.countDocuments()).toBe(acknowledged.length + 1)
  await again.close()
  await roomy.stop()
})

test('documents and indexes are there again after a restart, in a folder with a long name too', async () => {
  const deep = join(folder, 'a long name '.repeat(12))
  const first = await startMongo(deep)
  const before = await connect(first.url)
  await before.collection('kept').createIndex({ n: 1 }, { unique: true, partialFilterExpression: { live: true } })
  const at = new Date('2024-05-06T07:08:09.123Z')
  const { insertedId } = await before.collection('kept').insertOne({ n: 1, live: true, at, list: [null, { a: 1.5 }] })
  await before.close()
  await first.stop()

  const second = await startMongo(deep)
  const after = await connect(second.url)
  const kept = after.collection('kept')
  expect(await kept.findOne({ n: 1 })).toEqual({ _id: insertedId, n: 1, live: true, at, list: [null, { a: 1.5 }] })
  expect(await rejection(kept.insertOne({ n: 1, live: true }))).toMatchObject({ code: 11000 })
  await after.close()
  await second.stop()
  rmSync(dirname(decodeURIComponent(new URL(second.url).hostname)), { recursive: true })
})

test('a folder that is already served is refused', async () => {
  const server = await startMongo(folder)
  expect(await rejection(startMongo(folder))).toMatchObject({ code: 'embedded/locked', tell: 'fault.folder.locked' })
  const connection = await connect(server.url)
  expect(await connection.collection('still').countDocuments()).toBe(0)
  await connection.close()
  await server.stop()
})
