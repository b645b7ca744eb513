import type { Random } from '#core/random.ts'

/** Value noise on a square that repeats without a seam: `cells` of it along each side. Values 0 to 1. */
export function seamless(random: Random, side: number, cells: number): Float32Array {
  const lattice = Float32Array.from({ length: cells * cells }, () => random())
  const tile = new Float32Array(side * side)
  const pace = cells / side
  const left = Int32Array.from({ length: side }, (_, index) => Math.floor(index * pace))
  const right = left.map((cell) => (cell + 1) % cells)
  const share = Float32Array.from({ length: side }, (_, index) => smooth(index * pace - Math.floor(index * pace)))
  const line = new Float32Array(cells)
  for (let y = 0; y < side; y++) {
    const upper = (left[y] as number) * cells
    const lower = (right[y] as number) * cells
    const down = share[y] as number
    for (let cell = 0; cell < cells; cell++) {
      const above = lattice[upper + cell] as number
      line[cell] = above + ((lattice[lower + cell] as number) - above) * down
    }
    for (let x = 0; x < side; x++) {
      const before = line[left[x] as number] as number
      tile[y * side + x] = before + ((line[right[x] as number] as number) - before) * (share[x] as number)
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
