import type { Language } from '#core/story.ts'
import { isDescribing } from './describing.ts'
import { everyoneAt } from './everyone.ts'
import { formsOf } from './forms.ts'
import { isDrawn } from './ids.ts'
import { isLacking } from './lacking.ts'
import { languageWords } from './languages/all.ts'
import type { LanguageWords } from './languages/language.ts'
import { letteredThings } from './lettered-things.ts'
import { compileLexicon, inflected, type Lexicon, type Meaning, phrases } from './lexicon.ts'
import { foldAccents } from './normalise.ts'
import { isUnspaced } from './script.ts'
import { type Table, type TableEntry, tableOf } from './tables.ts'
import { type Token, tokenise } from './tokens.ts'

/** Something understood, and the words (from, up to but without `to`) that say it. */
export interface Found {
  kind: Meaning['kind']
  id: string
  from: number
  to: number
  /** What was found in its first form, where the lists or the data have it. */
  firstForm?: string
  /** 0 to 10. */
  score: number
  /** Nobody has drawn it: it is shown as the word it was told by, and does nothing. */
  lettered?: true
}

/** A telling as words and what was found in them. */
export interface Reading {
  text: string
  language: Language
  words: LanguageWords
  tokens: Token[]
  found: Found[]
}

const threshold = 4
const handScore = 10
const soft = new Set<Meaning['kind']>(['setting', 'colour'])

/** What each word was understood as, where it was. */
type Owners = (Meaning['kind'] | undefined)[]

interface Tools {
  words: LanguageWords
  lexicon: Lexicon
  table: Table
  bans: Set<string>
  beforeVerbs: Set<string>
  lacks: Set<string>
  lacksAfter: Set<string>
}

const toolsByName = new Map<string, Tools>()

function toolsOf(language: Language, folded: boolean): Tools {
  const name = `${language} ${folded}`
  const known = toolsByName.get(name)
  if (known !== undefined) return known
  const words = languageWords(language)
  const list = (text: string) => new Set(phrases(folded ? foldAccents(text) : text).map((parts) => parts.join(' ')))
  const tools = {
    words,
    lexicon: compileLexicon(words, folded),
    table: tableOf(language, folded),
    bans: list(words.bans),
    beforeVerbs: list(words.beforeVerbs),
    lacks: list(words.lacks),
    lacksAfter: list(words.lacksAfter ?? ''),
  }
  toolsByName.set(name, tools)
  return tools
}

/** True where a text uses a language's accents nowhere, so that they cannot be asked for. */
const isFolded = (text: string, language: Language): boolean =>
  ['es', 'pt-BR', 'fr', 'de', 'it', 'pl', 'tr'].includes(language) && foldAccents(text) === text

/** Reads a cleaned telling: hand lists first, then the open data where no hand list spoke. */
export function readTelling(text: string, language: Language): Reading {
  const folded = isFolded(text, language)
  const tools = toolsOf(language, folded)
  const tokens = tokenise(text, language)
  const owned: Owners = tokens.map(() => undefined)
  const needsCapital = language === 'de' && hasCase(text)
  const articles = new Set(tools.words.articles.split(' '))
  // English: "a fight" and "my watch" are no deeds.
  const isNoun = (position: number): boolean =>
    tools.beforeVerbs.size > 0 &&
    tokens[position - 1]?.clause === tokens[position]?.clause &&
    articles.has(tokens[position - 1]?.key ?? '') &&
    !tools.beforeVerbs.has(tokens[position - 1]?.key ?? '') &&
    !/(?:ing|ed)$/.test(tokens[position]?.key ?? '')
  // Spanish "la cocina" is a kitchen, though "cocina" alone cooks.
  const isPlace = (position: number, length: number, all: readonly { kind: string; length: number }[]): boolean =>
    articles.has(tokens[position - 1]?.key ?? '') && all.some((one) => one.kind === 'setting' && one.length === length)
  const meanings = tokens.map((_, position) =>
    tools.lexicon.at(tokens, position).filter(({ kind, length }, _index, all) => {
      const { text: word = '', sentenceStart = true } = tokens[position] ?? {}
      if (kind === 'action')
        return (
          !isPlace(position, length, all) &&
          !isNoun(position) &&
          !(needsCapital && !sentenceStart && /^\p{Lu}/u.test(word))
        )
      const isNamed = kind === 'thing' || kind === 'person'
      return !(needsCapital && isNamed && /^\p{Ll}/u.test(tokens[position + length - 1]?.text ?? ''))
    }),
  )
  const isMood = ({ kind }: Meaning) => kind === 'mood' || kind === 'idiom'
  const told = handFinds(
    meanings.map((here) => here.filter((one) => one.kind !== 'mood')),
    owned,
    tools,
  )
  // A feeling may be told by words that also name something ("late for my exam"): it owns nothing that is owned already.
  const felt: Owners = owned.map((owner) => (owner === 'idiom' ? 'idiom' : undefined))
  const feelings = handFinds(
    meanings.map((here) => here.filter(isMood)),
    felt,
    tools,
  )
  for (const [index, owner] of felt.entries()) owned[index] ??= owner
  const found = [...told, ...feelings, ...tableFinds(tokens, owned, tools, language, needsCapital)]
  for (const from of everyoneAt(tokens, owned, tools.words, folded)) {
    owned[from] = 'person'
    found.push({ kind: 'person', id: 'crowd', from, to: from + 1, score: handScore })
  }
  const isTold = (one: Found) => !isLacking(one, tokens, tools)
  const all = [...found, ...lettered(text, tokens, owned, found, { language, capitals: needsCapital, folded })]
  const kept = all.filter((one) => isTold(one) && !isDescribing(one, all, tokens))
  const marked = kept.map((one): Found => {
    const isNamed = one.kind === 'thing' || one.kind === 'person'
    return isNamed && !isDrawn(one.id) ? { ...one, lettered: true } : one
  })
  return { text, language, words: tools.words, tokens, found: marked.sort((one, other) => one.from - other.from) }
}

