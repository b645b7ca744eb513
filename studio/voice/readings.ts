import type { Language } from '#core/story.ts'
import type { Rule } from './spoken.ts'

const ordinal =
  (words: readonly string[]) =>
  (_: string, digits = '') =>
    words[Number(digits) - 1]

const spanish = 'primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo'.split(' ')
const french = 'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(' ')
const german = 'ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften'.split(
  ' ',
)

/** The German names of the months, as after a day. */
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 15)),
)

/** Spellings that a voice reads wrongly, and how they must be spelled for it. */
const readings: Partial<Record<Language, readonly Rule[]>> = {
  es: [{ pattern: /(?<!\d)(\d{1,2})\.?[ºo](?!\p{L})/gu, say: ordinal(spanish) }],
  fr: [
    // Two apostrophes in one word make it English.
    { pattern: /(?<=\p{L}['’])aujourd['’]hui/giu, say: () => 'aujourdhui' },
    { pattern: /(?<!\d)(\d{1,2})\s?(?:e|è|ème|ième)(?!\p{L})/gu, say: ordinal(french) },
  ],
  de: [
    {
      pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\.(?=\\s(?:${months.join('|')}))`, 'gu'),
      say: (_, day = '') => german[Number(day) - 1] ?? `${day}sten`,
    },
  ],
  ja: [
    { pattern: /[一1](?=人(?![\p{Script=Han}]))人/gu, say: () => 'ひとり' },
    { pattern: /[二2](?=人(?![\p{Script=Han}]))人/gu, say: () => 'ふたり' },
  ],
  'zh-CN': [
    {
      pattern: /(\d{4})(?=年)/gu,
      say: (year) => [...(year ?? '')].map((digit) => '零一二三四五六七八九'[Number(digit)]).join(''),
    },
    { pattern: /(?<![\d.])2(?=[只个条头匹位座间艘辆本次天张把层])/gu, say: () => '两' },
  ],
}

export const readingsOf = (language: Language): readonly Rule[] => readings[language] ?? []
