import { expect, test } from 'vitest'
import { shareSeconds } from './timing.ts'

const sum = (seconds: readonly number[]) => seconds.reduce((all, one) => all + one, 0)

test('a first shot of few words stands until its title is gone, and a silent one is looked at', () => {
  const shared = shareSeconds([1.2, 4, 3, 4, 0, 3], 25, [true])
  expect(shared[0]).toBeGreaterThanOrEqual(3.8)
  expect(shared[4]).toBeGreaterThanOrEqual(2.4)
  expect(sum(shared)).toBeCloseTo(25)
})

test('the second half of a sentence is not waited for', () => {
  const [open = 0, closed = 0] = shareSeconds([4, 4, 0, 0], 25, [true])
  expect(open).toBeLessThan(closed)
})

test('a film of seconds still gives every shot its part', () => {
  const shared = shareSeconds([2, 3, 0, 2, 0], 3)
  expect(Math.min(...shared)).toBeGreaterThanOrEqual(0.6)
  expect(sum(shared)).toBeCloseTo(3)
})
