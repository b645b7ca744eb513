import { expect, test } from 'vitest'
import { make } from '../canvas.ts'
import type { Sprite } from '../types.ts'
import { outlined } from './outline.ts'
import { measuringBrush } from './person-actor.ts'

/** A square of one colour that can be seen through. */
function square(style: string): Sprite {
  const canvas = make(60, 60)
  const context = canvas.getContext('2d')
  context.fillStyle = style
  context.fillRect(10, 10, 40, 40)
  return { canvas, anchorX: 30, anchorY: 50, box: { left: 10, top: 10, right: 50, bottom: 50 } }
}

function pixel({ canvas }: Sprite, x: number, y: number): [number, number] {
  const [red = 0, , , alpha = 0] = canvas.getContext('2d').getImageData(x, y, 1, 1).data
  return [red, alpha]
}

test('a line runs round it, dark round white, and what it stands on stays where it was', () => {
  const before = square('rgba(255, 255, 255, .7)')
  const [, through] = pixel(before, 30, 30)
  const after = outlined(before, measuringBrush())
  expect(after.box.left - after.anchorX).toBe(-20)
  const [dark, solid] = pixel(after, after.box.left - 3, after.anchorY - 20)
  expect(dark).toBeLessThan(110)
  expect(solid).toBeGreaterThan(150)
  expect(pixel(after, after.anchorX, after.anchorY - 20)).toEqual([255, through])
})

test('the line round what is dark is light', () => {
  const after = outlined(square('rgb(10, 10, 30)'), measuringBrush())
  expect(pixel(after, after.box.left - 3, after.anchorY - 20)[0]).toBeGreaterThan(190)
})
