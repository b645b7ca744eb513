import type { Language } from '#core/story.ts'
import type { Found, Reading } from './match.ts'

const colourBefore = 2
const coloursFollow = new Set<Language>(['es', 'pt-BR', 'fr', 'it', 'ar'])

/** The colour (or the glass) told beside a thing or a place. */
export function colourOf(one: Found, reading: Reading): string | undefined {
  const clause = reading.tokens[one.from]?.clause
  const follows = coloursFollow.has(reading.language)
  const [before, after] = follows ? [1, 2] : [colourBefore, 0]
  return reading.found.find(
    ({ kind, from, to }) =>
      kind === 'colour' &&
      reading.tokens[from]?.clause === clause &&
      ((from >= one.from && to <= one.to) ||
        (to <= one.from && one.from - to < before) ||
        (from >= one.to && from - one.to < after)),
  )?.id
}
