import type { Reading } from './match.ts'

/** So much of what follows a verb's stem says how it is meant. */
const longestEnding = 3

/**
 * True where what stands around a word says that it does nothing: a mark behind it (Japanese "wo"), a word before it
 * (Chinese "for", "from"). Behind a passive verb's noun the mark may name the doer all the same.
 */
export function isMarkedObject(
  reading: Reading,
  noun: { from: number; to: number },
  verb: { from: number; to: number },
): boolean {
  const { objectMarks, objectBefore, passiveMarks } = reading.words
  if (noun.from >= verb.from) return false
  const mark = reading.tokens[noun.to]
  const before = reading.tokens[noun.from - 1]
  const clause = reading.tokens[noun.from]?.clause
  if (
    objectBefore !== undefined &&
    before?.clause === clause &&
    new RegExp(objectBefore, 'u').test(before?.key ?? '')
  ) {
    return true
  }
  if (objectMarks === undefined || mark === undefined || mark.clause !== clause) return false
  if (!new RegExp(objectMarks, 'u').test(mark.key)) return false
  const [first, last] = [reading.tokens[verb.from], reading.tokens[verb.to - 1]]
  const written = reading.text.slice(first?.start ?? 0, (last?.end ?? 0) + longestEnding)
  const isPassive = passiveMarks !== undefined && new RegExp(passiveMarks, 'u').test(written)
  return !(isPassive && mark.key.startsWith('に'))
}
