import { expect, test } from 'vitest'
import { speakingSeconds, wishedSeconds, wordsIn } from './spoken.ts'

test('a telling of some length gets a film in which all of it can be told, up to a minute', () => {
  expect(wishedSeconds('Teeth', 'en')).toBe(25)
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
  const middling = wishedSeconds(words(70), 'en')
  expect(middling).toBeGreaterThan(30)
  expect(wordsIn(middling)).toBeGreaterThanOrEqual(70)
  expect(wishedSeconds(words(900), 'en')).toBe(57)
})

test('where words are not parted, letters count', () => {
  expect(speakingSeconds('我梦见自己变成了一把椅子', 'zh-CN')).toBeGreaterThan(3)
  expect(speakingSeconds('', 'ja')).toBe(0)
})
