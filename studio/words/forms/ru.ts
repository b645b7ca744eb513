import { formDictionary } from './dictionary.ts'

export const russianForms = (key: string): string[] => [
  key,
  ...formDictionary('ru')
    .firstForms(key)
    .filter((form) => form !== key),
]

const manyAnyway = new Set(
  'глаза глаз дети детей люди людей зубы зубов деревья друзья братья крылья звезды цветы птицы поезда дома острова'.split(
    ' ',
  ),
)

/** Words that have no form for one. */
const pairs = new Set('часы очки ножницы качели ворота деньги джинсы брюки сани двери'.split(' '))

/** Endings that only more than one has; after a word that ends in a consonant -ы and -и say so too. */
export function isRussianPlural(key: string): boolean {
  const [, first] = russianForms(key)
  if (manyAnyway.has(key)) return true
  if (first !== undefined && pairs.has(first)) return false
  if (first !== undefined && /(?:ами|ями|ах|ях|.{2}ов)$/u.test(key)) return true
  return first !== undefined && /[^аеиоуыэюяьй]$/u.test(first) && /[ыи]$/u.test(key)
}
