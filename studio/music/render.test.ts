import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compose } from './compose.ts'
import { loudnessOf, weightedPowers } from './loudness.ts'
import { renderMusic } from './render.ts'

const ask = { mood: 'hopeful', seed: 7, seconds: 4, cuts: [1, 2], creditAt: 3 } as const

test('a rendered film is neither too soft nor too loud, and the next one is the same', async () => {
  const score = compose(ask)
  const { left, right, sendLeft, sendRight, sampleRate } = await renderMusic(score)
  const powers = weightedPowers(left, right, sampleRate)
  const loudness = loudnessOf(powers.reduce((sum, power) => sum + power, 0) / powers.length)
  expect(left).toHaveLength(4 * 48000)
  for (const bus of [left, right, sendLeft, sendRight]) {
    const peak = bus.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0)
    expect(peak).toBeLessThan(1)
    expect(peak).toBeGreaterThan(0.001)
    expect(bus.some(Number.isNaN)).toBe(false)
  }
  expect(loudness).toBeGreaterThan(-27)
  expect(loudness).toBeLessThan(-19)
  const hash = (samples: Float32Array) => createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex')
  const again = await renderMusic(score)
  expect(hash(again.left)).toBe(hash(left))
  expect(hash(again.sendRight)).toBe(hash(sendRight))
}, 30_000)
