import { readFileSync } from 'node:fs'
import type { Language } from '#core/story.ts'
import { languageWords } from './languages/all.ts'
import { keyOf } from './normalise.ts'

/** Everything the lists and the table of a language know. */
export interface KnownWords {
  words: Set<string>
  longest: number
}

/** "A black bird" is a bird, and black. */
const isPlainName = (name: string): boolean => !/的|^.い|^[赤白黒青緑黄紫金銀]の/u.test(name)

const known = new Map<Language, KnownWords>()

/** Fields that are regular expressions. */
const patterns = new Set(
  'verbEndings myVerbEnding meByVerb restPhrases frameEnd objectMarks objectBefore passiveMarks'.split(' '),
)

function listedWords(language: Language): string[] {
  const lists = Object.entries(languageWords(language)).filter(([name]) => !patterns.has(name))
  const texts = lists.flatMap(([, list]): string[] =>
    typeof list === 'string' ? [list] : typeof list === 'object' ? Object.values(list) : [],
  )
  return texts.flatMap((text) => text.split(/[ _]/)).filter((word) => word !== '' && word !== '*')
}

/** The words of a language by which a text without spaces can be cut, and a clitic be told from a first letter. */
export function knownWords(language: Language): KnownWords {
  const found = known.get(language)
  if (found !== undefined) return found
  const table = JSON.parse(readFileSync(new URL(`data/${language}.json`, import.meta.url), 'utf8')) as object
  const words = new Set(
    [...listedWords(language), ...Object.keys(table).filter(isPlainName)].map((word) => keyOf(word, language)),
  )
  const made = { words, longest: Math.max(...[...words].map(({ length }) => length)) }
  known.set(language, made)
  return made
}
