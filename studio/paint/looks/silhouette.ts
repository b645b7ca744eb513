import type { Look } from '../types.ts'

/** Shadow theatre: motifs are almost one tone, the mist and the rim tell them apart. */
export const silhouette: Look = {
  id: 'silhouette',
  wobble: 0.003,
  plyShadow: 0.4,
  texture: 0.3,
  textureKind: 'paper',
  rim: 1,
  toneRange: 0.22,
  fog: 1.6,
}
