import { expect, test } from 'vitest'
import { ambienceLoudness, ambienceOf, renderAmbience } from './ambience.ts'
import { loudnessOf, weightedPowers } from './loudness.ts'

test.each(['wind', 'sea', 'rain', 'forest', 'city', 'underwater', 'room', 'cave', 'space', 'hall'] as const)(
  '%s sounds at its loudness, in both ears, the same each time',
  (ambience) => {
    const { left, right } = renderAmbience(ambience, 1, 7)
    const powers = weightedPowers(left, right, 48000)
    expect(loudnessOf(powers.reduce((sum, power) => sum + power, 0) / powers.length)).toBeCloseTo(ambienceLoudness, 0)
    expect(left.every(Number.isFinite)).toBe(true)
    expect(left.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0)).toBeLessThan(0.5)
    expect(left).not.toEqual(right)
    expect(renderAmbience(ambience, 0.1, 7).right).toEqual(renderAmbience(ambience, 0.1, 7).right)
  },
)

test('places and weather choose the sound', () => {
  expect(ambienceOf('sea', 'clear')).toBe('sea')
  expect(ambienceOf('city', 'rain')).toBe('rain')
  expect(ambienceOf('cave', 'rain')).toBe('cave')
  expect(ambienceOf('somewhere else')).toBe('room')
})
