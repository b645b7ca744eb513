import { pick, type Random } from '#core/random.ts'
import type { MoodMusic } from './mood-music.ts'

/** Scale steps away from where a phrase starts. */
const contours = [
  [0, 1, 2, 1, 0, -1],
  [0, 2, 1, 0, 1, 2],
  [0, -1, -2, -1, 0, 1],
  [0, 3, 2, 1, 0, -1],
  [0, 1, -1, 0, 2, 1],
  [0, 4, 3, 2, 1, 0],
  [0, -1, 1, 0, -2, -1],
  [0, 2, 4, 3, 2, 1],
] as const

/** The idea one film is made of: two rhythms of a bar and one shape. */
export interface Motif {
  statement: readonly number[]
  answer: readonly number[]
  contour: readonly number[]
}

/** The place of a bar in its phrase: the idea, again on the next chord, carried higher, and closed. */
export type BarRole = 'idea' | 'again' | 'higher' | 'close'

export function makeMotif(random: Random, music: MoodMusic): Motif {
  const statement = pick(random, music.melody.rhythms)
  const others = music.melody.rhythms.filter((rhythm) => rhythm !== statement)
  return { statement, answer: pick(random, others), contour: pick(random, contours) }
}

/** Bars in phrases of four; what is left over makes a shorter phrase that still closes. */
export function phraseBars(count: number): BarRole[] {
  const roles: BarRole[] = []
  for (let left = count; left > 0; left -= 4) {
    if (left >= 4) roles.push('idea', 'again', 'higher', 'close')
    else if (left === 3) roles.push('idea', 'again', 'close')
    else if (left === 2) roles.push('idea', 'close')
    else roles.push('close')
  }
  return roles
}

export interface MotifNote {
  beat: number
  beats: number
  /** Scale steps from the anchor of the bar. */
  step: number
  /** The last note of a phrase. */
  ends: boolean
}

/** The motif as it goes in one bar. A closing bar keeps its first notes and leaves the rest to the voice. */
export function motifBar(motif: Motif, role: BarRole, inverted: boolean, barBeats: number): MotifNote[] {
  const rhythm = role === 'idea' || role === 'again' ? motif.statement : motif.answer
  const kept = role === 'close' ? Math.max(1, Math.round(rhythm.length * 0.6)) : rhythm.length
  // A bar of few notes has no time to walk a wide shape; it would only leap.
  const widest = rhythm.length <= 3 ? 2 : 4
  const notes: MotifNote[] = []
  let beat = 0
  for (const [index, beats] of rhythm.slice(0, kept).entries()) {
    if (beat >= barBeats) break
    const shape = Math.min(widest, Math.max(-widest, motif.contour[index % motif.contour.length] ?? 0))
    const step = (inverted ? -shape : shape) + (role === 'higher' ? 1 : 0)
    notes.push({ beat, beats: Math.min(beats, barBeats - beat), step, ends: false })
    beat += beats
  }
  const last = notes.at(-1)
  if (last && role === 'close') {
    last.ends = true
    last.beats = Math.min(Math.max(last.beats, 1.5), barBeats - last.beat)
  }
  return notes
}
