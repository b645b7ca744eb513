import type { Language } from '#core/story.ts'
import { letteredId } from './ids.ts'
import { letteredFinds, type Understood } from './lettered.ts'
import { letteredUnspaced } from './lettered-unspaced.ts'
import { isUnspaced } from './script.ts'
import type { Token } from './tokens.ts'

/** More words than these would make a film of signs. */
const mostLettered = 3

/**
 * What nobody knows and is told as something seen, under ids of their own: the first three words, wherever they are told.
 * `capitals` says whether capital letters tell a noun, `folded` whether the telling is typed without accents.
 */
export function letteredThings(
  text: string,
  tokens: readonly Token[],
  how: {
    language: Language
    capitals: boolean
    folded: boolean
    understood: (position: number) => Understood | undefined
  },
): { id: string; from: number; to: number }[] {
  const finds = isUnspaced(how.language)
    ? letteredUnspaced(text, tokens, how.language, how.understood)
    : letteredFinds(tokens, how.language, how)
  const keys = [...new Set(finds.map(({ key }) => key))].slice(0, mostLettered)
  return finds.filter(({ key }) => keys.includes(key)).map(({ key, from, to }) => ({ id: letteredId(key), from, to }))
}
