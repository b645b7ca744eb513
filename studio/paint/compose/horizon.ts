import { between, seeded } from '#core/random.ts'
import type { Mood } from '#core/story.ts'
import { heroSize, type Stance } from './placement.ts'
import type { ShotSpec, Solution } from './spec.ts'

type Range = readonly [from: number, to: number]
type Ranges = Record<Solution['angle'], Range>

/** Where feet stand in a set as it is painted, in scene units. */
const feetY = 1112
/** Above this captions hide nothing; of somebody who stands they may hide the lowest fifth. */
const captionsFrom = 1190
const bearable = 0.2
/** Somebody's head stays below this. */
const headroom = 205

/** How far the ground lies down, in scene units: looking down there is more of it, looking up more sky. */
const ranges: Record<'open' | 'flying' | 'enclosed' | 'tiny' | 'detail', Ranges> = {
  open: { high: [-250, -150], eye: [-120, 40], low: [60, 200] },
  flying: { high: [-250, -130], eye: [-60, 170], low: [130, 290] },
  enclosed: { high: [-190, -110], eye: [-90, 30], low: [20, 80] },
  tiny: { high: [-30, 40], eye: [30, 120], low: [70, 160] },
  detail: { high: [-78, -52], eye: [-34, 12], low: [14, 34] },
}

/** Places with walls or a roof: more than a little would show where they end. */
const indoors = new Set([
  'room',
  'school',
  'shop',
  'stage',
  'hospital',
  'kitchen',
  'station',
  'stairs',
  'cave',
  'house',
])
/** A large sky is what these feel like. */
const wideOpen: ReadonlySet<Mood> = new Set(['calm', 'melancholy', 'nostalgic', 'hopeful', 'wondrous'])

/**
 * How far down the set of a shot lies, in scene units; negative is up. Whoever stands there keeps their head in the
 * frame and most of themselves above the captions; the first shot keeps its room for the title.
 */
export function panFor(spec: ShotSpec, solution: Solution, hero: Stance, company?: Stance): number {
  const [from, to] = rangeOf(spec, solution, hero, company)
  const feels = solution.size === 'wide' && wideOpen.has(spec.mood) && !indoors.has(spec.setting) ? 40 : 0
  const wanted = between(seeded(`pan ${spec.seed}`), from, to) + (solution.angle === 'high' ? 0 : feels)
  const low = spec.index === 0 ? 0 : highest(spec, solution, hero, company)
  const high = Math.max(low, lowest(spec, solution, hero, company))
  // Whole pixels on a thumbnail as well: what is solved there is what is painted.
  return Math.round(Math.min(high, Math.max(low, wanted)) / 5) * 5
}

const stands = (who: Stance | undefined): boolean => who?.base === 'ground' || who?.base === 'water'

function rangeOf(spec: ShotSpec, { size, angle }: Solution, hero: Stance, company: Stance | undefined): Range {
  if (size === 'detail' || spec.view === 'shoulder') return ranges.detail[angle]
  if (size === 'tiny') return ranges.tiny[angle]
  if (indoors.has(spec.setting)) return ranges.enclosed[angle]
  return stands(hero) || stands(company) ? ranges.open[angle] : ranges.flying[angle]
}

/** As far up as the ground may go. */
function highest(spec: ShotSpec, solution: Solution, hero: Stance, company: Stance | undefined): number {
  if (solution.size === 'detail') return -100
  const [, height] = heroSize(solution, hero, company, spec.index === 0)
  const heroes = stands(hero) ? height + headroom - feetY : -300
  // What is huge stands on the same ground and has to stay below the frame's upper edge.
  const giants = solution.size === 'tiny' && stands(company) ? -20 : -300
  return Math.min(0, Math.max(heroes, giants))
}

/** As far down. */
function lowest(spec: ShotSpec, solution: Solution, hero: Stance, company: Stance | undefined): number {
  const [, height] = heroSize(solution, hero, company, spec.index === 0)
  // The closing card has its dreamer alone and small, between its words and its small print.
  if (solution.size === 'tiny' && company === undefined) return 45
  const heroes = stands(hero) ? captionsFrom - feetY + bearable * height : 300
  // What stands beside somebody is often small.
  const others = stands(company) && solution.size !== 'tiny' && company?.person !== true ? 110 : 300
  return Math.min(heroes, others)
}
