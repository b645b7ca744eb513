import type { Language } from '#core/story.ts'
import { knownWords } from './known-words.ts'
import { chinese, japanese } from './languages/lettered/unspaced.ts'
import { isInScene, type LetteredFind, type Understood } from './lettered.ts'
import type { Token } from './tokens.ts'

const mostLetters = 10
const listOf = (list: string): Set<string> => new Set(list.split(' '))

const [japaneseShowless, chineseShowless] = [listOf(japanese.showless), listOf(chinese.showless)]
const japaneseCounter = new RegExp(japanese.counter, 'u')
const japaneseRole = new RegExp(japanese.role, 'u')
const chineseCounter = new RegExp(chinese.counter, 'gu')
const chineseSureCounter = new RegExp(chinese.sureCounter, 'u')
const chineseParts = new RegExp(`[${chinese.parts}]`, 'u')
const chineseSounds = new RegExp(`^[${chinese.sounds}]+$`, 'u')
const quoted = /[「『“"《]([^「」『』“”"《》\s。！？!?、，]{2,10})[」』”"》]/gu

/** Asks what the matcher made of a word. */
type Asked = (position: number) => Understood | undefined

/**
 * Words no list knows in a telling without spaces. Japanese: katakana, or a word counted as things are ("one-animal of X"),
 * before a particle that gives it a part in the sentence. Chinese: what stands behind a number and the measure word of
 * something seen. In both: a word in quotation marks that no list knows, where it is no speech.
 */
export function letteredUnspaced(
  text: string,
  tokens: readonly Token[],
  language: Language,
  understood: Asked,
): LetteredFind[] {
  const finds = language === 'ja' ? inJapanese(text, tokens, understood) : inChinese(text, tokens, understood)
  for (const match of text.matchAll(quoted)) {
    const start = match.index + 1
    const found = spanOf(tokens, start, start + (match[1]?.length ?? 0), understood)
    if (found !== undefined && isName(found.key, language) && !finds.some(({ from }) => from === found.from)) {
      finds.push(found)
    }
  }
  return finds.sort((one, other) => one.from - other.from)
}

/** Of signs that write names, and with nothing that verbs and small words are written with. */
const isName = (key: string, language: Language): boolean =>
  language === 'ja' ? /^[\p{Script=Katakana}ー]+$/u.test(key) : !/[的了着是我你他她它们不没吗呢吧啊]/u.test(key)

/** The words between two places of the text, where all of them are understood as nothing. */
function spanOf(tokens: readonly Token[], start: number, end: number, understood: Asked): LetteredFind | undefined {
  const from = tokens.findIndex((token) => token.start === start)
  const to = tokens.findIndex((token) => token.end === end) + 1
  if (from < 0 || to <= from) return undefined
  for (let position = from; position < to; position += 1) if (understood(position) !== undefined) return undefined
  const key = tokens
    .slice(from, to)
    .map((token) => token.key)
    .join('')
  return key.length > mostLetters ? undefined : { from, to, key }
}

function inJapanese(text: string, tokens: readonly Token[], understood: Asked): LetteredFind[] {
  const { words } = knownWords('ja')
  return [...text.matchAll(/[\p{Script=Katakana}ー]{3,}|\p{Script=Han}{2,4}/gu)].flatMap((match): LetteredFind[] => {
    const [word] = match
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + word.length)]
    const isKatakana = !/\p{Script=Han}/u.test(word)
    const isCounted = japaneseCounter.test(before)
    const hasRole = japaneseRole.test(after)
    const isSeen = /^(?:を(?:見つけ|見か|拾|持|運|乗|弾)|に(?:出会|会っ|乗|襲|追))/u.test(after)
    if (!hasRole || !(isKatakana || isCounted || isSeen)) return []
    if (japaneseShowless.has(word) || words.has(word)) return []
    const found = spanOf(tokens, match.index, match.index + word.length, understood)
    if (found === undefined) return []
    return isCounted || isSeen || isInScene(tokens, found.from, understood) ? [found] : []
  })
}

function inChinese(text: string, tokens: readonly Token[], understood: Asked): LetteredFind[] {
  const { words } = knownWords('zh-CN')
  const isFree = (position: number): boolean => {
    const token = tokens[position]
    if (token === undefined || understood(position) !== undefined) return false
    if (!/^\p{Script=Han}+$/u.test(token.key) || /^[一二两三]/u.test(token.key)) return false
    return !chineseShowless.has(token.key) && (token.key.length === 1 || !words.has(token.key))
  }
  return [...text.matchAll(chineseCounter)].flatMap((match): LetteredFind[] => {
    const at = match.index + match[0].length
    let from = tokens.findIndex((token) => token.start >= at)
    if (from < 0) return []
    const clause = tokens[from]?.clause
    // "A bulofu that can sing": what is said of it ends in "de".
    const of = tokens.findIndex(
      ({ key, clause: its }, index) => index > from && index < from + 4 && key === '的' && its === clause,
    )
    if (of > 0 && !tokens.slice(from, of).some((_, index) => understood(from + index)?.isNoun)) from = of + 1
    if (!isFree(from) || tokens[from]?.clause !== clause) return []
    let to = from + 1
    // What no dictionary knows falls into pieces, of the signs that foreign names are written with.
    const isPiece = (position: number): boolean =>
      isFree(position) && chineseSounds.test(tokens[position]?.key ?? '') && tokens[position]?.clause === clause
    while (isPiece(to)) to += 1
    if (to === from + 1 && tokens[from]?.key.length === 1) return []
    if (chineseParts.test(tokens[from]?.key ?? '')) return []
    if (understood(to)?.isNoun === true && tokens[to]?.clause === clause) return []
    const found = spanOf(tokens, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0, understood)
    if (found === undefined) return []
    return chineseSureCounter.test(match[0]) || isInScene(tokens, found.from, understood) ? [found] : []
  })
}
