/** A word without what Arabic writers leave out or spell in two ways: vowel marks, hamza, the last ya and ta marbuta. */
export const foldArabic = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('آ', 'اا')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replaceAll('ـ', '')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ک', 'ك')
    .replaceAll('ی', 'ي')

const fewestLetters = 3

/** Who it belongs to or is done to, longest first. */
const owners = ['هما', 'كما', 'تني', 'ني', 'ها', 'هم', 'هن', 'نا', 'كم', 'ه', 'ي', 'ك']
/** Plurals, duals and the accusative. */
const endings: [string, string[]][] = [
  ['ات', ['ه', '']],
  ['تان', ['ه']],
  ['تين', ['ه']],
  ['ين', ['', 'ه']],
  ['ون', ['']],
  ['ان', ['']],
  ['ا', ['']],
]

const withoutArticle = (key: string): string => (key.startsWith('ال') && key.length >= 4 ? key.slice(2) : key)

function withoutEnding(word: string): string[] {
  const isLong = (form: string) => form.length >= fewestLetters
  const owned = owners.flatMap((owner) => {
    if (!word.endsWith(owner)) return []
    const rest = word.slice(0, -owner.length)
    return [rest, ...(rest.endsWith('ت') ? [`${rest.slice(0, -1)}ه`] : [])].filter(isLong)
  })
  const counted = endings.flatMap(([ending, others]) =>
    word.endsWith(ending) ? others.map((other) => word.slice(0, -ending.length) + other).filter(isLong) : [],
  )
  return [...owned, ...counted]
}

/** Under which forms a folded word of the lists is found; a short one may begin with "I" instead of "the". */
export const arabicBases = (key: string): string[] =>
  key.length > 4 ? [...new Set([key, withoutArticle(key)])] : [key]

/** A folded word and what it may come from: without the article, then without whose it is, how many and its case. */
export function arabicForms(key: string): string[] {
  const bare = withoutArticle(key)
  return [...new Set([key, bare, ...withoutEnding(bare)])]
}

/** What may stand before a word without a space, as it is written: "and", "then", "in", "for", "like". */
const clitics = ['و', 'ف', 'ب', 'ك', 'ل']

/**
 * How many letters at the beginning of a word are a word of their own; none where the whole word is known, so that a
 * rose (warda) does not become "and a return".
 */
export function cliticLength(key: string, isKnown: (word: string) => boolean): number {
  const [first = ''] = key
  if (!clitics.includes(first) || key.length < (first === 'و' ? 3 : 4) || isKnown(key)) return 0
  const rest = key.slice(1)
  if (rest.startsWith('ال') && rest.length >= 4) return 1
  if (key.startsWith('لل') && key.length >= 4) return 2
  // "wa-li-l-bayt": the next letter may be another of them.
  const isSure = isKnown(rest) || (first === 'و' || first === 'ف' ? cliticLength(rest, isKnown) > 0 : false)
  return isSure ? 1 : 0
}
