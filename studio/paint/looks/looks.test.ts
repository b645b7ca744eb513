import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brushFor } from '../brush.ts'
import { make } from '../canvas.ts'
import type { Brush, Look, Touch } from '../types.ts'
import { finishSprites } from './finish.ts'
import { lookById, looks } from './looks.ts'

test('every look on disk is on the shelf, once', () => {
  const helpers = new Set([
    'looks.ts',
    'finish.ts',
    'inks.ts',
    'borders.ts',
    'bands.ts',
    'sheet.ts',
    'field.ts',
    'pigment.ts',
    'tiles.ts',
    'strokes.ts',
    'flow.ts',
  ])
  const files = readdirSync(import.meta.dirname).filter((name) => !helpers.has(name) && !name.endsWith('.test.ts'))
  expect(looks.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
  expect(() => lookById('fresco')).toThrow(/fresco/)
})

const touchOf = (brush: Brush, seed = 5): Touch => ({
  palette: brush.palette,
  scale: brush.scale,
  seed,
  anchor: { x: 0, y: 0 },
  coarseness: 0.5,
  light: false,
})

function treated(look: Look, size: number, seed?: number): { solid: number; bytes: Uint8ClampedArray } {
  const brush = brushFor({ mood: 'calm', hue: 40, time: 'dusk', look, seed: 1, scale: 0.5 })
  const canvas = make(size, size)
  const context = canvas.getContext('2d')
  context.fillStyle = brush.palette.sky.css(0.5)
  context.fillRect(size / 6, size / 6, size / 2, size / 2)
  look.finish?.(canvas, touchOf(brush, seed))
  const { data } = context.getImageData(0, 0, size, size)
  let solid = 0
  for (let index = 3; index < data.length; index += 4) if ((data[index] as number) > 127) solid++
  return { solid, bytes: data }
}

test('a finish keeps the shape of what it treats, though its edge may waver', { timeout: 30_000 }, () => {
  for (const look of looks) expect(Math.abs(treated(look, 120).solid - 3600), look.id).toBeLessThan(250)
})

test('a finish paints the same twice, and copes with crumbs', { timeout: 30_000 }, () => {
  for (const look of looks) {
    expect(Buffer.from(treated(look, 60).bytes).equals(Buffer.from(treated(look, 60).bytes)), look.id).toBe(true)
    for (const size of [1, 2, 3, 7]) expect(treated(look, size).bytes.length, look.id).toBe(size * size * 4)
  }
})

test('the pages of a flip book share one grain, wherever their anchor lies', { timeout: 30_000 }, () => {
  for (const look of looks) {
    const brush = brushFor({ mood: 'calm', hue: 40, time: 'dusk', look, seed: 1, scale: 1 })
    const pages = [40, 40, 47].map((anchorX) => {
      const canvas = make(80, 120)
      const context = canvas.getContext('2d')
      context.fillStyle = brush.palette.accentRamp.css(0.6)
      context.fillRect(anchorX - 30, 20, 60, 90)
      return { canvas, anchorX, anchorY: 110, box: { left: anchorX - 30, top: 20, right: anchorX + 30, bottom: 110 } }
    })
    finishSprites(pages, brush)
    const [first, same, moved] = pages.map(({ canvas, anchorX }) =>
      Buffer.from(canvas.getContext('2d').getImageData(anchorX - 8, 60, 16, 16).data),
    ) as [Buffer, Buffer, Buffer]
    expect(first.equals(same), look.id).toBe(true)
    const flicker = first.reduce((sum, value, at) => sum + Math.abs(value - (moved[at] ?? 0)), 0) / first.length
    expect(flicker, look.id).toBeLessThan(2)
  }
})

test('a border leaves the picture free and covers the corners', () => {
  for (const { border, id } of looks) {
    if (!border) continue
    const canvas = make(108, 192)
    const context = canvas.getContext('2d')
    context.scale(0.1, 0.1)
    border.paint(context)
    const alphaAt = (x: number, y: number): number | undefined => context.getImageData(x, y, 1, 1).data[3]
    expect([alphaAt(0, 0), alphaAt(107, 191), alphaAt(54, 96), alphaAt(12, 96)], id).toEqual([255, 255, 0, 0])
  }
})
