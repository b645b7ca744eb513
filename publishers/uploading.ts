import { Fault } from '#core/fault.ts'

/** How long an upload may take: 100 MB at 3 Mbit/s. */
const uploadMilliseconds = 300_000
/** When the process is asked to stop, an upload that is nearly up may still arrive: else nobody knows whether it did. */
const graceMilliseconds = 8_000

/**
 * Uploads, and gives up when it takes too long. Nothing is begun once the process is asked to stop.
 * @throws Fault `publishers/stopping`, worth another try: nothing was sent.
 */
export async function uploading<T>(stop: AbortSignal, work: (ends: AbortSignal) => Promise<T>): Promise<T> {
  if (stop.aborted) throw new Fault('publishers/stopping', 'not begun: the process is asked to stop', { retry: 'soon' })
  const giving = new AbortController()
  const giveUp = (why: string) => giving.abort(new Error(why))
  let timer = setTimeout(giveUp, uploadMilliseconds, 'the upload took too long')
  const hurry = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, graceMilliseconds, 'the process is asked to stop')
  }
  stop.addEventListener('abort', hurry, { once: true })
  try {
    return await work(giving.signal)
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', hurry)
  }
}
