import { expect, test } from 'vitest'
import { panFor } from './horizon.ts'
import { heroSize, type Stance } from './placement.ts'
import { chanceShot } from './samples.ts'
import type { ShotSpec, Solution } from './spec.ts'

const whale: Stance = { facing: 'left', base: 'fly', size: 5, person: false, aspect: 1.6 }
const tree: Stance = { facing: 'front', base: 'ground', size: 5, person: false, aspect: 0.8 }
const seeds = Array.from({ length: 40 }, (_, seed) => seed)

function pan(seed: number, angle: Solution['angle'], hero: Stance, change: Partial<ShotSpec> = {}): number {
  const { companion: _, ...spec } = chanceShot(seed)
  const shot: ShotSpec = { ...spec, setting: 'desert', size: 'wide', seed, ...change }
  return panFor(shot, solutionOf(shot, angle), hero)
}

const solutionOf = ({ size }: ShotSpec, angle: Solution['angle']): Solution => ({
  ...{ backgroundSeed: 1, layout: 0, size, angle, pan: 0, weather: 'clear', valueMode: 'pop' },
  ...{
    shiftX: 0,
    shiftY: 0,
    shrink: 1,
    glow: 0,
    captionBand: 0,
    propsInAccent: false,
    propsTurned: false,
    outlined: false,
  },
  ...{ penalty: 0, parts: {}, hash: '' },
})

test('looking down the ground begins in the upper half, looking up below the captions', () => {
  const part = (angle: Solution['angle']) => seeds.map((seed) => (1112 + pan(seed, angle, whale)) / 1920)
  expect(Math.max(...part('high'))).toBeLessThan(0.54)
  expect(Math.min(...part('high'))).toBeLessThan(0.47)
  expect(Math.min(...part('low'))).toBeGreaterThan(0.64)
  expect(Math.max(...part('low'))).toBeGreaterThan(0.7)
})

test('who stands keeps the head inside the frame and four fifths of themselves above the captions', () => {
  for (const angle of ['high', 'eye', 'low'] as const) {
    for (const seed of seeds) {
      const [, height] = heroSize(solutionOf({ ...chanceShot(seed), size: 'wide' }, angle), tree, undefined, false)
      const feet = 1112 + pan(seed, angle, tree)
      expect(feet - height).toBeGreaterThanOrEqual(200)
      expect(feet - 0.2 * height).toBeLessThanOrEqual(1195)
    }
  }
})

test('the first shot keeps room for its title, and rooms show little more of themselves', () => {
  for (const seed of seeds) {
    expect(pan(seed, 'high', whale, { index: 0 })).toBeGreaterThanOrEqual(0)
    expect(Math.abs(pan(seed, 'low', whale, { setting: 'room' }))).toBeLessThanOrEqual(80)
  }
})
