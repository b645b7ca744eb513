import { phrases } from './lexicon.ts'
import type { Found, Reading } from './match.ts'
import { openingOf } from './narration.ts'
import { isUnspaced } from './script.ts'
import { isNamedPlace, nounPhrase, placeBefore } from './titles-unspaced.ts'

const longestTitle = 48
const longestUnspaced = 20

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
  if (words.namesInFirstForm === true) return firstForm(reading, found)
  const articles = listOf(words.articles)
  const fit = words.titleArticles === '' ? articles : listOf(words.titleArticles)
  const start = phraseStart(reading, found, articles, 3)
  const article = start === undefined ? undefined : reading.tokens[start]
  if (start === undefined || article === undefined || !fit.has(article.key))
    return textOf(reading, found.from, found.to)
  return lowered(textOf(reading, withFirstArticle(reading, start, articles), phraseEnd(reading, found)))
}

/** Portuguese and Italian say two: "la mia casa". */
function withFirstArticle(reading: Reading, start: number, articles: Set<string>): number {
  if (reading.language !== 'it' && reading.language !== 'pt-BR') return start
  const [before, article] = [reading.tokens[start - 1], reading.tokens[start]]
  return before !== undefined && before.clause === article?.clause && articles.has(before.key) ? start - 1 : start
}

/** A noun alone, uninflected; a phrase of several words only where the last one bears all endings. */
function firstForm(reading: Reading, found: Found): string {
  const isPhrase = found.to - found.from > 1 && reading.words.placeJoint === undefined
  return isPhrase || found.firstForm === undefined ? textOf(reading, found.from, found.to) : found.firstForm
}

const placeName = (reading: Reading, place: Found): string =>
  reading.words.namesInFirstForm === true ? firstForm(reading, place) : textOf(reading, place.from, place.to)

/** Begins with a small word, which may have stood at the start of a sentence. */
const lowered = (phrase: string): string => phrase.slice(0, 1).toLowerCase() + phrase.slice(1)

function settingPhrase(reading: Reading, found: Found): string | undefined {
  if (reading.words.placeJoint !== undefined) return textOf(reading, found.from, found.to)
  const start = phraseStart(reading, found, listOf(reading.words.prepositions), 4)
  return start === undefined ? undefined : lowered(textOf(reading, start, phraseEnd(reading, found)))
}

/** "Over a city" may follow any noun; in a language with cases only a phrase of rest ("im Wald") may. */
const mayFollowNoun = (phrase: string, { words }: Reading): boolean =>
  words.restPhrases === undefined
    ? hasRest(phrase, words)
    : new RegExp(words.restPhrases, 'u').test(phrase.toLowerCase())

const hasRest = (phrase: string, words: Reading['words']): boolean =>
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

/** "A wolf in the wood"; in Turkish the wood's wolf comes last. */
const together = (what: string, where: string, { words, language }: Reading): string =>
  words.placeJoint === undefined
    ? `${what} ${where}`
    : `${where.toLocaleLowerCase(language)}${words.placeJoint} ${what}`

/** A short title in the dreamer's own words: the strongest thing and where it was. */
export function titleOf(reading: Reading): string {
  if (!/\p{L}/u.test(reading.text)) return reading.words.untitled
  const named = reading.found.filter(({ kind }) => kind === 'thing' || kind === 'person')
  const [thing, ...others] = named.toSorted((one, other) => strength(other, reading) - strength(one, reading))
  const second = others.find(({ id }) => id !== thing?.id)
  const place = reading.found.find((one) => one.kind === 'setting' && one.from !== thing?.from)
  const where = place === undefined ? undefined : settingPhrase(reading, place)
  const isWithin = thing !== undefined && where?.includes(textOf(reading, thing.from, thing.to)) === true
  const what = thing === undefined || isWithin ? undefined : thingPhrase(reading, thing)
  const fits = where !== undefined && mayFollowNoun(where, reading)
  const also = second === undefined ? undefined : thingPhrase(reading, second)
  // Arabic writes "and" onto the next word.
  const and = reading.language === 'ar' ? reading.words.and : `${reading.words.and} `
  const parts = isUnspaced(reading.language)
    ? unspacedParts(reading, thing, second, place)
    : [
        what !== undefined && fits ? together(what, where, reading) : undefined,
        what !== undefined && place !== undefined && where !== undefined
          ? `${what} ${and}${thingPhrase(reading, place)}`
          : undefined,
        what !== undefined && also !== undefined ? `${what} ${and}${also}` : undefined,
        what,
        where,
        place === undefined ? undefined : placeName(reading, place),
        firstWords(reading),
      ]
  const title = parts.find(
    (part) =>
      part !== undefined &&
      part !== '' &&
      part.length <= (isUnspaced(reading.language) ? longestUnspaced : longestTitle),
  )
  return cased(title ?? reading.words.untitled, reading)
}

/** The same in Japanese and Chinese, where the place comes first and nothing stands between the words. */
function unspacedParts(reading: Reading, thing?: Found, second?: Found, place?: Found): (string | undefined)[] {
  const what = thing === undefined ? undefined : nounPhrase(reading, thing)
  const also = second === undefined ? undefined : nounPhrase(reading, second)
  const isPlace = ({ from }: Found) => from === place?.from
  return [
    thing !== undefined && place !== undefined && !isPlace(thing) && isNamedPlace(reading, place)
      ? placeBefore(reading, place) + what
      : undefined,
    also === undefined ? undefined : `${what}${reading.words.and}${also}`,
    what,
    place === undefined ? undefined : nounPhrase(reading, place),
    firstWords(reading),
  ]
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

/** Letters after which an "and" may end a title of first words, and the most there may be. */
const enoughWords = { spaced: 12, unspaced: 4 }
const mostWords = { spaced: 36, unspaced: 14 }

/** How a dream that names nothing begins: its first clause as far as it goes without trailing off. */
function firstWords(reading: Reading): string {
  const opening = openingOf(reading)
  const kind = isUnspaced(reading.language) ? 'unspaced' : 'spaced'
  const from = reading.tokens.findIndex(({ start }) => start >= opening)
  const first = reading.tokens[from]
  if (first === undefined) return textOf(reading, 0, Math.min(5, reading.tokens.length))
  const { articles, prepositions, smallWords, and } = reading.words
  const open = listOf(`${articles} ${prepositions} ${smallWords} ${and}`)
  const lengthTo = (to: number) => textOf(reading, from, to).length
  let to = from + 1
  while (to < reading.tokens.length) {
    const next = reading.tokens[to]
    if (next === undefined || next.clause !== first.clause || lengthTo(to + 1) > mostWords[kind]) break
    if (next.key === and && lengthTo(to) >= enoughWords[kind]) break
    to += 1
  }
  while (to > from + 1 && open.has(reading.tokens[to - 1]?.key ?? '')) to -= 1
  return textOf(reading, from, to)
}
