import { phrases } from './lexicon.ts'
import type { Found, Reading } from './match.ts'

/** So many words may stand between "with" and whom it means: articles, possessives, an adjective. */
const wordsBetween = 3

const setOf = (list: string | undefined): Set<string> => new Set(phrases(list ?? '').map((parts) => parts.join(' ')))

/** True where one of the marks stands before a noun, and nothing else that was found between them. */
function isMarkedBy(marks: ReadonlySet<string>, noun: Found, from: number, reading: Reading): boolean {
  const clause = reading.tokens[noun.from]?.clause
  for (let position = noun.from - 1; position >= Math.max(from, noun.from - wordsBetween - 1); position -= 1) {
    const token = reading.tokens[position]
    if (token === undefined || token.clause !== clause) return false
    if (marks.has(token.key)) return true
    if (reading.found.some((one) => one.kind === 'action' && one.from === position)) return false
  }
  return false
}

/** With whom something is done: "my teacher danced with my brother" has the brother in the picture, not the dreamer. */
export function partnerOf(action: Found, nouns: readonly Found[], reading: Reading): string | undefined {
  const marks = setOf(reading.words.withWords)
  if (marks.size === 0) return undefined
  const clause = reading.tokens[action.from]?.clause
  return nouns.find((noun) => reading.tokens[noun.from]?.clause === clause && isMarkedBy(marks, noun, 0, reading))?.id
}

/** By whom something is done, where a passive verb is followed by its doer: "I was chased by a wolf". */
export function passiveDoer(action: Found, nouns: readonly Found[], reading: Reading): string | undefined {
  const marks = setOf(reading.words.byWords)
  if (marks.size === 0 || !marks.has(reading.tokens[action.to]?.key ?? '')) return undefined
  return nouns.find((noun) => noun.from > action.to && isMarkedBy(marks, noun, action.to, reading))?.id
}
