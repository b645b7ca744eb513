import { type Random, seeded } from '#core/random.ts'
import type { Span } from './harmony.ts'
import type { MoodMusic } from './mood-music.ts'
import type { Motif } from './motif.ts'
import type { Section } from './score.ts'
import type { PitchClass } from './theory.ts'

/** The skeleton every part is written over. */
export interface Piece {
  music: MoodMusic
  tonic: PitchClass
  sections: readonly Section[]
  spans: readonly Span[]
  motif: Motif
  seed: number | string
}

/** A stream of its own for each part, so that a change in one leaves the others as they were. */
export const randomFor = (piece: Piece, part: string): Random => seeded(`${piece.seed}/${part}`)

/** The chord that sounds at a beat of a section. */
export function spanAt(piece: Piece, section: Section, beat: number): Span | undefined {
  return piece.spans.findLast((span) => span.section === section && span.startBeat <= beat + 1e-6)
}
