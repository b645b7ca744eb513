import type { LanguageWords } from './languages/language.ts'
import { foldAccents } from './normalise.ts'
import { isUnspaced } from './script.ts'
import type { Token } from './tokens.ts'

/** What is known of a word so far: that it is a deed, or something else. */
type Kind = string | undefined

/** How many words may stand between "all" and what they do ("todos me miraban", "все на меня смотрели"). */
const farthest = 3

/** Russian written without ё: "все горело" is everything that burned. */
const oneOnly = /(?:ло|лось|[еи]т|[еи]тся)$/u

/**
 * Where "all" alone is everybody ("alle lachten", "tutti ridevano"), and not all of something that is named.
 * `kinds` says of each word what it was understood as; the answer is positions of words.
 */
export function everyoneAt(
  tokens: readonly Token[],
  kinds: readonly Kind[],
  words: LanguageWords,
  folded: boolean,
): number[] {
  const list = (text: string) => new Set((folded ? foldAccents(text) : text).split(' ').filter(Boolean))
  const all = list(words.everyone ?? '')
  const articles = list(words.articles)
  const { female, male, other } = words.theirSubjects
  const subjects = list([words.mySubjects, female, male, other].join(' '))
  const endings = [words.myVerbEnding, words.meByVerb ?? ''].filter((ending) => ending.length > 1)
  const mine = endings.map((ending) => new RegExp(ending, 'u'))
  const isTheirs = (position: number): boolean => {
    const key = tokens[position]?.key ?? ''
    return kinds[position] === 'action' && !mine.some((ending) => ending.test(key)) && !isOneOnly(key, words)
  }
  const reach = isUnspaced(words.language) ? 1 : farthest
  return tokens.flatMap((token, at) => {
    if (!all.has(token.key) || kinds[at] !== undefined) return []
    const keyAt = (position: number) => (tokens[position]?.clause === token.clause ? tokens[position].key : undefined)
    const isArticle = (position: number) => articles.has(keyAt(position) ?? '')
    const isOfSomebody = tokens.slice(0, at).some(({ clause, key }, position) => {
      const isNamed = kinds[position] === 'thing' || kinds[position] === 'person'
      return clause === token.clause && (isNamed || subjects.has(key))
    })
    if (isOfSomebody || isArticle(at - 1)) return []
    const isDone = (position: number) => keyAt(position) !== undefined && isTheirs(position)
    const after = Array.from({ length: reach }, (_, step) => at + 1 + step)
    const next = after.find((position) => kinds[position] !== undefined || isArticle(position))
    const endsClause = keyAt(at + 1) === undefined
    return (next !== undefined && isDone(next)) || (endsClause && isDone(at - 1)) ? [at] : []
  })
}

const isOneOnly = (key: string, { language }: LanguageWords): boolean => language === 'ru' && oneOnly.test(key)
