import type { MotifFacts } from '../types.ts'

/** Motifs that share their facts: what holds for all of them, and their ids. */
export type Row = readonly [
  facing: MotifFacts['facing'],
  base: MotifFacts['base'],
  size: MotifFacts['size'],
  use: MotifFacts['use'],
  motion: MotifFacts['motion'],
  ids: string,
]
