import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#core/fault.ts'

const attempts = 4
const pauseMilliseconds = 500

/** Tries again what may be tried again, with longer and longer pauses, but not beyond a date. */
export async function persist<T>(until: Date, work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const retry = error instanceof Fault ? error.retry : 'never'
    const soon = Date.now() + pauseMilliseconds * 2 ** attempt
    const at = retry instanceof Date ? retry.getTime() : retry === 'soon' ? soon : undefined
    if (at === undefined || attempt >= attempts || at > until.getTime()) throw error
    await pause(Math.max(0, at - Date.now()))
    return persist(until, work, attempt + 1)
  }
}
