import type { Field, Mask } from './field.ts'
import { accentPenalty } from './measure-accent.ts'
import { captionPenalty } from './measure-caption.ts'
import { companionPenalty, heroPenalty } from './measure-hero.ts'
import { picturePenalty } from './measure-picture.ts'
import { type Place, placePenalty } from './measure-place.ts'

/** What is wrong with a picture, by name; 0 is nothing. */
export type Penalty = Record<string, number>

export interface Sight extends Place {
  whole: Field
  /** What crosses the hero: all that is painted in front of it, above its feet. */
  front: Mask
  /** The same, grass at the feet and water at the knees included. */
  cover: Mask
  /** Undefined where a look has no free colour. */
  accentHue: number | undefined
  /** The hero is painted in a colour of its own. */
  heroPops: boolean
}

export interface Judgement {
  total: number
  parts: Penalty
}

/** A gate against failure, not a judge of beauty: sums up what can be measured on a thumbnail. */
export function judge(sight: Sight): Judgement {
  const parts: Penalty = {
    ...heroPenalty(sight.whole, sight.hero, sight.front, sight.cover),
    ...picturePenalty(sight.whole),
    ...(sight.accentHue === undefined ? {} : accentPenalty(sight.whole, sight.hero, sight.accentHue, sight.heroPops)),
    ...captionPenalty(sight.whole),
    ...(sight.companion === undefined ? {} : companionPenalty(sight.whole, sight.companion, sight.companionIsHuge)),
    ...placePenalty(sight),
  }
  const felt = Object.fromEntries(Object.entries(parts).filter(([, weight]) => weight > 0.005))
  return { total: Object.values(felt).reduce((sum, weight) => sum + weight, 0), parts: felt }
}
