import { expect, test } from 'vitest'
import { paintTransition } from './paint.ts'
import { transitionKinds } from './transition.ts'

const shape = { width: 90, height: 160, frames: 9, seed: 3 }
const shareSeen = (matte: Uint8Array) => matte.reduce((sum, value) => sum + value, 0) / 255 / matte.length

test.each(transitionKinds)('%s begins with the old shot alone and ends with the new one alone', (kind) => {
  const frames = [...paintTransition(kind, shape)]
  expect(frames).toHaveLength(shape.frames)
  const shares = frames.map(({ matte }) => shareSeen(matte))
  expect(shares[0]).toBe(0)
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
  const covered = frames.map(({ paper }) => paper.filter((value, index) => index % 4 === 3 && value > 8).length)
  expect([covered[0], covered.at(-1)]).toEqual([0, 0])
  expect(covered[4]).toBeGreaterThan(100)
})

test.each(transitionKinds)('%s is the same for the same seed', (kind) => {
  const [one, other] = [[...paintTransition(kind, shape)], [...paintTransition(kind, shape)]]
  for (const [index, frame] of one.entries()) {
    expect(Buffer.compare(frame.matte, other[index]?.matte ?? Buffer.alloc(0))).toBe(0)
    expect(Buffer.compare(frame.paper, other[index]?.paper ?? Buffer.alloc(0))).toBe(0)
  }
})

test('another seed tears otherwise', () => {
  const [one, other] = [3, 4].map((seed) => [...paintTransition('iris', { ...shape, seed })][4])
  expect(one?.matte).not.toEqual(other?.matte)
})

test('a hole opens where the eye is, wherever that is, and still ends with the new shot alone', () => {
  const middleOf = (matte: Uint8Array): { x: number; y: number } => {
    let [x, y, weight] = [0, 0, 0]
    for (const [at, light] of matte.entries()) {
      x += light * (at % shape.width)
      y += light * Math.floor(at / shape.width)
      weight += light
    }
    return { x: x / weight / shape.width, y: y / weight / shape.height }
  }
  for (const eye of [
    { x: 0.25, y: 0.3 },
    { x: 0.75, y: 0.5 },
  ]) {
    const frames = [...paintTransition('iris', { ...shape, eye })]
    const opening = middleOf(frames[1]?.matte ?? new Uint8Array())
    expect(opening.x).toBeCloseTo(eye.x, 1)
    expect(opening.y).toBeCloseTo(eye.y, 1)
    expect(shareSeen(frames.at(-1)?.matte ?? new Uint8Array())).toBe(1)
  }
})
