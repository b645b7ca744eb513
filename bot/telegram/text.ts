import type { Outgoing } from '#core/chat.ts'
import type { Entity } from './wire.ts'

/** Bot API, sendMessage and sendVideo: lengths after entities were parsed. UTF-16 units are never fewer than characters. */
export const maxText = 4096
export const maxCaption = 1024

/** Plain words with their marks: nothing in them is parsed, so nothing has to be escaped. */
export interface Marked {
  text: string
  entities: Entity[]
}

const barCells = 14

/** Words as Telegram may have them: no halves of characters, which it refuses, and nothing that turns the chat round. */
export const safe = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e]/g, '')

const bar = (share: number): string => {
  const done = Math.round(Math.min(1, Math.max(0, share)) * barCells)
  return '▰'.repeat(done) + '▱'.repeat(barCells - done)
}

/**
 * Names that would ring: what somebody dreamt must not call others by their @username. Set as code they are no mentions, and
 * read as they were written.
 */
const quieted = (text: string): Entity[] =>
  [...text.matchAll(/(?<![\w/])@[a-z]\w{2,31}/gi)].map(({ index, 0: name }) => ({
    type: 'code',
    offset: index,
    length: name.length,
  }))

/** A message's words: its text, what is shown as chips, the bar of its progress, and links that no button can hold. */
export function wordsOf(outgoing: Outgoing, addresses: readonly string[] = []): Marked {
  const { chips, progress, attachments, spoiler } = outgoing
  let text = safe(outgoing.text).trim()
  const isCovered = spoiler && attachments.length === 0 && text !== ''
  const entities: Entity[] = isCovered ? [{ type: 'spoiler', offset: 0, length: text.length }] : quieted(text)
  const below = (line: string): void => {
    text = text === '' ? line : `${text}\n${line}`
  }
  if (chips.length > 0) {
    below('')
    for (const [index, chip] of chips.map((each) => safe(each).trim()).entries()) {
      if (index > 0) text += '  '
      if (chip !== '') entities.push({ type: 'code', offset: text.length, length: chip.length })
      text += chip
    }
  }
  if (progress !== undefined) below(bar(progress))
  for (const address of addresses) below(safe(address))
  return { text, entities }
}

/** Where to cut so that at most so many units stand before it: at a line's end, else between words, never in a character. */
function cutAt(text: string, most: number): number {
  if (text.length <= most) return text.length
  const least = Math.floor(most / 2)
  const line = text.lastIndexOf('\n', most)
  if (line >= least) return line
  const word = text.lastIndexOf(' ', most)
  if (word >= least) return word
  const isInside = /[\udc00-\udfff]/.test(text[most] ?? '')
  return isInside ? most - 1 : most
}

const slice = ({ text, entities }: Marked, from: number, to: number): Marked => ({
  text: text.slice(from, to),
  entities: entities.flatMap((entity) => {
    const start = Math.max(entity.offset, from)
    const end = Math.min(entity.offset + entity.length, to)
    return end > start ? [{ ...entity, offset: start - from, length: end - start }] : []
  }),
})

/** Cuts words into parts of at most `first` units, then at most `rest` each. There is always a first part. */
export function split(words: Marked, first: number, rest: number = first): Marked[] {
  const parts: Marked[] = []
  let from = 0
  do {
    const most = parts.length === 0 ? first : rest
    const to = from + cutAt(words.text.slice(from), most)
    parts.push(slice(words, from, to))
    from = to
    // Telegram takes away what is blank at both ends, and refuses what is nothing else.
    while (/\s/.test(words.text[from] ?? '')) from += 1
  } while (from < words.text.length)
  return parts
}
