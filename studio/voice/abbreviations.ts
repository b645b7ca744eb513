import type { Language } from '#core/story.ts'
import type { Rule } from './spoken.ts'

/**
 * Short forms and what is said for them. The keys are pieces of regular expressions; one that ends in a point also stands
 * where a sentence does not end. A first small letter stands for a capital too.
 */
const forms: Partial<Record<Language, Record<string, string>>> = {
  en: {
    'Dr\\.?(?=\\s\\p{Lu})': 'Doctor',
    'Mr\\.?': 'Mister',
    'Mrs\\.?': 'Missis',
    'Ms\\.?(?=\\s\\p{Lu})': 'Miz',
    'Prof\\.': 'Professor',
    'St\\.(?=\\s\\p{Lu})': 'Saint',
    'St\\.': 'Street',
    'Mt\\.': 'Mount',
    'no\\.(?=\\s?\\d)': 'number',
    'vs\\.': 'versus',
    'etc\\.': 'et cetera',
    'e\\.\\s?g\\.': 'for example',
    'i\\.\\s?e\\.': 'that is',
    'approx\\.': 'approximately',
  },
  es: {
    'sra\\.': 'señora',
    'srta\\.': 'señorita',
    'sr\\.': 'señor',
    'dra\\.': 'doctora',
    'dr\\.': 'doctor',
    'avda?\\.': 'avenida',
    'p\\.\\s?ej\\.': 'por ejemplo',
    'etc\\.': 'etcétera',
    'uds\\.': 'ustedes',
    'ud\\.': 'usted',
    '(?:n\\.?º|núm\\.)(?=\\s?\\d)': 'número',
  },
  'pt-BR': {
    'sra\\.': 'senhora',
    'sr\\.': 'senhor',
    'dra\\.': 'doutora',
    'dr\\.': 'doutor',
    'profa\\.': 'professora',
    'prof\\.': 'professor',
    'av\\.': 'avenida',
    'p\\.\\s?ex\\.': 'por exemplo',
    'etc\\.': 'etcétera',
    'n\\.?º(?=\\s?\\d)': 'número',
  },
  fr: {
    'M\\.(?=\\s\\p{Lu})': 'Monsieur',
    'MM\\.': 'Messieurs',
    'Mmes\\.?': 'Mesdames',
    'Mme\\.?': 'Madame',
    'Mlle\\.?': 'Mademoiselle',
    'Drs?\\.?(?=\\s\\p{Lu})': 'docteur',
    'Pr\\.?(?=\\s\\p{Lu})': 'professeur',
    'etc\\.': 'et cétéra',
    'p\\.\\s?ex\\.': 'par exemple',
    'c\\.-à-d\\.': "c'est-à-dire",
    '[Nn]°': 'numéro',
    'bd\\.?(?=\\s\\p{Lu})': 'boulevard',
  },
  de: {
    'dr\\.': 'Doktor',
    'prof\\.': 'Professor',
    'hr\\.': 'Herr',
    'fr\\.(?=\\s\\p{Lu})': 'Frau',
    'nr\\.': 'Nummer',
    'z\\.\\s?B\\.': 'zum Beispiel',
    'd\\.\\s?h\\.': 'das heißt',
    'u\\.\\s?a\\.': 'unter anderem',
    'u\\.\\s?s\\.\\s?w\\.|usw\\.': 'und so weiter',
    'bzw\\.': 'beziehungsweise',
    'ca\\.': 'zirka',
    'evtl\\.': 'eventuell',
    'vgl\\.': 'vergleiche',
    'St\\.(?=\\s\\p{Lu})': 'Sankt',
    'str\\.': 'Straße',
  },
  it: {
    'sig\\.\\s?ra': 'signora',
    'sig\\.\\s?na': 'signorina',
    'sigg\\.': 'signori',
    'sig\\.': 'signor',
    'dott\\.\\s?ssa': 'dottoressa',
    'dott\\.': 'dottor',
    'dr\\.': 'dottor',
    'prof\\.\\s?ssa': 'professoressa',
    'prof\\.': 'professor',
    'ecc\\.': 'eccetera',
    'p\\.\\s?es\\.': 'per esempio',
    'p\\.?zza': 'piazza',
    'v\\.?le(?=\\s\\p{Lu})': 'viale',
    'n\\.(?=\\s?\\d)': 'numero',
    'S\\.(?=\\s\\p{Lu})': 'San',
  },
  pl: {
    'dr\\.?(?=\\s\\p{Lu})': 'doktor',
    'prof\\.': 'profesor',
    '(?<=(?:[Nn]a|[Pp]rzy|[Zz]|[Dd]o)\\s)ul\\.': 'ulicy',
    'ul\\.': 'ulica',
    'al\\.(?=\\s\\p{Lu})': 'aleja',
    'pl\\.(?=\\s\\p{Lu})': 'plac',
    'św\\.': 'święty',
    'nr\\.?(?=\\s?\\d)': 'numer',
    'godz\\.': 'godzina',
    'm\\.\\s?in\\.': 'między innymi',
    'np\\.': 'na przykład',
    'tj\\.': 'to jest',
    'tzn\\.': 'to znaczy',
    'itd\\.': 'i tak dalej',
    'itp\\.': 'i tym podobne',
    'ok\\.(?=\\s?\\d)': 'około',
    '(?<=\\d{4}\\s)r\\.': 'roku',
  },
  ru: {
    'т\\.\\s?е\\.': 'то есть',
    'и\\s+т\\.\\s?д\\.': 'и так далее',
    'и\\s+т\\.\\s?п\\.': 'и тому подобное',
    'и\\s+др\\.': 'и другие',
    'т\\.\\s?к\\.': 'так как',
    'напр\\.': 'например',
    '(?<=[Нн]а\\s)ул\\.': 'улице',
    'ул\\.': 'улица',
    'пр\\.(?=\\s\\p{Lu})': 'проспект',
    'пл\\.(?=\\s\\p{Lu})': 'площадь',
    'г\\.(?=\\s\\p{Lu})': 'город',
    'д\\.(?=\\s?\\d)': 'дом',
    'кв\\.(?=\\s?\\d)': 'квартира',
    '(?<=(?:^|\\s)[Вв]\\s\\d{4}\\s?)г\\.': 'году',
    '(?<=\\d{4}\\s?)г\\.': 'год',
    'тыс\\.': 'тысяч',
    'им\\.(?=\\s\\p{Lu})': 'имени',
    '№': 'номер',
  },
  tr: {
    'dr\\.': 'doktor',
    'prof\\.': 'profesör',
    'sn\\.(?=\\s\\p{Lu})': 'sayın',
    'vb\\.': 've benzeri',
    'vs\\.': 'vesaire',
    'örn\\.': 'örneğin',
    'cad\\.': 'caddesi',
    'sok\\.': 'sokağı',
    'no\\.?(?=\\s?\\d)': 'numara',
    'yy\\.': 'yüzyıl',
  },
  ar: { 'د\\.': 'الدكتور', 'إلخ\\.?': 'إلى آخره' },
  ja: { 'Dr\\.': 'ドクター', 'Mr\\.': 'ミスター', 'Mrs\\.': 'ミセス', 'etc\\.?': 'など', '№|No\\.(?=\\s?\\d)': '番号' },
  'zh-CN': { 'Dr\\.': '博士', 'etc\\.?': '等等', '№|No\\.(?=\\s?\\d)': '第' },
}

