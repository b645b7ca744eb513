import type { WordTime } from '#core/story.ts'
import { captionText, joinWords, widthInEm } from './text.ts'

/** What is seen at once: one or two lines of words. */
export interface CaptionPage {
  lines: WordTime[][]
  startSeconds: number
  endSeconds: number
}

/** The width of a line in em: about 28 letters, or 15 ideographs. */
export const lineEm = 15
/** A page stays this long after its last word unless the next one comes. */
const lingerSeconds = 0.7
/** The same where another picture comes. */
const shortestLingerSeconds = 0.2
/** So long a silence ends a page. */
const breathSeconds = 1.2

const sentenceEnd = /[.!?…。！？؟]["'»”’)]*$/u
/** "Dr." and the like, if the voice goes on at once: after a sentence it rests. */
const shortForm = /^(?:\p{Lu}\p{L}{0,3}|\p{Ll}{1,2})\.$/u
const clauseEnd = /[,;:،؛、，；：—–]["'»”’)]*$/u

/**
 * Divides a narration into pages that follow its sentences, are about equally full and never exceed two lines.
 * @param cuts when another picture comes, in seconds: a page ends there, or it would tell what is not seen yet.
 */
export function captionPages(words: readonly WordTime[], cuts: readonly number[] = []): CaptionPage[] {
  const pages = sentences(ordered(words), cuts).flatMap(divide)
  return pages.map((page, index) => {
    const all = page.flat()
    const [startSeconds, last] = [all[0]?.startSeconds ?? 0, all.at(-1)?.endSeconds ?? 0]
    const next = pages[index + 1]?.[0]?.[0]?.startSeconds ?? Number.POSITIVE_INFINITY
    const cut = cuts.find((at) => at > last) ?? Number.POSITIVE_INFINITY
    const endSeconds = Math.min(next, last + lingerSeconds, Math.max(cut, last + shortestLingerSeconds))
    return { lines: page, startSeconds, endSeconds }
  })
}

/** Clean words in the order they are heard, none reaching into the next. */
function ordered(words: readonly WordTime[]): WordTime[] {
  const clean = words
    .map((word) => ({ ...word, text: captionText(word.text) }))
    .filter((word) => word.text !== '' && Number.isFinite(word.startSeconds) && Number.isFinite(word.endSeconds))
    .sort((left, right) => left.startSeconds - right.startSeconds)
  return clean.map((word, index) => {
    const next = clean[index + 1]?.startSeconds ?? Number.POSITIVE_INFINITY
    const start = Math.max(0, word.startSeconds)
    return { ...word, startSeconds: start, endSeconds: Math.max(start, Math.min(word.endSeconds, next)) }
  })
}

function sentences(words: readonly WordTime[], cuts: readonly number[]): WordTime[][] {
  const found: WordTime[][] = []
  let open = false
  for (const [index, word] of words.entries()) {
    if (open) found.at(-1)?.push(word)
    else found.push([word])
    const next = words[index + 1]?.startSeconds ?? 0
    const silence = next - word.endSeconds
    const isShortForm = shortForm.test(word.text) && index < words.length - 1 && silence < 0.02
    const isCut = cuts.some((at) => word.startSeconds < at && next >= at)
    open = (!sentenceEnd.test(word.text) || isShortForm) && silence < breathSeconds && !isCut
  }
  return found
}

/** The cheapest way to cut a sentence into pages: evenly full, rather after a comma. */
function divide(sentence: readonly WordTime[]): WordTime[][][] {
  const best: { cost: number; from: number; lines: WordTime[][] }[] = [{ cost: 0, from: 0, lines: [] }]
  for (let end = 1; end <= sentence.length; end++) {
    for (let from = end - 1; from >= 0; from--) {
      const page = sentence.slice(from, end)
      const lines = linesOf(page)
      if (!lines) break
      const before = best[from]
      if (!before) continue
      const emptiness = 1 - widthInEm(joinWords(page)) / (2 * lineEm)
      const isLast = end === sentence.length
      const cutCost = isLast ? 0 : 0.15 + breakCost(page.at(-1)?.text ?? '', sentence[end]?.text)
      const cost = before.cost + emptiness ** 2 + cutCost
      const known = best[end]
      if (!known || cost < known.cost) best[end] = { cost, from, lines }
    }
  }
  const pages: WordTime[][][] = []
  for (let end = sentence.length; end > 0; end = best[end]?.from ?? 0) pages.unshift(best[end]?.lines ?? [])
  return pages
}

/** One line if they fit, else two; undefined where not even two are enough. A single word always stands. */
function linesOf(words: readonly WordTime[]): WordTime[][] | undefined {
  const width = (part: readonly WordTime[]) => widthInEm(joinWords(part))
  if (words.length === 1 || width(words) <= lineEm) return [[...words]]
  let lines: WordTime[][] | undefined
  let smallest = Number.POSITIVE_INFINITY
  for (let cut = 1; cut < words.length; cut++) {
    const wider = Math.max(width(words.slice(0, cut)), width(words.slice(cut)))
    const cost = wider + 6 * breakCost(words[cut - 1]?.text ?? '', words[cut]?.text)
    if (wider > lineEm || cost > smallest) continue
    smallest = cost
    lines = [words.slice(0, cut), words.slice(cut)]
  }
  return lines
}

/** Chinese and Japanese words that lean on the one before them, as no line begins, and on the one after, as none ends. */
const leansBack =
  /^(?:[的地得了着过们吗呢吧啊里上下中边内外后前起来去给]|起来|下来|下去|过来|出来|时候|一样|[はがをにでとものへやねよなてた]|から|まで|より|ので|けど|です|ます|でした|ました)[\p{P}]*$/u
const leansForward =
  /^(?:[\p{Nd}一二三四五六七八九十百千万两几每这那在把被对从和跟与向往给不没很太最更又也都就还是有我你他她它]|一[\p{Script=Han}]|[这那几两三]\p{Script=Han}|お|ご)$|[\p{Script=Han}\p{Script=Hiragana}][いのな]$/u

/** A word as short as "of", "and", "z" or "в", which belongs to what follows. */
const small = /^(?!\p{Script=Han})\p{L}{1,3}$/u

/**
 * How badly a line or page ends with a word, 0 to 1: best after a comma, well before a small word, worst after an article or
 * a preposition.
 */
function breakCost(word: string, next = ''): number {
  if (clauseEnd.test(word)) return 0
  if (leansBack.test(next)) return 0.9
  if (leansForward.test(word)) return 0.7
  if (small.test(word)) return 0.5
  return small.test(next) ? 0.2 : 0.3
}
