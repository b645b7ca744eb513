import { expect, test } from 'vitest'
import { levelFilters, musicBusGraph } from './filters.ts'
import { reverbImpulse } from './reverb.ts'
import { encodeWave } from './wave.ts'

test('an impulse response has unit energy and dies away by 60 dB', () => {
  const { left, right } = reverbImpulse('playful', 1)
  const energy = (part: Float32Array) => part.reduce((sum, value) => sum + value * value, 0)
  expect(energy(left)).toBeCloseTo(1, 3)
  expect(left).not.toEqual(right)
  expect(left.subarray(0, 1000).every((value) => value === 0)).toBe(true)
  expect(10 * Math.log10(energy(left.subarray(-4800)) / energy(left.subarray(1152, 5952)))).toBeLessThan(-40)
  expect(reverbImpulse('playful', 1).left).toEqual(left)
})

test('the fade fits the film', () => {
  expect(musicBusGraph({ mood: 'calm', seconds: 30 })).toContain('afade=t=out:st=28.400:d=1.600')
  expect(musicBusGraph({ mood: 'calm', seconds: 3 })).toContain('afade=t=out:st=2.250:d=0.750')
  expect(levelFilters(-23.4)).toContain('volume=5.40dB')
})

test('a wave file says what it holds', () => {
  const file = encodeWave([Float32Array.of(0.5, -0.25), Float32Array.of(1, 0)], 48000)
  expect(file.toString('latin1', 0, 4)).toBe('RIFF')
  expect(file.readUInt32LE(4)).toBe(file.length - 8)
  expect(file.readUInt16LE(20)).toBe(3)
  expect(file.readUInt16LE(22)).toBe(2)
  expect(file.readUInt32LE(24)).toBe(48000)
  expect([44, 48, 52, 56].map((at) => file.readFloatLE(at))).toEqual([0.5, 1, -0.25, 0])
})
