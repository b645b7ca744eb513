import { createHash } from 'node:crypto'

/** A stream of numbers in [0, 1) that depends on its seed alone, on every machine. */
export type Random = () => number

/** A seeded stream (mulberry32): the same seed gives the same numbers. Text seeds are hashed. */
export function seeded(seed: number | string): Random {
  let state = typeof seed === 'number' ? seed >>> 0 : createHash('sha256').update(seed).digest().readUInt32LE(0)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of the list, by the stream; throws on an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new RangeError('nothing to pick from')
  return one
}

/** A number between two bounds, by the stream. */
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low)
