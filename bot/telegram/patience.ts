import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#core/fault.ts'

const attemptsAllowed = 5
const longestWaitMilliseconds = 180_000

/** How long Telegram has to be left alone before another try; undefined where no try helps, or only one much later. */
function waitAfter(error: unknown, attempts: number): number | undefined {
  if (!(error instanceof Fault) || attempts >= attemptsAllowed) return undefined
  if (error.retry === 'soon') return 300 * 2 ** attempts
  const wait = error.retry instanceof Date ? error.retry.getTime() - Date.now() : Number.POSITIVE_INFINITY
  return wait <= longestWaitMilliseconds ? Math.max(0, wait) : undefined
}

/** Tries again what Telegram could not do just now: for answers, which nobody else would repeat. */
export async function patiently<T>(work: () => Promise<T>, stop?: AbortSignal): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await work()
    } catch (error) {
      const wait = waitAfter(error, attempts)
      if (wait === undefined || stop?.aborted) throw error
      await pause(wait, undefined, stop ? { signal: stop } : {}).catch(() => undefined)
    }
  }
}
