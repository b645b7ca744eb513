import type { Random } from '#core/random.ts'

const side = 128
const last = side - 1

/** Seeded value noise; every answer lies in 0 to 1, and the field repeats after 128 cells. */
export interface Noise {
  /** Along a line. */
  line(x: number): number
  at(x: number, y: number): number
  /** Octaves of ever finer noise, summed. */
  fbm(x: number, y: number, octaves: number): number
}

const smooth = (part: number): number => part * part * (3 - 2 * part)

export function noiseOf(random: Random): Noise {
  const lattice = new Float32Array(side * side)
  for (let index = 0; index < lattice.length; index++) lattice[index] = random()

  const at = (x: number, y: number): number => {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const across = smooth(x - column)
    const down = smooth(y - row)
    const upper = (row & last) * side
    const lower = ((row + 1) & last) * side
    const left = column & last
    const right = (column + 1) & last
    const a = lattice[upper + left] as number
    const b = lattice[upper + right] as number
    const c = lattice[lower + left] as number
    const d = lattice[lower + right] as number
    const above = a + (b - a) * across
    return above + (c + (d - c) * across - above) * down
  }
  return {
    at,
    line: (x) => at(x, 0.5),
    fbm(x, y, octaves) {
      let sum = 0
      let total = 0
      let weight = 1
      let frequency = 1
      for (let octave = 0; octave < octaves; octave++) {
        sum += weight * at(x * frequency + octave * 17.3, y * frequency + octave * 31.7)
        total += weight
        weight *= 0.5
        frequency *= 2.03
      }
      return sum / total
    },
  }
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothstep(from: number, to: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return smooth(part)
}

export const mix = (from: number, to: number, part: number): number => from + (to - from) * part

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))
