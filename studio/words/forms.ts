import snowball from 'snowball-stemmers'
import type { Language } from '#core/story.ts'
import { arabicBases, arabicForms } from './forms/arabic.ts'
import { isPolishPlural, polishForms } from './forms/pl.ts'
import {
  frenchBases,
  frenchForms,
  isItalianPlural,
  isPluralInS,
  italianForms,
  portugueseForms,
} from './forms/romance.ts'
import { isRussianPlural, russianForms } from './forms/ru.ts'
import { isTurkishPlural, turkishForms } from './forms/tr.ts'
import { foldAccents } from './normalise.ts'

const irregularEnglish: Record<string, string> = {
  teeth: 'tooth',
  feet: 'foot',
  men: 'man',
  women: 'woman',
  children: 'child',
  mice: 'mouse',
  geese: 'goose',
  oxen: 'ox',
  wolves: 'wolf',
  leaves: 'leaf',
  knives: 'knife',
  thieves: 'thief',
  shelves: 'shelf',
  elves: 'elf',
  scarves: 'scarf',
  loaves: 'loaf',
  halves: 'half',
}

function englishForms(key: string): string[] {
  const irregular = irregularEnglish[key]
  if (irregular !== undefined) return [key, irregular]
  if (!key.endsWith('s') || key.endsWith('ss') || key.length < 4) return [key]
  const forms = [key, key.slice(0, -1)]
  if (key.endsWith('ies')) forms.push(`${key.slice(0, -3)}y`)
  if (/(?:s|x|z|ch|sh|o)es$/.test(key)) forms.push(key.slice(0, -2))
  return forms
}

/** Plurals and small forms; the accent a plural loses is found again by folding (`~`). */
function spanishForms(key: string): string[] {
  const forms = [key]
  const add = (form: string) => {
    forms.push(form, `~${foldAccents(form)}`)
  }
  if (key.length >= 4 && key.endsWith('ces')) add(`${key.slice(0, -3)}z`)
  if (key.length >= 5 && key.endsWith('es')) add(key.slice(0, -2))
  if (key.length >= 4 && key.endsWith('s')) add(key.slice(0, -1))
  const small = /^(.{3,}?)(?:c|z)?it([oa])s?$/.exec(key)
  if (small !== null) {
    add(`${small[1]}${small[2]}`)
    add(`${small[1]}`)
    add(`${small[1]}e`)
  }
  return forms
}

const germanStemmer = snowball.newStemmer('german')

const germanForms = (key: string): string[] => (key.length < 4 ? [key] : [key, `~${germanStemmer.stem(key)}`])

const formers: Partial<Record<Language, (key: string) => string[]>> = {
  en: englishForms,
  es: spanishForms,
  'pt-BR': portugueseForms,
  fr: frenchForms,
  it: italianForms,
  de: germanForms,
  pl: polishForms,
  ru: russianForms,
  tr: turkishForms,
  ar: arabicForms,
}

/** A word and every form it may come from; forms with `~` are compared with `baseForms` of the tables. */
export const formsOf = (key: string, language: Language): string[] => formers[language]?.(key) ?? [key]

/** Under which forms a word of the tables is found. */
export function baseForms(key: string, language: Language): string[] {
  if (language === 'de') return germanForms(key)
  if (language === 'fr') return frenchBases(key)
  if (language === 'ar') return arabicBases(key)
  if (language === 'es' || language === 'pt-BR' || language === 'it') return [key, `~${foldAccents(key)}`]
  return [key]
}

/** Languages whose verbs and adjectives are known in all their forms too, not only nouns. */
export const knowsAllForms = (language: Language): boolean => ['pl', 'ru', 'ar'].includes(language)

/** True where a form says that there is more than one of it. */
export function isPlural(key: string, language: Language): boolean {
  if (language === 'en') return irregularEnglish[key] !== undefined || /[^su]s$/.test(key)
  if (language === 'es') return /[aeioué]s$/.test(key)
  if (language === 'pl') return isPolishPlural(key)
  if (language === 'ru') return isRussianPlural(key)
  if (language === 'tr') return isTurkishPlural(key)
  if (language === 'pt-BR' || language === 'fr') return isPluralInS(key)
  if (language === 'it') return isItalianPlural(key)
  if (language === 'ar') return /.{3}(?:ات|ين|ون|وا)$/u.test(key)
  if (language === 'ja') return /.(?:たち|達)$/u.test(key)
  if (language === 'zh-CN') return /.们$/u.test(key)
  return false
}
