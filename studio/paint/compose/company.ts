import { between, type Random, seeded } from '#core/random.ts'
import { grips } from '../motifs/contacts.ts'
import type { Slots } from '../types.ts'
import { afloat, buoyancy, inside, isInWater, mirroredFor, type Spot, type Stance, shareOfWidth } from './placement.ts'
import type { Cast, ShotSpec, Solution } from './spec.ts'

type Lead = Spot & { stance: Stance }

/** Where the second of a shot is put: another plane, the other side, clear of the hero. */
export function companionSpot(spec: ShotSpec, solution: Solution, slots: Slots, companion: Stance, hero: Lead): Spot {
  const random = seeded(`companion ${spec.seed}`)
  const together = companion.base === 'fly' && hero.stance.base === 'fly' && solution.size !== 'tiny'
  const meets = spec.heroSide === 'left' ? 'left' : 'right'
  const mirrored = mirroredFor(companion.facing, together || spec.pursuit ? spec.direction : meets)
  if (solution.size === 'tiny') return hugeSpot(spec, slots, companion, mirrored, hero)
  const side = spec.heroSide === 'left' ? 1 : -1
  if (spec.view === 'shoulder') return shoulderSpot(companion, side)
  const longer = Math.min(longerSide(companion, hero, random), handSize(spec.companion, hero))
  const above =
    companion.base === 'fly' && !isInWater(companion, slots)
      ? clearOf(hero, fitted(companion, longer), side, random)
      : undefined
  if (above !== undefined) return { ...fitted(companion, longer), ...above, mirrored, depth: 0.36 }
  return { ...besides(companion, longer, slots, hero, { side, random, pan: solution.pan }), mirrored }
}

const fitted = (who: Stance, longer: number): { width: number; height: number } => {
  const height = who.aspect > 1 ? longer / who.aspect : longer
  return { height, width: height * who.aspect }
}

/** How much larger than in a hand something is beside somebody, and how small it may get, as shares of their height. */
const besideHand = { times: 1.25, least: 0.42 }

/** The most that what fits a hand may measure beside a person; all else, a told moon or an animal, has no limit. */
function handSize(companion: Cast | undefined, hero: Lead): number {
  const grip = companion?.kind === 'object' || companion?.kind === 'food' ? grips[companion.id] : undefined
  if (grip === undefined || !hero.stance.person) return Number.POSITIVE_INFINITY
  return hero.height * Math.max(besideHand.least, besideHand.times * grip.size)
}

/** Two people are of one size; beside a person things keep theirs; all else is a third to a half of the hero. */
function longerSide(companion: Stance, hero: Lead, random: Random): number {
  if (companion.person && hero.stance.person) return hero.height * 0.96
  if (hero.stance.person) return Math.max(170, shareOfWidth[companion.size] * 900)
  const share = between(random, 0.42, 0.54) * (companion.person ? 1.12 : 1)
  return Math.min(400, Math.max(190, Math.max(hero.width, hero.height) * share))
}

/** A flyer above somebody who stands, or below another flyer; undefined where there is no room. */
function clearOf(
  hero: Lead,
  { width, height }: { width: number; height: number },
  side: number,
  random: Random,
): { x: number; y: number } | undefined {
  const x = inside(540 + side * between(random, 60, 170), width, 70)
  if (hero.stance.base === 'fly') {
    const y = hero.y + hero.height * 0.3 + height / 2 + 70
    return y + height / 2 < 1080 ? { x, y } : undefined
  }
  const y = Math.min(520, hero.y - hero.height - height / 2 - 50)
  return y - height / 2 > 230 ? { x, y } : undefined
}

/** Air between two who stand side by side, in scene units. */
const apart = 26
/** What stands nearer to the frame's edge stands on a wall or behind what frames the picture. */
const margin = 80

