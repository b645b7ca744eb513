import { statfs } from 'node:fs/promises'
import { type Words, words } from '#core/chat.ts'
import type { Log } from '#core/log.ts'
import { raiseAlert } from '#models/alert.ts'
import { Communities, type Community } from '#models/community.ts'
import { beat, isServed, lastBeat } from '#models/heartbeat.ts'
import { type Lane, lanes, type Queues } from '#queue/queue.ts'

const everyMilliseconds = 30_000
const silentSeconds = 120
const leastFreeBytes = 500 * 1024 * 1024

export interface WatchOptions {
  queues: Queues
  worker: string
  /** The lanes this process works for. */
  at: readonly Lane[]
  /** The data folder. */
  data: string
  log: Log
}

interface Trouble {
  cause: string
  lines: Words[]
}

/** A lane in which work waits and nobody has been at work for a while. */
async function deadLane(lane: Lane, { queues }: WatchOptions): Promise<Trouble[]> {
  const { waiting } = await queues.count(lane)
  if (waiting === 0 || (await isServed(lane, silentSeconds))) return []
  return [{ cause: `worker:${lane}`, lines: [words('alert.worker', { lane, waiting })] }]
}

async function fullDisk({ data }: WatchOptions): Promise<Trouble[]> {
  const { bavail, bsize } = await statfs(data)
  const free = bavail * bsize
  if (free >= leastFreeBytes) return []
  return [{ cause: 'disk', lines: [words('alert.disk', { megabytes: Math.floor(free / 1024 / 1024), folder: data })] }]
}

async function stoppedPublishing(): Promise<Trouble[]> {
  const stopped = await Communities.find({ publishingStoppedAt: { $exists: true } }).lean<Community[]>()
  return stopped.map(({ _id, name }) => ({
    cause: `stopped:${_id}`,
    lines: [words('alert.stopped', { community: name })],
  }))
}

/** What the operator should know of, as it stands now. */
export async function troubles(options: WatchOptions): Promise<Trouble[]> {
  const found = await Promise.all([
    ...lanes.map((lane) => deadLane(lane, options)),
    fullDisk(options),
    stoppedPublishing(),
  ])
  return found.flat()
}

/** Tells the operator, wherever the operator is to be found. */
export async function alert({ cause, lines }: Trouble, { queues, log }: Pick<WatchOptions, 'queues' | 'log'>) {
  log.error({ cause, lines }, 'the operator is needed')
  await queues.add('bot', { kind: 'tell', tell: await raiseAlert(cause, lines) })
}

/** Says regularly that this process is at work, and looks for what the operator should know. */
export function openWatch(options: WatchOptions): { close(): Promise<void> } {
  const { worker, at, log } = options
  const told = new Set<string>()
  const look = async (): Promise<void> => {
    await beat(worker, at)
    const found = await troubles(options)
    for (const trouble of found) if (!told.has(trouble.cause)) await alert(trouble, options)
    told.clear()
    for (const { cause } of found) told.add(cause)
  }
  const looking = () => look().catch((error: unknown) => log.warn({ error }, 'the watch was not kept'))
  const timer = setInterval(looking, everyMilliseconds)
  const first = looking()
  return {
    async close() {
      clearInterval(timer)
      await first
      await lastBeat(worker).catch((error: unknown) => log.warn({ error }, 'the last beat was not written'))
    },
  }
}
