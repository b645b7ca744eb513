import type { Language } from '#core/story.ts'
import { type Defect, defect, tenths } from './defect.ts'

export interface SpokenLine {
  text: string
  seconds: number
  language: Language
}

/** Letters a second, pauses included, between which a narration is plausible. */
const plausible = (language: Language): readonly [slowest: number, fastest: number] => {
  if (language === 'zh-CN') return [1.3, 7]
  if (language === 'ja') return [1.8, 12]
  if (language === 'ar') return [3, 20]
  return [4.5, 24]
}

/** A word or two may be drawn out or hurried; no conclusion is drawn from so few letters. */
const fewestLetters = 8

/** The voice took far too long or too short for what it was to say: it spelled, stuttered or left something out. */
export function speechLength(lines: readonly SpokenLine[]): Defect[] {
  return lines.flatMap(({ text, seconds, language }) => {
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    const [slowest, fastest] = plausible(language)
    if (letters < fewestLetters || (seconds >= letters / fastest && seconds <= letters / slowest + 0.7)) return []
    return [defect('speech-length', 'poor', { text: text.slice(0, 40), seconds: tenths(seconds) })]
  })
}