/** Deeds of words and of the mind: they make no scene. */
const sceneless = new Set('talk give lose find look search wait read write die cry laugh shout play'.split(' '))
const scenicKinds = new Set<Meaning['kind']>(['thing', 'setting', 'action', 'colour'])

/** What nobody knows and is told as something seen. */
function lettered(
  text: string,
  tokens: Token[],
  owned: Owners,
  found: Found[],
  how: { language: Language; capitals: boolean; folded: boolean },
): Found[] {
  // "A knorf fell from the ladder": a Turkish noun with an ending is described by nothing before it.
  const isDescribed = ({ kind, to, firstForm }: Found) =>
    ['thing', 'person', 'setting'].includes(kind) &&
    (how.language !== 'tr' || firstForm === undefined || firstForm === tokens[to - 1]?.key)
  const nouns = new Set(found.filter(isDescribed).map(({ from }) => from))
  const scenic = new Set(
    found.filter(({ kind, id }) => scenicKinds.has(kind) && !sceneless.has(id)).map(({ from }) => from),
  )
  const understood = (position: number) => {
    const owner = owned[position]
    if (owner === undefined) return undefined
    const isSaidOf = owner === 'colour' || owner === 'mood'
    return { isNoun: nouns.has(position), isSaidOf, isScenic: scenic.has(position) }
  }
  return letteredThings(text, tokens, { ...how, understood }).map((one) => ({
    kind: 'thing',
    ...one,
    score: 1,
    lettered: true,
  }))
}

/** Neither all small nor all capital letters: capitals mean something. */
const hasCase = (text: string): boolean => text !== text.toLowerCase() && text !== text.toUpperCase()

function handFinds(meanings: ReturnType<Lexicon['at']>[], owned: Owners, tools: Tools): Found[] {
  const found: Found[] = []
  for (let length = tools.lexicon.longest; length >= 1; length -= 1) {
    for (let from = 0; from + length <= meanings.length; from += 1) {
      if (owned.slice(from, from + length).some((owner) => owner !== undefined)) continue
      const ofLength = (meanings[from] ?? []).filter((meaning) => meaning.length === length)
      // "Blut" is blood, though the stem of "Blüte" is the same.
      const isNamed = ofLength.some(({ kind, isExact }) => isExact && (kind === 'thing' || kind === 'person'))
      // Arabic "the school" is no "her teacher", and German "Küche" is no "Kuchen", though both have one stem.
      const other = new Set<Meaning['kind']>(tools.words.language === 'de' ? ['person', 'thing'] : ['person'])
      const isPlace = ofLength.some(({ kind, isExact }) => isExact && kind === 'setting')
      const here = isNamed
        ? ofLength.filter(({ isExact, kind }) => isExact || !inflected.has(kind))
        : ofLength.filter(({ isExact, kind }) => isExact || !isPlace || !other.has(kind))
      if (here.length === 0) continue
      const idiom = here.find(({ kind }) => kind === 'idiom')
      const strongest =
        idiom ??
        here.find(({ kind }) => kind === 'person' || kind === 'thing') ??
        here.find(({ kind }) => !soft.has(kind))
      owned.fill(strongest?.kind ?? here[0]?.kind, from, from + length)
      if (idiom !== undefined) continue
      for (const { kind, id, listed } of here) {
        const firstForm = listed === undefined ? {} : { firstForm: listed }
        found.push({ kind, id, from, to: from + length, ...firstForm, score: handScore })
      }
    }
  }
  return found
}

