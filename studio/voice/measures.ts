import type { Language } from '#core/story.ts'
import type { Rule } from './spoken.ts'

/** Signs of measures, as pieces of regular expressions, and what `Intl` calls them. */
const units: Record<string, string> = {
  '°\\s?[CС]|℃': 'celsius',
  '°\\s?F|℉': 'fahrenheit',
  '°': 'degree',
  'km/h|км/ч': 'kilometer-per-hour',
  'km|км': 'kilometer',
  'cm|см': 'centimeter',
  'mm|мм': 'millimeter',
  'm|м': 'meter',
  'kg|кг': 'kilogram',
  'ml|мл': 'milliliter',
  'l|л': 'liter',
  'min\\.?(?!\\p{L})|мин\\.?': 'minute',
}

const currencies: Record<string, string> = {
  R$: 'BRL',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₺': 'TRY',
  '₽': 'RUB',
  zł: 'PLN',
  TL: 'TRY',
  руб: 'RUB',
}

/** Scripts that leave no spaces go on at once behind a sign. */
const notInWord = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])'
const number = '\\d+(?:[.,\\s]\\d{3})*(?:[.,]\\d+)?'

/** Everything about a language's measures that reads a number and says it with its unit in the right form. */
export function measuresOf(language: Language): Rule[] {
  const known = made.get(language)
  if (known) return known
  const rules = [...timesOf(language), ...currencyRules(language), ...unitRules(language), ...percentRules(language)]
  made.set(language, rules)
  return rules
}
const made = new Map<Language, Rule[]>()

function numberOf(written: string, language: Language): number {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8)
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.'
  const fraction = new RegExp(`[${decimal}](\\d{1,2}|\\d{4,})$`).exec(written)?.[1] ?? ''
  const whole = (fraction === '' ? written : written.slice(0, -fraction.length)).replace(/\D/g, '')
  return Number(`${whole}.${fraction || 0}`)
}

/** The words around a number as `Intl` writes them, with the number as it was written. */
function around(written: string, language: Language, options: Intl.NumberFormatOptions): string {
  const value = numberOf(written, language)
  const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {}
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn', ...options, ...digits }).formatToParts(value)
  const isNumber = (part: Intl.NumberFormatPart) => /integer|group|decimal|fraction/.test(part.type)
  const first = parts.findIndex(isNumber)
  return parts.flatMap((part, index) => (index === first ? [written] : isNumber(part) ? [] : [part.value])).join('')
}

const unitRules = (language: Language): Rule[] =>
  Object.entries(units).map(([sign, unit]) => ({
    pattern: new RegExp(`(${number})\\s?(?:${sign})${notInWord}`, 'gu'),
    say: (_, written = '') => around(written, language, { style: 'unit', unit, unitDisplay: 'long' }),
  }))

function currencyRules(language: Language): Rule[] {
  const say = (sign: string, written: string) => {
    const currency = sign === '¥' || sign === '￥' ? (language === 'zh-CN' ? 'CNY' : 'JPY') : currencies[sign]
    return (
      currency &&
      plainMoney(around(written, language, { style: 'currency', currency, currencyDisplay: 'name' }), language)
    )
  }
  const signs = Object.keys(currencies)
    .map((sign) => sign.replaceAll('$', '\\$'))
    .join('|')
  return [
    {
      pattern: new RegExp(`(${signs})\\s?(${number})`, 'gu'),
      say: (_, sign = '', written = '') => say(sign, written),
    },
    {
      pattern: new RegExp(`(${number})\\s?(${signs})\\.?${notInWord}`, 'gu'),
      say: (_, written = '', sign = '') => say(sign, written),
    },
  ]
}

/** People say "twenty dollars", not "twenty US dollars": the land is left out. */
function plainMoney(words: string, language: Language): string {
  const [amount = '', ...names] = words.split(/\s+(?=\p{L})/u)
  if (language === 'ja' || language === 'zh-CN')
    return words.replace(/米|美(?=元)|人民币$/u, (land) => (land === '人民币' ? '元' : land === '美' ? '美' : ''))
  if (language === 'tr') return `${amount.replace('₺', '')} ${(names.at(-1) ?? '').replace(/sı$|(?<=r)ı$/u, '')}`
  const ownFirst = ['es', 'pt-BR', 'fr', 'it', 'pl', 'ar'].includes(language)
  const name = (ownFirst ? names[0] : names.filter((one) => one !== 'США').at(-1)) ?? ''
  return `${amount} ${language === 'de' ? name.replace(/^US-/, '') : name.toLowerCase()}`
}

function percentRules(language: Language): Rule[] {
  const pattern = new RegExp(`(${number})\\s?[%٪]`, 'gu')
  if (language === 'zh-CN') return [{ pattern, say: (_, written = '') => `百分之${written}` }]
  if (language === 'ar') return [{ pattern, say: (_, written = '') => `${written} بالمئة` }]
  if (language === 'tr')
    return [{ pattern: new RegExp(`%\\s?(${number})`, 'gu'), say: (_, written = '') => `yüzde ${written}` }]
  return [
    {
      pattern,
      say: (_, written = '') => around(written, language, { style: 'unit', unit: 'percent', unitDisplay: 'long' }),
    },
  ]
}

/** The time of day where the voice reads the sign between hours and minutes wrongly, or says the unit twice. */
function timesOf(language: Language): Rule[] {
  const clock = '([01]?\\d|2[0-3])[:：]([0-5]\\d)(?!\\d)'
  const hours = (written: string) => around(written, language, { style: 'unit', unit: 'hour', unitDisplay: 'long' })
  const minutes = (written: string) => (Number(written) === 0 ? '' : ` ${Number(written)}`)
  if (language === 'de')
    return [
      {
        pattern: new RegExp(`${clock}(?:\\sUhr)?`, 'gu'),
        say: (_, hour = '', minute = '') => `${hour} Uhr${minutes(minute)}`,
      },
    ]
  if (language === 'fr' || language === 'pt-BR') {
    const and = language === 'fr' ? '' : ' e'
    return [
      {
        pattern: /(?<!\d)([01]?\d|2[0-3])\s?[h:]\s?([0-5]\d)(?!\d)/gu,
        say: (_, hour = '', minute = '') => hours(hour) + (Number(minute) === 0 ? '' : and + minutes(minute)),
      },
      { pattern: /(?<!\d)([01]?\d|2[0-3])\s?h(?!\p{L})/gu, say: (_, hour = '') => hours(hour) },
    ]
  }
  if (language === 'ja' || language === 'zh-CN') {
    const [hourSign, minuteSign] = language === 'ja' ? ['時', '分'] : ['点', '分']
    return [
      {
        pattern: new RegExp(clock, 'gu'),
        say: (_, hour = '', minute = '') =>
          hour + hourSign + (Number(minute) === 0 ? '' : `${Number(minute)}${minuteSign}`),
      },
    ]
  }
  return []
}
