import type { Language } from '#core/story.ts'
import { languageWords } from './languages/all.ts'
import { phrases } from './lexicon.ts'
import { cleanTelling } from './normalise.ts'
import { isUnspaced } from './script.ts'
import { tokenise } from './tokens.ts'

/** A piece of the telling that one shot can be made of; `start` and `end` are its place in the cleaned telling. */
export interface TellingPiece {
  text: string
  start: number
  end: number
}

const mostScenes = 8
const abbreviationEnd = /(?:^|[\s("„«])(\p{L}|\d{1,2}|[\p{L}.]+)\.\s*$/u
const lowerStart = /^(?:\s*[»”"’)」』]|\s*\p{Ll})/u
/** 「…」と言った: what follows a quotation and says that it is one. */
const quoted = /[」』]\s*$/u
const markEnd = /[,;:–—、；，،؛]\s*$/u

/** Where a long sentence ends: letters are wider in scripts without spaces. */
const longestPiece = (language: Language): number => (isUnspaced(language) ? 34 : 90)

const pieceOf = (text: string, start: number, end: number): TellingPiece => ({
  text: text.slice(start, end),
  start,
  end,
})

const sentenceSegmenters = new Map<Language, Intl.Segmenter>()

/** Whole sentences; mends what the segmenter splits at "Dr.", at numbers and inside quotes. */
export function sentencesOf(text: string, language: Language): TellingPiece[] {
  const segmenter = sentenceSegmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  sentenceSegmenters.set(language, segmenter)
  const short = new Set(languageWords(language).abbreviations.split(' '))
  const joined: TellingPiece[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    const previous = joined.at(-1)
    const abbreviation = previous === undefined ? undefined : abbreviationEnd.exec(previous.text)?.[1]
    const isShort = abbreviation !== undefined && (abbreviation.length <= 2 || short.has(abbreviation.toLowerCase()))
    const end = index + segment.length
    const isSaid = previous !== undefined && quoted.test(previous.text) && segment.startsWith('と')
    const continues = previous !== undefined && !previous.text.endsWith('\n') && (lowerStart.test(segment) || isSaid)
    if (previous !== undefined && (isShort || continues)) joined[joined.length - 1] = pieceOf(text, previous.start, end)
    else joined.push(pieceOf(text, index, end))
  }
  return joined.flatMap((one) => trimmed(text, one))
}

/** Without the spaces around it; nothing where nothing can be read. */
function trimmed(text: string, { start, end }: TellingPiece): TellingPiece[] {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [pieceOf(text, from, to)] : []
}

/** Everywhere a piece may be cut: after a mark, or before a word like "then". */
function cutsIn(text: string, piece: TellingPiece, language: Language): number[] {
  const cuts = new Set<number>()
  // "3:30" and "1,500" are one word each.
  const marks = /(?:(?<!\p{N})[,;:–—、；，،؛]|[,;:–—、；，،؛](?!\p{N}))\s*/gu
  for (const match of piece.text.matchAll(marks)) cuts.add(piece.start + match.index + match[0].length)
  // Without spaces a connector may also be the middle of another word.
  const wordStarts = isUnspaced(language)
    ? new Set(tokenise(piece.text, language).map(({ start }) => start))
    : undefined
  for (const connector of phrases(languageWords(language).connectors)) {
    const words = connector.join(isUnspaced(language) ? '' : '\\s+')
    const pattern = isUnspaced(language) ? new RegExp(words, 'gu') : new RegExp(`(?<=\\s)${words}(?=\\s)`, 'giu')
    for (const match of piece.text.matchAll(pattern)) {
      if (wordStarts === undefined || wordStarts.has(match.index)) cuts.add(piece.start + match.index)
    }
  }
  const least = isUnspaced(language) ? 5 : 12
  const ordered = [...cuts].sort((one, other) => one - other)
  return ordered.filter((cut, index) => {
    const before = ordered.slice(0, index).findLast((other) => cut - other < least)
    const isDoubled = before !== undefined && !markEnd.test(text.slice(0, cut))
    return cut - piece.start >= least && piece.end - cut >= least && !isDoubled
  })
}

/** A piece in two, as near to its middle as it can be cut; nothing where it cannot. */
export function halved(
  text: string,
  piece: TellingPiece,
  language: Language,
): [TellingPiece, TellingPiece] | undefined {
  const middle = (piece.start + piece.end) / 2
  const [cut] = cutsIn(text, piece, language).sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
  if (cut === undefined) return undefined
  const [left] = trimmed(text, pieceOf(text, piece.start, cut))
  const [right] = trimmed(text, pieceOf(text, cut, piece.end))
  return left === undefined || right === undefined ? undefined : [left, right]
}

function shortened(text: string, piece: TellingPiece, language: Language): TellingPiece[] {
  if (piece.text.length <= longestPiece(language)) return [piece]
  const halves = halved(text, piece, language)
  return halves === undefined ? [piece] : halves.flatMap((half) => shortened(text, half, language))
}

/** Told without a single mark: every "and then" begins something new. */
function runOn(text: string, piece: TellingPiece, language: Language): TellingPiece[] {
  const cuts = cutsIn(text, piece, language)
  return [piece.start, ...cuts].flatMap((from, index) => trimmed(text, pieceOf(text, from, cuts[index] ?? piece.end)))
}

/** The telling as pieces no longer than a shot can carry; all of it, in order. */
export function piecesOf(text: string, language: Language): TellingPiece[] {
  const isUnmarked = !/[.,;!?…。、，！？،؛؟\n]/u.test(text.slice(0, -1)) && text.length > longestPiece(language)
  return sentencesOf(text, language).flatMap((sentence) =>
    isUnmarked ? runOn(text, sentence, language) : shortened(text, sentence, language),
  )
}

/** Joins the two neighbours that are shortest together until at most `most` are left. */
function mergedTo(text: string, pieces: readonly TellingPiece[], most: number): TellingPiece[] {
  const merged = [...pieces]
  while (merged.length > most) {
    let best = 0
    for (let index = 0; index + 1 < merged.length; index += 1) {
      if (lengthOfPair(merged, index) < lengthOfPair(merged, best)) best = index
    }
    const [left, right] = [merged[best], merged[best + 1]]
    if (left === undefined || right === undefined) break
    merged.splice(best, 2, pieceOf(text, left.start, right.end))
  }
  return merged
}

const lengthOfPair = (pieces: readonly TellingPiece[], index: number): number =>
  (pieces[index]?.text.length ?? Number.POSITIVE_INFINITY) +
  (pieces[index + 1]?.text.length ?? Number.POSITIVE_INFINITY)

/** A telling in at most eight scenes, in the dreamer's words, nothing left out. */
export function splitScenes(telling: string, language: Language): string[] {
  const text = cleanTelling(telling)
  return mergedTo(text, piecesOf(text, language), mostScenes).map((piece) => piece.text.replaceAll('\n', ' '))
}
