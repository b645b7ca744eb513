import type { Language, WordTime } from '#core/story.ts'
import type { WordEvent } from './engine-protocol.ts'

/** A word as it is shown, with its place in the phrase in code points. */
export interface Token {
  text: string
  start: number
  end: number
}

const letters = (text: string): number => Math.max(1, text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)

/** The words of a phrase with the punctuation that belongs to them. */
export function tokensOf(phrase: string, language: Language): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const piece of pieces(phrase, language)) {
    const length = [...piece].length
    const previous = tokens.at(-1)
    if (piece.trim() === '') {
      // white space belongs to no word
    } else if (/[\p{L}\p{N}]/u.test(piece) || !previous) tokens.push({ text: piece, start: at, end: at + length })
    else {
      previous.text += previous.end === at ? piece : ` ${piece}`
      previous.end = at + length
    }
    at += length
  }
  return tokens
}

function pieces(phrase: string, language: Language): string[] {
  if (language !== 'ja' && language !== 'zh-CN') return phrase.split(/(\s+)/u)
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(phrase)].map((piece) => piece.segment)
}

/**
 * Word times within one phrase. Events are matched by their place in the text, never by their number, because the engine
 * speaks some words as one ("out of"); such a stretch is shared out by letters.
 */
export function wordTimes(tokens: readonly Token[], events: readonly WordEvent[], phraseSeconds: number): WordTime[] {
  const groups: { seconds: number; tokens: Token[] }[] = []
  for (const token of tokens) {
    const heard = events.find((event) => event.position >= token.start && event.position < token.end)
    const group = groups.at(-1)
    if (heard && (!group || heard.seconds > group.seconds)) groups.push({ seconds: heard.seconds, tokens: [token] })
    else if (group) group.tokens.push(token)
    else groups.push({ seconds: 0, tokens: [token] })
  }
  return groups.flatMap((group, index) => {
    const from = Math.min(group.seconds, phraseSeconds)
    const next = groups[index + 1]
    const to = next ? Math.min(next.seconds, phraseSeconds) : phraseSeconds
    const all = group.tokens.reduce((sum, token) => sum + letters(token.text), 0)
    let done = 0
    return group.tokens.map((token) => {
      const startSeconds = from + ((to - from) * done) / all
      done += letters(token.text)
      const time: WordTime = { text: token.text, startSeconds, endSeconds: from + ((to - from) * done) / all }
      return group.tokens.length > 1 ? { ...time, estimated: true } : time
    })
  })
}
