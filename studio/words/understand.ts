import { type Language, type Thing, times, type Understanding, weathers } from '#core/story.ts'
import { colourOf } from './colours.ts'
import { detectLanguage } from './detect.ts'
import { isRussianPair, keepsComing } from './forms/ru.ts'
import { isPlural } from './forms.ts'
import { isOurs } from './ids.ts'
import { phrases } from './lexicon.ts'
import { type Found, type Reading, readTelling } from './match.ts'
import { feelingOf } from './mood.ts'
import { cleanTelling } from './normalise.ts'
import { safetyNotes } from './safety.ts'
import { isUnspaced } from './script.ts'
import { settingsOf, unique } from './settings.ts'
import { kindOf, tableOf } from './tables.ts'
import { titleOf } from './title.ts'

/** Things that dreams have long been read by. */
const symbolic = new Set(
  `tooth door key moon sun stairs mirror snake water-wave house train clock bird egg spider bridge labyrinth window wolf
  whale butterfly fire tree rose cat horse boat candle mask crown skull owl fish ring book lighthouse tower elevator well
  mountain star feather fly fall chase`.split(/\s+/),
)

/** What a telling says, in the language it is told in; the same answer for the same telling, always. */
export function understand(telling: string, options: { language?: Language } = {}): Understanding {
  const text = cleanTelling(telling)
  const language = options.language ?? detectLanguage(text)
  return understandReading(readTelling(text, language))
}

function understandReading(reading: Reading): Understanding {
  const settings = settingsOf(reading)
  const things = thingsOf(reading)
  const actions = unique(reading.found.filter(({ kind }) => kind === 'action').map(({ id }) => id))
  const feeling = feelingOf(reading)
  const time = times.find((one) => reading.found.some(({ kind, id }) => kind === 'time' && id === one))
  const weather = weathers.find((one) => reading.found.some(({ kind, id }) => kind === 'weather' && id === one))
  const colours = things.filter(({ colour }) => colour !== undefined).length
  return {
    language: reading.language,
    title: titleOf(reading),
    settings,
    things,
    actions,
    ...feeling,
    ...(time === undefined ? {} : { time }),
    ...(weather === undefined ? {} : { weather }),
    symbols: unique([...things.map(({ id }) => id), ...actions]).filter((id) => symbolic.has(id)),
    visualPotential: potential(
      things.length,
      settings.length,
      actions.length,
      colours + (time ? 1 : 0) + (weather ? 1 : 0),
    ),
    safety: safetyNotes(reading),
  }
}

/** Much to see counts less and less: 0 for nothing, towards 1 for a telling full of things. */
function potential(things: number, settings: number, actions: number, touches: number): number {
  const sum = things * 0.22 + settings * 0.25 + actions * 0.15 + touches * 0.12
  return Math.round((1 - Math.exp(-sum)) * 100) / 100
}

function thingsOf(reading: Reading): Thing[] {
  const byId = new Map<string, Thing>()
  const many = new Set(phrases(reading.words.many).map((parts) => parts.join(' ')))
  for (const one of reading.found) {
    if (one.kind !== 'thing' && one.kind !== 'person') continue
    const colour = colourOf(one, reading)
    const known = byId.get(one.id)
    const thing: Thing = known ?? {
      id: one.id,
      word: wordOf(one, reading),
      kind: one.kind === 'person' ? 'person' : kindOf(one.id),
      many: one.id === 'crowd',
    }
    // A word is written once, however many there are.
    thing.many ||= (one.lettered !== true || isOurs(one.id)) && isMany(one, reading, many)
    if (colour !== undefined && thing.colour === undefined) thing.colour = colour
    byId.set(one.id, thing)
  }
  // What is only lettered stands behind everything that can be drawn.
  const lettered = new Set(reading.found.flatMap((one) => (one.lettered === true ? [one.id] : [])))
  const all = [...byId.values()]
  return [...all.filter(({ id }) => !lettered.has(id)), ...all.filter(({ id }) => lettered.has(id))]
}

/** The word as it was told; an emoji by its name. */
function wordOf(one: Found, reading: Reading): string {
  const told = reading.text.slice(reading.tokens[one.from]?.start, reading.tokens[one.to - 1]?.end)
  return /\p{L}/u.test(told) ? told : (tableOf(reading.language, false).nameOf(one.id) ?? one.id.replaceAll('-', ' '))
}

function isMany(one: Found, reading: Reading, many: Set<string>): boolean {
  const last = reading.tokens[one.to - 1]
  if (last !== undefined && isPlural(last.key, reading.language)) return true
  if (isDoneByMany(one, reading) || isFallingPair(one, reading)) return true
  const clause = reading.tokens[one.from]?.clause
  // Chinese counts with a word of its own, and a particle stands after the colour.
  const reach = isUnspaced(reading.language) ? 4 : 2
  return reading.tokens
    .slice(Math.max(0, one.from - reach), one.from)
    .some((token) => token.clause === clause && many.has(token.key))
}

/** Russian "падали часы" are many clocks, though "висели часы" may be one: the verb of the sentence tells. */
function isFallingPair(one: Found, { language, tokens, found }: Reading): boolean {
  if (language !== 'ru' || !isRussianPair(tokens[one.to - 1]?.key ?? '')) return false
  const start = tokens.findLastIndex(({ sentenceStart }, index) => sentenceStart && index <= one.from)
  const next = tokens.findIndex(({ sentenceStart }, index) => sentenceStart && index > one.from)
  const end = next === -1 ? tokens.length : next
  return found.some(
    ({ kind, from }) => kind === 'action' && from >= start && from < end && keepsComing(tokens[from]?.key ?? ''),
  )
}

/** Where "cats" may also be "of a cat", the verb beside it tells. */
function isDoneByMany(one: Found, reading: Reading): boolean {
  const { manyBeside } = reading.words
  const last = reading.tokens[one.to - 1]
  if (manyBeside === undefined || last === undefined || last.key === one.firstForm) return false
  if (!/[ыияieyа]$/u.test(last.key)) return false
  const verb = new RegExp(manyBeside, 'u')
  return [one.from - 1, one.to].some((position) => {
    const token = reading.tokens[position]
    return token?.clause === last.clause && verb.test(token?.key ?? '')
  })
}
