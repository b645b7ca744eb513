import type { Language } from './story.ts'

const wordsPerSecond = 2.3
/** As the built-in voice speaks them, measured: a Chinese letter is a whole syllable, a Japanese one often less. */
const charactersPerSecond: Partial<Record<Language, number>> = { ja: 5.5, 'zh-CN': 4.2 }
const pauseSeconds = 0.5

const usualSeconds = 25
const longestSeconds = 57

/** How many words a text has to be spoken; where words are not parted, its letters as so many words. */
export function spokenWords(text: string, language: Language): number {
  const pace = charactersPerSecond[language]
  if (pace !== undefined) return text.replace(/[^\p{L}\p{N}]/gu, '').length * (wordsPerSecond / pace)
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Shots begin and end with a breath, sentences with a rest: what narration takes of a film beyond its words. */
const breath = 1.18

/** How many words are told in so many seconds of film, breaths included. */
export const wordsIn = (seconds: number): number => (seconds * wordsPerSecond) / breath

/** Seconds it takes to speak a text calmly. */
export const speakingSeconds = (text: string, language: Language): number =>
  spokenWords(text, language) / wordsPerSecond + (text === '' ? 0 : pauseSeconds)

/**
 * How long the shots of a telling are together, in seconds: 25 for a sentence or a handful, up to a minute (with the credit)
 * where there is more to tell.
 */
export const wishedSeconds = (telling: string, language: Language): number =>
  Math.round(Math.min(longestSeconds, Math.max(usualSeconds, breath * speakingSeconds(telling, language) + 3)))
