import type { Language } from '#core/story.ts'
import { isUnspaced } from '../script.ts'
import type { Drawable } from './drawables.ts'
import { isApproved, needsApproval } from './kept.ts'
import { isAlsoVerb, isConcreteNoun } from './nouns.ts'
import { meantThings, notThings } from './review.ts'
import type { Annotation, WordClass } from './sources.ts'

/** What a word of the table means: our id, how sure (0–10), and 'v' where the word is a verb as well. */
export type TableEntry = [id: string, score: number, flag?: 'v']

interface Keyword {
  word: string
  isName: boolean
}

const minimumScore = 4
const surelyAlike = 0.5
const headFirst = new Set<Language>(['es', 'pt-BR', 'fr', 'it', 'ar'])

const plain = (word: string): string => word.normalize('NFKC').toLowerCase().trim()

/** Verbs, adjectives and abstractions, by their endings; short names are trusted whatever they end in. */
const thinglessEndings: Partial<Record<Language, RegExp>> = {
  es: /(?:.{2}[aei]r(?:se)?|os[oa]|iv[oa]|[ai]d[oa]|ic[oa]|ción|sión|dad|ismo|ante|ente|ble|al|ísim[oa])$/u,
  de: /(?:ung|heit|keit|schaft|ismus|tion|ität|\(in\)|nis)$/u,
  pl: /(?:ć|ość|[^p]anie|enie|ctwo|cja|ski|cki|[nwt]y|[nwt]a|ie|izm|owy|iwy)$/u,
  ru: /(?:ть|ться|ость|ство|ция|ние|ный|ский|кий|вый|ая|ое|ые|ой|изм)$/u,
  tr: /(?:m[ae]k|s[ae]l|s[ıiuü]z|l[ıiuü]|c[ıiuü])$/u,
}

const endsLikeNoThing = (key: string, language: Language): boolean => thinglessEndings[language]?.test(key) ?? false

function keywordsOf(annotation: Annotation | undefined): Keyword[] {
  const names = (annotation?.tts ?? []).map((word) => ({ word, isName: true }))
  const known = new Set(names.map(({ word }) => plain(word)))
  const others = (annotation?.default ?? []).filter((word) => !known.has(plain(word)))
  return [...names, ...others.map((word) => ({ word, isName: false }))]
}

/** Which drawables carry each word. */
function indexOf(drawables: Drawable[], annotations: Map<string, Annotation>): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>()
  for (const { emoji } of drawables) {
    for (const { word } of keywordsOf(annotations.get(emoji))) {
      const key = plain(word)
      index.set(key, (index.get(key) ?? new Set()).add(emoji))
    }
  }
  return index
}

function likeness(one: Set<string>, other: Set<string>): number {
  let shared = 0
  for (const emoji of one) if (other.has(emoji)) shared += 1
  return (2 * shared) / (one.size + other.size)
}

interface Judgement {
  trust: number
  /** What the word means, if the review says so. */
  meant?: string
}

/** How much a keyword may be trusted to be a noun for the thing, judged by its closest English counterparts. */
function judge(options: {
  carriers: Set<string>
  drawable: Drawable
  english: Map<string, Annotation>
  englishIndex: Map<string, Set<string>>
  wordNet: Map<string, WordClass>
}): Judgement {
  const counterparts = keywordsOf(options.english.get(options.drawable.emoji)).map(({ word }) => {
    const key = plain(word)
    return { key, alike: likeness(options.carriers, options.englishIndex.get(key) ?? new Set()) }
  })
  const best = Math.max(0, ...counterparts.map(({ alike }) => alike))
  const closest = counterparts.filter(({ alike }) => alike === best && best > 0)
  if (closest.length === 0) return { trust: 0.35 }
  const nouns = closest.filter(
    ({ key }) => !notThings.has(key) && isConcreteNoun(key, options.drawable.subgroup, options.wordNet),
  )
  const share = nouns.length / closest.length
  if (share === 0) return { trust: 0.35 }
  if (share < 0.5) return { trust: 0.85 }
  const meant = closest.length === 1 && best >= surelyAlike ? meantThings[closest[0]?.key ?? ''] : undefined
  const trust = options.carriers.size === 1 && closest.length > 1 ? 0.95 : 1
  return meant === undefined ? { trust } : { trust, meant }
}

/** English keywords judge themselves. */
function judgeEnglish(key: string, subgroup: string, wordNet: Map<string, WordClass>): Judgement {
  const meant = meantThings[key]
  if (meant !== undefined) return { trust: 1, meant }
  return { trust: !notThings.has(key) && isConcreteNoun(key, subgroup, wordNet) ? 1 : 0.35 }
}

/** The words of one language and what each of them shows best. */
export function buildTable(options: {
  language: Language
  drawables: Drawable[]
  annotations: Map<string, Annotation>
  english: Map<string, Annotation>
  wordNet: Map<string, WordClass>
}): Record<string, TableEntry> {
  const { language, drawables, annotations, english, wordNet } = options
  const index = indexOf(drawables, annotations)
  const englishIndex = indexOf(drawables, english)
  const best = new Map<string, TableEntry>()
  for (const drawable of drawables) {
    const keywords = keywordsOf(annotations.get(drawable.emoji))
    const name = plain(keywords[0]?.word ?? '')
    const nameWords = name.split(' ')
    const head = headFirst.has(language) ? nameWords[0] : nameWords.at(-1)
    const isHead = (key: string) => key === head || (isUnspaced(language) && key.length > 1 && name.endsWith(key))
    for (const { word, isName } of keywords) {
      const key = plain(word)
      const carriers = index.get(key) ?? new Set()
      if (key.length < 2 && language !== 'ja' && language !== 'zh-CN') continue
      if (!isName && endsLikeNoThing(key, language)) continue
      const approved = isApproved(key, language)
      if (!isName && needsApproval(language) && !approved && !isHead(key)) continue
      if (language === 'de' && !isName && !/^\p{Lu}/u.test(word)) continue
      let [score, id] = [10, drawable.id]
      if (!isName) {
        const judgement =
          language === 'en'
            ? judgeEnglish(key, drawable.subgroup, wordNet)
            : judge({ carriers, drawable, english, englishIndex, wordNet })
        const trust = approved ? 1 : judgement.trust
        id = judgement.meant ?? id
        const common = carriers.size > 8
        if (common && (carriers.size > 45 || trust < 1)) continue
        score = common ? 4.6 : (6 - Math.min(3, 0.3 * carriers.size)) * trust
        if (isHead(key)) score += 1.5
        else if (nameWords.includes(key)) score += 0.2
      }
      if (score < minimumScore) continue
      const rounded = Math.round(score * 10) / 10
      if (rounded <= (best.get(key)?.[1] ?? 0)) continue
      const ambiguous = language === 'en' && isAlsoVerb(key, wordNet)
      best.set(key, ambiguous ? [id, rounded, 'v'] : [id, rounded])
    }
  }
  return Object.fromEntries([...best].sort(([one], [other]) => (one < other ? -1 : 1)))
}
