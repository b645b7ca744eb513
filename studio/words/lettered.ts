import { readFileSync } from 'node:fs'
import type { Language } from '#core/story.ts'
import { baseForms } from './forms.ts'
import { knownWords } from './known-words.ts'
import { languageWords } from './languages/all.ts'
import { letteredWords } from './languages/lettered/all.ts'
import type { LetteredWords } from './languages/lettered/lettered.ts'
import { foldAccents, keyOf } from './normalise.ts'
import { tableOf } from './tables.ts'
import type { Token } from './tokens.ts'

/** A word that no list knows, told as one tells of something seen. */
export interface LetteredFind {
  from: number
  /** Up to but without. */
  to: number
  key: string
}

/** What the matcher says of a word that it understood. */
export interface Understood {
  /** Somebody, something or a place. */
  isNoun: boolean
  /** A colour or a feeling: said of what follows it, or of what stands before it. */
  isSaidOf: boolean
  /** A place, a thing, a colour, a deed of the body: what stands in one clause with it is rather seen than thought. */
  isScenic: boolean
}

const scenicReach = 7

/** True where something to be seen is told beside a word. */
export function isInScene(
  tokens: readonly Token[],
  position: number,
  understood: (position: number) => Understood | undefined,
): boolean {
  const clause = tokens[position]?.clause
  for (let other = position - scenicReach; other <= position + scenicReach; other += 1) {
    if (tokens[other]?.clause === clause && understood(other)?.isScenic === true) return true
  }
  return false
}

const mostBetween = 3
const fewestLetters = 3
const mostLetters = 24

interface Rules {
  counts: (key: string) => boolean
  meets: (key: string) => boolean
  meetsAfter: (key: string) => boolean
  between: (key: string) => boolean
  of: (key: string) => boolean
  article: (key: string) => boolean
  many: (key: string) => boolean
  isShowless: (token: Token) => boolean
  describes: RegExp | undefined
}

const rulesByName = new Map<string, Rules>()

/** Whether a word stands in a list; `word*` stands for every word that begins so. */
function listed(list: string, language: Language, folded: boolean): (key: string) => boolean {
  const all = list.split(' ').map((word) => {
    const key = keyOf(word.replace('*', ''), language)
    return (folded ? foldAccents(key) : key) + (word.endsWith('*') ? '*' : '')
  })
  const whole = new Set(all.filter((word) => word !== '' && !word.endsWith('*')))
  const begun = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
  return (key) => whole.has(key) || begun.some((beginning) => key.startsWith(beginning))
}

let unseenEnglish: Set<string> | undefined

function isUnseenEnglish(key: string): boolean {
  unseenEnglish ??= new Set(readFileSync(new URL('data/en-unseen.txt', import.meta.url), 'utf8').split('\n'))
  const bare = key.replace(/(?:ies|e?s)$/, (ending) => (ending === 'ies' ? 'y' : ''))
  return unseenEnglish.has(key) || unseenEnglish.has(bare) || unseenEnglish.has(`${bare}e`)
}

/** An ending of a few letters that loses its accent would be any word's. */
function unaccented(ending: string): string[] {
  const plain = foldAccents(ending)
  return plain !== ending && plain.length < fewestLetters ? [] : [plain]
}

function rulesOf(words: LetteredWords, language: Language, folded: boolean): Rules {
  const name = `${language} ${folded}`
  const known = rulesByName.get(name)
  if (known !== undefined) return known
  const list = (text = '') => listed(text, language, folded)
  const endings = words.showlessEndings.split(' ').flatMap((ending) => (folded ? unaccented(ending) : [ending]))
  const ending = new RegExp(`(?:${endings.join('|')})$`, 'u')
  const showless = new Set(
    words.showless
      .split(' ')
      .map((word) => keyOf(word, language))
      .flatMap((word) => baseForms(folded ? foldAccents(word) : word, language)),
  )
  const ours = knownWords(language).words
  const plain = folded ? new Set([...ours].map(foldAccents)) : ours
  const table = tableOf(language, folded)
  const made: Rules = {
    counts: list(words.counts),
    meets: list(words.meets),
    meetsAfter: list(words.meetsAfter),
    between: list(words.between),
    of: list(words.of),
    article: list(languageWords(language).articles),
    many: list(languageWords(language).many),
    describes: words.describes === undefined ? undefined : new RegExp(`${words.describes}$`, 'u'),
    isShowless: ({ key, forms }) =>
      ending.test(key) ||
      forms.some((form) => {
        const bare = form.replace(/^~/, '')
        return showless.has(form) || showless.has(bare) || plain.has(bare) || table.find(form) !== undefined
      }) ||
      (language === 'en' && isUnseenEnglish(key)),
  }
  rulesByName.set(name, made)
  return made
}

/** Two forms of one word: they begin alike, and little follows. */
const isSameWord = (one: string, other: string): boolean => {
  const alike = Math.max(4, Math.max(one.length, other.length) - 4)
  return one === other || (one.length >= 4 && one.slice(0, alike) === other.slice(0, alike))
}

