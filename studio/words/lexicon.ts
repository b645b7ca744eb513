import { baseForms, knowsAllForms } from './forms.ts'
import type { LanguageWords } from './languages/language.ts'
import { foldAccents } from './normalise.ts'
import type { Token } from './tokens.ts'

/** What a hand list says of a phrase. */
export interface Meaning {
  kind: 'person' | 'thing' | 'setting' | 'action' | 'mood' | 'time' | 'weather' | 'colour' | 'idiom'
  id: string
}

type MeaningLists = 'people' | 'things' | 'settings' | 'actions' | 'moods' | 'times' | 'weathers' | 'colours'

/** What of a language is compiled; lists that are absent are empty. */
type WordLists = Pick<LanguageWords, 'language' | 'verbEndings' | 'idioms'> & Partial<Pick<LanguageWords, MeaningLists>>

/** A word, or what only its beginning must be. */
type Part = string | { test(key: string): boolean }

interface Pattern extends Meaning {
  parts: Part[]
}

/** The hand lists of a language, ready to be matched against words. */
export interface Lexicon {
  longest: number
  /** Everything that begins at a word, longest first; `listed` is the phrase as it stands in the list. */
  at(
    tokens: readonly Token[],
    position: number,
  ): (Meaning & { length: number; isExact: boolean; listed: string | undefined })[]
}

/** The phrases of a list: words parted by spaces, `_` and `-` inside a phrase. */
export const phrases = (list: string): string[][] =>
  list.split(' ').flatMap((phrase) => (phrase === '' ? [] : [phrase.split(/[_-]/)]))

const endingsByList = new Map<string, RegExp>()

/** One expression for all stems of a language: hundreds of them would take seconds to be made ready. */
function endingsOf(verbEndings: string): RegExp {
  const known = endingsByList.get(verbEndings)
  if (known !== undefined) return known
  const made = new RegExp(`^(?:${verbEndings.split(' ').join('|')})$`, 'u')
  endingsByList.set(verbEndings, made)
  return made
}

function partOf(word: string, verbEndings: string, needsEnding: boolean): Part {
  const stem = word.slice(0, -1)
  if (word.endsWith('*')) return { test: (key) => key.startsWith(stem) }
  if (!word.endsWith('+') || word.length < 2) return word
  const endings = endingsOf(verbEndings)
  return {
    test: (key) => key.startsWith(stem) && ((key === stem && !needsEnding) || endings.test(key.slice(stem.length))),
  }
}

/** Kinds whose words are looked for in all their forms. */
export const inflected = new Set<Meaning['kind']>(['person', 'thing', 'setting', 'colour'])

/** Compiles the lists of a language. `folded` drops all accents, for tellings typed without any. */
export function compileLexicon(words: WordLists, folded: boolean): Lexicon {
  const byFirstWord = new Map<string, Pattern[]>()
  const others: Pattern[] = []
  let longest = 1
  const hasForms = (kind: Meaning['kind']) => inflected.has(kind) || (knowsAllForms(words.language) && kind !== 'idiom')
  const add = (kind: Meaning['kind'], id: string, list: string) => {
    for (const raw of phrases(folded ? foldAccents(list) : list)) {
      // A bare Turkish stem is another word: "gül" is a rose, "güldü" laughed.
      const parts = raw.map((word) => partOf(word, words.verbEndings, words.language === 'tr'))
      const pattern = { kind, id, parts }
      longest = Math.max(longest, parts.length)
      const [first] = parts
      if (typeof first !== 'string') others.push(pattern)
      else {
        const names = hasForms(kind) ? baseForms(first, words.language) : [first]
        for (const name of names) byFirstWord.set(name, [...(byFirstWord.get(name) ?? []), pattern])
      }
    }
  }
  const addAll = (kind: Meaning['kind'], lists: Record<string, string> = {}) => {
    for (const [id, list] of Object.entries(lists)) add(kind, id, list)
  }
  add('idiom', 'idiom', words.idioms)
  addAll('person', words.people)
  addAll('thing', words.things)
  addAll('setting', words.settings)
  addAll('action', words.actions)
  addAll('mood', words.moods)
  addAll('time', words.times)
  addAll('weather', words.weathers)
  addAll('colour', words.colours)

  const fits = (part: Part | undefined, token: Token | undefined, forms: boolean): boolean => {
    if (part === undefined || token === undefined) return false
    if (typeof part !== 'string') return part.test(token.key)
    if (part === token.key) return true
    if (!forms) return false
    const bases = baseForms(part, words.language)
    return token.forms.some((form) => bases.includes(form))
  }

  return {
    longest,
    at(tokens, position) {
      const first = tokens[position]
      if (first === undefined) return []
      const candidates = [...new Set([...first.forms.flatMap((form) => byFirstWord.get(form) ?? []), ...others])]
      return candidates
        .filter(({ parts, kind }) =>
          parts.every((part, offset) => {
            const token = tokens[position + offset]
            return token?.clause === first.clause && fits(part, token, hasForms(kind))
          }),
        )
        .map(({ kind, id, parts }) => ({
          kind,
          id,
          length: parts.length,
          isExact: parts.every((part, offset) => part === tokens[position + offset]?.key),
          listed: parts.every((part) => typeof part === 'string') ? parts.join(' ') : undefined,
        }))
        .sort((one, other) => Number(other.isExact) - Number(one.isExact))
        .filter(
          (one, index, all) =>
            all.findIndex((other) => other.kind === one.kind && other.id === one.id && other.length === one.length) ===
            index,
        )
        .sort((one, other) => other.length - one.length)
    },
  }
}
