import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { IpadicFeatures } from 'kuromoji'
import type { Token } from './word-times.ts'

/** A phrase as the voice must be given it, in kana with spaces, and where in it each word as written is read. */
export interface Reading {
  spoken: string
  tokens: Token[]
}

/** Endings and particles are read in one breath with what they follow. */
const leaning = (part: IpadicFeatures): boolean =>
  part.pos === '助詞' || part.pos === '助動詞' || part.pos_detail_1 === '接尾' || part.pos_detail_1 === '非自立'

const isSign = (part: IpadicFeatures): boolean => !/[\p{L}\p{N}]/u.test(part.surface_form)
const opensQuote = /^[「『（【〈《“‘(]+$/u

/**
 * The dictionary's reading of a phrase. The voice itself knows no kanji and reads the particles は and へ as they are
 * spelled.
 */
function readingOf(parts: readonly IpadicFeatures[]): Reading {
  const words: { text: string; spoken: string }[] = []
  let leading = ''
  let joins = false
  for (const part of parts) {
    const previous = words.at(-1)
    const surface = part.surface_form
    // What the dictionary does not know has no reading and is left to the voice.
    const spoken = isSign(part) || !part.pronunciation || part.pronunciation === '*' ? surface : part.pronunciation
    if (isSign(part) && (opensQuote.test(surface) || !previous)) leading += surface
    else if (previous && (isSign(part) || ((leaning(part) || joins) && leading === ''))) {
      previous.text += surface
      previous.spoken += spoken
    } else {
      words.push({ text: leading + surface, spoken })
      leading = ''
    }
    joins = part.pos === '接頭詞'
  }
  let at = 0
  const tokens = words.map(({ text, spoken }) => {
    const token = { text, start: at, end: at + [...spoken].length }
    at = token.end + 1
    return token
  })
  return { spoken: words.map((word) => word.spoken).join(' '), tokens }
}

/** Loads the dictionary: some 400 MB and most of a second, so it is done in the voice's own process and only for Japanese. */
export async function loadJapanese(): Promise<(phrase: string) => Reading> {
  const { default: kuromoji } = await import('kuromoji')
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')
  const tokenizer = await new Promise<{ tokenize(text: string): IpadicFeatures[] }>((resolve, reject) =>
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built))),
  )
  return (phrase) => readingOf(tokenizer.tokenize(phrase))
}
