import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FakeAttachment, World } from './world.ts'

const secret = 'the signature of a pretended content network'

/** An address lasts a day (documentation: Reference, Signed Attachment CDN URLs). */
export const addressSeconds = 24 * 3600

const signatureOf = (path: string, until: string): string =>
  createHmac('sha256', secret).update(`${path}\n${until}`).digest('hex')

/** A new signed address of a file; `ex` is when it ends, in hexadecimal seconds. */
export function signedAddress(world: World, place: string, file: FakeAttachment): string {
  const folder = file.ephemeral ? 'ephemeral-attachments' : 'attachments'
  const path = `/${folder}/${place}/${file.id}/${encodeURIComponent(file.name)}`
  const seconds = Math.floor(world.clock.now() / 1000)
  const until = (seconds + addressSeconds).toString(16)
  return `${world.cdn}${path}?ex=${until}&is=${seconds.toString(16)}&hm=${signatureOf(path, until)}&`
}

/** Whether an address was signed by us and has not run out; otherwise the content network answers 404. */
export function isGoodAddress(world: World, url: URL): boolean {
  const until = url.searchParams.get('ex') ?? ''
  const given = Buffer.from(url.searchParams.get('hm') ?? '')
  const right = Buffer.from(signatureOf(url.pathname, until))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false
  return Number.parseInt(until, 16) * 1000 > world.clock.now()
}

export const isFileAddress = (path: string): boolean => /^\/(?:ephemeral-)?attachments\//.test(path)
