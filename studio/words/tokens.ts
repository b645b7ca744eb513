import type { Language } from '#core/story.ts'
import { cutUnspaced, type Piece } from './cutting.ts'
import { arabicForms, cliticLength } from './forms/arabic.ts'
import { formsOf } from './forms.ts'
import { knownWords } from './known-words.ts'
import { keyOf } from './normalise.ts'
import { isUnspaced } from './script.ts'

/** A word of the telling. */
export interface Token {
  text: string
  key: string
  /** The key and what it may be a form of. */
  forms: string[]
  /** Where it stands in the telling. */
  start: number
  end: number
  /** Words of one clause share a number: nothing is matched across clauses. */
  clause: number
  sentenceStart: boolean
}

const wordPattern = /[\p{L}\p{M}]+|\p{N}+|\p{RGI_Emoji}/gv
const clauseEnd = /[.,;:!?…–—\n()"“”„«»¿¡。、，！？；：「」『』（）،؛؟]/u
const sentenceEnd = /[.!?…\n。！？؟]/u

function pieces(text: string, language: Language): Piece[] {
  if (isUnspaced(language)) return cutUnspaced(text, language)
  const words = [...text.matchAll(wordPattern)].map((match) => ({ text: match[0], start: match.index }))
  return language === 'ar' ? words.flatMap(withoutClitics) : words
}

/** Arabic writes "and" and "in" without a space: they are words of their own. */
function withoutClitics(piece: Piece): Piece[] {
  const { words } = knownWords('ar')
  const isKnown = (word: string) => arabicForms(word).some((form) => words.has(form))
  const length = cliticLength(keyOf(piece.text, 'ar'), isKnown)
  if (length === 0 || piece.text.length <= length) return [piece]
  const rest = { text: piece.text.slice(length), start: piece.start + length }
  return [{ text: piece.text.slice(0, length), start: piece.start }, ...withoutClitics(rest)]
}

/** The words of a cleaned telling, clause by clause. */
export function tokenise(text: string, language: Language): Token[] {
  let clause = 0
  const capitalsTell = language === 'de' && text !== text.toLowerCase() && text !== text.toUpperCase()
  // Typed without Turkish letters, a capital I is an i.
  const locale = language === 'tr' && !/[çğıöşüİ]/iu.test(text) ? 'en' : language
  let previousEnd = 0
  return pieces(text, language).map(({ text: word, start }, index) => {
    const gap = text.slice(previousEnd, start)
    if (index > 0 && clauseEnd.test(gap)) clause += 1
    previousEnd = start + word.length
    const key = keyOf(word, locale).replaceAll('\uFE0F', '')
    return {
      text: word,
      key,
      // German nouns are capital: the small word "nicht" is no niece.
      forms: capitalsTell && !/^\p{Lu}/u.test(word) ? [key] : formsOf(key, language),
      start,
      end: previousEnd,
      clause,
      sentenceStart: index === 0 || sentenceEnd.test(gap),
    }
  })
}
