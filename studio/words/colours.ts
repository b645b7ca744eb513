import type { Found, Reading } from './match.ts'

const colourBefore = 2

/** The colour (or the glass) told beside a thing or a place. */
export function colourOf(one: Found, reading: Reading): string | undefined {
  const clause = reading.tokens[one.from]?.clause
  const after = reading.language === 'es' ? 2 : 0
  return reading.found.find(
    ({ kind, from, to }) =>
      kind === 'colour' &&
      reading.tokens[from]?.clause === clause &&
      ((from >= one.from && to <= one.to) ||
        (to <= one.from && one.from - to < colourBefore) ||
        (from >= one.to && from - one.to < after)),
  )?.id
}
