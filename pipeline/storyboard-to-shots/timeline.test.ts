import { expect, test } from 'vitest'
import type { Card } from '#core/story.ts'
import { timeline } from './timeline.ts'

const card = (more: Partial<Card> = {}): Card => ({
  beat: 'x',
  prompt: 'x',
  role: 'place',
  setting: 'sea',
  time: 'night',
  weather: 'clear',
  mood: 'calm',
  hero: 'me',
  props: [],
  size: 'wide',
  angle: 'eye',
  camera: 'push',
  seconds: 4,
  ...more,
})

test('a sentence longer than its shot lengthens the shot, and nothing else moves apart', () => {
  const times = timeline([card(), card(), card()], [0, 6, 2], 3, 30)
  expect(times.shots[0]?.seconds).toBe(4)
  expect(times.shots[1]?.seconds).toBeCloseTo(6.65, 1)
  expect(times.shots[2]?.startSeconds).toBeCloseTo(4 + (times.shots[1]?.seconds ?? 0), 5)
  expect(times.cuts).toEqual(times.shots.slice(1).map((shot) => shot.startSeconds))
})

test('narration never begins before its shot nor ends after it', () => {
  const times = timeline([card(), card({ setting: 'city' }), card({ role: 'end' })], [3.9, 2.2, 5], 3, 30)
  const voices = [3.9, 2.2, 5]
  for (const [index, shot] of times.shots.entries()) {
    expect(shot.voiceAtSeconds).toBeGreaterThanOrEqual(shot.startSeconds)
    expect((shot.voiceAtSeconds ?? 0) + (voices[index] ?? 0)).toBeLessThanOrEqual(
      shot.startSeconds + shot.seconds + 1 / 30,
    )
  }
})

test('clips are long enough to lie under the transition that follows', () => {
  const times = timeline([card(), card({ setting: 'city' })], [], 3, 30)
  const [first] = times.shots
  expect(first?.transition.kind).toBe('page')
  expect(first?.clipSeconds).toBeCloseTo((first?.seconds ?? 0) + (first?.transition.seconds ?? 0), 6)
})

test('each change has its sense, and journeys do not turn page after page', () => {
  const cards = [
    card(),
    card({ role: 'thing' }),
    card({ setting: 'city' }),
    card({ setting: 'forest' }),
    card({ setting: 'underwater' }),
    card({ setting: 'underwater', time: 'dawn' }),
    card({ role: 'end' }),
  ]
  const kinds = timeline(cards, [], 3, 30).shots.map(({ transition }) => transition.kind)
  expect(kinds).toEqual(['cut', 'page', 'sheet', 'ink', 'dissolve', 'iris', 'dissolve'])
})

test('everything falls on frames, in tiny films too', () => {
  const times = timeline(
    [card({ seconds: 0.61 }), card({ seconds: 0.6, setting: 'sky' }), card({ seconds: 0.57 })],
    [],
    0.6,
    30,
  )
  for (const seconds of [...times.cuts, times.creditAtSeconds, times.seconds]) {
    expect(Math.abs(seconds * 30 - Math.round(seconds * 30))).toBeLessThan(1e-6)
  }
  expect(times.seconds).toBeLessThan(3.2)
})
