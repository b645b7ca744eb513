import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brushFor } from '../brush.ts'
import { make } from '../canvas.ts'
import type { Brush, Look, Touch } from '../types.ts'
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

test('a finish keeps the shape of what it treats, though its edge may waver', () => {
  for (const look of looks) expect(Math.abs(treated(look, 120).solid - 3600), look.id).toBeLessThan(250)
})

test('a finish paints the same twice, and copes with crumbs', () => {
  for (const look of looks) {
    expect(Buffer.from(treated(look, 60).bytes).equals(Buffer.from(treated(look, 60).bytes)), look.id).toBe(true)
    for (const size of [1, 2, 3, 7]) expect(treated(look, size).bytes.length, look.id).toBe(size * size * 4)
  }
})
