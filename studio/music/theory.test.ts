import { expect, test } from 'vitest'
import { moodMusic } from './moods.ts'
import { namedPitch, parseChord, scaleOver } from './theory.ts'

test.each([
  ['I', [0, 4, 7], 0],
  ['vi7', [9, 0, 4, 7], 9],
  ['bVImaj7/1', [8, 0, 3, 7], 0],
  ['#ivo7', [6, 9, 0, 3], 6],
  ['iih', [2, 5, 8, 0], 2],
  ['V7sus4', [7, 2, 5, 0], 7],
  ['i6add9', [0, 3, 7, 9, 2], 0],
  ['III/#5', [4, 8, 11], 8],
])('%s in C', (symbol, tones, bass) => {
  const chord = parseChord(symbol, 0)
  expect([...chord.tones].sort()).toEqual([...tones].sort())
  expect(chord.bass).toBe(bass)
})

test('a suspended chord has no third, and nonsense is no chord', () => {
  expect(parseChord('Vsus4', 0).third).toBeUndefined()
  expect(() => parseChord('VIII', 0)).toThrow('not known')
  expect(() => parseChord('Q', 0)).toThrow('not a chord')
})

test('the scale bends to the chord', () => {
  const overMajorSecond = scaleOver(parseChord('VI7', 0), 'ionian', 0)
  expect(overMajorSecond).toContain(1)
  expect(overMajorSecond).not.toContain(2)
})

test.each(Object.entries(moodMusic))('%s has readable harmony and bars that fit its metre', (_, music) => {
  const { final, ...sections } = music.harmony
  const symbols = Object.values(sections).flatMap((bars) => bars.split('|').flatMap((bar) => bar.trim().split(' ')))
  for (const symbol of [...symbols, final]) expect(parseChord(symbol, 0).tones.length).toBeGreaterThanOrEqual(2)
  for (const tonic of music.tonics) expect(namedPitch(tonic)).toBeGreaterThanOrEqual(0)
  for (const rhythm of music.melody.rhythms)
    expect(rhythm.reduce((sum, beats) => sum + beats, 0)).toBe(music.beatsPerBar)
})
