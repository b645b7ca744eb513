import type { Look } from '../types.ts'

/** Cut paper, lit from behind like a lantern: plies with deep shadows, grain, a rim of light. */
export const lantern: Look = {
  id: 'lantern',
  wobble: 0.003,
  plyShadow: 0.5,
  texture: 0.42,
  textureKind: 'paper',
  rim: 0.9,
  toneRange: 1,
  fog: 1,
}
