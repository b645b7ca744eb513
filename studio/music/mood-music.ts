import type { CueKind } from './cues.ts'
import type { DrumKit } from './drums.ts'
import type { PatternName } from './patterns.ts'
import type { ModeName } from './theory.ts'

/** What a layer is for; decides how it moves and how loud it stands against the others. */
export type LayerRole =
  | 'melody'
  | 'secondMelody'
  | 'keys'
  | 'ostinato'
  | 'pad'
  | 'secondPad'
  | 'bass'
  | 'arpeggio'
  | 'secondArpeggio'
  | 'drone'
  | 'counter'
  | 'sparkle'

/** How present a layer is in hook, build, turn, release and credit; 0 leaves it out. */
export type Levels = readonly [hook: number, build: number, turn: number, release: number, credit: number]

/** Lowest and highest key, as MIDI numbers. */
export type KeyRange = readonly [low: number, high: number]

interface Placing {
  /** 0.5 is the role's own loudness; doubling it adds 6 dB. */
  volume: number
  /** -1 left to 1 right. */
  pan: number
  /** Share that goes to the reverb. */
  send: number
  levels: Levels
}

/** One instrument of a mood. */
export interface Layer extends Placing {
  role: LayerRole
  /** Bank of the sound bank; 0 when left out. */
  bank?: number
  program: number
  pattern: PatternName | 'melody' | 'counter' | 'sparkle'
  range?: KeyRange
  /** Semitones away from where the pattern or melody would lie. */
  transpose?: number
}

/** Everything the composer knows of a mood. */
export interface MoodMusic {
  /** The keys it may stand in; the seed chooses. */
  tonics: readonly string[]
  mode: ModeName
  /** Beats per minute, slowest and fastest. */
  tempo: readonly [slowest: number, fastest: number]
  beatsPerBar: number
  /** How late the second half of a beat comes. */
  swingBeats?: number
  reverb: { decaySeconds: number; wet: number }
  /** Chords as roman numerals, bars separated by `|`; two chords in a bar take half of it each. */
  harmony: { hook: string; build: string; turn: string; release: string; final: string }
  melody: { rhythms: readonly (readonly number[])[]; range: KeyRange }
  layers: readonly Layer[]
  percussion?: Placing & { kit: DrumKit }
  /** What marks the border between two sections. */
  cues: readonly CueKind[]
}
