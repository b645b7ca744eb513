import type { Canvas } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import type { Look, Palette, Touch } from '../types.ts'
import { type Band, repaint } from './bands.ts'
import { type Inks, inksOf } from './inks.ts'

/** Screens of the three inks: their angle, and how far each is printed off its place. */
const screens = [
  { angle: Math.PI / 4, x: 0, y: 0 },
  { angle: Math.PI / 12, x: 4, y: -3 },
  { angle: (Math.PI * 5) / 12, x: -3, y: 4 },
] as const
/** Size of a halftone cell in scene units. */
const cell = 7
const waveSteps = 1024
const wave = Float32Array.from({ length: waveSteps }, (_, step) => Math.cos((step / waveSteps) * Math.PI * 2))
const known = new WeakMap<Palette, Inks>()

function inksFor(palette: Palette): Inks {
  const inks = known.get(palette) ?? inksOf(palette)
  known.set(palette, inks)
  return inks
}

/** Prints a bitmap with three halftone screens of ink, a little off register; alpha stays. */
function print(canvas: Canvas, { palette, scale, seed, anchor, light }: Touch): void {
  if (light) {
    shine(canvas, { palette, scale })
    return
  }
  const { paper, inks, amounts } = inksFor(palette)
  const random = seeded(seed)
  const grain = Float32Array.from({ length: 4096 }, () => (random() - 0.5) * 30)
  const pace = waveSteps / (cell * scale)
  const turns = screens.map(({ angle, x, y }) => ({
    cos: Math.cos(angle) * pace,
    sin: Math.sin(angle) * pace,
    x: Math.round(x * scale),
    y: Math.round(y * scale),
  }))
  // On a thumbnail the dots would be finer than its pixels: print even tints there.
  const fine = cell * scale < 3
  const soft = 0.16 / Math.min(1, scale)
  const press: Press = { paper, inks, amounts, grain, turns, fine, soft, anchor }
  repaint(canvas, Math.ceil(4 * scale) + 1, (band) => {
    const from = new Uint8ClampedArray(band.from.buffer)
    const to = new Uint8ClampedArray(band.to.buffer)
    for (let row = band.top; row < band.bottom; row++) printRow(press, band, from, to, row)
  })
}

interface Press extends Inks {
  grain: Float32Array
  turns: readonly { cos: number; sin: number; x: number; y: number }[]
  fine: boolean
  soft: number
  anchor: Touch['anchor']
}

function printRow(press: Press, band: Band, from: Uint8ClampedArray, to: Uint8ClampedArray, row: number): void {
  const { paper, inks, amounts, grain, turns, fine, soft, anchor } = press
  const { width, top, fromTop, fromBottom } = band
  const down = row - anchor.y
  for (let column = 0; column < width; column++) {
    const across = column - anchor.x
    const place = ((row - fromTop) * width + column) * 4
    const alpha = from[place + 3] as number
    if (alpha === 0) continue
    let red = paper[0]
    let green = paper[1]
    let blue = paper[2]
    for (let ink = 0; ink < 3; ink++) {
      const turn = turns[ink] as (typeof turns)[number]
      const besideX = Math.min(width - 1, Math.max(0, column - turn.x))
      const besideY = Math.min(fromBottom - 1, Math.max(fromTop, row - turn.y)) - fromTop
      let beside = (besideY * width + besideX) * 4
      if (from[beside + 3] === 0) beside = place
      const noise = grain[(across * 31 + down * 57 + ((across * down) >> 3)) & 4095] as number
      const four = (channel: number): number =>
        Math.min(15, Math.max(0, ((from[beside + channel] as number) + noise * 0.5 + 8) >> 4))
      const amount = (amounts[((four(0) << 8) | (four(1) << 4) | four(2)) * 3 + ink] as number) / 255
      if (amount < 0.02) continue
      const u = wave[(across * turn.cos + down * turn.sin) & (waveSteps - 1)] as number
      const v = wave[(down * turn.cos - across * turn.sin) & (waveSteps - 1)] as number
      const limit = 0.5 + 0.25 * (u + v)
      const cover = fine || amount > 0.97 ? amount : Math.min(1, Math.max(0, (amount - limit) / soft + 0.5))
      if (cover === 0) continue
      const colour = inks[ink as 0 | 1 | 2]
      red *= 1 - cover * (1 - colour[0] / 255)
      green *= 1 - cover * (1 - colour[1] / 255)
      blue *= 1 - cover * (1 - colour[2] / 255)
    }
    const target = ((row - top) * width + column) * 4
    to[target] = red
    to[target + 1] = green
    to[target + 2] = blue
    to[target + 3] = alpha
  }
}

/** Light is where the press left the paper bare: dots without ink that grow towards its middle. */
function shine(canvas: Canvas, { palette, scale }: Pick<Touch, 'palette' | 'scale'>): void {
  const { paper } = inksFor(palette)
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data, width } = image
  const pace = waveSteps / (cell * scale)
  const { angle } = screens[0]
  const cos = Math.cos(angle) * pace
  const sin = Math.sin(angle) * pace
  const fine = cell * scale < 3
  for (let place = 0; place < data.length; place += 4) {
    const amount = (data[place + 3] as number) / 255
    if (amount === 0) continue
    const column = (place >> 2) % width
    const row = ((place >> 2) - column) / width
    const u = wave[(column * cos + row * sin) & (waveSteps - 1)] as number
    const v = wave[(row * cos - column * sin) & (waveSteps - 1)] as number
    const dot = Math.min(1, Math.max(0, (amount - 0.5 - 0.25 * (u + v)) / 0.3 + 0.5))
    data[place] = paper[0]
    data[place + 1] = paper[1]
    data[place + 2] = paper[2]
    if (!fine) data[place + 3] = 255 * (0.35 * amount + 0.5 * dot)
  }
  context.putImageData(image, 0, 0)
}

/** Three inks through halftone screens on paper, like a print from a community press. */
export const riso: Look = {
  id: 'riso',
  wobble: 0.004,
  plyShadow: 0.4,
  texture: 0.2,
  textureKind: 'smooth',
  rim: 0.7,
  toneRange: 1,
  fog: 0.9,
  finish: print,
}
