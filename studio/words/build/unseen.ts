import type { WordClass } from './sources.ts'

/** WordNet's classes of what can be seen: animals, made things, food, natural objects, people, plants. */
const seenClasses = new Set([5, 6, 13, 17, 18, 20])
/** Words that end so are known for what they are without a list. */
const plainEndings =
  /(?:ness|[st]ions?|ity|ism|ment|[ae]nc[ey]|ship|hood|ing|ed|logy|[ai]ble|ous|[^aeiou]al|ic|ive|less|ful|ish|ly|i[sz]e|ify|graphy|ward|wards|some|esque)$/
/** Longer words that WordNet's annotators never met are not told in dreams. */
const longestUnmet = 8

/** English words that mostly name nothing one can see: what is neither here nor in our lists may be lettered. */
export function unseenWords(wordNet: Map<string, WordClass>): string[] {
  return [...wordNet]
    .filter(([word, known]) => {
      if (!/^[a-z]{3,}$/.test(word) || plainEndings.test(word)) return false
      const isSeen = seenClasses.has(known.firstNounClass) && known.noun >= known.verb && known.noun >= known.adjective
      return !isSeen && (known.noun + known.verb + known.adjective > 0 || word.length <= longestUnmet)
    })
    .map(([word]) => word)
    .sort()
}
