import type { Span } from './harmony.ts'
import type { Note } from './score.ts'

export interface Sustained {
  span: Span
  keys: readonly number[]
  velocity: number
}

/** Every fourth chord is struck anew, so that a held sound does not go stale. */
const renewEvery = 4
const overlapSeconds = 0.06

/** Chords as held notes: a key that stays in the next chord is tied over; new ones start a little early. */
export function tieChords(chords: readonly Sustained[], leadSeconds: number): Note[] {
  const notes: Note[] = []
  let sounding = new Map<number, Note>()
  let heldUntil = 0
  for (const [index, { span, keys, velocity }] of chords.entries()) {
    const contiguous = Math.abs(span.startSeconds - heldUntil) < 0.01
    const next = new Map<number, Note>()
    for (const key of keys) {
      const tied = contiguous && index % renewEvery !== 0 ? sounding.get(key) : undefined
      const startSeconds = Math.max(0, span.startSeconds - leadSeconds)
      const note = tied ?? { startSeconds, endSeconds: 0, key, velocity }
      note.endSeconds = span.endSeconds + overlapSeconds
      if (!tied) notes.push(note)
      next.set(key, note)
      const before = sounding.get(key)
      if (before && before !== note) before.endSeconds = Math.min(before.endSeconds, note.startSeconds)
    }
    sounding = next
    heldUntil = span.endSeconds
  }
  return notes.filter((note) => note.endSeconds > note.startSeconds)
}
