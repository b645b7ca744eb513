import type { Language } from '#core/story.ts'
import { knownWords } from './known-words.ts'

/** A word as it stands in a text. */
export interface Piece {
  text: string
  start: number
}

/** Written before a short word, these are words of their own: "big", "white", "that". */
const shortAdjectives = /[大小老黑白红赤黄绿蓝青金银巨怪死活新旧破那这头条只个棵朵把本座艘匹群双]/u
const chinesePronoun = /^[我他她它]$/u
const sureLength = 3
const mixedLength = 2

const segmenters = new Map<Language, Intl.Segmenter>()

/** Where ICU would part words, and which of the parts are words. */
function boundariesOf(text: string, language: Language): { starts: Set<number>; wordlike: Piece[] } {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  const starts = new Set([text.length])
  const wordlike: Piece[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    starts.add(index)
    if (isWordLike === true || /^\p{RGI_Emoji}$/v.test(segment)) wordlike.push({ text: segment, start: index })
  }
  return { starts, wordlike }
}

const isKatakana = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{Script=Katakana}ー]/u.test(letter)

/** The words of a text without spaces: the longest known word wherever one may begin, else what ICU takes for a word. */
export function cutUnspaced(text: string, language: Language): Piece[] {
  const { words, longest } = knownWords(language)
  const { starts, wordlike } = boundariesOf(text, language)
  let afterKnown = 0

  const mayStand = (from: number, to: number): boolean => {
    const word = text.slice(from, to)
    if (!words.has(word)) return false
    if (isKatakana(text[from]) && isKatakana(text[from - 1])) return false
    if (isKatakana(text[to - 1]) && isKatakana(text[to])) return false
    const isBegun = starts.has(from) || afterKnown === from
    const isAfterAdjective = shortAdjectives.test(text[from - 1] ?? '')
    // ICU takes "I am in" for one word.
    if (chinesePronoun.test(word) && language === 'zh-CN') return isBegun
    if (word.length === 1) return starts.has(to) && (isBegun || isAfterAdjective)
    if (word.length < sureLength && !isBegun && !(isAfterAdjective && starts.has(to))) return false
    return starts.has(to) || word.length >= (/\p{Script=Han}/u.test(word) ? mixedLength : sureLength)
  }
  const knownAt = (from: number): number | undefined => {
    for (let to = Math.min(text.length, from + longest); to > from; to -= 1) if (mayStand(from, to)) return to
    return undefined
  }

  const cut: Piece[] = []
  let at = 0
  for (const segment of wordlike) {
    const end = segment.start + segment.text.length
    at = Math.max(at, segment.start)
    let open = at
    while (at < end) {
      const to = knownAt(at)
      if (to === undefined) {
        at += 1
        continue
      }
      if (open < at) cut.push({ text: text.slice(open, at), start: open })
      cut.push({ text: text.slice(at, to), start: at })
      at = to
      open = to
      afterKnown = to
    }
    if (open < end) cut.push({ text: text.slice(open, end), start: open })
  }
  return cut
}
