import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import { releaseLease, takeLease } from '#models/lease.ts'
import type { ChatPlatform, Inbox } from './platform.ts'

const leaseSeconds = 30
const lookMilliseconds = 8_000
const longestWaitMilliseconds = 300_000

/** How a platform stands: open; in another process's hands; or closed by a fault. */
export type Standing = 'open' | 'elsewhere' | Fault

export interface KeepOptions {
  inbox: Inbox
  /** Who holds the lease. */
  worker: string
  log: Log
  /** Hears each time the platform opened, was found to be elsewhere or was closed by a fault. */
  onStanding?(platform: ChatPlatform, standing: Standing): Promise<void>
  /** How often the lease is looked at. */
  everyMilliseconds?: number
}

/** A platform that is kept open. */
export interface Kept {
  /** How the first attempt went. */
  first: Promise<Standing>
  close(): Promise<void>
}

/** When to try again after so many faults in a row; undefined for a fault that no further try mends. */
function waitAfter(fault: Fault, faults: number): number | undefined {
  if (fault.retry === 'never' || fault.retry === 'after-reconnect') return undefined
  if (fault.retry instanceof Date) return Math.max(0, fault.retry.getTime() - Date.now())
  return Math.min(longestWaitMilliseconds, 1000 * 2 ** faults)
}

/**
 * Keeps a platform open: under its lease, so that a second process with the same token stands by instead of answering
 * twice and takes over when the first is gone; and opened again after whatever a further try can mend.
 */
export function keepOpen(platform: ChatPlatform, options: KeepOptions): Kept {
  const { inbox, worker, log, onStanding, everyMilliseconds = lookMilliseconds } = options
  const stopping = new AbortController()
  const lease = platform.exclusive
  let told: string | undefined
  let first: (standing: Standing) => void = () => {}
  const firstStanding = new Promise<Standing>((resolve) => {
    first = resolve
  })
  const tell = async (standing: Standing): Promise<void> => {
    first(standing)
    const now = standing instanceof Fault ? standing.code : standing
    if (now === told) return
    told = now
    await onStanding?.(platform, standing).catch((error: unknown) => log.warn({ error }, 'a standing was not told'))
  }
  const sleep = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined)
  const holds = async (): Promise<boolean> => lease === undefined || takeLease(lease, worker, leaseSeconds)

  /** Open until it is asked to stop, is lost, or somebody else holds the lease. */
  const stayOpen = async (): Promise<Fault | undefined> => {
    let lost: Fault | undefined
    const over = new AbortController()
    stopping.signal.addEventListener('abort', () => over.abort(), { once: true })
    await platform.start(inbox, (fault) => {
      lost = fault
      over.abort()
    })
    await tell('open')
    try {
      while (!over.signal.aborted) {
        await pause(everyMilliseconds, undefined, { signal: over.signal }).catch(() => undefined)
        // A database that does not answer is no reason to fall silent: the lease outlives a few looks.
        if (!over.signal.aborted && !(await holds().catch(() => true))) break
      }
    } finally {
      await platform
        .stop()
        .catch((error: unknown) => log.warn({ error, platform: platform.id }, 'a platform did not stop'))
    }
    return lost
  }

  const run = async (): Promise<void> => {
    let faults = 0
    while (!stopping.signal.aborted) {
      const fault = await round().catch((error: unknown) => Fault.from(error, 'chat/not-open'))
      if (stopping.signal.aborted) return
      if (!fault) {
        faults = 0
        await sleep(everyMilliseconds)
        continue
      }
      log.error({ error: fault, code: fault.code, platform: platform.id }, 'a chat platform is closed')
      await tell(fault)
      const wait = waitAfter(fault, faults)
      if (wait === undefined) return
      faults += 1
      await sleep(wait)
    }
  }
  const round = async (): Promise<Fault | undefined> => {
    if (await holds()) return stayOpen()
    await tell('elsewhere')
    return undefined
  }

  const running = run()
  return {
    first: firstStanding,
    async close() {
      stopping.abort()
      await running
      if (lease !== undefined) await releaseLease(lease, worker)
    },
  }
}
