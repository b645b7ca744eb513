import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#core/fault.ts'
import { isPrivate } from './faults.ts'

/** Between two edits in one chat. Not documented; what a widely used library found to be safe: one a second, 20 a minute. */
export const privateMilliseconds = 1_100
export const groupMilliseconds = 3_100
/** A shorter wait that Telegram asks for is waited for here; a longer one is the caller's to come back from. */
const shortWaitMilliseconds = 3_000

interface Edit {
  work(): Promise<void>
  waiting: { resolve(): void; reject(error: unknown): void }[]
}

interface Lane {
  tail: Promise<unknown>
  lastAt: number
  blockedUntil: number
  edits: Map<string, Edit>
  isPumping: boolean
}

/** One way out for each chat. */
export interface Lanes {
  /** Runs work in the chat's order. @throws Fault `chat/too-fast` with its date, without trying, while the chat must wait. */
  send<T>(chat: string, work: () => Promise<T>): Promise<T>
  /** Changes a message at the chat's pace; of several changes that wait for the same message only the newest is made. */
  edit(chat: string, message: string, work: () => Promise<void>): Promise<void>
}

/** Where the time comes from: the machine's, or a test's. */
export interface Clock {
  /** Milliseconds. */
  now(): number
  sleep(milliseconds: number): Promise<unknown>
}

export function openLanes({ now, sleep }: Clock = { now: Date.now, sleep: pause }): Lanes {
  const lanes = new Map<string, Lane>()

  const laneOf = (chat: string): Lane => {
    const known = lanes.get(chat)
    if (known) return known
    const idle = [...lanes].filter(([, lane]) => !lane.isPumping && lane.lastAt < now() - 60_000)
    if (lanes.size > 2000) for (const [each] of idle) lanes.delete(each)
    const fresh: Lane = { tail: Promise.resolve(), lastAt: 0, blockedUntil: 0, edits: new Map(), isPumping: false }
    lanes.set(chat, fresh)
    return fresh
  }

  async function attempt<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    const wait = lane.blockedUntil - now()
    if (wait > shortWaitMilliseconds)
      throw new Fault('chat/too-fast', 'the chat must wait', {
        retry: new Date(lane.blockedUntil),
        tell: 'fault.tryAgain',
      })
    if (wait > 0) await sleep(wait)
    try {
      return await work()
    } catch (error) {
      if (error instanceof Fault && error.code === 'chat/too-fast' && error.retry instanceof Date)
        lane.blockedUntil = error.retry.getTime()
      throw error
    } finally {
      lane.lastAt = now()
    }
  }

  function inTurn<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    const done = lane.tail.then(() => attempt(lane, work))
    lane.tail = done.catch(() => undefined)
    return done
  }

  async function pump(chat: string, lane: Lane): Promise<void> {
    const interval = isPrivate(chat) ? privateMilliseconds : groupMilliseconds
    lane.isPumping = true
    for (let next = lane.edits.keys().next(); !next.done; next = lane.edits.keys().next()) {
      const wait = lane.lastAt + interval - now()
      if (wait > 0) {
        await sleep(wait)
        continue
      }
      const message = next.value
      const { work, waiting } = lane.edits.get(message) as Edit
      lane.edits.delete(message)
      await inTurn(lane, work).then(
        () => {
          for (const { resolve } of waiting) resolve()
        },
        (error: unknown) => {
          for (const { reject } of waiting) reject(error)
        },
      )
    }
    lane.isPumping = false
  }

  return {
    send: (chat, work) => inTurn(laneOf(chat), work),
    edit(chat, message, work) {
      const lane = laneOf(chat)
      return new Promise((resolve, reject) => {
        const waiting = lane.edits.get(message)?.waiting ?? []
        lane.edits.set(message, { work, waiting: [...waiting, { resolve, reject }] })
        if (!lane.isPumping) void pump(chat, lane)
      })
    },
  }
}
