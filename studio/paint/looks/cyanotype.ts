import type { Canvas } from '@napi-rs/canvas'
import { type Rgb, rampBy, rampOf } from '../colour.ts'
import { recoloured } from '../palette.ts'
import type { Look, Ramp } from '../types.ts'
import { repaint } from './bands.ts'
import { brushedPaper } from './borders.ts'

const prussian = rampOf([
  [0, { l: 0.2, c: 0.09, h: 262 }],
  [0.25, { l: 0.36, c: 0.12, h: 256 }],
  [0.5, { l: 0.58, c: 0.1, h: 246 }],
  [0.75, { l: 0.84, c: 0.04, h: 235 }],
  [1, { l: 0.965, c: 0.015, h: 100 }],
])

const greyOf = (red: number, green: number, blue: number): number => 0.3 * red + 0.55 * green + 0.15 * blue

/** The print's blue of every lightness: what is blue already stays as it is, so light and paper can both be treated. */
const blues = blueTable()

function blueTable(): Rgb[] {
  let tone = 0
  return Array.from({ length: 256 }, (_, grey) => {
    while (tone < 1 && greyOf(...prussian.rgb(tone)) < grey) tone += 1 / 255
    return prussian.rgb(tone)
  })
}

const blueOf = (red: number, green: number, blue: number): Rgb => blues[Math.round(greyOf(red, green, blue))] as Rgb

/** Lightness to a tone of the print: a little gamma, and the ends pulled to the ends of the ramp. */
const exposed = (ramp: Ramp): Ramp =>
  rampBy((tone) => prussian.rgb(((greyOf(...ramp.rgb(tone)) / 255) ** 0.92 - 0.05) / 0.85))

/** A blueprint of the sun: every layer keeps its lightness and turns Prussian blue. */
export const cyanotype: Look = {
  id: 'cyanotype',
  wobble: 0.004,
  plyShadow: 0.4,
  texture: 0.4,
  textureKind: 'paper',
  rim: 0.9,
  toneRange: 1,
  fog: 1,
  vignette: 0.5,
  border: brushedPaper,
  shade: () => prussian.rgb(0),
  palette: (palette) => recoloured(palette, exposed),
  finish(canvas: Canvas) {
    repaint(canvas, 0, ({ from, to }) => {
      for (let index = 0; index < from.length; index++) {
        const pixel = from[index] as number
        if (pixel >>> 24 === 0) continue
        const [red, green, blue] = blueOf(pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255)
        to[index] = (pixel & -16777216) | (blue << 16) | (green << 8) | red
      }
    })
  },
}
