import { expect, test } from 'vitest'
import { profiles } from '#core/profile.ts'
import { filmSeconds } from './film-seconds.ts'

const told = (words: number, seconds?: number) => ({
  telling: 'word '.repeat(words).trim(),
  wishes: seconds === undefined ? {} : { seconds },
})

test('a film is as long as was wished, else as its telling needs, within what can be', () => {
  expect(filmSeconds(told(12), profiles.standard)).toBe(28)
  expect(filmSeconds(told(80), profiles.standard)).toBeGreaterThan(40)
  expect(filmSeconds(told(900), profiles.standard)).toBe(60)
  expect(filmSeconds(told(900, 20), profiles.standard)).toBe(20)
  expect(filmSeconds(told(900), profiles.tiny)).toBe(3)
})
