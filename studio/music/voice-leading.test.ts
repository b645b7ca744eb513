import { expect, test } from 'vitest'
import { parseChord } from './theory.ts'
import { leadVoices } from './voice-leading.ts'

test('voices keep their third and move little from chord to chord', () => {
  let previous: number[] | undefined
  for (const symbol of ['I', 'vi', 'IV', 'V', 'I']) {
    const chord = parseChord(symbol, 0)
    const voicing = leadVoices(chord, 4, [52, 74], previous)
    expect(voicing).toHaveLength(4)
    expect(voicing.map((key) => key % 12)).toContain(chord.third)
    const motions = voicing.map((key, index) => Math.abs(key - (previous?.[index] ?? key)))
    expect(Math.max(...motions)).toBeLessThanOrEqual(5)
    previous = voicing
  }
})
