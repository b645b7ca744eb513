import { expect, test } from 'vitest'
import { make } from '../canvas.ts'
import type { Layer } from '../types.ts'
import { hangsBefore } from './stagecraft.ts'

const scale = 0.1
/** Leaves hanging in from the upper right corner. */
const leaves: Layer = { depth: 1.06, canvas: make(73, 71), x: 440, y: -90 }
const boxAt = (x: number, top: number) => ({ left: x - 100, right: x + 100, top, bottom: top + 500 })

test('leaves that would hang over a head are left out, those beside or above it stay', () => {
  expect(hangsBefore(leaves, [boxAt(900, 250)], scale)).toBe(true)
  expect(hangsBefore(leaves, [boxAt(300, 250)], scale)).toBe(false)
  expect(hangsBefore(leaves, [boxAt(900, 600)], scale)).toBe(false)
})

test('what stands on the ground, and what is behind, is no matter of this', () => {
  const everywhere = [boxAt(900, 0)]
  expect(hangsBefore({ ...leaves, y: 1300 }, everywhere, scale)).toBe(false)
  expect(hangsBefore({ ...leaves, depth: 0.4 }, everywhere, scale)).toBe(false)
  expect(hangsBefore({ ...leaves, canvas: make(126, 71), x: -90 }, everywhere, scale)).toBe(false)
})
