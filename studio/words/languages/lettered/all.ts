import type { Language } from '#core/story.ts'
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import type { LetteredWords } from './lettered.ts'
import { polish } from './pl.ts'
import { portuguese } from './pt.ts'
import { russian } from './ru.ts'
import { turkish } from './tr.ts'

const all: Partial<Record<Language, LetteredWords>> = {
  en: english,
  es: spanish,
  'pt-BR': portuguese,
  fr: french,
  de: german,
  it: italian,
  pl: polish,
  ru: russian,
  tr: turkish,
  ar: arabic,
}

/** How a language that parts its words tells of a thing no list knows; Japanese and Chinese have rules of their own. */
export const letteredWords = (language: Language): LetteredWords | undefined => all[language]