/**
 * Words no list knows that are told as one tells of something seen: after "a", "my", "three", after "I saw", before "I met"
 * where verbs come last; in German with a capital letter. All but English ones need a scene round them as well, or such a
 * word in the same sentence. `understood` says what the matcher made of a word, `capitals` whether capital letters tell a
 * noun, `folded` whether the telling is typed without accents. Nothing is found in languages without spaces.
 */
export function letteredFinds(
  tokens: readonly Token[],
  language: Language,
  options: { folded: boolean; capitals: boolean; understood: (position: number) => Understood | undefined },
): LetteredFind[] {
  const words = letteredWords(language)
  if (words === undefined) return []
  const rules = rulesOf(words, language, options.folded)
  const told = tokens.flatMap((token, position) => {
    const at = rules.counts(token.key) || rules.meets(token.key) ? toldAfter(position) : undefined
    const before = at === undefined && rules.meetsAfter(tokens[position + 1]?.key ?? '') ? position : undefined
    const found = at ?? before
    return found === undefined || !isLettered(found) ? [] : [{ found, isSure: isSeen(position, found) }]
  })
  const sure = told.filter(({ isSure }) => isSure)
  // "I met a flumph, and it gave me a zorbulator": the second is of the first one's kind.
  const beside = told.filter(({ found }) => sure.some((one) => sentenceOf(one.found) === sentenceOf(found)))
  const finds: LetteredFind[] = []
  for (const { found } of beside) {
    const key = tokens[found]?.key ?? ''
    if (finds.some(({ from }) => from === found)) continue
    finds.push({ from: found, to: found + 1, key: finds.find((one) => isSameWord(one.key, key))?.key ?? key })
  }
  return finds

  function sentenceOf(position: number): number {
    return tokens.slice(0, position + 1).findLastIndex(({ sentenceStart }) => sentenceStart)
  }

  /**
   * WordNet tells English thoughts from things; elsewhere something must say that it is seen: a verb of seeing, a number, a
   * colour, or a scene round it.
   */
  function isSeen(position: number, found: number): boolean {
    if (language === 'en' || position === found || rules.meets(tokens[position]?.key ?? '')) return true
    const around = [position, ...Array.from({ length: found - position + 2 }, (_, step) => position + step)]
    const isTold = around.some((one) => rules.many(tokens[one]?.key ?? ''))
    return isTold || rules.meetsAfter(tokens[found + 1]?.key ?? '') || isInScene(tokens, found, options.understood)
  }

  /** The first word after a count or a verb that no adjective or article is. */
  function toldAfter(position: number): number | undefined {
    for (let next = position + 1; next <= position + 1 + mostBetween; next += 1) {
      const token = tokens[next]
      if (token === undefined || token.clause !== tokens[position]?.clause) return undefined
      const isDescribing =
        rules.between(token.key) ||
        rules.counts(token.key) ||
        options.understood(next)?.isSaidOf === true ||
        (options.capitals && /^\p{Ll}/u.test(token.text) && rules.describes?.test(token.key) === true) ||
        (!options.capitals && options.understood(next) === undefined && describesNext(next))
      if (isDescribing) continue
      // "I met Benjamin" is a name where nouns are capital, too.
      const isNamed = options.capitals && !rules.counts(tokens[position]?.key ?? '') && !hasArticle(position, next)
      return isNamed ? undefined : next
    }
    return undefined
  }

  function hasArticle(from: number, to: number): boolean {
    return tokens.slice(from + 1, to).some(({ key }) => rules.article(key))
  }

  /** An adjective by its ending, or by WordNet, with another word behind it. */
  function describesNext(position: number): boolean {
    const [token, next] = [tokens[position], tokens[position + 1]]
    if (token === undefined || next === undefined || next.clause !== token.clause) return false
    if (language === 'en')
      return isUnseenEnglish(token.key) || /(?:ing|ed|ous|ic|y|ful|less|ish|al|ive|en)$/.test(token.key)
    return rules.describes?.test(token.key) === true && isFree(position + 1)
  }

  /** Understood as nothing, and long enough to be a word. */
  function isFree(position: number): boolean {
    const token = tokens[position]
    if (token === undefined || options.understood(position) !== undefined) return false
    return /^[\p{L}\p{M}]+$/u.test(token.text) && !rules.isShowless(token)
  }

  function isLettered(position: number): boolean {
    const token = tokens[position]
    if (token === undefined || !isFree(position)) return false
    if (token.key.length < fewestLetters || token.key.length > mostLetters) return false
    const isCapital = /^\p{Lu}/u.test(token.text)
    // Where capitals tell no noun, they tell a name.
    if (options.capitals ? !isCapital : isCapital && /\p{Ll}/u.test(token.text)) return false
    const next = tokens[position + 1]
    if (next === undefined || next.clause !== token.clause) return true
    // "A wuselkopter of wood": what it is made of is no other thing.
    if (options.understood(position + 1)?.isSaidOf === true) return true
    // What stands before something known describes it, or says how much of it there is.
    const known = rules.of(next.key) ? position + 2 : position + 1
    return options.understood(known)?.isNoun !== true
  }
}
