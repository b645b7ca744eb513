import { eld } from 'eld/extrasmall'
import type { Language } from '#core/story.ts'
import { knownWords } from './known-words.ts'
import { understoodLanguages } from './languages/all.ts'
import { keyOf } from './normalise.ts'

const short = (language: Language): string => language.slice(0, 2)

eld.setLanguageSubset(understoodLanguages.map(short))

/** Scripts that one of our languages has for itself; Chinese letters are Japanese where a kana stands among them. */
const scripts: [RegExp, Language][] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh-CN'],
]

/** Where most letters are of such a script, a word weighing as much as a letter of a script without spaces. */
function languageOfScript(text: string): Language | undefined {
  const counts = scripts.map(([pattern]) => text.match(pattern)?.length ?? 0)
  const [arabic = 0, kana = 0, han = 0] = counts
  const others = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu)?.length ?? 0
  const own = Math.max(arabic, kana + han)
  if (own === 0 || own < others) return undefined
  if (arabic > kana + han) return 'ar'
  return kana > 0 && kana * 8 >= han ? 'ja' : 'zh-CN'
}

const fewWords = 4

/** Of three or four words letters say too little ("a wolf"): there the languages that know most of the words remain. */
function languagesOfWords(text: string): Language[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length === 0 || words.length > fewWords || !/^\p{Script=Latin}+$/u.test(words.join(''))) return []
  const counts = understoodLanguages.map((language) => {
    const known = knownWords(language).words
    return { language, count: words.filter((word) => known.has(keyOf(word, language))).length }
  })
  const most = Math.max(...counts.map(({ count }) => count))
  return most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ language }) => language)
}

/** The language of a telling among those we understand; `fallback` where the text does not say. */
export function detectLanguage(text: string, fallback: Language = 'en'): Language {
  const written = languageOfScript(text)
  if (written !== undefined) return written
  const [knowing, ...others] = languagesOfWords(text)
  if (knowing !== undefined && others.length === 0) return knowing
  const { language } = eld.detect(text.toLowerCase())
  const guess = understoodLanguages.find((one) => short(one) === language) ?? fallback
  const isRuledOut = knowing !== undefined && knowing !== guess && !others.includes(guess)
  if (!isRuledOut) return guess
  return others.includes(fallback) ? fallback : knowing
}
