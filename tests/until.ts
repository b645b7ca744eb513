import { setTimeout as delay } from 'node:timers/promises'

/**
 * Waits until a condition holds, and answers what it answered. The ceiling is far beyond what a busy machine needs: it is
 * only there so that what never happens is named.
 */
export async function until<T>(
  what: string,
  condition: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  ceilingSeconds = 90,
): Promise<T> {
  const deadline = Date.now() + ceilingSeconds * 1000
  for (;;) {
    const answer = await condition()
    if (answer) return answer
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${ceilingSeconds} s`)
    await delay(40)
  }
}
