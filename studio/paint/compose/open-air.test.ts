import { describe, expect, test } from 'vitest'
import { settings } from '../settings/settings.ts'
import { finishedBackdrop } from './backdrop.ts'
import { hasSky, layoutFor, liesUnderSnow } from './open-air.ts'
import { hands } from './paint-shot.ts'
import { chanceShot } from './samples.ts'
import { solve, thumbnailScale } from './solve.ts'

const shot = { setting: 'room', weather: 'clear' } as const

describe('what is seen of the sky', () => {
  test('a moon, and rain, are told in a room that has a window; all else may be told anywhere', () => {
    expect(layoutFor(shot, 4)).toBe(1)
    for (const wanted of [0, 1, 2, 4]) {
      expect(hasSky('room', layoutFor({ ...shot, moonFace: 'asleep' }, wanted))).toBe(true)
      expect(hasSky('room', layoutFor({ ...shot, weather: 'rain' }, wanted))).toBe(true)
    }
  })

  test('two who stand are not put where there is ground for one', () => {
    expect(layoutFor({ setting: 'mountain', weather: 'clear' }, 1)).toBe(1)
    for (const wanted of [0, 1, 2]) {
      expect(layoutFor({ setting: 'mountain', weather: 'clear' }, wanted, 2)).toBe(0)
      expect(layoutFor({ setting: 'stairs', weather: 'clear' }, wanted, 2)).not.toBe(0)
    }
  })

  test('who swims in the sea is not shown a beach', () => {
    expect(layoutFor({ setting: 'sea', weather: 'clear' }, 1)).toBe(1)
    expect(layoutFor({ setting: 'sea', weather: 'clear' }, 1, 1, true)).toBe(2)
  })

  test('a church is a church from every side', () => {
    for (const wanted of [0, 1, 2]) expect(layoutFor({ setting: 'church', weather: 'rain' }, wanted, 2)).toBe(0)
    expect(layoutFor({ setting: 'temple', weather: 'clear' }, 2)).toBe(2)
  })

  test('a place without any sky keeps the layout it was given', () => {
    expect(layoutFor({ setting: 'underwater', weather: 'rain' }, 2)).toBe(2)
  })

  test('a place nobody has painted is like the one painted for it', () => {
    expect(hasSky('house', 1)).toBe(hasSky('room', 1))
    expect(liesUnderSnow('park', 0)).toBe(true)
  })
})

test('a set that is said to show the sky paints one: a whole sheet behind everything, and a light in it', async () => {
  const { companion: _, ...spec } = chanceShot(3)
  const solution = await solve(spec, hands)
  for (const { id, layouts } of settings) {
    if (id === 'space' || id === 'underwater') continue
    for (const layout of layouts.keys()) {
      const seen = finishedBackdrop(
        { ...spec, setting: id, time: 'night', weather: 'clear' },
        { ...solution, layout, weather: 'clear' },
        thumbnailScale / 2,
      )
      // Sun and moon hang at this depth wherever a sky is painted.
      const discs = seen.background.layers.filter((layer) => layer.depth === 0.02)
      expect(discs.length > 0, `${id} ${layout}`).toBe(hasSky(id, layout))
    }
  }
})
