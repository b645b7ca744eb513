import type { DreamState } from '#models/states.ts'
import { accept } from './dream-to-storyboard/accept.ts'
import { storyboard } from './dream-to-storyboard/storyboard.ts'
import { review } from './film-to-review/review.ts'
import { hold } from './review-to-posts/hold.ts'
import { posting, withdrawn } from './review-to-posts/posts.ts'
import { film } from './shots-to-film/film.ts'
import type { Stage } from './stage.ts'
import { shots } from './storyboard-to-shots/shots.ts'

/** The flow: which stage takes a dream on from which state. States without one wait for people, or are an end. */
const flow = new Map<DreamState, Stage>(
  [accept, storyboard, shots, film, review, hold, posting, withdrawn].map((stage) => [stage.from, stage]),
)

export const stageFrom = (state: DreamState): Stage | undefined => flow.get(state)
