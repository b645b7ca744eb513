import { vocabulary } from '#studio/paint/motifs/vocabulary.ts'
import { people } from '#studio/paint/people/cast.ts'
import { languageWords, understoodLanguages } from './languages/all.ts'
import { isOpenId } from './tables.ts'

const drawn = new Set<string>(['me', 'crowd', ...vocabulary, ...people])

/** True where the built-in painter has a picture; all else it shows as a word. */
export const isDrawn = (id: string): boolean => drawn.has(id)

let ours: Set<string> | undefined

/** True for an id of our own vocabulary: painted, of the open data, or named in the hand lists. */
export function isOurs(id: string): boolean {
  ours ??= new Set([
    ...vocabulary,
    ...understoodLanguages
      .map(languageWords)
      .flatMap(({ things, people }) => [...Object.keys(things), ...Object.keys(people)]),
  ])
  return id === 'me' || ours.has(id) || isOpenId(id)
}

/** The id of a word nobody knows: the word, but never one that means something in our vocabulary (French "coin"). */
export const letteredId = (key: string): string => (isOurs(key) ? `${key}-told` : key)