/** Pushed sideways until it is clear of the hero, and made smaller at the frame's edge. */
function besides(
  companion: Stance,
  longer: number,
  slots: Slots,
  hero: Lead,
  { side, random, pan }: { side: number; random: Random; pan: number },
): Omit<Spot, 'mirrored'> {
  let { width, height } = fitted(companion, longer)
  let x = 540 + side * between(random, 190, 280)
  const heroEdge = hero.x + (side * hero.width) / 2
  for (let step = 0; step < 14 && side * (x - heroEdge) - width / 2 < apart; step++) {
    const edge = side > 0 ? 1080 - margin - width / 2 : margin + width / 2
    if (side * (edge - x) > 1) x += side * Math.min(36, side * (edge - x))
    else {
      width *= 0.9
      height *= 0.9
    }
  }
  x = inside(x, width, margin)
  return { x, width, height, ...levelOf(companion, slots, x, height, hero, { random, pan }) }
}

function levelOf(
  companion: Stance,
  slots: Slots,
  x: number,
  height: number,
  hero: Spot,
  { random, pan }: { random: Random; pan: number },
): { y: number; depth: number } {
  if (companion.swims && slots.sit !== undefined)
    return { y: slots.sit.y - buoyancy * height, depth: slots.sit.depth - 0.012 }
  if (companion.base === 'fly') {
    const y = hero.y > 800 ? between(random, 470, 640) : between(random, 720, 860)
    return { y: Math.max(480 + height / 2, y), depth: 0.4 }
  }
  if (companion.base === 'hang') return { y: 250, depth: 0.4 }
  if (slots.sit !== undefined) return { y: afloat(slots.sit.y, companion, height), depth: slots.sit.depth - 0.012 }
  return { y: Math.min(1230 + pan, Math.max(1070 + pan, slots.ground(x) + 8)), depth: slots.stand.depth - 0.012 }
}

/** Seen over the dreamer's shoulder: their back large and near at the edge, leaving the frame below. */
const shoulderSpot = (companion: Stance, side: number): Spot => ({
  x: 540 + side * 365,
  y: 2350,
  width: 1580 * companion.aspect,
  height: 1580,
  depth: 1.09,
  mirrored: false,
})

/** How much of itself what is huge may leave outside the frame, and how tall it is at most, in scene units. */
const outside = 0.14
const tallest = { stands: 900, flies: 620 } as const

/**
 * The huge thing somebody small stands before: all the width beside them, or over their head. It is far by its tones
 * and the mist at its feet, yet nothing of the set stands before it: bridges and trees would cross it.
 */
function hugeSpot(spec: ShotSpec, slots: Slots, companion: Stance, mirrored: boolean, hero: Lead): Spot {
  const side = spec.heroSide === 'left' ? 1 : -1
  const above = companion.base === 'fly' || companion.base === 'hang'
  const inner = hero.x + side * (hero.width / 2 + 24)
  const room = above ? 960 : (side > 0 ? 1080 - inner : inner) * (1 + outside)
  const most = above ? tallest.flies : Math.min(tallest.stands, slots.ground(540) - 130)
  const height = Math.min(room / companion.aspect, most)
  const width = height * companion.aspect
  const central = 540 + side * Math.max(20, Math.min(150, (1080 - width) / 2 + 40))
  const beside = side > 0 ? Math.max(central, inner + width / 2) : Math.min(central, inner - width / 2)
  const x = above ? central : beside
  const size = { x, width, height, mirrored }
  if (companion.base === 'fly') return { ...size, y: Math.max(500, 230 + height / 2), depth: slots.float.depth - 0.02 }
  if (companion.base === 'hang') return { ...size, y: 120, depth: slots.float.depth - 0.02 }
  if (slots.sit !== undefined) {
    return { ...size, y: afloat(slots.sit.y, companion, height), depth: slots.sit.depth - 0.02 }
  }
  return { ...size, y: slots.ground(x) + 4, depth: slots.stand.depth - 0.02 }
}
