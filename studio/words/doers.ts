import { isPlural } from './forms.ts'
import type { Found, Reading } from './match.ts'
import { kindOf } from './tables.ts'

/** What only somebody can do, to something that stands beside the verb. */
export const needsSomebody: ReadonlySet<string> = new Set(
  'give hold carry eat drink read write find lose search dig cook build paint wait hug kiss play'.split(' '),
)

const isSomebody = ({ id, kind }: Found): boolean => kind === 'person' || ['person', 'animal'].includes(kindOf(id))

/** What Turkish adds to a noun that something is done to, or that only is near; "my" and "his" leave it a doer. */
const turkishCase = /(?:[yn]?[ıiuüae]|n?[dt][ae]n?|[yn]?l[ae]|n?[ıiuü]n)$/u

function isNamed(noun: Found, reading: Reading): boolean {
  const key = reading.tokens[noun.to - 1]?.key ?? ''
  const first = noun.firstForm
  if (first === undefined || key === first || first.includes(' ')) return true
  if (reading.language === 'tr') {
    const ending = key.slice(first.length)
    return /s[ıiuü]$/u.test(ending) || !turkishCase.test(ending)
  }
  return isPlural(key, reading.language) && /[iyeaыияа]$/u.test(key)
}

/** What Slavic languages say before a noun that then does nothing, besides what tells a place. */
const fromAndTo = new Set('с со из от до к ко без через z ze od do bez przez'.split(' '))

/** True for "from the apple tree", told with or without one word between. */
export function isAfterPreposition(noun: Found, { tokens, found, words }: Reading): boolean {
  if (words.language !== 'ru' && words.language !== 'pl') return false
  const places = words.prepositions.split(' ')
  const clause = tokens[noun.from]?.clause
  const isPreposition = (position: number) => {
    const { key = '', clause: there } = tokens[position] ?? {}
    return there === clause && (fromAndTo.has(key) || places.includes(key))
  }
  const isBetween = found.some(({ kind, to }) => to === noun.from && kind !== 'colour')
  return isPreposition(noun.from - 1) || (!isBetween && isPreposition(noun.from - 2))
}

/** In a language with cases: true where the form of a noun, or its being a thing, says that it is not who does it. */
export function cannotDo(noun: Found, action: Found, reading: Reading): boolean {
  if (reading.words.namesInFirstForm !== true) return false
  if (!isNamed(noun, reading) || isAfterPreposition(noun, reading)) return true
  const isOpened = action.id === 'open' && (noun.from >= action.to || reading.language === 'tr')
  const opensItself = reading.tokens[action.from]?.key.startsWith('açıl') === true
  return (needsSomebody.has(action.id) || (isOpened && !opensItself)) && !isSomebody(noun)
}

/** In a language with cases a verb bears its doer: true where its ending says "I" or "we". */
export function isDoneByMe(action: Found, reading: Reading): boolean {
  const { namesInFirstForm, myVerbEnding, meByVerb } = reading.words
  if (namesInFirstForm !== true) return false
  const endings = [myVerbEnding, ...(meByVerb === undefined ? [] : [meByVerb])].map((one) => new RegExp(one, 'u'))
  return reading.tokens.slice(action.from, action.to).some(({ key }) => endings.some((ending) => ending.test(key)))
}

/**
 * True where something that nobody has drawn does it: the verb's doer, or the one noun beside a verb whose doer was only
 * spoken of before.
 */
export function isDoneByWord(
  action: Found,
  who: string | undefined,
  nouns: readonly Found[],
  reading: Reading,
): boolean {
  const clause = reading.tokens[action.from]?.clause
  const beside = nouns.filter(({ from }) => reading.tokens[from]?.clause === clause)
  const isWord = beside.some(({ id, lettered }) => id === who && lettered === true)
  const isNobodyHere = who !== undefined && who !== 'me' && !beside.some(({ id }) => id === who)
  return isWord || (isNobodyHere && beside.length > 0 && beside.every(({ lettered }) => lettered === true))
}
