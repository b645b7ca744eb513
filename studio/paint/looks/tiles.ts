import type { Random } from '#core/random.ts'

/** Value noise on a square that repeats without a seam: `cells` of it along each side. Values 0 to 1. */
export function seamless(random: Random, side: number, cells: number): Float32Array {
  const lattice = Float32Array.from({ length: cells * cells }, () => random())
  const tile = new Float32Array(side * side)
  const pace = cells / side
  for (let y = 0; y < side; y++) {
    const row = Math.floor(y * pace)
    const down = smooth(y * pace - row)
    const upper = row * cells
    const lower = ((row + 1) % cells) * cells
    for (let x = 0; x < side; x++) {
      const column = Math.floor(x * pace)
      const across = smooth(x * pace - column)
      const next = (column + 1) % cells
      const a = lattice[upper + column] as number
      const b = lattice[upper + next] as number
      const c = lattice[lower + column] as number
      const d = lattice[lower + next] as number
      const above = a + (b - a) * across
      tile[y * side + x] = above + (c + (d - c) * across - above) * down
    }
  }
  return tile
}

/** Octaves of it, each half as strong and twice as fine. */
export function seamlessOctaves(random: Random, side: number, cells: number, octaves: number): Float32Array {
  const sum = new Float32Array(side * side)
  let total = 0
  for (let octave = 0; octave < octaves; octave++) {
    const weight = 0.5 ** octave
    const part = seamless(random, side, cells * 2 ** octave)
    for (let index = 0; index < sum.length; index++)
      sum[index] = (sum[index] as number) + weight * (part[index] as number)
    total += weight
  }
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) / total
  return sum
}

const smooth = (part: number): number => part * part * (3 - 2 * part)
