import type { Timeline } from '../storyboard-to-shots/timeline.ts'

/** Where in a shot one looks at it: late enough for a title to have gone, before the next shot begins to come. */
const lateness = 0.75

/** A moment of each shot at which nothing of another covers it, in seconds of the film. */
export const shotMoments = ({ shots }: Pick<Timeline, 'shots'>): number[] =>
  shots.map(({ startSeconds, seconds }, index) => {
    const covered = Math.min(seconds, shots[index - 1]?.transition.seconds ?? 0)
    return startSeconds + covered + (seconds - covered) * lateness
  })
