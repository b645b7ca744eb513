import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Words } from '#core/chat.ts'
import { type Language, languages } from '#core/story.ts'

/** A language's sentences: key → ICU message. */
export type Sentences = Record<string, string>

function read(language: string): Sentences | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')) as Sentences
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

const english = read('en') ?? {}
const shelves = new Map<string, Sentences>(languages.map((each) => [each, read(each) ?? {}]))
const formats = new Map<string, IntlMessageFormat>()

const saysAll = (language: Language): boolean =>
  Object.keys(english).every((key) => key in (shelves.get(language) ?? {}))

/** The languages that have every sentence: what a person can choose for talking with DreamBox. Others only stand in films. */
export const spoken: readonly Language[] = languages.filter(saysAll)

/** A language's own sentences under these beginnings of keys, English where it lacks one: for a page that says them itself. */
export function sentencesOf(language: Language, beginnings: readonly string[]): Sentences {
  const all = Object.entries({ ...english, ...shelves.get(language) })
  return Object.fromEntries(all.filter(([key]) => beginnings.some((each) => key.startsWith(each))))
}

/** Whether there is a sentence of this key, for what comes from records of another version. */
export const hasSentence = (key: string): boolean => key in english

/** How commands are named in sentences: as they are typed everywhere, or in the reader's own tongue where the platform shows them so. */
export type Names = 'english' | 'own'

const isNamed = (word: string): boolean => `named.${word}` in english
const ownName = (tongue: string, word: string): string =>
  shelves.get(tongue)?.[`named.${word}`] ?? english[`named.${word}`] ?? word

/** A sentence's commands by the names that its reader sees. What people wrote is put in later and stays as it is. */
const withOwnNames = (message: string, tongue: string): string =>
  message.replace(/(?<![\w/])\/([a-z]+)\b/g, (all, word: string) => (isNamed(word) ? `/${ownName(tongue, word)}` : all))

/**
 * A sentence in a language; English where that language lacks it. Values that are words are translated first.
 * @throws RangeError for a key that English does not have: a mistake of ours, found by the tests.
 */
export function translate(language: Language, sentence: Words, names: Names = 'english'): string {
  const own = shelves.get(language)?.[sentence.key]
  const message = own ?? english[sentence.key]
  if (message === undefined) throw new RangeError(`no sentence ${sentence.key}`)
  const tongue = own === undefined ? 'en' : language
  const id = `${tongue}:${names}:${sentence.key}`
  let format = formats.get(id)
  if (!format) {
    // Tags are off: a "<" in a sentence is a "<".
    format = new IntlMessageFormat(names === 'own' ? withOwnNames(message, tongue) : message, tongue, undefined, {
      ignoreTag: true,
    })
    formats.set(id, format)
  }
  const values = Object.entries(sentence.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object'
      ? translate(language, value, names)
      : names === 'own' && name === 'command' && isNamed(String(value))
        ? ownName(tongue, String(value))
        : value,
  ])
  return String(format.format(Object.fromEntries(values)))
}
