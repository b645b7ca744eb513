import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { brushFor } from '../brush.ts'
import { free, make } from '../canvas.ts'
import { daylights } from '../daylight.ts'
import { drawFrame } from '../frame.ts'
import { lantern } from '../looks/lantern.ts'
import { optimise } from '../optimise.ts'
import type { Background } from '../types.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { settingById, settings } from './settings.ts'

const scale = 0.1
const spec = (time: SettingSpec['time']): SettingSpec => ({
  time,
  weather: 'clear',
  angle: 'eye',
  direction: 'right',
  lightSide: 'right',
  heroSide: 'left',
})

function paint(
  setting: Setting,
  layout: number,
  time: SettingSpec['time'],
): { background: Background; pixels: Uint8ClampedArray } {
  const brush = brushFor({ mood: 'wondrous', hue: setting.hue, time, look: lantern, seed: 'same', scale })
  const background = (setting.layouts[layout] as Setting['layouts'][number])(spec(time), brush)
  const layers = optimise(background.layers, scale)
  const frame = make(1080 * scale, 1920 * scale)
  const context = frame.getContext('2d')
  const camera = () => ({ x: 0, y: 0, zoom: 1.03 })
  drawFrame(context, { layers, camera, seconds: 4, vignette: daylights[time].vignette, captionBand: 0.1 }, 1, scale)
  const { data } = context.getImageData(0, 0, frame.width, frame.height)
  for (const { canvas } of layers) if (canvas) free(canvas)
  free(frame)
  return { background, pixels: data }
}

const lightness = (pixels: Uint8ClampedArray, fromRow: number, toRow: number): number[] => {
  const found: number[] = []
  for (let index = fromRow * 108 * 4; index < toRow * 108 * 4; index += 4) {
    found.push((0.3 * (pixels[index] ?? 0) + 0.55 * (pixels[index + 1] ?? 0) + 0.15 * (pixels[index + 2] ?? 0)) / 255)
  }
  return found.sort((one, other) => one - other)
}

for (const setting of settings) {
  test(`every layout of ${setting.id} fills the frame, keeps captions legible and offers places`, () => {
    for (let layout = 0; layout < setting.layouts.length; layout++) {
      const { background, pixels } = paint(setting, layout, 'dusk')
      const where = `${setting.id} ${layout}`
      for (let index = 3; index < pixels.length; index += 4)
        if (pixels[index] !== 255) expect.fail(`${where} has a hole`)
      const whole = lightness(pixels, 0, 192)
      const share = (list: number[], at: number): number => list[Math.floor(list.length * at)] ?? 0
      expect(share(whole, 0.95) - share(whole, 0.05), `${where} values`).toBeGreaterThan(0.25)
      const band = lightness(pixels, 118, 138)
      expect(share(band, 0.9), `${where} captions on a bright band`).toBeLessThan(0.62)
      const { stand, light } = background.slots
      expect(stand.y, where).toBeGreaterThan(1070)
      expect(stand.y, where).toBeLessThan(1145)
      expect(Math.sign(stand.x - 540) <= 0 || setting.id === 'shop', where).toBe(true)
      expect(light.x > 0 && light.x < 1080, where).toBe(true)
    }
  })
}

test('the same seed paints the same pixels, another skeleton others', () => {
  const sea = settingById('sea')
  const hash = (layout: number): string =>
    createHash('sha256')
      .update(paint(sea, layout, 'night').pixels)
      .digest('hex')
  expect(hash(0)).toBe(hash(0))
  expect(hash(0)).not.toBe(hash(1))
})

test('an unknown setting is refused by name', () => {
  expect(() => settingById('moonbase')).toThrow(/moonbase/)
})
