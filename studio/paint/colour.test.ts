import { expect, test } from 'vitest'
import { hueDistance, lchToRgb, rampOf, rgbToLab, rgbToLch, turned } from './colour.ts'

test('a screen colour survives the way to OKLCH and back', () => {
  for (const [red, green, blue] of [
    [12, 200, 90],
    [255, 255, 255],
    [0, 0, 0],
    [240, 20, 130],
    [70, 70, 75],
  ] as const) {
    const back = lchToRgb(rgbToLch(red, green, blue))
    expect(back.map(Math.round)).toEqual([red, green, blue])
  }
})

test('colours the screen cannot show lose chroma, not lightness or hue', () => {
  const [red, green, blue] = lchToRgb({ l: 0.6, c: 0.39, h: 195 })
  const shown = rgbToLch(red, green, blue)
  expect(shown.l).toBeCloseTo(0.6, 1)
  expect(hueDistance(shown.h, 195)).toBeLessThan(4)
  expect(shown.c).toBeGreaterThan(0.05)
})

test('a ramp only gets lighter, and complements do not meet in grey', () => {
  const ramp = rampOf([
    [0, { l: 0.15, c: 0.1, h: 260 }],
    [0.5, { l: 0.5, c: 0.14, h: 250 }],
    [1, { l: 0.95, c: 0.12, h: 70 }],
  ])
  let before = -1
  for (let step = 0; step <= 100; step++) {
    const [red, green, blue] = ramp.rgb(step / 100)
    const [l] = rgbToLab(red, green, blue)
    expect(l).toBeGreaterThan(before - 0.004)
    before = l
  }
  const [red, green, blue] = ramp.rgb(0.75)
  expect(rgbToLch(red, green, blue).c).toBeGreaterThan(0.025)
})

test('hues turn the short way', () => {
  expect(turned(350, 10, 0.5)).toBe(0)
  expect(turned(10, 350, 0.5)).toBe(0)
})
