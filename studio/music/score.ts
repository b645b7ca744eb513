import type { Mood } from '#core/story.ts'

export const sectionNames = ['hook', 'build', 'turn', 'release', 'credit'] as const
export type SectionName = (typeof sectionNames)[number]

/** A stretch of music with a tempo of its own, from one change of shot to another. */
export interface Section {
  name: SectionName
  startSeconds: number
  endSeconds: number
  beats: number
  beatsPerMinute: number
}

/** A note as it is played. */
export interface Note {
  startSeconds: number
  endSeconds: number
  /** MIDI key, 0 to 127. */
  key: number
  /** 1 to 127. */
  velocity: number
}

/** How open an instrument is from this moment on, 0 to 127 (MIDI expression). */
export interface Expression {
  atSeconds: number
  value: number
}

/** One instrument's part, and where it stands in the mix. */
export interface Channel {
  /** What it does in the piece, such as `melody` or `boom`. */
  part: string
  drums: boolean
  bank: number
  program: number
  /** MIDI modulation, 0 to 127: vibrato of solo instruments. */
  vibrato: number
  /** The loudness it is brought to while it plays, in LUFS. */
  targetLoudness: number
  pan: number
  send: number
  highPassHertz: number
  /** Sorted by start. */
  notes: Note[]
  expression: Expression[]
}

/** A piece of music as plain data: what is played, by what, when. */
export interface Score {
  mood: Mood
  seconds: number
  creditAtSeconds: number
  sections: Section[]
  channels: Channel[]
}
