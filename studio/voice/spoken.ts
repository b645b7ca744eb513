import type { Language } from '#core/story.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { japaneseNumbers } from './japanese-numbers.ts'
import { measuresOf } from './measures.ts'
import { readingsOf } from './readings.ts'
import type { Token } from './word-times.ts'

/** What is written otherwise than it is said, and how it is said. `say` may answer undefined: leave it as it is. */
export interface Rule {
  pattern: RegExp
  say: (...match: string[]) => string | undefined
}

/** A text as the voice must be given it. */
export interface Spoken {
  text: string
  /** For every place in the spoken text, in UTF-16 units and one more for its end, its place in the text as written. */
  places: number[]
}

/** Letters and digits as wide as ideographs are the same letters and digits; a curled apostrophe is an apostrophe. */
const sameSign = (character: string): string => {
  if (character === '’' || character === 'ʼ') return "'"
  return /[０-９Ａ-Ｚａ-ｚ％＋．：／＄]/u.test(character) ? character.normalize('NFKC') : character
}

/** Digits, signs and short forms of a phrase put into words, as a reader of the language says them. */
export function spokenOf(written: string, language: Language): Spoken {
  const text = [...written].map(sameSign).join('')
  const rules = [...readingsOf(language), ...abbreviationsOf(language), ...measuresOf(language)]
  if (language === 'ja') rules.push(...japaneseNumbers)
  const spoken = rules.reduce(applied, { text, places: Array.from({ length: text.length + 1 }, (_, index) => index) })
  // The point of a short form may also have been the sentence's, and the voice falls only before a point.
  if (!/[.…]$/.test(text) || /\p{P}$/u.test(spoken.text)) return spoken
  return { text: `${spoken.text}.`, places: [...spoken.places, text.length] }
}

function applied({ text, places }: Spoken, { pattern, say }: Rule): Spoken {
  let result = ''
  const found: number[] = []
  let done = 0
  const keep = (to: number) => {
    result += text.slice(done, to)
    found.push(...places.slice(done, to))
  }
  for (const match of text.matchAll(pattern)) {
    const words = say(...match.map((part) => part ?? ''))
    if (words === undefined) continue
    keep(match.index)
    result += words
    // All that is said for a short form belongs to its beginning.
    for (let index = 0; index < words.length; index++) found.push(places[match.index] ?? 0)
    done = match.index + match[0].length
  }
  keep(text.length)
  return { text: result, places: [...found, places[text.length] ?? 0] }
}

/** Words as written, with where they stand in the spoken text: in code points, as the engines count. */
export function tokensInSpoken(tokens: readonly Token[], written: string, spoken: Spoken): Token[] {
  const units = unitsOf(written)
  const place = (point: number) => {
    const unit = units[point] ?? written.length
    const found = spoken.places.findIndex((at) => at >= unit)
    return [...spoken.text.slice(0, found < 0 ? undefined : found)].length
  }
  return tokens.map(({ text, start, end }) => ({ text, start: place(start), end: place(end) }))
}

/** Words that an engine found in the spoken text, as they are written. `text` of each is its stretch of the spoken text. */
export function tokensAsWritten(tokens: readonly Token[], written: string, spoken: Spoken): Token[] {
  const found: Token[] = []
  let [unit, from] = [0, 0]
  for (const [index, token] of tokens.entries()) {
    unit += token.text.length
    const isLast = index === tokens.length - 1
    const to = isLast ? written.length : Math.max(from, spoken.places[unit] ?? written.length)
    const text = written.slice(from, to)
    const before = found.at(-1)
    // A word whose letters were all said with the one before it.
    if (text.trim() === '' && before) before.end = token.end
    else found.push({ ...token, text: text.trim() })
    from = to
  }
  return joinEmpty(found)
}

/** The beginning of a short form that became several words belongs to the last of them, which carries its text. */
function joinEmpty(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const before = joined.at(-1)
    if (before && before.text.trim() === '') joined[joined.length - 1] = { ...token, start: before.start }
    else joined.push(token)
  }
  return joined
}

function unitsOf(text: string): number[] {
  const units: number[] = []
  let at = 0
  for (const character of text) {
    units.push(at)
    at += character.length
  }
  return units
}
