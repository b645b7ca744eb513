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
        const scale = keysWithin(range[0] - 12, range[1] + 12, scaleOver(chord, piece.music.mode, piece.tonic))
        const from = scale.indexOf(nearestKey(anchor, scale))
        const wished = scale[Math.min(scale.length - 1, Math.max(0, from + note.step))] ?? anchor
        const allowed = strong || note.ends ? keysWithin(range[0] - 12, range[1] + 12, chord.tones) : scale
        const key = fold(nearestKey(wished, allowed), previous, range)
        notes.push({ ...note, section, beat: barStart + note.beat, key, strong, phrase: ((bar % 4) + 0.5) / 4 })
        previous = key
      }
    }
  }
  return notes
}

/** Brings a key into the range, and near enough to the one before to be sung. */
function fold(key: number, previous: number, [low, high]: KeyRange): number {
  let folded = key
  while (folded > high) folded -= 12
  while (folded < low) folded += 12
  if (folded - previous > widestLeap && folded - 12 >= low) folded -= 12
  if (previous - folded > widestLeap && folded + 12 <= high) folded += 12
  return folded
}
