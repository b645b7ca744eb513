import type { Canvas } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import { free, make } from '../canvas.ts'
import { rampBy } from '../colour.ts'
import { clamp } from '../noise.ts'
import { recoloured } from '../palette.ts'
import type { Look, Ramp, Touch } from '../types.ts'
import { tornPaper } from './borders.ts'
import { boxBlurred, fieldOf } from './field.ts'
import { pigment, tileLast, tileSide } from './pigment.ts'

/** Steps of pigment density in the table, and what lies between two. */
const steps = 64
const stepOf = 0.06
const lightest = 0.25
/** What is smaller than this is painted without tide lines: they would cross its face. */
const flowing = 0.75
/** Below 1 lets the paper shine through. */
const transparency = 0.9
/** What a colour becomes when its pigment is thicker or thinner: 64 densities × 256 values. */
const dried = Uint8Array.from({ length: steps * 256 }, (_, index) => {
  const density = (lightest + (index >> 8) * stepOf) * transparency
  return Math.round(255 * ((index & 255) / 255) ** density)
})

/** The edges of a bitmap, on a third of its size, 128 where there are none: pigment gathers on their inner, dark side. */
function edgeBytes(canvas: Canvas, scale: number): Uint8ClampedArray {
  const step = Math.max(2, Math.round(3 * scale))
  const { width, height, tone, cover } = fieldOf(canvas, step)
  const reach = (units: number): number => Math.max(1, Math.round((units * scale) / step))
  const nearCover = boxBlurred(cover, width, height, 1)
  const near = boxBlurred(tone, width, height, 1)
  const wide = boxBlurred(tone, width, height, reach(9))
  const wideCover = boxBlurred(cover, width, height, reach(9))
  const rim = boxBlurred(cover, width, height, reach(8))
  const small = make(width, height)
  const context = small.getContext('2d')
  const image = context.createImageData(width, height)
  for (let index = 0; index < tone.length; index++) {
    const inside = (near[index] as number) / ((nearCover[index] as number) + 0.01)
    const around = (wide[index] as number) / ((wideCover[index] as number) + 0.01)
    const edge =
      clamp(around - inside, -0.3, 0.6) + Math.max(0, (cover[index] as number) - (rim[index] as number)) * 0.8
    image.data[index * 4] = 128 + 127 * clamp(edge, -1, 1)
    image.data[index * 4 + 3] = 255
  }
  context.putImageData(image, 0, 0)
  const large = make(canvas.width, canvas.height)
  const paint = large.getContext('2d')
  paint.imageSmoothingQuality = 'low'
  paint.drawImage(small, 0, 0, width * step, height * step)
  const { data } = paint.getImageData(0, 0, canvas.width, canvas.height)
  free(small, large)
  return data
}

/** Paints a bitmap anew with water: edges stray, pigment gathers, grains and washes show. */
function wash(canvas: Canvas, touch: Touch): void {
  if (touch.light) return
  const { width, height } = canvas
  const context = canvas.getContext('2d')
  const edges = edgeBytes(canvas, touch.scale)
  const source = context.getImageData(0, 0, width, height)
  const target = context.createImageData(width, height)
  const job: Job = {
    width,
    height,
    edges,
    density: touch.coarseness < flowing ? pigment().calm : pigment().density,
    from: new Int32Array(source.data.buffer),
    to: new Int32Array(target.data.buffer),
    unit: 1 / touch.scale,
    stray: touch.scale * (0.25 + 0.75 * touch.coarseness),
    ...origin(touch),
  }
  for (let y = 0; y < height; y++) washRow(job, y)
  context.save()
  context.resetTransform()
  context.putImageData(target, 0, 0)
  context.restore()
}

interface Job {
  width: number
  height: number
  edges: Uint8ClampedArray
  density: Uint8Array
  from: Int32Array
  to: Int32Array
  unit: number
  /** Bitmap pixels for one scene unit of straying. */
  stray: number
  offsetX: number
  offsetY: number
}

/** Where in the tile a bitmap begins: elsewhere for every one, the same for the pages of a flip book. */
function origin({ seed, anchor, scale }: Touch): { offsetX: number; offsetY: number } {
  const random = seeded(seed)
  const whole = 64 * tileSide
  return {
    offsetX: whole + Math.floor(random() * tileSide) - anchor.x / scale,
    offsetY: whole + Math.floor(random() * tileSide) - anchor.y / scale,
  }
}

