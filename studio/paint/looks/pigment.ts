import { seeded } from '#core/random.ts'
import { smoothstep } from '../noise.ts'
import { seamless, seamlessOctaves } from './tiles.ts'

/** What water does to paint, as tiles that repeat without a seam; made once, the same in every process. */
export interface Pigment {
  /** How thick the paint dried: 128 is as it was laid on, 32 more is twice as thick. */
  density: Uint8Array
  /** The same without tide lines, for what is small or has a face. */
  calm: Uint8Array
  /** How far a brush strayed, in 256ths of a scene unit: the slow drift of the hand, and the tooth of the paper. */
  driftX: Int16Array
  driftY: Int16Array
}

export const tileSide = 1024
export const tileLast = tileSide - 1
const slowDrift = 15
const fineDrift = 3.6
/** How far a brush strays at most, in scene units. */
export const mostDrift = (slowDrift + fineDrift) / 2
let made: Pigment | undefined

export function pigment(): Pigment {
  made ??= makePigment()
  return made
}

function makePigment(): Pigment {
  const random = seeded('watercolour pigment')
  const wash = seamlessOctaves(random, tileSide, 5, 4)
  const tooth = toothTile(random)
  const tides = tideTile(random)
  const dried = (clouds: number, lines: number, grain: number): Uint8Array =>
    Uint8Array.from(wash, (cloud, index) => {
      const thickness = clouds * (cloud - 0.5) + lines * (tides[index] as number) + grain * (tooth[index] as number)
      return 128 + 32 * thickness
    })
  return {
    density: dried(1.5, 0.42, 0.62),
    calm: dried(0.9, 0, 0.5),
    driftX: driftTile(random),
    driftY: driftTile(random),
  }
}

function driftTile(random: () => number): Int16Array {
  const slow = seamlessOctaves(random, tileSide, 16, 2)
  const fine = seamless(random, tileSide, 128)
  return Int16Array.from(
    slow,
    (value, index) => 256 * (slowDrift * (value - 0.5) + fineDrift * ((fine[index] as number) - 0.5)),
  )
}

/** Where one wash dried before the next: here a pool's rim, there the rim of what it left out. */
function tideTile(random: () => number): Float32Array {
  const pool = seamlessOctaves(random, tileSide, 4, 4)
  const where = seamless(random, tileSide, 3)
  return pool.map((level, index) => {
    const strength = smoothstep(0.3, 0.7, where[index] as number)
    return strength * tideLine(level - 0.55) + (1 - strength) * tideLine(0.43 - level)
  })
}

/** The hollows of rough paper, about -.5 to .5: three sizes of bump that share no lattice, or squares would show. */
function toothTile(random: () => number): Float32Array {
  const coarse = seamless(random, tileSide, 147)
  const middle = seamless(random, tileSide, 263)
  const fine = seamless(random, tileSide, 451)
  return coarse.map(
    (value, index) => 0.45 * value + 0.35 * (middle[index] as number) + 0.2 * (fine[index] as number) - 0.5,
  )
}

/** Pigment gathers at the rim of a drying pool: sharp outside, fading inwards. */
const tideLine = (inside: number): number => (inside > 0 ? Math.exp(-inside / 0.03) : Math.exp(inside / 0.0025))
