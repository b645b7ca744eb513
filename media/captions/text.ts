/** Marks that steer text instead of being text: controls, direction marks, zero-width characters, private and broken code points. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu
/** Colour emoji, which no caption font draws in the film's own hand. */
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{FE0E}|\u{20E3}/gu
/** More marks than this on one letter are there to spill over other lines. */
const heapedMarks = /(\p{M}{4})\p{M}+/gu

/** Text as it may stand in a caption file: nothing in it is read as a command by a subtitle renderer. */
export function captionText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[©®™‼⁉]/gu, '')
    .replace(emoji, '')
    .replace(invisible, '')
    .replace(heapedMarks, '$1')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll('\\', '/')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

/** What stands between two words: nothing, where the script leaves no spaces. */
export function between(left: string, right: string): '' | ' ' {
  const [last = '', first = ''] = [[...left].at(-1), [...right][0]]
  return unspaced.test(last) || unspaced.test(first) ? '' : ' '
}

/** Words as running text. */
export const joinWords = (words: readonly { text: string }[]): string =>
  words.reduce((line, { text }) => (line === '' ? text : line + between(line, text) + text), '')

/** About how wide text is in a bold sans-serif, in em: enough to break lines by. */
export function widthInEm(text: string): number {
  let width = 0
  for (const character of text)
    if (/\p{M}/u.test(character)) width += 0
    else if (unspaced.test(character)) width += 1
    else if (/[iljtfrI.,;:!'’|()[\] ]/u.test(character)) width += 0.36
    else if (/[mwMWЖШЩЮФшщюжмфы@—%]/u.test(character)) width += 0.9
    else if (/\p{Script=Arabic}/u.test(character)) width += 0.55
    else if (/\p{Lu}/u.test(character)) width += 0.7
    else width += 0.61
  return width
}
