import { between, seeded } from '#core/random.ts'
import type { Brush, Layer, Slots } from '../types.ts'
import type { Actor } from './actor.ts'
import { companionCoat, propCoat } from './coat.ts'
import { afloat, type Spot } from './placement.ts'
import type { ShotSpec, Solution } from './spec.ts'
import { placed } from './stagecraft.ts'

const mostProps = 3

interface Room {
  slots: Slots
  /** Who stands where already. */
  taken: Spot[]
}

/**
 * Everything else of the card: what is as large as a door stands behind where there is room, the rest lies dark and
 * near in the lower corners, the first larger than the second.
 */
export async function paintProps(
  spec: ShotSpec,
  solution: Solution,
  brush: Brush,
  props: Actor[],
  room: Room,
): Promise<Layer[]> {
  const random = seeded(`props ${spec.seed}`)
  const firstSide = spec.heroSide === 'left' ? 1 : -1
  const layers: Layer[] = []
  const taken = [...room.taken]
  let near = 0
  for (const actor of props.slice(0, mostProps)) {
    if (standsBehind(actor) && solution.size !== 'tiny') {
      const spot = freeSpot(actor, room.slots, taken)
      taken.push(spot)
      const sprite = await actor.paint(brush, spot, companionCoat(brush, actor.hue, undefined), { fog: 0.18, rim: 0.7 })
      layers.push(placed(sprite, spot, brush))
      continue
    }
    const side = near === 0 ? firstSide : -firstSide
    const { width, height } = sized(actor, between(random, 290, 350) * (near === 0 ? 1.15 : 0.8))
    const spot = {
      x: 540 + side * between(random, 265, 330),
      y: actor.stance.base === 'fly' ? between(random, 1520, 1600) : between(random, 1690, 1770),
      width,
      height,
      depth: 0.86,
      mirrored: actor.stance.facing === (side > 0 ? 'right' : 'left'),
    }
    const coat = propCoat(brush, solution.propsInAccent && near === 0)
    layers.push(placed(await actor.paint(brush, spot, coat, { fog: 0, rim: 0.7 }), spot, brush))
    near++
  }
  return layers
}

const standsBehind = ({ stance }: Actor): boolean => stance.base === 'ground' && (stance.person || stance.size >= 4)

const sized = ({ stance }: Actor, longer: number): { width: number; height: number } => {
  const height = stance.aspect > 1 ? longer / stance.aspect : longer
  return { height, width: height * stance.aspect }
}

/** How much of itself may stand behind somebody, in scene units, and how small a thing is made to stand free. */
const bearable = 30
const smallest = 0.55

/** The place on the ground that is farthest from everybody else, and as much smaller as the gap there is narrower. */
function freeSpot(actor: Actor, slots: Slots, taken: Spot[]): Spot {
  const gap = (x: number): number => Math.min(...taken.map((one) => Math.abs(x - one.x) - one.width / 2))
  const x = [220, 330, 440, 550, 660, 770, 860].reduce((best, one) => (gap(one) > gap(best) ? one : best))
  const whole = sized(actor, 430)
  const fit = Math.min(1, Math.max(smallest, (2 * (gap(x) + bearable)) / whole.width))
  const size = { width: whole.width * fit, height: whole.height * fit }
  const floor =
    slots.sit === undefined
      ? { y: slots.ground(x) - 6, depth: slots.stand.depth - 0.05 }
      : { y: afloat(slots.sit.y, actor.stance, size.height), depth: slots.sit.depth - 0.03 }
  return { x, ...floor, ...size, mirrored: x > 540 }
}
