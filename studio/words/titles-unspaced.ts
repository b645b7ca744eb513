import type { Found, Reading } from './match.ts'

/** "In" of each place in Chinese, where the word itself does not say it. */
const chineseInside: Record<string, string> = { sky: '中', space: '中', road: '上', sea: '上' }
const saysWhere = /[边底下上里中内顶外]$/u

const textOf = (reading: Reading, from: number, to: number): string =>
  reading.text.slice(reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? 0)

const noPlace = /[考试課课溺淹]|テスト|受験|授業|試験/u

/** An exam is where a dream plays, but no place. */
export const isNamedPlace = (reading: Reading, place: Found): boolean =>
  !noPlace.test(textOf(reading, place.from, place.to))

/** A noun with the colour told right before it, with or without the particle that joins them. */
function withColour(reading: Reading, found: Found): string {
  const colour = reading.found.find(
    (one) =>
      one.kind === 'colour' &&
      one.to <= found.from &&
      found.from - one.to <= 1 &&
      /^[のな的]?$/u.test(textOf(reading, one.to, found.from) || ''),
  )
  return textOf(reading, colour?.from ?? found.from, found.to)
}

/** A place as it stands before a noun ("the moon of the glass city"). */
export function placeBefore(reading: Reading, place: Found): string {
  const name = withColour(reading, place)
  if (reading.language === 'ja') return `${name}の`
  return `${name}${saysWhere.test(name) ? '' : (chineseInside[place.id] ?? '里')}的`
}

export const nounPhrase = withColour
