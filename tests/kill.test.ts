import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import mongoose from 'mongoose'
import { expect, test } from 'vitest'
import { seeded } from '#core/random.ts'
import { startMongo } from '#embedded/mongo/start.ts'
import { openFolder } from '#files/folder.ts'
import { Cache, type CacheEntry } from '#models/cache.ts'
import { connect, disconnect } from '#models/connect.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { Events } from '#models/event.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, Posts } from '#models/post.ts'
import { type FileRef, type Shot, Shots } from '#models/shot.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { useFolder } from './database.ts'
import { readBook } from './fakes/book.ts'
import { until } from './until.ts'

const folder = useFolder()
const program = fileURLToPath(new URL('./fakes/night.ts', import.meta.url))

/** Every boundary between two stages, on both sides of the write that makes it, and the perilous moments within. */
const moments = [
  'dream written after',
  'acknowledged 2',
  'dream accepted before',
  'dream accepted after',
  'dream storyboarded before',
  'dream storyboarded after',
  'cache before',
  'speech made after',
  'music made after',
  'picture made before',
  'picture made after',
  'dream shot before',
  'dream shot after',
  'film written before',
  'film written after',
  'dream filmed after',
  'dream in-review before',
  'dream in-review after',
  'review approved after',
  'dream approved after',
  'dream posting before',
  'dream posting after',
  'post sending after',
  'network after',
  'post live after',
  'dream posted before',
  'dream posted after',
  'tell said before',
]

interface Night {
  process: ChildProcess
  /** Resolves when the program says this line; false when it ended before. */
  says(line: string): Promise<boolean>
  ended: Promise<NodeJS.Signals | number | null>
  errors(): string
}

function startNight(dreams: number, killAt = ''): Night {
  const child = spawn(process.execPath, [program, folder(), String(dreams), killAt], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = new Set<string>()
  let errors = ''
  let isOver = false
  createInterface({ input: child.stdout }).on('line', (line) => lines.add(line))
  child.stderr.on('data', (bytes) => {
    errors += String(bytes)
  })
  const ended = once(child, 'exit').then(([code, signal]) => {
    isOver = true
    return (signal ?? code) as NodeJS.Signals | number | null
  })
  const says = async (line: string) => {
    await until(`“${line}”`, () => isOver || lines.has(line), 240)
    return lines.has(line)
  }
  return { process: child, says, ended, errors: () => errors }
}

/** Processes that were started for this folder: their command lines name it. */
function processesHere(): string[] {
  const lines = readdirSync('/proc').flatMap((name) => {
    try {
      return /^\d+$/.test(name) ? readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') : []
    } catch {
      // It ended meanwhile.
      return []
    }
  })
  return lines.filter((line) => line.includes(folder()))
}
const redisHere = () => processesHere().filter((line) => /redis-server|valkey-server/.test(line))

/** What a process that was killed may have left: a file stored and not written down, another half made. */
async function leaveStrays(): Promise<void> {
  const data = join(folder(), 'data')
  const half = join(data, 'scratch', 'half')
  await mkdir(half, { recursive: true })
  const stray = join(half, 'stray.bin')
  await writeFile(stray, 'nobody’s')
  await (await openFolder(join(data, 'files'))).put(stray, 'application/octet-stream')
}

async function finish(dreams: number): Promise<void> {
  await leaveStrays()
  const night = startNight(dreams)
  expect(await night.ended, night.errors()).toBe(0)
}

const path = ['accepted', 'storyboarded', 'shot', 'filmed', 'in-review', 'approved', 'posting', 'posted']
const keysOf = (files: readonly (FileRef | undefined)[]) => files.flatMap((file) => (file ? [file.key] : []))

/** What must be true after any number of kills, once the program has been let to the end. */
async function expectAllIsWell(dreams: number): Promise<void> {
  expect(processesHere()).toEqual([])
  const data = join(folder(), 'data')
  const mongo = await startMongo(join(data, 'mongo'))
  await connect(mongo.url)
  try {
    const all = await Dreams.find({}).sort({ number: 1 }).lean<Dream[]>()
    expect(all).toHaveLength(dreams)
    const book = await readBook(join(folder(), 'book.jsonl'))
    for (const dream of all) {
      expect(
        dream.changes.map((change) => change.to),
        `dream ${dream.number}`,
      ).toEqual(path)
      const films = await Films.find({ dream: dream._id }).lean<Film[]>()
      expect(films).toHaveLength(1)
      const posts = await Posts.find({ dream: dream._id }).sort({ target: 1 }).lean<Post[]>()
      expect(posts.map(({ target, state, seal }) => ({ target, state, seal }))).toEqual([
        { target: 'fake', state: 'live', seal: films[0]?.seal },
        { target: 'gallery', state: 'live', seal: films[0]?.seal },
      ])
      expect(book.filter((line) => line.seal === films[0]?.seal)).toHaveLength(1)
      expect(await Events.countDocuments({ dream: dream._id, what: /^dream / })).toBe(path.length)
      const outcome = await Tells.findOne({
        dream: dream._id,
        key: `${dream._id}:outcome:${dream.member}`,
      }).lean<Tell>()
      expect(outcome?.state).toBe('said')
    }
    expect(book).toHaveLength(dreams)
    const unsaid = await Tells.find({ state: { $ne: 'said' } }).lean<Tell[]>()
    expect(unsaid.map(({ key, state }) => ({ key, state }))).toEqual([])

    const spoken = new Set([
      ...(await Cache.find({}).lean<CacheEntry[]>()).flatMap((entry) => keysOf(Object.values(entry.files))),
      ...(await Shots.find({}).lean<Shot[]>()).flatMap((part) => keysOf([part.file, part.beside])),
      ...(await Films.find({}).lean<Film[]>()).flatMap((film) => keysOf(Object.values(film.files))),
    ])
    const files = await openFolder(join(data, 'files'))
    const lying: string[] = []
    for await (const file of files.list()) lying.push(file.key)
    expect(
      lying.filter((key) => !spoken.has(key)),
      'orphans',
    ).toEqual([])
    expect(
      [...spoken].filter((key) => !lying.includes(key)),
      'lost',
    ).toEqual([])
    expect(await readdir(join(data, 'scratch')).catch(() => [])).toEqual([])
  } finally {
    await disconnect()
    await mongo.stop()
    mongoose.connection.removeAllListeners()
  }
}

test('killed at every boundary, each dream ends once: one film, one post, everybody told', {
  timeout: 900_000,
}, async () => {
  for (const moment of moments) {
    const night = startNight(2, moment)
    expect(await night.ended, `${moment}\n${night.errors()}`).toBe('SIGKILL')
    expect(redisHere().length, moment).toBeLessThanOrEqual(1)
  }
  await finish(2)
  await expectAllIsWell(2)
})

test('killed at any moment within a stage, all the same', { timeout: 900_000 }, async () => {
  const random = seeded('any moment')
  const during = [
    'acknowledged 4',
    'dream storyboarded after',
    'speech made after',
    'dream shot after',
    'dream in-review after',
    'dream posting after',
  ]
  for (const stage of during) {
    const night = startNight(4)
    await night.says(stage)
    const wait = random() * 400
    await Promise.race([night.ended, new Promise((resolve) => setTimeout(resolve, wait))])
    night.process.kill('SIGKILL')
    await night.ended
  }
  await finish(4)
  await expectAllIsWell(4)
})
