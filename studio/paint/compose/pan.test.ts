import { expect, test } from 'vitest'
import { panned, panOf } from './pan.ts'

const pan = (angle: 'eye' | 'low' | 'high', seed: number, index = 1) => panOf({ seed, index }, { angle })

test('looking down shows more ground than looking ahead, looking up less; a title keeps its room', () => {
  for (const seed of [1, 2, 3, 4]) {
    expect(pan('high', seed)).toBeLessThan(pan('eye', seed))
    expect(pan('eye', seed)).toBeLessThan(pan('low', seed))
    expect(pan('high', seed, 0)).toBe(0)
  }
})

test('everything of the set lies lower together', () => {
  const slot = { x: 1, y: 1100, depth: 0.5 }
  const light = { x: 5, y: 300, r: 90 }
  const slots = { ground: () => 1090, stand: slot, float: slot, companions: [], horizon: 860, light }
  const moved = panned({ layers: [{ depth: 0, x: -90, y: -90, pivot: { x: 0, y: 7 } }], slots }, -40)
  expect(moved.layers[0]).toMatchObject({ x: -90, y: -130, pivot: { x: 0, y: -33 } })
  expect(moved.slots).toMatchObject({ horizon: 820, stand: { y: 1060 }, light: { y: 260, r: 90 } })
  expect(moved.slots.ground(540)).toBe(1050)
})
