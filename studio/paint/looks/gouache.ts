import type { Look } from '../types.ts'

/** Dry brush on card: wavering edges, visible strokes, hardly a shadow between plies. */
export const gouache: Look = {
  id: 'gouache',
  wobble: 0.007,
  plyShadow: 0.18,
  texture: 0.5,
  textureKind: 'gouache',
  rim: 0.6,
  toneRange: 1,
  fog: 0.9,
}
