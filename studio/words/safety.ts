import { compileLexicon } from './lexicon.ts'
import type { Reading } from './match.ts'
import { tableOf } from './tables.ts'
import type { Token } from './tokens.ts'

/** Uses the matcher of the hand lists for the three lists of warning words. */
function holds(reading: Reading, list: string): boolean {
  const { language, verbEndings } = reading.words
  const lexicon = compileLexicon({ language, verbEndings, idioms: list }, false)
  return reading.tokens.some((_, position) =>
    lexicon.at(reading.tokens, position).some(({ length }) => !isFigureOfSpeech(position + length, reading)),
  )
}

/** "Queria morrer de vergonha": who dies of one of these is well. */
const lightDeaths = new Set(
  `vergonha rir riso saudade saudades tédio inveja calor fome honte rire ennui faim chaud gêne vergogna risate ridere
  imbarazzo noia caldo fame sonno`.split(/\s+/),
)
const linkToDeath = /^(?:de|di|da|dal|dalla|dalle|d)$/

function isFigureOfSpeech(position: number, { tokens }: Reading): boolean {
  const [link, cause] = tokens.slice(position, position + 2)
  return link !== undefined && linkToDeath.test(link.key) && cause !== undefined && lightDeaths.has(cause.key)
}

const isCapital = (token: Token | undefined): token is Token => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)

/** A capital word inside a sentence that no list knows may name a person; German needs two in a row. */
function mayNamePerson(reading: Reading): boolean {
  const table = tableOf(reading.language, false)
  const known = new Set(
    reading.found.flatMap(({ from, to }) => reading.tokens.slice(from, to).map(({ start }) => start)),
  )
  const isUnknown = (token: Token | undefined): boolean =>
    isCapital(token) && !known.has(token.start) && !token.forms.some((form) => table.find(form) !== undefined)
  return reading.tokens.some((token, index) => {
    if (token.sentenceStart || !isUnknown(token)) return false
    const previous = reading.tokens[index - 1]
    if (reading.language !== 'de') return token.text.length > 2 && !/^(?:I|Dr|Mr|Mrs)$/.test(token.text)
    return isUnknown(previous) && previous?.clause === token.clause && previous.sentenceStart === false
  })
}

/** Notes for moderators, as keys of `locales`. */
export function safetyNotes(reading: Reading): string[] {
  const { words } = reading
  return [
    holds(reading, words.violence) ? 'safety.violence' : '',
    holds(reading, words.selfHarm) ? 'safety.self-harm' : '',
    holds(reading, words.sexual) ? 'safety.sexual' : '',
    mayNamePerson(reading) ? 'safety.private-name' : '',
  ].filter((note) => note !== '')
}
