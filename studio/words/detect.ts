import { eld } from 'eld/extrasmall'
import type { Language } from '#core/story.ts'
import { understoodLanguages } from './languages/all.ts'

const short = (language: Language): string => language.slice(0, 2)

eld.setLanguageSubset(understoodLanguages.map(short))

/** The language of a telling among those we understand; `fallback` where the text does not say. */
export function detectLanguage(text: string, fallback: Language = 'en'): Language {
  const { language } = eld.detect(text.toLowerCase())
  return understoodLanguages.find((one) => short(one) === language) ?? fallback
}
