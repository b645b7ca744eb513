import { spokenWords, wordsIn } from '#core/spoken.ts'
import type { Language } from '#core/story.ts'
import { phrases } from './lexicon.ts'
import type { Reading } from './match.ts'
import { halved, piecesOf, sentencesOf, type TellingPiece } from './scenes.ts'
import { isUnspaced } from './script.ts'
import type { Token } from './tokens.ts'

/** One stretch of narration; `text` is what is spoken, `start` and `end` where it stands in the telling. */
export interface Beat extends TellingPiece {
  /** Its parts, where something between them is left out. */
  parts?: readonly Pick<TellingPiece, 'start' | 'end'>[]
}

/** True where a beat speaks what stands at a place of the telling. */
export const speaksOf = (beat: Beat, place: number): boolean =>
  (beat.parts ?? [beat]).some(({ start, end }) => place >= start && place < end)

const mostBeats = 8
const fewestWords = 6
const mostFrames = 3
/** So few words are over before a picture is seen. */
const fewestInShot = 3
/** From so many times what can be told on, a telling is told in fewer sentences instead of shorter ones. */
const farTooLong = 1.5

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

/** Where the dream itself begins, after "last night I dreamed that". */
export const openingOf = (reading: Reading): number =>
  afterFrame({ text: reading.text, start: 0, end: reading.text.length }, reading)

function spoken(piece: TellingPiece, reading: Reading): string {
  // A piece may end within the frame: "I dreamed, | that …".
  const opening = openingOf(reading)
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

/**
 * What fits into the time. Of a telling much longer than that whole sentences, the first and the last always among them, so
 * that it stays a story; of one a little too long what can be spared of its clauses.
 */
function fitting(pieces: readonly TellingPiece[], reading: Reading, seconds: number): TellingPiece[] {
  const most = Math.max(fewestWords, wordsIn(seconds))
  const groups = sentencesOf(reading.text, reading.language)
    .map(({ start, end }) => pieces.filter((piece) => piece.start >= start && piece.end <= end))
    .filter((group) => group.length > 0)
  const isFarTooLong = spokenWords(reading.text, reading.language) > most * farTooLong
  const kept = isFarTooLong ? worthiest(groups, [0, groups.length - 1], most, reading).flat() : pieces
  const clauses = kept.map((piece) => [piece])
  return worthiest(clauses, [0, clauses.length - 1], most, reading).flat()
}

/** The groups that show most for their words, in their order, as many as there are words for; some are never left out. */
function worthiest(
  groups: readonly TellingPiece[][],
  always: readonly number[],
  most: number,
  reading: Reading,
): TellingPiece[][] {
  const words = (group: readonly TellingPiece[]) =>
    group.reduce((sum, piece) => sum + spokenWords(spoken(piece, reading), reading.language), 0)
  const gain = (group: readonly TellingPiece[]) =>
    group.reduce((sum, piece) => sum + worth(piece, reading), 0) / Math.max(1, words(group))
  const kept = new Set(groups)
  let total = words(groups.flat())
  const dispensable = groups.filter((_, index) => !always.includes(index))
  for (const group of dispensable.toSorted((one, other) => gain(one) - gain(other))) {
    if (total <= most) break
    kept.delete(group)
    total -= words(group)
  }
  // The last to go may have been long.
  for (const group of dispensable.toSorted((one, other) => gain(other) - gain(one))) {
    if (kept.has(group) || total + words(group) > most) continue
    kept.add(group)
    total += words(group)
  }
  return groups.filter((group) => kept.has(group))
}

/** "Sit!" is no shot of its own: it goes with what was said before, but for the first and the last word of a dream. */
function withShortOnes(pieces: readonly TellingPiece[], { text, language }: Reading): TellingPiece[] {
  const list: TellingPiece[] = []
  for (const [index, piece] of pieces.entries()) {
    const before = list.at(-1)
    const isShort = index < pieces.length - 1 && spokenWords(piece.text, language) < fewestInShot
    if (before !== undefined && isShort && isBetweenBlank(text, before, piece))
      list[list.length - 1] = { text: text.slice(before.start, piece.end), start: before.start, end: piece.end }
    else list.push(piece)
  }
  return list
}

const isBetweenBlank = (text: string, before: TellingPiece, after: TellingPiece): boolean =>
  text.slice(before.end, after.start).trim() === ''

/** Cuts the longest beats at their clauses until there are enough, as far as clauses go. */
function cutTo(least: number, beats: readonly TellingPiece[], reading: Reading): TellingPiece[] {
  const cut = [...beats]
  const whole = new Set<TellingPiece>()
  while (cut.length < least) {
    const [longest] = cut.filter((beat) => !whole.has(beat)).sort((one, other) => other.text.length - one.text.length)
    if (longest === undefined) break
    const halves = halved(reading.text, longest, reading.language)
    const isCut = halves?.every((half) => spokenWords(spoken(half, reading), reading.language) >= fewestInShot) === true
    if (halves === undefined || !isCut) whole.add(longest)
    else cut.splice(cut.indexOf(longest), 1, ...halves)
  }
  return cut
}

/** The narration, beat by beat: the dreamer's words in order, each at most once, as many as the time allows. */
export function beatsOf(reading: Reading, options: { seconds: number; minCards: number }): Beat[] {
  const kept = fitting(unrepeated(piecesOf(reading.text, reading.language)), reading, options.seconds)
  const pieces = cutTo(options.minCards, withShortOnes(kept, reading), reading)
  const beats = pieces
    .map((piece, index): Beat => {
      const next = pieces[index + 1]
      const isBroken = next !== undefined && !isBetweenBlank(reading.text, piece, next)
      const text = spoken(piece, reading)
      return { ...piece, text: isBroken ? text.replace(openEnd, '…') : text }
    })
    .filter(({ text }) => text !== '')
  return merged(beats, mostBeats, reading.language)
}

/** How a clause ends whose sentence goes on. */
const openEnd = /[,;:،؛、，；：–—]$/u

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
    const parts = [...(left.parts ?? [left]), ...(right.parts ?? [right])].map(({ start, end }) => ({ start, end }))
    list.splice(best, 2, { text: left.text + joint + right.text, start: left.start, end: right.end, parts })
  }
  return list
}
