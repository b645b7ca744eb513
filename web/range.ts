/** The part of a file that was asked for, both ends included. */
export interface Range {
  start: number
  end: number
}

/**
 * Reads a `Range` header for a file of this size. Players ask for one range; several, or what is no range, are answered
 * with the whole file, as the standard allows.
 */
export function readRange(header: string | undefined, size: number): Range | 'whole' | 'outside' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole'
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? 'outside' : { start, end }
}
