import { Queue, type QueueOptions, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { Fault } from '#core/fault.ts'

/** Where work is done: light for records and networks, media for ffmpeg, gpu for painting, bot for telling people. */
export const lanes = ['light', 'media', 'gpu', 'bot'] as const
export type Lane = (typeof lanes)[number]

/** The three kinds of job. They carry ids only: the database is the truth, the queue a hint. */
export type Job =
  | { kind: 'advance'; dream: string; part?: string }
  | { kind: 'tell'; tell: string }
  | { kind: 'chore'; chore: string }

/** How a worker answers: done, or the same again at a time. */
export type Answer = 'done' | { again: Date }

/** Where the Redis is: a unix socket or an address. */
export type RedisPlace = { path: string } | { url: string }

export interface Queues {
  add(lane: Lane, job: Job, after?: Date): Promise<void>
  /** Runs a chore again and again; calling it twice changes nothing, and emptying the queue does not end it. */
  every(lane: Lane, chore: string, seconds: number): Promise<void>
  work(lane: Lane, concurrency: number, handle: (job: Job) => Promise<Answer>): Working
  /** How many jobs wait, are delayed and are at work in a lane. */
  count(lane: Lane): Promise<{ waiting: number; delayed: number; active: number }>
  /**
   * Forgets every job: for a process that has the queue to itself and has just started. What a killed process had at work
   * would block its own successor until its lock has run out; recovery finds it at once in the database.
   */
  empty(): Promise<void>
  close(): Promise<void>
}

export interface Working {
  close(): Promise<void>
}

const name = (job: Job): string =>
  job.kind === 'advance'
    ? `advance:${job.dream}${job.part ? `:${job.part}` : ''}`
    : job.kind === 'tell'
      ? `tell:${job.tell}`
      : `chore:${job.chore}`

const watchMilliseconds = 10_000

const finished = { removeOnComplete: true, removeOnFail: { count: 100 } } as const

/** Opens the queues. @param onError hears of errors that no caller waits for. */
export function openQueues(place: RedisPlace, onError: (error: unknown) => void): Queues {
  // BullMQ's workers block on Redis and must wait for it for ever, not give up after some tries.
  const options = { maxRetriesPerRequest: null, enableReadyCheck: false }
  const redis = 'path' in place ? new Redis(place.path, options) : new Redis(place.url, options)
  redis.on('error', onError)
  const shared: QueueOptions = { connection: redis, prefix: 'dreambox' }
  const queues = new Map(lanes.map((lane) => [lane, new Queue<Job>(lane, shared)]))
  for (const queue of queues.values()) queue.on('error', onError)
  const queueOf = (lane: Lane): Queue<Job> => {
    const queue = queues.get(lane)
    if (!queue) throw new Fault('queue/no-lane', `no lane ${lane}`)
    return queue
  }
  const workers: Worker<Job>[] = []
  const watches: NodeJS.Timeout[] = []

  const add = async (lane: Lane, job: Job, after?: Date): Promise<void> => {
    const delay = after ? Math.max(0, after.getTime() - Date.now()) : 0
    // A job that waits for its hour must not swallow one that is due now, so only what is due now is de-duplicated.
    const once = delay === 0 ? { deduplication: { id: name(job), keepLastIfActive: true } } : {}
    await queueOf(lane).add(job.kind, job, { ...finished, ...once, ...(delay ? { delay } : {}) })
  }

  return {
    add,
    async every(lane, chore, seconds) {
      const queue = queueOf(lane)
      const id = `chore:${chore}`
      const schedule = () =>
        queue.upsertJobScheduler(
          id,
          { every: seconds * 1000 },
          { name: 'chore', data: { kind: 'chore', chore }, opts: finished },
        )
      await schedule()
      // The schedule lies in the queue; whoever empties that by hand takes it along.
      const look = async () => (await queue.getJobScheduler(id)) ?? (await schedule())
      watches.push(setInterval(() => look().catch(onError), watchMilliseconds))
    },
    work(lane, concurrency, handle) {
      const worker = new Worker<Job>(
        lane,
        async (job) => {
          const answer = await handle(job.data)
          if (answer !== 'done') await add(lane, job.data, answer.again)
        },
        { ...shared, concurrency, lockDuration: 60_000, stalledInterval: 15_000, maxStalledCount: 1000 },
      )
      worker.on('error', onError)
      worker.on('failed', (_job, error) => onError(error))
      workers.push(worker as Worker<Job>)
      return { close: () => worker.close() }
    },
    async count(lane) {
      const counts = await queueOf(lane).getJobCounts('waiting', 'delayed', 'active', 'prioritized')
      return {
        waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
        delayed: counts.delayed ?? 0,
        active: counts.active ?? 0,
      }
    },
    async empty() {
      await redis.flushdb()
    },
    async close() {
      for (const watch of watches) clearInterval(watch)
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      redis.disconnect()
    },
  }
}
