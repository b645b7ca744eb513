import type { KeyRange } from './mood-music.ts'
import { motifBar, phraseBars } from './motif.ts'
import { type Piece, spanAt } from './piece.ts'
import type { Section } from './score.ts'
import { keysWithin, nearestKey, scaleOver } from './theory.ts'

export interface MelodyNote {
  section: Section
  /** Within its section. */
  beat: number
  beats: number
  key: number
  /** It stands on a strong beat or is long. */
  strong: boolean
  /** The last note of a phrase. */
  ends: boolean
  /** Where in its phrase it lies, 0 to 1. */
  phrase: number
}

const widestLeap = 9

/** The melody of the whole piece within a range; parts play the sections in which they are heard. */
export function composeMelody(piece: Piece, range: KeyRange): MelodyNote[] {
  const notes: MelodyNote[] = []
  const home = Math.round(range[0] * 0.55 + range[1] * 0.45)
  let previous = home
  for (const section of piece.sections) {
    if (section.name === 'credit') continue
    const perBar = piece.music.beatsPerBar
    const roles = phraseBars(Math.ceil(section.beats / perBar))
    for (const [bar, role] of roles.entries()) {
      const barStart = bar * perBar
      const barBeats = Math.min(perBar, section.beats - barStart)
      const anchorSpan = spanAt(piece, section, barStart)
      if (!anchorSpan) continue
      const anchor = nearestKey(home, keysWithin(range[0], range[1], anchorSpan.chord.tones))
      for (const note of motifBar(piece.motif, role, section.name === 'turn', barBeats)) {
        const chord = (spanAt(piece, section, barStart + note.beat) ?? anchorSpan).chord
        const strong = note.beat === 0 || note.beat * 2 === perBar || note.beats >= 1.5
        const scale = keysWithin(range[0], range[1], scaleOver(chord, piece.music.mode, piece.tonic))
        const from = scale.indexOf(nearestKey(anchor, scale))
        const wished = scale[Math.min(scale.length - 1, Math.max(0, from + note.step))] ?? anchor
        const tones = keysWithin(range[0], range[1], chord.tones)
        const bound = note.beat === 0 || note.ends || (strong && Math.abs(nearestKey(wished, tones) - wished) <= 1)
        const key = singable(wished, previous, bound ? tones : scale)
        notes.push({ ...note, section, beat: barStart + note.beat, key, strong, phrase: ((bar % 4) + 0.5) / 4 })
        previous = key
      }
    }
  }
  return notes
}

/** The key nearest to the wished one that a voice reaches well from the last: by step, seldom by leap or repeating. */
function singable(wished: number, previous: number, allowed: readonly number[]): number {
  const cost = (key: number): number => {
    const motion = Math.abs(key - previous)
    const leap = Math.max(0, motion - 2) * 0.8 + (motion > widestLeap ? 20 : 0)
    return Math.abs(key - wished) + leap + (motion === 0 ? 1.6 : 0)
  }
  let best = allowed[0] ?? wished
  for (const key of allowed) if (cost(key) < cost(best)) best = key
  return best
}
