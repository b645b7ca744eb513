/** What may follow a noun: more than one, whose, where; after a consonant and after a vowel. */
const cases = '(?:[ıiuü]n?|[ae]|[dt][ae](?:n|ki(?:l[ae]r\\p{L}*)?|y\\p{L}+)?|l[ae])'
const casesOfTheirs = '(?:n[ıiuü]n?|n[ae]|nd[ae](?:n|ki(?:l[ae]r\\p{L}*)?|y\\p{L}+)?|yl[ae])'
const casesAfterVowel = '(?:y[ıiuüae]|n[ıiuü]n|[dt][ae](?:n|ki(?:l[ae]r\\p{L}*)?|y\\p{L}+)?|yl[ae])'
const copula = '(?:yd[ıiuü]\\p{L}*|ym[ıiuü][şs]\\p{L}*|yken)'
/** "Was a rabbit": the same after a consonant, where a short stem would rather be a verb ("attı" is no horse). */
const copulaAfterConsonant = /^(?:l[ae]r)?(?:[dt][ıiuü]|m[ıiuü][şs])$/u
const shortestBeforeCopula = 5
const mine = '[ıiuü][mn](?:[ıiuü]z)?'
const afterConsonant = `(?:${mine}${cases}?|[ıiuü]${casesOfTheirs}?|${cases})?${copula}?`
const more = `l[ae]r${afterConsonant}`
const consonantEnding = new RegExp(`^(?:${more}|${afterConsonant})$`, 'u')
const vowelEnding = new RegExp(
  `^(?:${more}|(?:[mn](?:[ıiuü]z)?${cases}?|s[ıiuü]${casesOfTheirs}?|${casesOfTheirs}|${casesAfterVowel})?${copula}?)$`,
  'u',
)

const softened: Record<string, string> = { b: 'p', c: 'ç', d: 't', ğ: 'k', g: 'k' }
const vowels = /[aeıioöuü]/u
/** Stems that lose a vowel before an ending. */
const shortened: Record<string, string> = {
  ağz: 'ağız',
  agz: 'agiz',
  beyn: 'beyin',
  boyn: 'boyun',
  burn: 'burun',
  kayd: 'kayıt',
  nehr: 'nehir',
  oğl: 'oğul',
  ogl: 'ogul',
  omz: 'omuz',
  resm: 'resim',
  sınf: 'sınıf',
  şehr: 'şehir',
  sehr: 'sehir',
}

/** Words from abroad whose endings do not sing with their vowels. */
const strangers = new Set('saat hayal kalp kalb gol rol alkol harf festival hal kontrol ihtimal'.split(' '))

const lastVowel = (text: string): string => [...text].findLast((letter) => vowels.test(letter)) ?? ''

/** The vowels of an ending follow the last vowel of the word: what does not is another word. */
function sings(base: string, ending: string): boolean {
  if (strangers.has(base)) return true
  const vowel = lastVowel(base)
  const hasMarks = /[çğıöşü]/u.test(base + ending)
  const inBack = /[aı]/u.test(vowel) || (hasMarks && /[ou]/u.test(vowel))
  const inFront = /[eöü]/u.test(vowel) || (hasMarks && vowel === 'i')
  const own = ending.replace(/ki.*$/u, '')
  if (inBack) return !/e/u.test(own) && !(hasMarks && /[iü]/u.test(own))
  if (inFront) return !/a/u.test(own) && !(hasMarks && /[ıu]/u.test(own))
  return true
}

/** "Self" is no town. */
const formless = /^kendi/u

/** A word and the words it may be a form of, longest first: endings are taken off where they could stand. */
export function turkishForms(key: string): string[] {
  if (formless.test(key)) return [key]
  const forms = [key]
  for (let length = key.length - 1; length >= 2; length -= 1) {
    const [base, ending] = [key.slice(0, length), key.slice(length)]
    if (!vowels.test(base)) continue
    const last = base.at(-1) ?? ''
    const isWas = !vowels.test(last) && length >= shortestBeforeCopula && copulaAfterConsonant.test(ending)
    const fits = isWas || (vowels.test(last) ? vowelEnding : consonantEnding).test(ending)
    if (!fits || !sings(base, ending)) continue
    forms.push(base)
    const whole = shortened[base]
    if (whole !== undefined) forms.push(whole)
    const hard = softened[last]
    if (hard !== undefined && vowels.test(ending[0] ?? '')) forms.push(base.slice(0, -1) + hard)
  }
  return [...new Set(forms)]
}

/** -ler or -lar, and what may follow. */
export const isTurkishPlural = (key: string): boolean =>
  /.{2}l[ae]r(?:[ıiuü][mn]?(?:[ıiuü]z)?|n?[ıi]n)?(?:n?[dt][ae](?:n|ki)?|y?l[ae]|n?[ıiae])?$/u.test(key) &&
  !/^(?:kiler|anahtar)/u.test(key)
