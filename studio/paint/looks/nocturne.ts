import type { Look } from '../types.ts'

/** Smooth and glowing: little grain, soft plies, much mist, a bright rim. */
export const nocturne: Look = {
  id: 'nocturne',
  wobble: 0.002,
  plyShadow: 0.34,
  texture: 0.15,
  textureKind: 'smooth',
  rim: 1,
  toneRange: 1,
  fog: 1.35,
}
