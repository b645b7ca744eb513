import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Fault } from '#core/fault.ts'
import { checkKey } from '#files/store.ts'

const hour = 3_600_000
/** Links end on a full step of this, so that the same file has the same address for a while and a player keeps playing. */
const step = 6 * hour
const shortestLife = 12 * hour

/** Makes and checks addresses of stored files that nobody else can make, for some hours. */
export interface Links {
  /** The address of a file, as a path of this server. */
  to(key: string): string
  /** @throws Fault `web/link` for a link that is forged or over, `files/key` for a key that is none. */
  check(key: string, until: string | undefined, signature: string | undefined): void
}

/** @param now the clock, for tests. */
export function openLinks(now: () => number = Date.now): Links {
  // A new secret with every start: links of an earlier run are over.
  const secret = randomBytes(32)
  const sign = (key: string, until: number) =>
    createHmac('sha256', secret).update(`${until}\n${key}`).digest('base64url')

  return {
    to(key) {
      const until = Math.ceil((now() + shortestLife) / step) * step
      return `/files/${checkKey(key)}?until=${until}&sig=${sign(key, until)}`
    },
    check(key, until, signature = '') {
      checkKey(key)
      const time = Number(until)
      const given = Buffer.from(signature)
      const right = Buffer.from(sign(key, time))
      const isOurs = given.length === right.length && timingSafeEqual(given, right)
      if (!isOurs || !(time > now()))
        throw new Fault('web/link', 'a link that is forged or over', { tell: 'fault.noFile' })
    },
  }
}
