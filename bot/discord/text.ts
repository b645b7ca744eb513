/** Marks that Discord's Markdown reads anywhere: emphasis, code, spoilers, links with other words, mentions, stamps. */
const marks = /[\\*_~`|[\]<@]/g
/** Marks that it reads where a line begins: headings, small print, quotes, lists. */
const lineStart = /^(\s*)(#{1,3}(?=\s)|-#(?=\s)|>{1,3}(?=\s)|[-+](?=\s))/
const numbered = /^(\s*\d+)([.)])(?=\s)/
/** What would be turned into a link, or unfolded as an invitation. */
const address = /\b[a-z][a-z0-9+.-]*:\/\/\S+|\b(?:discord\.gg|discord(?:app)?\.com\/invite)\/\S+/gi

/** No link: the reader sees the same, Discord sees no address. */
const unlinked = (found: string): string => escapeMarks(found).replace(/:\/\/|\.gg\/|\.com\//i, (each) => `\\${each}`)

const escapeMarks = (text: string): string => text.replace(marks, (mark) => `\\${mark}`)

/**
 * One line that reads exactly as it was written: it formats nothing, links nothing and names nobody.
 * @param ours addresses that are ours and stay links.
 */
export function escapeLine(line: string, ours: readonly string[] = []): string {
  let escaped = ''
  let rest = line
  while (rest !== '') {
    const own = ours
      .map((each) => ({ each, at: rest.indexOf(each) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at || other.each.length - one.each.length)[0]
    const before = own ? rest.slice(0, own.at) : rest
    escaped += escapeBetween(before)
    escaped += own?.each ?? ''
    rest = own ? rest.slice(own.at + own.each.length) : ''
  }
  return escaped.replace(lineStart, '$1\\$2').replace(numbered, '$1\\$2')
}

function escapeBetween(text: string): string {
  let escaped = ''
  let at = 0
  for (const found of text.matchAll(address)) {
    escaped += escapeMarks(text.slice(at, found.index)) + unlinked(found[0])
    at = found.index + found[0].length
  }
  return escaped + escapeMarks(text.slice(at))
}

/** Small facts in marks of code, in which nothing is read as Markdown. */
export const chipsLine = (chips: readonly string[]): string =>
  chips.map((chip) => `\`${chip.replaceAll('`', 'ˋ').replaceAll(/\s+/g, ' ').trim() || '–'}\``).join(' ')

/** A text of at most so many characters, cut between whole ones. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

const cells = 16

/** How far something is, as a bar. @param share 0 to 1. */
export function barLine(share: number): string {
  const full = Math.round(Math.max(0, Math.min(1, share)) * cells)
  return '▰'.repeat(full) + '▱'.repeat(cells - full)
}

/** Pieces of a line that are no longer than this once escaped, cut between words where there are any. */
function cutLine(line: string, most: number, written: (line: string) => string): string[] {
  const pieces: string[] = []
  let piece = ''
  // A single word without an end is cut too, between whole characters.
  const words = line.split(/(?<=\s)/).flatMap((word) => (written(word).length <= most ? [word] : [...word]))
  for (const word of words) {
    if (piece !== '' && written(piece + word).length > most) {
      pieces.push(written(piece))
      piece = ''
    }
    piece += word
  }
  return [...pieces, written(piece)]
}

/** Lines put together into as few texts of at most `most` characters as it goes, in their order. */
export function inPieces(lines: readonly string[], most: number): string[] {
  const pieces: string[] = []
  for (const line of lines) {
    const last = pieces.at(-1)
    if (last === undefined || last.length + 1 + line.length > most) pieces.push(line)
    else pieces[pieces.length - 1] = `${last}\n${line}`
  }
  return pieces
}

/** A text of several lines as escaped lines, none longer than `most`. */
export const escapedLines = (text: string, most: number, ours: readonly string[] = []): string[] =>
  text.split('\n').flatMap((line) => cutLine(line, most, (each) => escapeLine(each, ours)))
