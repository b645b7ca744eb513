import type { Language } from '#core/story.ts'
import { phrases } from './lexicon.ts'
import type { Reading } from './match.ts'
import { halved, piecesOf, type TellingPiece } from './scenes.ts'
import { isUnspaced } from './script.ts'
import type { Token } from './tokens.ts'

/** One stretch of narration; `text` is what is spoken, `start` and `end` where it stands in the telling. */
export type Beat = TellingPiece

const mostBeats = 8
const wordsPerSecond = 2.3
/** As the built-in voice speaks them, measured: a Chinese letter is a whole syllable, a Japanese one often less. */
const charactersPerSecond: Partial<Record<Language, number>> = { ja: 5.5, 'zh-CN': 4.2 }
const fewestWords = 6
const mostFrames = 3

/** How many words (or, where words are not parted, letters) a piece has to be spoken. */
function load(text: string, language: Language): number {
  const pace = charactersPerSecond[language]
  if (pace !== undefined) return text.replace(/[^\p{L}\p{N}]/gu, '').length * (wordsPerSecond / pace)
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Seconds it takes to speak a text calmly. */
export const speakingSeconds = (text: string, reading: Reading): number =>
  load(text, reading.language) / wordsPerSecond + (text === '' ? 0 : 0.5)

/** How long a film a telling asks for: 25 to 30 seconds, up to a minute where there is more to tell. */
export function wishedSeconds(text: string, reading: Reading): number {
  const spoken = speakingSeconds(text, reading)
  return Math.round(Math.min(60, Math.max(25, spoken + 5)))
}

/** A beginning that only says that it was a dream, if the piece has one: where the dream itself begins. */
function afterFrame(piece: TellingPiece, reading: Reading): number {
  // What follows the piece counts too: before "dass" nothing may be dropped.
  const inside = reading.tokens.filter(({ start }) => start >= piece.start)
  const blocked = new Set(reading.words.notAfterFrame.split(' '))
  const frames = phrases(reading.words.frames).toSorted((one, other) => other.length - one.length)
  let first = 0
  for (let pass = 0; pass < mostFrames; pass += 1) {
    const frame = frames.find((words) => isFrameAt(words, first, inside, blocked))
    if (frame === undefined) break
    first += frame.length
  }
  return first === 0 ? piece.start : Math.min(piece.end, inside[first]?.start ?? piece.end)
}

/** `*` stands for any one word; at the end of a frame only before a comma or the like. */
function isFrameAt(frame: string[], first: number, inside: Token[], blocked: Set<string>): boolean {
  const fits = frame.every((word, index) => {
    const token = inside[first + index]
    return token !== undefined && (word === '*' || word === token.key)
  })
  if (!fits) return false
  const [last, ...next] = inside.slice(first + frame.length - 1, first + frame.length + 2)
  if (next.some(({ key }) => blocked.has(key))) return false
  return frame.at(-1) !== '*' || next[0] === undefined || next[0].clause !== last?.clause
}

const capitalised = (text: string, locale: string): string =>
  text.replace(/^(\P{L}*)(\p{L})/u, (_, before: string, letter: string) => before + letter.toLocaleUpperCase(locale))

function spoken(piece: TellingPiece, reading: Reading): string {
  // A piece may end within the frame: "I dreamed, | that …".
  const opening = afterFrame({ text: reading.text, start: 0, end: reading.text.length }, reading)
  if (piece.end <= opening) return ''
  const start = Math.max(afterFrame(piece, reading), opening)
  const text = reading.text
    .slice(start, piece.end)
    .replaceAll('\n', ' ')
    .replace(/\p{RGI_Emoji}/gv, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  const told = withoutFrameEnd(text, reading)
  const isCut = start !== piece.start || (start === opening && opening > 0)
  return isCut ? capitalised(told, reading.language) : told
}

/** Japanese says at the end that it was a dream: what is left before it is a sentence. */
function withoutFrameEnd(text: string, { words }: Reading): string {
  if (words.frameEnd === undefined) return text
  const end = new RegExp(words.frameEnd, 'u').exec(text)
  return end === null || end.index === 0 ? text : `${text.slice(0, end.index)}。`
}

/** How much a piece shows: what is left out of a long telling is what shows least. */
function worth(piece: TellingPiece, reading: Reading): number {
  const here = reading.found.filter(({ from }) => {
    const start = reading.tokens[from]?.start ?? -1
    return start >= piece.start && start < piece.end
  })
  return new Set(here.map(({ kind, id }) => `${kind} ${id}`)).size
}

/** What is told twice in the same words is spoken once. */
function unrepeated(pieces: readonly TellingPiece[]): TellingPiece[] {
  const byText = new Map(pieces.toReversed().map((piece) => [piece.text.toLowerCase(), piece]))
  return pieces.filter((piece) => byText.get(piece.text.toLowerCase()) === piece)
}

/** The pieces that fit into the time, the first and the last always among them. */
function fitting(pieces: readonly TellingPiece[], reading: Reading, seconds: number): TellingPiece[] {
  const { language } = reading
  const budget = Math.max(fewestWords, seconds * wordsPerSecond)
  let total = pieces.reduce((sum, piece) => sum + load(spoken(piece, reading), language), 0)
  const kept = new Set(pieces)
  const byWorth = pieces
    .slice(1)
    .map((piece) => ({ piece, gain: worth(piece, reading) / Math.max(1, load(piece.text, language)) }))
    .sort((one, other) => one.gain - other.gain)
  for (const { piece } of byWorth) {
    if (total <= budget) break
    kept.delete(piece)
    total -= load(spoken(piece, reading), language)
  }
  return pieces.filter((piece) => kept.has(piece))
}

/** Cuts the longest beats at their clauses until there are enough, as far as clauses go. */
function cutTo(least: number, beats: readonly TellingPiece[], reading: Reading): TellingPiece[] {
  const cut = [...beats]
  const whole = new Set<TellingPiece>()
  while (cut.length < least) {
    const [longest] = cut.filter((beat) => !whole.has(beat)).sort((one, other) => other.text.length - one.text.length)
    if (longest === undefined) break
    const halves = halved(reading.text, longest, reading.language)
    if (halves === undefined) whole.add(longest)
    else cut.splice(cut.indexOf(longest), 1, ...halves)
  }
  return cut
}

/** The narration, beat by beat: the dreamer's words in order, each at most once, as many as the time allows. */
export function beatsOf(reading: Reading, options: { seconds: number; minCards: number }): Beat[] {
  const kept = fitting(unrepeated(piecesOf(reading.text, reading.language)), reading, options.seconds)
  const beats = cutTo(options.minCards, kept, reading)
    .map((piece) => ({ ...piece, text: spoken(piece, reading) }))
    .filter(({ text }) => text !== '')
  return merged(beats, mostBeats, reading.language)
}

/** Joins the two neighbours that are shortest together until few enough are left. */
function merged(beats: readonly Beat[], most: number, language: Language): Beat[] {
  const list = [...beats]
  const pairLength = (index: number) => (list[index]?.text.length ?? 0) + (list[index + 1]?.text.length ?? 0)
  while (list.length > most) {
    const pairs = list.slice(1).map((_, index) => index)
    const [best = 0] = pairs.sort((one, other) => pairLength(one) - pairLength(other))
    const [left, right] = [list[best], list[best + 1]]
    if (left === undefined || right === undefined) break
    const joint = isUnspaced(language) ? '' : ' '
    list.splice(best, 2, { text: left.text + joint + right.text, start: left.start, end: right.end })
  }
  return list
}
