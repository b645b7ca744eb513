import type { SKRSContext2D } from '@napi-rs/canvas'
import { make } from '../canvas.ts'
import { type Face, registerFaces, setFace } from './type.ts'

export interface TextBox {
  width: number
  height: number
  /** Largest and smallest letter size worth using. */
  largest: number
  smallest: number
  maxLines: number
}

export interface SetText {
  face: Face
  size: number
  leading: number
  lines: { text: string; width: number }[]
}

/** Pictograms are left out: their colours would fall out of the palette. */
export const plainText = (text: string): string =>
  text
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}/gu, '')
    .replace(/[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** How much larger letters have to be for one more line: three lines of two words each are not read at a glance. */
const worthALine = 0.72
/** And for breaking within a clause. */
const worthAClause = 0.8

/**
 * The largest setting of a text that fits its box, its lines balanced, in no more lines than its size is worth. Nothing is
 * ever cut: a text that is too long even at the smallest size gets smaller still.
 */
export function setText(text: string, face: Face, language: string, box: TextBox): SetText {
  registerFaces()
  const context = make(4, 4).getContext('2d')
  const words = piecesOf(plainText(text), face, language)
  const clauses = face.unspaced ? clausesOf(words) : words
  let best: SetText | undefined
  let bestWorth = 0
  for (let size = box.largest; ; size *= 0.94) {
    const relaxed = size < box.smallest
    if (best !== undefined && (relaxed || best.lines.length === 1)) return best
    setFace(context, face, size)
    const widestOf = (pieces: string[]): number => Math.max(...pieces.map((piece) => context.measureText(piece).width))
    const units = widestOf(clauses) <= box.width ? clauses : words
    const isTooWide = widestOf(units) > box.width
    if (isTooWide && size > box.smallest * 0.6) continue
    const pieces = isTooWide ? units.flatMap((word) => broken(context, word, box.width)) : units
    const lines = balanced(context, pieces, face, box.width)
    const tall = lines.length * size * face.leading > box.height
    if (size > 8 && (tall || (lines.length > box.maxLines && !relaxed))) continue
    const set = {
      face,
      size,
      leading: size * face.leading,
      lines: lines.map((line) => ({ text: line, width: context.measureText(line).width })),
    }
    if (relaxed) return set
    const worth = size * worthALine ** lines.length * (units === clauses ? 1 : worthAClause)
    if (worth > bestWorth) [best, bestWorth] = [set, worth]
  }
}

/** What a mark parts is broken there rather than within. */
function clausesOf(words: readonly string[]): string[] {
  const clauses: string[] = []
  for (const word of words) {
    const last = clauses.at(-1)
    if (last === undefined || /[、。，：；！？]$/u.test(last)) clauses.push(word)
    else clauses[clauses.length - 1] = last + word
  }
  return clauses
}

/** What may not be broken: words, or, where no spaces are written, the words a dictionary finds. */
function piecesOf(text: string, face: Face, language: string): string[] {
  if (!face.unspaced) return text.split(' ')
  const pieces: string[] = []
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1)
    const clings =
      last !== undefined &&
      (/^[、。，．！？：；」』）》”’ー]|^\p{Script=Hiragana}+$/u.test(segment) || /[「『（《“‘]$/u.test(last))
    if (clings) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** Breaks into as few lines as fit, then moves the breaks so that the lines are about as long as each other. */
function balanced(context: SKRSContext2D, words: string[], face: Face, width: number): string[] {
  const fewest = filled(context, words, face, width)
  if (fewest.length < 2) return fewest
  let low = width / 3
  let high = width
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    const widestWord = Math.max(...words.map((word) => context.measureText(word).width))
    if (middle >= widestWord && filled(context, words, face, middle).length <= fewest.length) high = middle
    else low = middle
  }
  return filled(context, words, face, high)
}

function filled(context: SKRSContext2D, words: string[], face: Face, width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : last + (face.unspaced ? '' : ' ') + word
    if (last !== undefined && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word wider than the box, in pieces that fit it. */
function broken(context: SKRSContext2D, word: string, width: number): string[] {
  const pieces: string[] = []
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = pieces.at(-1)
    if (last !== undefined && context.measureText(last + segment).width <= width)
      pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}
