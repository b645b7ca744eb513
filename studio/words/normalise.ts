import { foldArabic } from './forms/arabic.ts'

const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\p{Cc}--[\n\t]]/gv

/** The telling without marks nobody sees, with one kind of space and apostrophe; what a person wrote stays as it was. */
export function cleanTelling(telling: string): string {
  return telling
    .replaceAll('\r\n', '\n')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/ ?\n+ ?/g, '\n')
    .trim()
}

const barred: Record<string, string> = { ł: 'l', Ł: 'L', ı: 'i' }

/** Without accents: for tellings typed without any. */
export const foldAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[łŁı]/gu, (letter) => barred[letter] ?? letter)

/** A word as the tables know it. */
export function keyOf(word: string, locale: string): string {
  const key = word.normalize('NFKC').toLocaleLowerCase(locale)
  if (locale === 'ar') return foldArabic(key)
  return locale === 'ru' ? key.replaceAll('ё', 'е') : key
}
