import type { Penalty } from './critic.ts'
import { type Box, boxOf, type Mask, overlap } from './field.ts'

export interface Place {
  hero: Mask
  /** Everything else that was placed, each with what is painted in front of it. */
  props: readonly { mask: Mask; before: Mask }[]
  /** Whatever is painted in front of the companion, the hero included. */
  companion?: Mask
  beforeCompanion?: Mask
  /** It stands far behind: fog and trunks may cover some of it. */
  companionIsHuge?: boolean
  /** The disc of sun or moon, in scene units. */
  light?: { x: number; y: number; r: number }
  horizon: number
  /** Where the hero's box may lie, in scene units; a detail may leave the frame. */
  allowed: Box | undefined
}

/** Where things are: inside the free part of the frame, not touching what they neither meet nor miss. */
export function placePenalty(place: Place): Penalty {
  const unit = 1080 / place.hero.width
  const box = boxOf(place.hero)
  if (box === undefined) return {}
  const scene = { left: box.left * unit, right: box.right * unit, top: box.top * unit, bottom: box.bottom * unit }
  return {
    'hero outside': outside(scene, place.allowed),
    tangent: tangent(scene, place),
    'companion hidden': hidden(place),
    'props hidden': propsHidden(place),
  }
}

function outside(box: Box, allowed: Box | undefined): number {
  if (allowed === undefined) return 0
  const over =
    Math.max(0, allowed.left - box.left) +
    Math.max(0, box.right - allowed.right) +
    Math.max(0, allowed.top - box.top) +
    Math.max(0, box.bottom - allowed.bottom)
  return over < 6 ? 0 : Math.min(1.2, 0.3 + over / 120)
}

/** Edges that kiss: the hero's top on the horizon, or its box just meeting the disc. */
function tangent(box: Box, place: Place): number {
  const onHorizon = Math.abs(box.top - place.horizon) < 20 ? 0.4 : 0
  if (place.light === undefined) return onHorizon
  const nearX = Math.max(box.left, Math.min(place.light.x, box.right))
  const nearY = Math.max(box.top, Math.min(place.light.y, box.bottom))
  const gap = Math.hypot(nearX - place.light.x, nearY - place.light.y) - place.light.r
  return onHorizon + (Math.abs(gap) < 14 ? 0.4 : 0)
}

function hidden(place: Place): number {
  if (place.companion === undefined) return 0
  const box = boxOf(place.companion)
  if (box === undefined) return 0.8
  const under = place.beforeCompanion === undefined ? 0 : overlap(place.companion, place.beforeCompanion)
  const bearable = place.companionIsHuge ? 0.25 : 0.15
  return under > bearable ? Math.min(1.6, 0.5 + under) : 0
}

/** Of what lies near or stands farther back the frame's edge may hide a little. */
const bearableOfProps = 0.14

function propsHidden({ props }: Place): number {
  let penalty = 0
  for (const { mask, before } of props) {
    const under = boxOf(mask) === undefined ? 1 : overlap(mask, before)
    if (under > bearableOfProps) penalty += 0.25 + 0.7 * under
  }
  return Math.min(1.2, penalty)
}
