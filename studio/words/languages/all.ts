import { Fault } from '#core/fault.ts'
import type { Language } from '#core/story.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { japanese } from './ja.ts'
import type { LanguageWords } from './language.ts'
import { chinese } from './zh.ts'

const all: LanguageWords[] = [english, spanish, german, japanese, chinese]

/** The languages that tellings can be understood in. */
export const understoodLanguages: Language[] = all.map(({ language }) => language)

/** The hand lists of a language. */
export function languageWords(language: Language): LanguageWords {
  const words = all.find((one) => one.language === language)
  if (words === undefined) {
    throw new Fault('words/language', `no word lists for ${language}`, { tell: 'fault.language', values: { language } })
  }
  return words
}
