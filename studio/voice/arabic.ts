import { type Token, tokensOf } from './word-times.ts'

const fatha = '\u064E'
const damma = '\u064F'
const kasra = '\u0650'
const sukun = '\u0652'
const isMark = (letter: string | undefined): boolean => letter !== undefined && /\p{M}/u.test(letter)
const isLong = (letter: string | undefined): boolean => letter !== undefined && /[اوىيآ]/u.test(letter)

/** Little words that stand in every telling; the voice's own dictionary lacks them. */
const known = new Map(
  `كُنْتُ كُنّا كَانَ كَانَتْ كَانُوا ثُمَّ لَمْ لَنْ لِي مَعِي عَنْ أَنَّ أَنَّنِي أَنِّي إِلَيَّ هُوَ هِيَ هُمْ نَحْنُ أَنا وَلَمْ وَلا وَأَنا وَهُوَ وَهِيَ وَكَانَ وَكَانَتْ
  وَكُنْتُ جَدَّتِي جَدِّي أُمِّي أَبِي أُخْتِي أَخِي كُلِّ كُلُّها حَتّى لَكِنْ وَلَكِنْ فَجْأَةً جِدًّا كَبِير كَبِيرَة صَغِير صَغِيرَة رَأَيْتُ حَلَمْتُ شَعَرْتُ خائِف خائِفَة`
    .split(/\s+/)
    .map((word) => [word.replace(/\p{M}/gu, ''), word]),
)

/** Phonemes of a word spoken without its short vowels: it begins with two consonants, or three meet, or no vowel is heard. */
export function lacksVowels(phonemes: string): boolean {
  const sounds = phonemes.trim().split('_').filter(Boolean)
  const isVowel = (sound: string | undefined) => sound !== undefined && /[aeiouæɑɪʊə]/u.test(sound)
  if (sounds.length < 2) return false
  if (!sounds.some(isVowel) || (!isVowel(sounds[0]) && !isVowel(sounds[1]))) return true
  return sounds.some((_, index) => index + 2 < sounds.length && !sounds.slice(index, index + 3).some(isVowel))
}

/**
 * A word with short vowels where the rules of Arabic syllables want one. Which vowel it is cannot be told from the
 * letters; "a" is by far the most frequent, and a word with it is understood where one without any is not.
 */
export function withVowels(word: string): string {
  const plain = word.replace(/[^\p{L}\p{M}]/gu, '')
  const own = known.get(plain)
  if (own !== undefined) return word.replace(plain, own)
  const letters = [...word]
  let spoken = ''
  // How the last syllable ended: 'closed' or not begun, with a short vowel, or with a long one.
  let open: 'closed' | 'short' | 'long' = 'closed'
  const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter)
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1]
    spoken += letter
    if (!isLetter(letter)) {
      if (isMark(letter)) open = letter === sukun ? 'closed' : 'short'
      continue
    }
    const isVowel = isLong(letter) && index > 0 && !isLong(next) && isLetter(letters[index - 1])
    if (isVowel || /[اآىة]/u.test(letter)) {
      open = 'long'
      continue
    }
    const isLast = !isLetter(next) && !isMark(next)
    if (isLast || isMark(next) || isLong(next)) {
      if (isLast || isMark(next)) open = 'closed'
      if (next === 'ي' && !isLetter(letters[index + 2])) spoken += kasra
      continue
    }
    const isArticle = letter === 'ل' && letters[index - 1] === 'ا' && index === 1
    const mayClose = open === 'short' && (isLetter(letters[index + 2]) || isLong(next))
    if (isArticle) open = 'closed'
    else if (next === 'ة') spoken += fatha
    else if (mayClose) {
      spoken += sukun
      open = 'closed'
    } else {
      spoken += index === 0 && letter === 'م' ? damma : fatha
      open = 'short'
    }
  }
  return spoken
}

/** A phrase with vowels in the words that cannot be spoken without, and where each word as written is read. */
export function readArabic(phrase: string, phonemesOf: (word: string) => string): { spoken: string; tokens: Token[] } {
  let at = 0
  const words = tokensOf(phrase, 'ar').map(({ text }) => ({
    text,
    spoken: lacksVowels(phonemesOf(text)) || known.has(text.replace(/[^\p{L}\p{M}]/gu, '')) ? withVowels(text) : text,
  }))
  const tokens = words.map(({ text, spoken }, index) => {
    // With the space before it, so that the words together are the phrase.
    const token = { text: index === 0 ? text : ` ${text}`, start: at, end: at + [...spoken].length }
    at = token.end + 1
    return token
  })
  return { spoken: words.map(({ spoken }) => spoken).join(' '), tokens }
}
