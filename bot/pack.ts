import { Fault } from '#core/fault.ts'

/** A call as a button carries it. */
export interface Packed {
  command: string
  options: Record<string, string>
}

const mark = /[%|=]/g
const marked = (text: string): string => text.replace(mark, (sign) => encodeURIComponent(sign))

const plain = (text: string): string => text.replace(/%(?:25|7C|3D)/g, (sign) => decodeURIComponent(sign))

/**
 * A call in as few bytes as it goes, for what a platform hands back when a button is pressed.
 * @param maxBytes 64 for Telegram's `callback_data`, 100 for Discord's `custom_id`.
 * @throws Fault `chat/button-too-long`: a mistake of ours.
 */
export function pack({ command, options }: Packed, maxBytes: number): string {
  const packed = [command, ...Object.entries(options).map(([name, value]) => `${marked(name)}=${marked(value)}`)].join(
    '|',
  )
  if (Buffer.byteLength(packed) > maxBytes)
    throw new Fault('chat/button-too-long', `${packed} does not fit into ${maxBytes} bytes`)
  return packed
}

/** The call that a button carries; undefined for what `pack` did not make. */
export function unpack(packed: string): Packed | undefined {
  const [command = '', ...pairs] = packed.split('|')
  if (!/^[a-z][a-z-]*$/.test(command)) return undefined
  const options: Record<string, string> = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) return undefined
    options[plain(pair.slice(0, at))] = plain(pair.slice(at + 1))
  }
  return { command, options }
}
