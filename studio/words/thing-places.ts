import type { Understanding } from '#core/story.ts'
import type { Found, Reading } from './match.ts'
import { homeOf, settingsOf } from './settings.ts'
import { kindOf } from './tables.ts'

const boats: ReadonlySet<string> = new Set(['boat', 'sailboat', 'ship'])
const aboard: ReadonlySet<string> = new Set(['sit', 'sail'])
const wet: ReadonlySet<string> = new Set(['sea', 'river', 'underwater', 'beach', 'ice', 'cave', 'space'])

/** What a beat that names no place shows, and where the film is then. */
export interface Beside {
  nouns: readonly Found[]
  verbs: readonly Found[]
  /** The place told last, absent where none was told yet. */
  before: string | undefined
}

/**
 * Where a beat plays that names no place, though what it shows stands elsewhere than the film does: nobody rows on the roofs
 * told before, and no castle stands in a sky that is told only later. Absent where the film stays where it is, and
 * wherever the dreamer has corrected the places.
 */
export function placeByThings(
  { nouns, verbs, before }: Beside,
  reading: Reading,
  { settings }: Understanding,
): string | undefined {
  if (settings.join() !== settingsOf(reading).join() || verbs.some(({ id }) => id === 'fly')) return undefined
  const here = before ?? settings[0] ?? ''
  const isAboard = nouns.some(({ id }) => boats.has(id)) && verbs.some(({ id }) => aboard.has(id))
  if (isAboard && !wet.has(here)) return isPlaceSaid(nouns, reading) ? undefined : 'sea'
  const building = before === undefined && here === 'sky' ? nouns.find(({ id }) => kindOf(id) === 'place') : undefined
  return building === undefined ? undefined : homeOf(building.id)
}

/** True where the sentence of a beat names its place in another beat. */
function isPlaceSaid(nouns: readonly Found[], { found, tokens }: Reading): boolean {
  const sentenceOf = (at: number) => tokens.findLastIndex(({ sentenceStart }, index) => sentenceStart && index <= at)
  const here = new Set(nouns.map(({ from }) => sentenceOf(from)))
  return found.some(({ kind, from }) => kind === 'setting' && here.has(sentenceOf(from)))
}
