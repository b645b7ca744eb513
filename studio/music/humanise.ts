import type { Random } from '#core/random.ts'
import type { Note } from './score.ts'

/** A bell curve round 0 with deviation 1, from twelve even numbers (Irwin-Hall). */
function bell(random: Random): number {
  let sum = -6
  for (let count = 0; count < 12; count++) sum += random()
  return sum
}

const velocityDeviation = 3.5

/** Moves a note off the grid by a player's imprecision; never before the film starts. */
export function humanise(random: Random, note: Note, timingMilliseconds: number): Note {
  const shift = (bell(random) * timingMilliseconds) / 1000
  const velocity = Math.round(note.velocity + bell(random) * velocityDeviation)
  return {
    key: note.key,
    startSeconds: Math.max(0, note.startSeconds + shift),
    endSeconds: Math.max(0.05, note.endSeconds + shift),
    velocity: Math.min(127, Math.max(1, velocity)),
  }
}

export const timingDeviation = { plucked: 6, melody: 11, pad: 14, drums: 6 } as const
