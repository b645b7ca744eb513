import type { Language } from '#core/story.ts'
import { type Defect, defect } from './defect.ts'
import type { SpokenLine } from './speech-length.ts'

/** The letters a voice of the language can read. */
const ownLetters = (language: Language): RegExp => {
  if (language === 'ru') return /[\p{Script=Cyrillic}\p{Script=Latin}]/u
  if (language === 'ar') return /[\p{Script=Arabic}\p{Script=Latin}]/u
  if (language === 'ja') return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Latin}ー々]/u
  if (language === 'zh-CN') return /[\p{Script=Han}\p{Script=Latin}]/u
  return /\p{Script=Latin}/u
}

export interface ReadLine extends Pick<SpokenLine, 'text' | 'language'> {
  /** The voice itself said that it could not read the line. */
  unreadable?: boolean
}

/** The text is in a script that its voice cannot read. */
export function unreadable(lines: readonly ReadLine[]): Defect[] {
  return lines.flatMap(({ text, language, unreadable: told }) => {
    const own = ownLetters(language)
    const strange = (text.match(/\p{L}/gu) ?? []).filter((letter) => !own.test(letter))
    if (!told && strange.length === 0) return []
    return [defect('unreadable', 'poor', { text: text.slice(0, 40), letters: strange.slice(0, 8).join('') })]
  })
}
