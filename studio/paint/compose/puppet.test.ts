import { expect, test } from 'vitest'
import { walkIn } from './puppet.ts'

const walk = { travel: 475, seconds: 1.07 }
const run = { travel: 660, seconds: 0.67 }
const spot = { x: 420, width: 180, height: 560 }
const room = { shotSeconds: 4, looks: 1, alone: true, hurries: false } as const

/** How far the feet go for every unit the body goes: 1 is no sliding at all. */
const slide = (gait: typeof walk, { back, forth, pace }: ReturnType<typeof walkIn>, seconds: number): number =>
  ((gait.travel / gait.seconds) * pace * seconds) / (back + forth)

test('a walker goes as far as the feet do, and stays in the picture', () => {
  for (const shotSeconds of [0.5, 2, 4]) {
    const way = walkIn(walk, spot, { ...room, shotSeconds })
    expect(slide(walk, way, shotSeconds)).toBeLessThan(1.1)
    expect(slide(walk, way, shotSeconds)).toBeGreaterThan(0.99)
    expect(spot.x - way.back).toBeGreaterThan(0)
    expect(spot.x + way.forth).toBeLessThan(1000)
  }
})

test('a runner crosses the whole picture', () => {
  const way = walkIn(run, spot, room)
  expect(way.back + way.forth).toBeGreaterThan(700)
  expect(slide(run, way, 4)).toBeLessThan(2.1)
})

test('beside somebody one comes no nearer than one stands; in a chase both keep their distance', () => {
  expect(walkIn(walk, spot, { ...room, alone: false }).forth).toBe(0)
  const mirrored = walkIn(run, { ...spot, x: 800 }, { ...room, looks: -1, alone: false, hurries: true })
  const other = walkIn(run, spot, { ...room, looks: -1, alone: false, hurries: true })
  expect(mirrored).toEqual(other)
  expect(walkIn({ travel: 0, seconds: 1 }, spot, room)).toEqual({ back: 0, forth: 0, pace: 1 })
})
