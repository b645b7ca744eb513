import type { Card } from '#core/story.ts'
import type { ShotSpec } from './spec.ts'

/** The nearest painted set for places that have none of their own. */
const nearest: Record<string, string> = {
  house: 'room',
  church: 'temple',
  library: 'shop',
  market: 'shop',
  street: 'city',
  lake: 'sea',
  river: 'sea',
  park: 'garden',
  field: 'village',
  airport: 'station',
  moon: 'space',
}

/** The set that stands for a place nobody has painted. */
export const standInFor = (setting: string): string | undefined => nearest[setting]

/** Layouts of a set from which no sky is seen, not even through a window. */
const skyless: Record<string, readonly number[]> = {
  room: [1],
  cave: [1, 2],
  shop: [0, 1],
  school: [1],
  stage: [0, 1, 2],
  stairs: [1, 2],
  temple: [0],
  underwater: [0, 1, 2],
  hospital: [1],
}

/** Layouts with a roof over whoever is there, window or not. */
const roofed: Record<string, readonly number[]> = {
  room: [0, 1, 2],
  kitchen: [0, 1, 2],
  hospital: [0, 1, 2],
  stage: [0, 1, 2],
  cave: [0, 1, 2],
  school: [0, 1],
  shop: [0, 1],
  stairs: [1, 2],
  station: [0, 2],
  temple: [0],
  village: [2],
}

/** Layouts of a set that are all there is of a place: the other temples are not of a church's faith. */
const only: Record<string, readonly number[]> = { church: [0] }

/** Layouts whose ground lies under the open sky, and under its snow. */
const snowy: Record<string, readonly number[]> = {
  city: [0, 1, 2],
  forest: [0, 1, 2],
  desert: [0, 1, 2],
  road: [0, 1, 2],
  garden: [0, 1, 2],
  mountain: [0, 1, 2],
  village: [0, 1],
  river: [0, 1, 2],
  beach: [0, 1, 2],
  ice: [0, 1, 2],
  sea: [1],
  station: [1],
  temple: [1, 2],
  school: [2],
  shop: [2],
}

/** Layouts with room for one: a spur, a bridge, a floating island. Whoever stands beside them stands in the air. */
const narrow: Record<string, readonly number[]> = { mountain: [1, 2], sky: [1], stairs: [0], space: [2] }

/** Layouts of watery sets where nobody is in the water. */
const ashore: Record<string, readonly number[]> = { sea: [1] }

const layouts = [0, 1, 2]
const setOf = (setting: string): string =>
  setting in skyless || setting in snowy ? setting : (standInFor(setting) ?? setting)

export const hasSky = (setting: string, layout: number): boolean =>
  !(skyless[setOf(setting)] ?? []).includes(layout % layouts.length)

/** Whether nothing can fall from the sky there. */
export const hasRoof = (setting: string, layout: number): boolean =>
  (roofed[setOf(setting)] ?? []).includes(layout % layouts.length)

/** Whether the sky can be seen from any layout of a place. */
export const canHaveSky = (setting: string): boolean => layouts.some((layout) => hasSky(setting, layout))

export const liesUnderSnow = (setting: string, layout: number): boolean =>
  (snowy[setOf(setting)] ?? []).includes(layout % layouts.length)

const seenOutside: ReadonlySet<Card['weather']> = new Set(['rain', 'snow', 'wind'])

/**
 * The first layout from `wanted` on that shows what the dream tells of the sky, its moon or rain, has room for all, and
 * water for who swims.
 */
export function layoutFor(
  spec: Pick<ShotSpec, 'setting' | 'weather' | 'moonFace'>,
  wanted: number,
  standing = 1,
  swims = false,
): number {
  const own = only[spec.setting]
  if (own !== undefined) return own[wanted % own.length] ?? wanted
  const first = wanted % layouts.length
  const told = spec.moonFace !== undefined || seenOutside.has(spec.weather)
  const crowded = standing > 1 ? (narrow[setOf(spec.setting)] ?? []) : []
  const dry = swims ? (ashore[setOf(spec.setting)] ?? []) : []
  const fits = (layout: number): boolean =>
    (!told || hasSky(spec.setting, layout)) && !crowded.includes(layout) && !dry.includes(layout)
  return layouts.map((step) => (first + step) % layouts.length).find(fits) ?? first
}
