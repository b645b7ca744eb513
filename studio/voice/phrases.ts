import type { Language } from '#core/story.ts'
import { isShortForm } from './abbreviations.ts'

/** Seconds of silence a storyteller leaves. */
const pauses = { clause: 0.18, sentence: 0.45, lastLine: 0.7 }

/** A stretch of text spoken in one breath, and the silence after it. */
export interface Phrase {
  text: string
  pauseSeconds: number
}

/** What a voice would stumble over or spell out: controls, direction marks, zero-width characters, emoji. */
const unspeakable =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\u{FE0F}|\u{FE0E}|\u{20E3}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu
const clauseEnd = /(?<=[,;:،؛—–…][)"'»”’]*)\s+|(?<=[，、；：])(?=.)|\s+(?=[—–]\s)/u

/** Text as a voice may have it. */
const speakable = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(unspeakable, '').replace(/ {2,}/g, ' ').trim()

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Splits narration where a storyteller breathes. Stretches without a word are joined to the phrase before them. */
export function phrasesOf(text: string, language: Language): Phrase[] {
  const sentences: string[][] = []
  const lines = text.split(/[\r\n\u2028\u2029]+/u).map(speakable)
  for (const line of lines)
    for (const segment of sentencesOf(line, language)) {
      const clauses: string[] = []
      for (const part of segment.split(clauseEnd)) {
        const clause = part.trim()
        if (hasWords(clause)) clauses.push(clause)
        else if (clause !== '' && clauses.length > 0) clauses[clauses.length - 1] += ` ${clause}`
      }
      if (clauses.length > 0) sentences.push(clauses)
    }
  return sentences.flatMap((clauses, index) => {
    const isBeforeLast = sentences.length >= 3 && index === sentences.length - 2
    const after = index === sentences.length - 1 ? 0 : isBeforeLast ? pauses.lastLine : pauses.sentence
    return clauses.map((clause, place) => ({
      text: clause,
      pauseSeconds: place === clauses.length - 1 ? after : pauses.clause,
    }))
  })
}

/** A line's sentences; a point that only shortens a word ends none. */
function sentencesOf(line: string, language: Language): string[] {
  const found: string[] = []
  let open = false
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)) {
    if (open) found[found.length - 1] += segment
    else found.push(segment)
    open = isShortForm(line, index + segment.trimEnd().length, language)
  }
  return found
}