function tableFinds(tokens: Token[], owned: Owners, tools: Tools, language: Language, needsCapital: boolean): Found[] {
  const found: Found[] = []
  const joint = isUnspaced(language) ? '' : ' '
  for (let length = Math.min(5, tools.table.longest); length >= 1; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const slice = tokens.slice(from, from + length)
      const [first] = slice
      const last = slice.at(-1)
      if (first === undefined || last === undefined || first.clause !== last.clause) continue
      const owners = owned.slice(from, from + length)
      if (owners.some((owner) => owner !== undefined && !soft.has(owner))) continue
      if (needsCapital && length === 1 && /^\p{Ll}/u.test(first.text)) continue
      const stem = slice
        .slice(0, -1)
        .map(({ key }) => `${key}${joint}`)
        .join('')
      const best = bestEntry(stem, last, tools)
      if (best === undefined) continue
      if (owners.includes('setting') && best.score < handScore * 0.9) continue
      if (length === 1 && best.isVerbToo && !looksLikeNoun(from, tokens, tools)) continue
      owned.fill('thing', from, from + length)
      found.push({ kind: 'thing', id: best.id, from, to: from + length, firstForm: best.key, score: best.score })
    }
  }
  return language === 'de' ? [...found, ...compoundFinds(tokens, owned, tools, needsCapital)] : found
}

function bestEntry(stem: string, last: Token, tools: Tools): (TableEntry & { key: string }) | undefined {
  const entries = last.forms.flatMap((form, index) => {
    const key = stem === '' ? form : `${stem}${form.replace(/^~/, '')}`
    if (tools.bans.has(key.replace(/^~/, '')) || tools.bans.has(`${stem}${last.key}`)) return []
    const entry = tools.table.find(key)
    return entry === undefined ? [] : [{ ...entry, key, score: entry.score * (index === 0 ? 1 : 0.93) }]
  })
  return entries.filter(({ score }) => score >= threshold).sort((one, other) => other.score - one.score)[0]
}

/** English: "I watch" shows no watch, "my watch" does. */
function looksLikeNoun(position: number, tokens: Token[], tools: Tools): boolean {
  const token = tokens[position]
  const before = tokens[position - 1]
  if (before === undefined || before.clause !== token?.clause) return token?.forms.length !== 1
  return !tools.beforeVerbs.has(before.key)
}

/** German: the end of a long word is what it is ("Zauberschloss" is a castle). */
function compoundFinds(tokens: Token[], owned: Owners, tools: Tools, needsCapital: boolean): Found[] {
  const trust = 0.75
  return tokens.flatMap((token, from): Found[] => {
    if ((owned[from] !== undefined && owned[from] !== 'mood') || token.key.length < 8 || tools.bans.has(token.key))
      return []
    if (needsCapital && !/^\p{Lu}/u.test(token.text)) return []
    for (let cut = 3; cut <= token.key.length - 4; cut += 1) {
      const tail = token.key.slice(cut)
      const hand = tools.lexicon.at([tailToken(token, tail)], 0).filter(({ kind }) => compoundKinds.has(kind))
      const best = hand.some(({ kind }) => kind !== 'setting')
        ? undefined
        : bestEntry('', tailToken(token, tail), tools)
      const isSure = best !== undefined && best.score * trust >= threshold
      const thing = isSure ? [{ kind: 'thing' as const, id: best.id }] : []
      const all = [...hand, ...thing]
      if (all.length > 0) {
        owned[from] = 'thing'
        return all.map(({ kind, id }) => ({ kind, id, from, to: from + 1, score: handScore * trust }))
      }
    }
    return []
  })
}

const compoundKinds = new Set<Meaning['kind']>(['person', 'thing', 'setting'])

const tailToken = (token: Token, tail: string): Token => ({ ...token, key: tail, forms: formsOf(tail, 'de') })
