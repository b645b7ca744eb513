import { Fault } from '#core/fault.ts'

/** How long an upload may take: 100 MB at 3 Mbit/s. */
const uploadMilliseconds = 300_000
/** When the process is asked to stop, an upload that is nearly up may still arrive: else nobody knows whether it did. */
const graceMilliseconds = 8_000

/**
 * When an upload is given up. Nothing is begun once the process is asked to stop.
 * @throws Fault `publishers/stopping`, worth another try: nothing was sent.
 */
export function uploadEnds(stop: AbortSignal): AbortSignal {
  if (stop.aborted) throw new Fault('publishers/stopping', 'not begun: the process is asked to stop', { retry: 'soon' })
  const late = new AbortController()
  stop.addEventListener('abort', () => setTimeout(() => late.abort(stop.reason), graceMilliseconds).unref(), {
    once: true,
  })
  return AbortSignal.any([late.signal, AbortSignal.timeout(uploadMilliseconds)])
}
