import type { Found } from './match.ts'
import type { Token } from './tokens.ts'

/** Romance words that name an old person alone and describe whatever follows them ("un vieux piano"). */
const oldOnes = /^(?:vieux|vieille|velh[oa]|vecchi[oa])$/u

/** "An orange cat" is a cat, "an orange" a fruit, "a giant dog" no giant: what only describes the next word is no thing. */
export function isDescribing(one: Found, found: Found[], tokens: Token[]): boolean {
  const colours = found.filter(({ kind }) => kind === 'colour')
  // "A horse of wood" shows no wood; a tunnel of ice has ice in it.
  const isStuff = colours.some(
    ({ from, to }) =>
      to - from > 1 &&
      one.from > from &&
      one.to <= to &&
      found.some((other) => ['thing', 'person'].includes(other.kind) && from - other.to <= 1 && other.to <= from),
  )
  if (isStuff) return true
  const isColour = colours.some(({ from }) => from === one.from)
  const clause = tokens[one.from]?.clause
  const nouns = found.filter(
    (other) =>
      (other.kind === 'thing' || other.kind === 'person' || other.kind === 'setting') &&
      tokens[other.from]?.clause === clause,
  )
  if (one.kind === 'person' && oldOnes.test(tokens[one.to - 1]?.key ?? ''))
    return nouns.some(({ from }) => from === one.to)
  if (one.kind !== 'thing' || !(isColour || one.id === 'ogre')) return false
  return nouns.some(({ from, to }) => to === one.from || from === one.to || from === one.to + 1)
}
