import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningRedis, startRedis } from '#embedded/redis.ts'
import { useFolder } from '#tests/database.ts'
import { until } from '#tests/until.ts'
import { type Job, openQueues, type Queues } from './queue.ts'

const folder = useFolder()
let redis: RunningRedis | undefined
let queues: Queues
const errors: unknown[] = []
const open = () =>
  openQueues(process.env.REDIS_URL ? { url: process.env.REDIS_URL } : { path: redis?.path ?? '' }, (error) =>
    errors.push(error),
  )

beforeAll(async () => {
  if (!process.env.REDIS_URL) redis = await startRedis(join(folder(), 'redis'))
})
afterEach(async () => {
  await queues.close()
})
afterAll(() => redis?.stop())

const advance = (dream: string): Job => ({ kind: 'advance', dream })

test('the same job asked for often while it waits is done once', async () => {
  queues = open()
  const done: Job[] = []
  for (let time = 0; time < 5; time += 1) await queues.add('light', advance('a'))
  await queues.add('light', advance('b'))
  queues.work('light', 1, async (job) => {
    done.push(job)
    return 'done'
  })
  await until('both', () => done.length >= 2)
  await until('an idle lane', async () => Object.values(await queues.count('light')).every((each) => each === 0))
  expect(done).toEqual([advance('a'), advance('b')])
})

test('what is asked for while it is at work is done once more afterwards', async () => {
  queues = open()
  let times = 0
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  queues.work('media', 2, async () => {
    times += 1
    await gate
    return 'done'
  })
  await queues.add('media', advance('c'))
  await until('the first at work', () => times === 1)
  for (let time = 0; time < 4; time += 1) await queues.add('media', advance('c'))
  go()
  await until('once more', () => times === 2)
  await until('an idle lane', async () => Object.values(await queues.count('media')).every((each) => each === 0))
  expect(times).toBe(2)
})

test('a finished job can be asked for again', async () => {
  queues = open()
  let times = 0
  queues.work('gpu', 1, async () => {
    times += 1
    return 'done'
  })
  for (const wanted of [1, 2, 3]) {
    await queues.add('gpu', advance('d'))
    await until(`time ${wanted}`, () => times === wanted)
    await until('an idle lane', async () => (await queues.count('gpu')).active === 0)
  }
})

test('a job that answers “again” comes back when it said, and one that waits holds up none that is due', async () => {
  queues = open()
  const seen: number[] = []
  const later = Date.now() + 400
  queues.work('light', 1, async (job) => {
    if (job.kind !== 'advance' || job.dream !== 'e') return 'done'
    seen.push(Date.now())
    return seen.length === 1 ? { again: new Date(later) } : 'done'
  })
  await queues.add('light', advance('e'), new Date(Date.now() + 3_600_000))
  await queues.add('light', advance('e'))
  await until('twice', () => seen.length === 2)
  expect(seen[1]).toBeGreaterThanOrEqual(later - 5)
  expect((await queues.count('light')).delayed).toBe(1)
})

test('a job that throws is heard of and holds up nobody', async () => {
  queues = open()
  await queues.empty()
  errors.length = 0
  const done: string[] = []
  queues.work('bot', 1, async (job) => {
    if (job.kind !== 'tell') return 'done'
    if (job.tell === 'bad') throw new Error('no such luck')
    done.push(job.tell)
    return 'done'
  })
  await queues.add('bot', { kind: 'tell', tell: 'bad' })
  await queues.add('bot', { kind: 'tell', tell: 'good' })
  await until('the good one', () => done.includes('good'))
  expect(errors.map(String).join()).toContain('no such luck')
})

test('jobs that a dead process had at work come at once after the queue was emptied', async () => {
  const dead = open()
  let begun = false
  dead.work('media', 1, () => {
    begun = true
    return new Promise(() => undefined)
  })
  await dead.add('media', advance('f'))
  await until('it at work', () => begun)
  queues = open()
  await queues.empty()
  let done = false
  queues.work('media', 1, async () => {
    done = true
    return 'done'
  })
  await queues.add('media', advance('f'))
  await until('it done', () => done, 20)
})

test('a chore scheduled twice is scheduled once', async () => {
  queues = open()
  await queues.empty()
  let times = 0
  queues.work('light', 1, async (job) => {
    if (job.kind === 'chore') times += 1
    return 'done'
  })
  await queues.every('light', 'look', 3600)
  await queues.every('light', 'look', 3600)
  await until('the chore', () => times > 0)
  expect((await queues.count('light')).delayed).toBe(1)
})