/** These may be the last of a sentence; after any other the sentence goes on. */
const mayEndSentence = new Set(
  'et cetera|Street|etcétera|usted|ustedes|et cétéra|und so weiter|Straße|eccetera|i tak dalej|i tym podobne|roku|и так далее|и тому подобное|и другие|год|году|тысяч|ve benzeri|vesaire|caddesi|sokağı|إلى آخره|など|等等'.split(
    '|',
  ),
)

const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?!\\p{L})' }

/** German street names carry the short form at their end. */
const mayLean = 'str\\.'

/** With the letters as in the table, but for the first, which may be a capital. */
function patternOf(form: string): RegExp {
  const eitherCase = form.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`)
  return new RegExp(
    `${form === mayLean ? '' : edge.before}(?:${eitherCase})${/[.?)]$/.test(form) ? '' : edge.after}`,
    'gu',
  )
}

const rules = new Map<Language, Rule[]>()

/** The short forms of a language, as rules. */
export function abbreviationsOf(language: Language): Rule[] {
  const known = rules.get(language)
  if (known) return known
  const made = Object.entries(forms[language] ?? {}).map(
    ([form, words]): Rule => ({ pattern: patternOf(form), say: () => words }),
  )
  rules.set(language, made)
  return made
}

/** Whether the point at `end` of a line only shortens a word, so that the sentence goes on behind it. */
export function isShortForm(line: string, end: number, language: Language): boolean {
  const next = line.slice(end).trimStart()
  const word = /[\p{L}\p{N}]*\.$/u.exec(line.slice(0, end))?.[0] ?? ''
  if (word === '') return false
  if (/^\p{Ll}/u.test(next)) return true
  if (/^\d{1,2}\.$/.test(word)) return ordinals.has(language) && /^\p{L}/u.test(next)
  // Initials, such as "J. Kim"; "I." is a word.
  if (/^\p{Lu}\.$/u.test(word) && word !== 'I.') return true
  return abbreviationsOf(language).some(({ pattern, say }) =>
    [...line.matchAll(pattern)].some(({ index, 0: found }) => {
      const to = index + found.length
      return index < end && to >= end && (to > end || !mayEndSentence.has(say() ?? ''))
    }),
  )
}

/** Languages that write "the third" as "3." */
const ordinals = new Set<Language>(['de', 'pl', 'tr'])
