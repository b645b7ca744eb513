import { readFileSync } from 'node:fs'
import type { Language, Thing } from '#core/story.ts'
import { baseForms } from './forms.ts'
import { foldAccents, keyOf } from './normalise.ts'
import { isUnspaced } from './script.ts'

/** What a word of the open data shows: our id, how sure (0–10), and whether the word is a verb as well. */
export interface TableEntry {
  id: string
  score: number
  isVerbToo: boolean
}

/** The open data of one language by word; phrases are keyed by their words with one space between. */
export interface Table {
  find(key: string): TableEntry | undefined
  /** The shortest name of a thing. */
  nameOf(id: string): string | undefined
  longest: number
}

const readData = <T>(name: string): T => JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')) as T

let kinds: Record<string, Thing['kind']> | undefined

/** What an id is; hand-made ids that the open data lacks are told in `ownKinds`. */
export function kindOf(id: string): Thing['kind'] {
  kinds ??= readData<Record<string, Thing['kind']>>('kinds.json')
  return ownKinds[id] ?? kinds[id] ?? 'object'
}

/** True for an id of the open data. */
export function isOpenId(id: string): boolean {
  kinds ??= readData<Record<string, Thing['kind']>>('kinds.json')
  return kinds[id] !== undefined
}

const ownKinds: Record<string, Thing['kind']> = {
  hand: 'body',
  tower: 'place',
  gate: 'place',
  lighthouse: 'place',
  windmill: 'place',
  labyrinth: 'place',
  bridge: 'place',
  well: 'place',
  hole: 'place',
  stairs: 'place',
  carriage: 'vehicle',
  'flying-carpet': 'vehicle',
  pine: 'nature',
  'bare-tree': 'nature',
  meteor: 'nature',
  waterfall: 'nature',
  smoke: 'nature',
  firefly: 'animal',
  'tropical-fish': 'animal',
  'black-bird': 'animal',
  submarine: 'vehicle',
  clown: 'person',
  priest: 'person',
  dancer: 'person',
  ogre: 'person',
  roof: 'place',
  fence: 'place',
}

let emojis: Record<string, string> | undefined

/** A dream may be told in emoji. */
function emojiEntry(key: string): TableEntry | undefined {
  const id = emojis?.[key]
  return id === undefined ? undefined : { id, score: 10, isVerbToo: false }
}

const tables = new Map<string, Table>()

/** The table of a language, read once; `folded` without accents. */
export function tableOf(language: Language, folded: boolean): Table {
  const name = `${language} ${folded}`
  const known = tables.get(name)
  if (known !== undefined) return known
  const entries = new Map<string, TableEntry>()
  const names = new Map<string, string>()
  let longest = 1
  const joint = isUnspaced(language) ? '' : ' '
  for (const [word, [id, score, flag]] of Object.entries(
    readData<Record<string, [string, number, 'v'?]>>(`${language}.json`),
  )) {
    const parts = keyOf(folded ? foldAccents(word) : word, language).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
    if (parts.length === 0 || parts.length > 5) continue
    longest = Math.max(longest, parts.length)
    if (score === 10 && word.length < (names.get(id)?.length ?? Number.POSITIVE_INFINITY)) names.set(id, word)
    const key = parts.join(joint)
    for (const form of parts.length === 1 ? baseForms(key, language) : [key]) {
      const rival = entries.get(form)
      if (rival !== undefined && rival.score >= score) continue
      entries.set(form, { id, score, isVerbToo: flag === 'v' })
    }
  }
  emojis ??= readData<Record<string, string>>('emojis.json')
  const table: Table = { find: (key) => entries.get(key) ?? emojiEntry(key), nameOf: (id) => names.get(id), longest }
  tables.set(name, table)
  return table
}
