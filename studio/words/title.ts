import { phrases } from './lexicon.ts'
import type { Found, Reading } from './match.ts'

const longestTitle = 48

const listOf = (list: string): Set<string> => new Set(phrases(list).map((parts) => parts.join(' ')))

/** The words before a noun that belong to it: its article and what stands between, of the same clause. */
function phraseStart(reading: Reading, found: Found, starters: Set<string>, reach: number): number | undefined {
  const clause = reading.tokens[found.from]?.clause
  for (let position = found.from - 1; position >= Math.max(0, found.from - reach); position -= 1) {
    const token = reading.tokens[position]
    if (token === undefined || token.clause !== clause) return undefined
    if (starters.has(token.key)) return position
    // "My daughter had wings": what is said before the noun is not its own.
    if (reading.found.some((one) => one.kind !== 'colour' && one.from <= position && one.to > position))
      return undefined
  }
  return undefined
}

/** An adjective or "of glass" that follows the noun, where a language puts it there. */
function phraseEnd(reading: Reading, found: Found): number {
  const colour = reading.found.find(
    (one) =>
      one.kind === 'colour' && one.from >= found.to && one.from <= found.to + 1 && isSameClause(reading, one, found),
  )
  return colour?.to ?? found.to
}

const isSameClause = (reading: Reading, one: Found, other: Found): boolean =>
  reading.tokens[one.from]?.clause === reading.tokens[other.from]?.clause

const textOf = (reading: Reading, from: number, to: number): string =>
  reading.text.slice(reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? 0).replaceAll('\n', ' ')

function thingPhrase(reading: Reading, found: Found): string {
  const { words } = reading
  const articles = listOf(words.articles)
  const fit = words.titleArticles === '' ? articles : listOf(words.titleArticles)
  const start = phraseStart(reading, found, articles, 3)
  const article = start === undefined ? undefined : reading.tokens[start]
  if (start === undefined || article === undefined || !fit.has(article.key))
    return textOf(reading, found.from, found.to)
  return lowered(textOf(reading, start, phraseEnd(reading, found)))
}

/** Begins with a small word, which may have stood at the start of a sentence. */
const lowered = (phrase: string): string => phrase.slice(0, 1).toLowerCase() + phrase.slice(1)

function settingPhrase(reading: Reading, found: Found): string | undefined {
  const start = phraseStart(reading, found, listOf(reading.words.prepositions), 4)
  return start === undefined ? undefined : lowered(textOf(reading, start, phraseEnd(reading, found)))
}

/** "Over a city" may follow any noun; in a language with cases only a phrase of rest ("im Wald") may. */
const mayFollowNoun = (phrase: string, { words }: Reading): boolean =>
  words.titleArticles === '' || phrase.split(' ').some((word) => listOf(words.restWords).has(word.toLowerCase()))

const capital = (text: string, language: string): string => {
  const [first = ''] = text
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}

function cased(title: string, reading: Reading): string {
  const shouted = title === title.toUpperCase() && title !== title.toLowerCase()
  if (shouted) return cased(title.toLocaleLowerCase(reading.language), reading)
  if (reading.words.titleCase === 'sentence') return capital(title, reading.language)
  const small = listOf(reading.words.smallWords)
  return title
    .split(' ')
    .map((word, index) =>
      index > 0 && small.has(word.toLowerCase()) ? word.toLowerCase() : capital(word, reading.language),
    )
    .join(' ')
}

/** A short title in the dreamer's own words: the strongest thing and where it was. */
export function titleOf(reading: Reading): string {
  if (!/\p{L}/u.test(reading.text)) return reading.words.untitled
  const named = reading.found.filter(({ kind }) => kind === 'thing' || kind === 'person')
  const [thing, second] = named.toSorted((one, other) => strength(other, reading) - strength(one, reading))
  const place = reading.found.find((one) => one.kind === 'setting' && one.from !== thing?.from)
  const where = place === undefined ? undefined : settingPhrase(reading, place)
  const isWithin = thing !== undefined && where?.includes(textOf(reading, thing.from, thing.to)) === true
  const what = thing === undefined || isWithin ? undefined : thingPhrase(reading, thing)
  const fits = where !== undefined && mayFollowNoun(where, reading)
  const also = second === undefined ? undefined : thingPhrase(reading, second)
  const parts = [
    what !== undefined && fits ? `${what} ${where}` : undefined,
    what !== undefined && place !== undefined && where !== undefined
      ? `${what} ${reading.words.and} ${thingPhrase(reading, place)}`
      : undefined,
    what !== undefined && also !== undefined ? `${what} ${reading.words.and} ${also}` : undefined,
    what,
    where,
    place === undefined ? undefined : textOf(reading, place.from, place.to),
    firstWords(reading),
  ]
  const title = parts.find((part) => part !== undefined && part !== '' && part.length <= longestTitle)
  return cased(title ?? reading.words.untitled, reading)
}

/** Rare and acting things make a title; a body part or a second-hand guess does not. */
function strength(one: Found, reading: Reading): number {
  const dull = [
    'window',
    'door',
    'bed',
    'table',
    'chair',
    'stairs',
    'crowd',
    'man',
    'woman',
    'friend',
    'hand',
    'eye',
    'tree',
  ]
  const isPlace = reading.found.some(({ kind, from }) => kind === 'setting' && from === one.from)
  return one.score - (dull.includes(one.id) ? 3 : 0) - (isPlace ? 2 : 0) - one.from / 100
}

const firstWords = (reading: Reading): string => textOf(reading, 0, Math.min(5, reading.tokens.length))
