import type { Language } from '#core/story.ts'
import type { Found, Reading } from './match.ts'

const colourBefore = 2
const colourAfter = 2
const coloursFollow = new Set<Language>(['es', 'pt-BR', 'fr', 'it', 'ar'])

/** "The dog was golden": what stands between a thing and its colour, where colours stand before. */
const copulas = new Set(
  `was were is are turned became war waren ist sind wurde wurden był była było były jest są stał stała был была было были
  стал стала`.split(/\s+/),
)

/** What something may be made of, told like its colour; the painter gives each the hue of its stuff. */
const stuffs = new Set('glass wood stone paper metal ice water fire snow'.split(' '))

/** "Red whale", but "whale made of glass". */
export const coloured = (what: string, colour: string | undefined): string =>
  colour === undefined ? what : stuffs.has(colour) ? `${what} made of ${colour}` : `${colour} ${what}`

/** The colour or the stuff told beside a thing or a place. */
export function colourOf(one: Found, reading: Reading): string | undefined {
  const clause = reading.tokens[one.from]?.clause
  const follows = coloursFollow.has(reading.language)
  const before = follows ? 1 : colourBefore
  const mayFollow = ({ from, to }: Found): boolean => {
    const gap = from - one.to
    // "Of glass" follows its noun in every language that has a word for "of".
    if (follows || to - from > 1) return gap >= 0 && gap < colourAfter
    return gap === 1 && copulas.has(reading.tokens[one.to]?.key ?? '')
  }
  const told = reading.found.filter(({ kind, from }) => kind === 'colour' && reading.tokens[from]?.clause === clause)
  const beside = told.find(
    (colour) =>
      (colour.from >= one.from && colour.to <= one.to) ||
      (colour.to <= one.from && one.from - colour.to < before) ||
      mayFollow(colour),
  )
  return beside?.id
}
