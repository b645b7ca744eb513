import { between, seeded } from '#core/random.ts'
import type { Slots } from '../types.ts'
import type { Box } from './field.ts'
import type { ShotSpec, Solution } from './spec.ts'

/** What placing needs to know of an actor. */
export interface Stance {
  facing: 'left' | 'right' | 'front'
  base: 'ground' | 'fly' | 'water' | 'hang'
  size: 1 | 2 | 3 | 4 | 5
  person: boolean
  /** Lies in the water where a place has some, its middle at the waterline. */
  swims?: true
  /** Width over height. */
  aspect: number
}

/** Where an actor is put: its anchor (foot, middle, top or waterline) and its size, in scene units. */
export interface Spot {
  x: number
  y: number
  width: number
  height: number
  depth: number
  mirrored: boolean
}

/** What somebody on a spot covers. */
export function boxAt({ x, y, width, height }: Spot, { base }: Pick<Stance, 'base'>): Box {
  const top = base === 'fly' ? y - height / 2 : base === 'hang' ? y : y - height
  return { left: x - width / 2, top, right: x + width / 2, bottom: top + height }
}

export const shareOfWidth = { 1: 0.27, 2: 0.36, 3: 0.47, 4: 0.6, 5: 0.74 } as const

/** The part of the frame kept free for the hero; a detail may leave it. */
export function allowedBox(spec: ShotSpec, solution: Solution): Box | undefined {
  if (solution.size === 'detail') return undefined
  // Where the ground lies low, feet do.
  const bottom = 1174 + Math.max(0, solution.pan)
  return spec.companion === undefined || solution.size !== 'tiny'
    ? { left: 60, top: 190, right: 1000, bottom }
    : { left: 84, top: 225, right: 960, bottom }
}

export function heroSpot(spec: ShotSpec, solution: Solution, slots: Slots, hero: Stance, company?: Stance): Spot {
  const random = seeded(`hero ${spec.seed}`)
  const [width, height] = heroSize(solution, hero, company, spec.index === 0)
  const side = spec.heroSide === 'left' ? -1 : 1
  const offAxis = { wide: [110, 200], close: [10, 60], detail: [0, 40], tiny: [240, 320] }[solution.size] as [
    number,
    number,
  ]
  const pair = company?.person && hero.person && solution.size !== 'tiny'
  const near = solution.size === 'close'
  const offset = pair && near ? 130 : company === undefined ? 0 : hero.person ? 60 : near ? 90 : 30
  const aside = spec.view === 'shoulder' ? 70 : 0
  const wanted = 540 + side * (between(random, ...offAxis) + offset + aside) + solution.shiftX
  const x = solution.size === 'detail' ? partly(hero, side, width) : inside(wanted, width, 70)
  const lift = solution.shiftY
  const together = hero.base === 'fly' && company?.base === 'fly' && solution.size !== 'tiny'
  const faces = spec.heroSide === 'left' ? 'right' : 'left'
  const mirrored = mirroredFor(hero.facing, together || spec.pursuit ? spec.direction : faces)
  const common = { x, width, height, mirrored }
  if (hero.swims && slots.sit !== undefined) {
    return { ...common, y: slots.sit.y - buoyancy * height + lift, depth: slots.sit.depth }
  }
  if (hero.base === 'fly') {
    const top = 290 + height / 2
    // Small and alone they float below the words of the closing card.
    const low = solution.size === 'tiny' && company === undefined
    const wantedY = low ? 960 : company?.base === 'fly' && hero.person ? 470 : between(random, 600, 690)
    // The first shot carries the film's title over its upper third.
    const clear = spec.index === 0 ? 680 + height / 2 : top
    const lowest = 1060 - height / 2
    // From very near the head is seen, and the rest may leave the frame below.
    const y = solution.size === 'detail' ? Math.max(top - 60, lowest) : Math.min(lowest, Math.max(top, clear, wantedY))
    return { ...common, y: y + lift, depth: slots.float.depth }
  }
  if (hero.base === 'hang') return { ...common, y: 300 + lift, depth: slots.float.depth }
  if (slots.sit !== undefined) {
    return { ...common, y: afloat(slots.sit.y, hero, height) + lift, depth: slots.sit.depth }
  }
  const sunk = solution.size === 'detail' ? 0.2 * height : 0
  const { pan } = solution
  const y = Math.min(1140 + pan, Math.max(1085 + pan, slots.ground(x) + 14)) + sunk
  return { ...common, y: y + lift, depth: slots.stand.depth }
}

/** People are upright: their size goes by height, everything else by its longer side. A title needs room above. */
export function heroSize(
  solution: Solution,
  hero: Stance,
  company: Stance | undefined,
  titled: boolean,
): [number, number] {
  const large = company !== undefined && !company.person && company.size >= 4
  const sized = (width: number, height: number, share: number): [number, number] => {
    const factor = Math.min(width / hero.aspect, height) * share * solution.shrink
    return [factor * hero.aspect, factor]
  }
  switch (solution.size) {
    case 'close':
      if (hero.person) return sized(640, company?.person ? 720 : 800, 1)
      return sized(company === undefined ? 740 : 610, hero.base === 'fly' ? 600 : 800, 0.96)
    case 'detail':
      return hero.facing === 'front' ? sized(1080, 1060, 1) : sized(1560, 1250, 1)
    case 'tiny':
      return hero.person ? sized(420, 270, 1) : sized(260, 300, 1)
    case 'wide': {
      if (hero.person) return sized(620, large ? 400 : titled ? 480 : 560, 1)
      const longer = shareOfWidth[hero.size] * 1080
      return sized(longer, Math.min(longer * 1.1, titled ? 600 : 790), 1)
    }
  }
}

/** How deep somebody is in the water: people wade, boats and all else sit lower. */
export const afloat = (waterline: number, who: Stance, height: number): number =>
  waterline + (who.person ? 2 + 0.06 * height : 20 + (who.base === 'water' ? 0.1 : 0.07) * height)

/** How far somebody's middle is above the waterline they would wade to, as a share of a grown-up's height. */
export const buoyancy = 0.1

/** Whether somebody lies in the water of a place rather than flying over it. */
export const isInWater = (who: Stance, slots: Slots): boolean => who.swims === true && slots.sit !== undefined

/** The drawing's own facing, turned where it looks the wrong way; what faces us is never turned. */
export const mirroredFor = (facing: Stance['facing'], looks: 'left' | 'right'): boolean =>
  facing !== 'front' && facing !== looks

/** A detail shows the part that looks: the head well inside the frame, the rest leaving it on the hero's side. */
const partly = (hero: Stance, side: number, width: number): number =>
  hero.facing === 'front' ? 540 + side * 60 : 540 + side * (width / 2 - 350)

export const inside = (x: number, width: number, margin: number): number => {
  const low = margin + width / 2
  const high = 1080 - margin - width / 2
  return low > high ? 540 : Math.min(high, Math.max(low, x))
}
