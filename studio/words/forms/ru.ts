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

/** Deeds of many at once, in a form that is never one pair's alone: what keeps falling is more than one. */
const imperfective = /^(?:пада|лета|лете|сыпал|сыпл|плы|плав|кружи)\S*(?:ли|лись|[юуая]т|[юуая]тся)$/u

/** True for a verb form beside which even a word without a form for one ("часы") is many. */
export const keepsComing = (verb: string): boolean => imperfective.test(verb)

/** True for a word that has no form for one, in any of its cases. */
export const isRussianPair = (key: string): boolean => russianForms(key).some((form) => pairs.has(form))

/** Endings that only more than one has; after a word that ends in a consonant -ы and -и say so too. */
export function isRussianPlural(key: string): boolean {
  const [, first] = russianForms(key)
  if (manyAnyway.has(key)) return true
  if (isRussianPair(key)) return false
  if (first !== undefined && /(?:ами|ями|ах|ях|.{2}ов)$/u.test(key)) return true
  return first !== undefined && /[^аеиоуыэюяьй]$/u.test(first) && /[ыи]$/u.test(key)
}
