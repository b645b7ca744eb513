import { formDictionary } from './dictionary.ts'

export const polishForms = (key: string): string[] => [
  key,
  ...formDictionary('pl')
    .firstForms(key)
    .filter((form) => form !== key),
]

const manyAnyway = new Set('oczy oczu dzieci ludzie ludzi zęby zębów ręce rąk uszy bracia braci przyjaciele'.split(' '))

/** Words that have no form for one. */
const pairs = new Set(
  'drzwi schody skrzypce nożyczki okulary usta spodnie sanie drzwiczki nożyce urodziny pieniądze'.split(' '),
)

/** Endings that only more than one has; after a word without an ending -i and -y say so too. */
export function isPolishPlural(key: string): boolean {
  const [, first] = polishForms(key)
  if (manyAnyway.has(key)) return true
  if (first !== undefined && pairs.has(first)) return false
  if (first !== undefined && /(?:ami|ach|.{3}ów)$/u.test(key)) return true
  if (first === undefined || /[aeoęąiyu]$/u.test(first)) return false
  return /[iy]$/u.test(key) || (/(?:[ńćśźjlc]|cz|sz|rz|ż|dz)$/u.test(first) && key.endsWith('e'))
}
