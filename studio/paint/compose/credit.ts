import type { Brush, Layer } from '../types.ts'
import { plainText, type SetText, setText } from './text-layout.ts'
import { entrance, layersOf, ornament } from './title.ts'
import { faceFor } from './type.ts'

/** What the closing card says. All words come from the caller, in the dreamer's language. */
export interface CreditText {
  /** Who dreamt it. */
  credit: string
  /** The community's name. */
  community?: string
  /** Small lines at the foot: how it was made, licences. */
  lines: string[]
  language: string
}

const never = 1e6
/** Above the head of the dreamer, who stands below the words. */
export const wordsEnd = 790

/** The words of a closing card as layers: the credit large, the community below it, small lines at the foot. */
export function creditLayers(brush: Brush, text: CreditText): Layer[] {
  const credit = block(text.credit, text.language, { width: 860, height: 400, largest: 112, smallest: 60, maxLines: 3 })
  const community = block(
    text.community ?? '',
    text.language,
    { width: 780, height: 130, largest: 56, smallest: 40, maxLines: 2 },
    true,
  )
  const small = text.lines.map((line) =>
    block(line, text.language, { width: 820, height: 120, largest: 36, smallest: 30, maxLines: 2 }, true),
  )
  const layers: Layer[] = []
  let top = Math.min(470, wordsEnd - tallness(credit) - tallness(community) - 40)
  const add = (set: SetText | undefined, from: number, backing: number, foot = 0.9): void => {
    if (set === undefined) return
    const lines = layersOf(brush, set, top, { backing, shadow: 0.55, foot })
    layers.push(...lines.map((layer, index) => ({ ...layer, idle: entrance(from + 0.12 * index, never) })))
    top += tallness(set)
  }
  layers.push({ ...ornament(brush, 540, top - 70, 1.3), idle: entrance(0, never) })
  add(credit, 0.1, 0.85)
  top += 40
  add(community, 0.4, 0)
  top = 1500 - small.reduce((sum, set) => sum + tallness(set) + 14, 0) / 2
  for (const [index, set] of small.entries()) {
    add(set, 0.6 + 0.12 * index, 0, 0.95)
    top += 14
  }
  return layers
}

type Box = Parameters<typeof setText>[3]

function block(text: string, language: string, box: Box, quiet = false): SetText | undefined {
  const plain = plainText(text)
  return plain === '' ? undefined : setText(plain, faceFor(plain, language, quiet), language, box)
}

const tallness = (set: SetText | undefined): number => (set === undefined ? 0 : set.lines.length * set.leading)
