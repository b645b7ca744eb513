import { Fault } from '#core/fault.ts'
import type { Language } from '#core/story.ts'
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import type { LanguageWords } from './language.ts'
import { polish } from './pl.ts'
import { portuguese } from './pt.ts'
import { russian } from './ru.ts'
import { turkish } from './tr.ts'
import { chinese } from './zh.ts'

const all: LanguageWords[] = [
  english,
  spanish,
  portuguese,
  french,
  german,
  italian,
  arabic,
  japanese,
  chinese,
  polish,
  russian,
  turkish,
]

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
