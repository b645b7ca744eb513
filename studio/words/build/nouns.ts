import type { WordClass } from './sources.ts'

/** WordNet's lexicographer classes of things one can see, by the subgroup of an emoji. */
const fittingClasses: [RegExp, number[]][] = [
  [/^animal/, [5, 13]],
  [/^plant/, [20, 13, 8]],
  [/^(food|drink|dishware)/, [13, 20, 6]],
  [/^body/, [8]],
  [/^person|^face-costume/, [18, 9]],
  [/^sky/, [19, 17, 11, 6, 27]],
  [/^place-geographic/, [17, 15, 19]],
]
const objectClasses = [6, 17, 15, 27, 21, 10, 13, 20, 8, 18, 5]

/** True for an English word that mostly names something one can see, of the class its emoji is of. */
export function isConcreteNoun(word: string, subgroup: string, wordNet: Map<string, WordClass>): boolean {
  const known = wordNet.get(word) ?? wordNet.get(word.replace(/s$/, ''))
  if (known === undefined || known.firstNounClass === 0) return false
  if (known.noun < known.verb || known.noun < known.adjective) return false
  const classes = fittingClasses.find(([pattern]) => pattern.test(subgroup))?.[1] ?? objectClasses
  return classes.includes(known.firstNounClass)
}

/** True for an English noun that is also a living verb ("watch", "duck"): it must prove itself by its neighbours. */
export function isAlsoVerb(word: string, wordNet: Map<string, WordClass>): boolean {
  const known = wordNet.get(word)
  return known?.isVerb === true && known.verb > 0
}
