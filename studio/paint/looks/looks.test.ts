import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brushFor } from '../brush.ts'
import { make } from '../canvas.ts'
import { lookById, looks } from './looks.ts'

test('every look on disk is on the shelf, once', () => {
  const helpers = new Set(['looks.ts', 'finish.ts', 'inks.ts'])
  const files = readdirSync(import.meta.dirname).filter((name) => !helpers.has(name) && !name.endsWith('.test.ts'))
  expect(looks.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
  expect(() => lookById('fresco')).toThrow(/fresco/)
})

test('a finish keeps the shape of what it treats', () => {
  for (const look of looks) {
    const brush = brushFor({ mood: 'calm', hue: 40, time: 'dusk', look, seed: 1, scale: 0.5 })
    const canvas = make(60, 60)
    const context = canvas.getContext('2d')
    context.fillStyle = brush.palette.sky.css(0.5)
    context.fillRect(10, 10, 30, 30)
    look.finish?.(canvas, brush.palette, brush.random, brush.scale)
    const { data } = context.getImageData(0, 0, 60, 60)
    let solid = 0
    for (let index = 3; index < data.length; index += 4) if (data[index] === 255) solid++
    expect(solid, look.id).toBe(900)
  }
})
