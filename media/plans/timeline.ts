import type { Transition } from './transitions.ts'

/** A shot's footage and how it enters. */
export interface Shot {
  /** How long it is seen, what it shares with its neighbours included. */
  seconds: number
  /** How it takes over from the shot before; a hard cut where absent. Ignored on the first shot. */
  transition?: Transition
}

export interface Placed {
  startFrame: number
  frames: number
  /** Frames shared with the shot before. */
  overlap: number
}

/** Puts shots on the film's frame grid. A transition is shortened where one of its shots is too short for it. */
export function place(shots: readonly Shot[], framesPerSecond: number): Placed[] {
  const placed: Placed[] = []
  for (const shot of shots) {
    const frames = Math.max(1, Math.round(shot.seconds * framesPerSecond))
    const before = placed.at(-1)
    const wanted = Math.round((shot.transition?.seconds ?? 0) * framesPerSecond)
    // A shot keeps a frame of its own between the transitions at its ends.
    const room = before ? Math.min(before.frames - before.overlap, frames) - 1 : 0
    const overlap = Math.max(0, Math.min(wanted, room))
    placed.push({ startFrame: before ? before.startFrame + before.frames - overlap : 0, frames, overlap })
  }
  return placed
}

/** How long the film of these shots is. */
export function filmSeconds(shots: readonly Shot[], framesPerSecond: number): number {
  const last = place(shots, framesPerSecond).at(-1)
  return last ? (last.startFrame + last.frames) / framesPerSecond : 0
}
