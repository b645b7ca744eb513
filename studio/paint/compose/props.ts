import { between, type Random, seeded } from '#core/random.ts'
import type { Brush, Layer, Slots } from '../types.ts'
import type { Actor } from './actor.ts'
import { companionCoat, propCoat } from './coat.ts'
import type { Box } from './field.ts'
import { afloat, boxAt, type Spot } from './placement.ts'
import type { ShotSpec, Solution } from './spec.ts'
import { placed } from './stagecraft.ts'

const mostProps = 3

interface Room {
  slots: Slots
  /** Where hero and companion are already. */
  taken: readonly Box[]
}

/** One of the other things, painted, and where it is. */
export interface Prop {
  layer: Layer
  box: Box
  /** It lies near, below everybody else. */
  near: boolean
}

/**
 * Everything else of the card: what is as large as a door stands farther back where there is room for it, the rest
 * lies near, dark and large in the lower corners, the first larger than the second.
 */
export async function paintProps(
  spec: ShotSpec,
  solution: Solution,
  brush: Brush,
  props: Actor[],
  room: Room,
): Promise<Prop[]> {
  const random = seeded(`props ${spec.seed}`)
  const taken = [...room.taken]
  const painted: Prop[] = []
  const near: Actor[] = []
  for (const actor of props.slice(0, mostProps)) {
    const spot = standsBehind(actor) && solution.size !== 'tiny' ? freeSpot(actor, room.slots, taken) : undefined
    if (spot === undefined) {
      near.push(actor)
      continue
    }
    const box = boxAt(spot, actor.stance)
    taken.push(box)
    const sprite = await actor.paint(brush, spot, companionCoat(brush, actor.hue, undefined), { fog: 0.18, rim: 0.7 })
    painted.push({ layer: placed(sprite, spot, brush), box, near: false })
  }
  // The frame's larger edge is on the side away from the hero, and would cover what lies there.
  const side = (spec.heroSide === 'left' ? -1 : 1) * (solution.propsTurned ? -1 : 1)
  for (const [index, actor] of near.entries()) {
    const spot = nearSpot(actor, index, near.length, side, random)
    const coat = propCoat(brush, solution.propsInAccent && index === 0)
    const sprite = await actor.paint(brush, spot, coat, { fog: 0, rim: 1 })
    painted.push({ layer: placed(sprite, spot, brush), box: boxAt(spot, actor.stance), near: true })
  }
  return painted
}

/** Whether there is only room for it on the ground, behind the others. */
export const standsBehind = ({ stance }: Actor): boolean =>
  stance.base === 'ground' && (stance.person || stance.size >= 4)

const sized = ({ stance }: Actor, longer: number): { width: number; height: number } => {
  const height = stance.aspect > 1 ? longer / stance.aspect : longer
  return { height, width: height * stance.aspect }
}

/** Before the nearest sheets, behind the frame's edges; three share the width, one or two keep clear of the edges. */
function nearSpot(actor: Actor, index: number, count: number, side: number, random: Random): Spot {
  const longer = between(random, 300, 360) * (count > 2 ? 0.72 : index === 0 ? 1.12 : 0.78)
  const aside = count > 2 ? side * (300 - 300 * index) : (index === 0 ? side : -side) * between(random, 120, 190)
  const low = actor.stance.base === 'fly' ? between(random, 1540, 1610) : between(random, 1720, 1790)
  return {
    x: 540 + aside,
    y: low,
    ...sized(actor, longer),
    depth: 1.01,
    mirrored: actor.stance.facing === (aside > 0 ? 'right' : 'left'),
  }
}

/** Free ground on either side of what stands far off. */
const air = 18
/** Whoever stands farther back is at most this tall, and this much smaller than those in front. */
const tallest = 400
const farther = 0.68
/** Smaller than this share of it, it rather comes near. */
const smallest = 0.5

/**
 * The place on the ground that is farthest from everybody else, and as much smaller as the gap there is narrower;
 * undefined where it would be lost in it. Never as tall as those in front: three alike would be a line-up.
 */
function freeSpot(actor: Actor, slots: Slots, taken: readonly Box[]): Spot | undefined {
  const standing = taken.filter((one) => one.bottom > slots.ground((one.left + one.right) / 2) - 330)
  const clear = (x: number): number =>
    Math.min(x - 40, 1040 - x, ...standing.map((one) => Math.max(one.left - x, x - one.right) - air))
  const places = Array.from({ length: 17 }, (_, index) => 140 + index * 50)
  const x = places.reduce((best, one) => (clear(one) > clear(best) ? one : best))
  const front = Math.min(...standing.map((one) => one.bottom - one.top), tallest / farther)
  const whole = sized(actor, Math.min(tallest, Math.max(240, farther * front)))
  const fit = Math.min(1, (2 * clear(x)) / whole.width)
  if (fit < smallest) return undefined
  const size = { width: whole.width * fit, height: whole.height * fit }
  const floor =
    slots.sit === undefined
      ? { y: slots.ground(x) - 6, depth: slots.stand.depth - 0.05 }
      : { y: afloat(slots.sit.y, actor.stance, size.height), depth: slots.sit.depth - 0.03 }
  return { x, ...floor, ...size, mirrored: x > 540 }
}
