import type { LanguageWords } from '../languages/language.ts'
import { letteredWords } from '../languages/lettered/all.ts'
import { type Inflector, loadInflector } from './hunspell.ts'
import { irregularForms } from './irregular.ts'

/** Forms that are far more often another word ("mam", I have, is no mother). */
const otherWords: Partial<Record<string, Set<string>>> = {
  pl: new Set(
    'mam mamy mamo mamom ma je i a z w o u na do po za od to ten ta te tu tam tak jak nie są być był była było były jest mnie mi my wy on ona oni one mu jej ich im go już lat lata biel dni raz razem potem stał stała stali stało stały ok sam sama samo niż bez wali'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'мой моя мою мне меня он она оно они его ее их им ей ему и а в с у о к на по за из от до не ни но да же то тот та те это эта уж уже был была было были есть стал стала стали стало для при под над без так как там тут мы вы весь все всю мам пап суда том тому тома такой какой самой сами сам три пять сорок лет раз рад дуло стой стою мыла мыло'.split(
      ' ',
    ),
  ),
}

/** No dreamer says what would be, nor commands in old endings: those forms are left out. */
const rareForms = /(?:[łl][aoiy]?by(?:m|ś|śmy|ście)?|[jcćśź]że|myż|cież)$/u

const listsOf = (words: LanguageWords): string[] =>
  [
    words.people,
    words.things,
    words.settings,
    words.actions,
    words.moods,
    words.times,
    words.weathers,
    words.colours,
  ].flatMap((lists) => Object.values(lists))

/** Participles the Polish dictionary knows only in their first form bend like adjectives. */
const participle = (word: string): string[] =>
  /[nt]y$/u.test(word)
    ? ['y', 'a', 'e', 'ego', 'emu', 'ą', 'ej', 'ym', 'ych', 'ymi'].map((ending) => word.slice(0, -1) + ending)
    : []

/** The hand lists write е for ё, the dictionary does not. */
function formsOf(word: string, language: string, inflector: Inflector): string[] {
  const irregular = irregularForms[language]?.[word]?.split(' ') ?? []
  if (language === 'pl') {
    const regular = inflector.formsOf(word)
    return [...(regular.length > 1 ? regular : participle(word)), ...irregular]
  }
  const spellings = [
    word,
    ...[...word.matchAll(/е/gu)].map(({ index }) => `${word.slice(0, index)}ё${word.slice(index + 1)}`),
  ]
  return [...spellings.flatMap((spelling) => inflector.formsOf(spelling)), ...irregular]
}

/** The words of the hand lists and of the table, each with all the forms the spelling dictionary gives it. */
export function wordForms(
  language: 'pl' | 'ru',
  words: LanguageWords,
  table: Record<string, unknown>,
): Record<string, string> {
  const inflector = loadInflector(language)
  const others = otherWords[language] ?? new Set()
  const showless = letteredWords(language)?.showless ?? ''
  const listed = [...listsOf(words), showless].flatMap((list) => list.split(/[ _-]/))
  const tabled = Object.keys(table).flatMap((key) => key.split(' ').at(-1) ?? [])
  const made = [...new Set([...listed, ...tabled])]
    .filter((word) => word.length > 1 && /^\p{L}+$/u.test(word))
    .flatMap((word): [string, string][] => {
      const forms = [...new Set(formsOf(word, language, inflector))].filter(
        (form) => form !== word && !others.has(form) && !(language === 'pl' && rareForms.test(form)),
      )
      return forms.length === 0 ? [] : [[word, forms.join(' ')]]
    })
  return Object.fromEntries(made.sort(([one], [other]) => (one < other ? -1 : 1)))
}