function washRow(job: Job, y: number): void {
  const { width, height, edges, from, to, density, unit, stray, offsetX } = job
  const { driftX, driftY } = pigment()
  const tileRow = ((y * unit + job.offsetY) & tileLast) * tileSide
  const mostX = (width - 1) << 8
  const mostY = (height - 1) << 8
  for (let x = 0; x < width; x++) {
    const tile = tileRow + ((x * unit + offsetX) & tileLast)
    const sourceX = Math.min(mostX, Math.max(0, ((x << 8) + (driftX[tile] as number) * stray) | 0))
    const sourceY = Math.min(mostY, Math.max(0, ((y << 8) + (driftY[tile] as number) * stray) | 0))
    const column = sourceX >> 8
    const place = (sourceY >> 8) * width + column
    const right = column < width - 1 ? 1 : 0
    const below = sourceY < mostY ? width : 0
    const a = from[place] as number
    const b = from[place + right] as number
    const c = from[place + below] as number
    const d = from[place + below + right] as number
    // Alpha is the highest byte: nought everywhere means empty paper.
    if (((a | b | c | d) & -16777216) === 0) continue
    const u = sourceX & 255
    const v = sourceY & 255
    const colour = (a & b & c & d) >>> 24 === 255 ? between(a, b, c, d, u, v) : covered(a, b, c, d, u, v)
    const edge = (edges[(y * width + x) * 4] as number) - 128
    // Both in 32nds of a density; a full edge adds more than three.
    const thickness = ((density[tile] as number) - 96 + edge * 0.8) / 32 - lightest
    const row = Math.min(steps - 1, Math.max(0, (thickness / stepOf) | 0)) << 8
    to[y * width + x] =
      (colour & -16777216) |
      ((dried[row | ((colour >>> 16) & 255)] as number) << 16) |
      ((dried[row | ((colour >>> 8) & 255)] as number) << 8) |
      (dried[row | (colour & 255)] as number)
  }
}

/** Four solid neighbours mixed, two bytes at a time. */
function between(a: number, b: number, c: number, d: number, u: number, v: number): number {
  const wd = (u * v) >> 8
  const wb = u - wd
  const wc = v - wd
  const wa = 256 - u - wc
  const even =
    Math.imul(a & 0xff00ff, wa) +
    Math.imul(b & 0xff00ff, wb) +
    Math.imul(c & 0xff00ff, wc) +
    Math.imul(d & 0xff00ff, wd)
  const odd =
    Math.imul((a >>> 8) & 255, wa) +
    Math.imul((b >>> 8) & 255, wb) +
    Math.imul((c >>> 8) & 255, wc) +
    Math.imul((d >>> 8) & 255, wd)
  return -16777216 | ((even >>> 8) & 0xff00ff) | (odd & 0xff00)
}

/** The same at the edge of a shape, where empty neighbours must not lend their black. */
function covered(a: number, b: number, c: number, d: number, u: number, v: number): number {
  const wd = (u * v) / 65536
  const wb = u / 256 - wd
  const wc = v / 256 - wd
  const ka = (a >>> 24) * (1 - wb - wc - wd)
  const kb = (b >>> 24) * wb
  const kc = (c >>> 24) * wc
  const kd = (d >>> 24) * wd
  const cover = ka + kb + kc + kd
  if (cover < 0.5) return 0
  const part = (shift: number): number =>
    Math.round(
      (((a >>> shift) & 255) * ka +
        ((b >>> shift) & 255) * kb +
        ((c >>> shift) & 255) * kc +
        ((d >>> shift) & 255) * kd) /
        cover,
    ) << shift
  return (Math.round(cover) << 24) | part(16) | part(8) | part(0)
}

/** Water never dries black: the darks are lifted, most where they are deepest. */
const lifted = (ramp: Ramp): Ramp => rampBy((tone) => ramp.rgb(0.24 + 0.76 * tone))

/** Watercolour on rough paper: soft washes, darker rims, a high key, a torn edge. */
export const watercolour: Look = {
  id: 'watercolour',
  wobble: 0.005,
  plyShadow: 0.1,
  texture: 0.16,
  textureKind: 'paper',
  rim: 0.35,
  toneRange: 1,
  fog: 1.1,
  vignette: 0.25,
  border: tornPaper,
  shade: (palette) => palette.sky.rgb(0),
  palette: (palette) => recoloured(palette, lifted),
  finish: wash,
}
