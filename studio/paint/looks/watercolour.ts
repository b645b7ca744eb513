import type { Canvas } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import { rampBy } from '../colour.ts'
import { clamp } from '../noise.ts'
import { recoloured } from '../palette.ts'
import type { Look, Ramp, Touch } from '../types.ts'
import { type Band, repaint } from './bands.ts'
import { tornPaper } from './borders.ts'
import { boxBlurred, fieldOf } from './field.ts'
import { mostDrift, pigment, tileLast, tileSide } from './pigment.ts'

/** Steps of pigment density in the table, and what lies between two. */
const steps = 64
const stepOf = 0.06
const lightest = 0.25
/** What is smaller than this is painted without tide lines: they would cross its face. */
const flowing = 0.75
/** How much thicker the pigment is on a full edge. */
const edgeDensity = 3.2
/** Below 1 lets the paper shine through. */
const transparency = 0.9
/** What a colour becomes when its pigment is thicker or thinner: 64 densities × 256 values. */
const dried = Uint8Array.from({ length: steps * 256 }, (_, index) => {
  const density = (lightest + (index >> 8) * stepOf) * transparency
  return Math.round(255 * ((index & 255) / 255) ** density)
})

/** The edges of a bitmap, seen small, as densities: pigment gathers on their inner, dark side. */
interface Edges {
  width: number
  height: number
  step: number
  density: Float32Array
}

function edgesOf(canvas: Canvas, scale: number): Edges {
  const step = Math.max(2, Math.round(4 * scale))
  const { width, height, tone, cover } = fieldOf(canvas, step)
  const reach = Math.max(1, Math.round((10 * scale) / step))
  const wide = boxBlurred(tone, width, height, reach)
  const rim = boxBlurred(cover, width, height, reach)
  const density = cover.map((seen, index) => {
    const around = rim[index] as number
    const inside = (tone[index] as number) / (seen + 0.01)
    const outside = (wide[index] as number) / (around + 0.01)
    return edgeDensity * (clamp(outside - inside, -0.3, 0.6) + Math.max(0, seen - around) * 0.8)
  })
  return { width, height, step, density }
}

/** One row of the edges, half-way between the two nearest. */
function edgeRow({ width, height, step, density }: Edges, y: number, row: Float32Array): void {
  const at = Math.max(0, (y + 0.5) / step - 0.5)
  const above = Math.min(height - 1, Math.floor(at))
  const below = Math.min(height - 1, above + 1)
  const part = at - above
  for (let x = 0; x < width; x++) {
    const first = density[above * width + x] as number
    row[x] = first + ((density[below * width + x] as number) - first) * part
  }
  row[width] = row[width - 1] as number
}

/** Paints a bitmap anew with water: edges stray, pigment gathers, grains and washes show. */
function wash(canvas: Canvas, touch: Touch): void {
  if (touch.light) return
  const edges = edgesOf(canvas, touch.scale)
  const row = new Float32Array(edges.width + 1)
  const stray = touch.scale * (0.25 + 0.75 * touch.coarseness)
  const hand = {
    edges: row,
    edgeStep: edges.step,
    density: touch.coarseness < flowing ? pigment().calm : pigment().density,
    unit: 1 / touch.scale,
    stray,
    ...origin(touch),
  }
  repaint(canvas, Math.ceil(mostDrift * stray) + 2, (band) => {
    const job: Job = { ...band, ...hand }
    for (let y = band.top; y < band.bottom; y++) {
      edgeRow(edges, y, row)
      washRow(job, y)
    }
  })
}

interface Job extends Band {
  /** Densities that edges add in this row, one for `edgeStep` pixels. */
  edges: Float32Array
  edgeStep: number
  density: Uint8Array
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
  const { width, top, edges, edgeStep, from, fromTop, to, density, unit, stray, offsetX } = job
  const { driftX, driftY } = pigment()
  const tileRow = ((y * unit + job.offsetY) & tileLast) * tileSide
  const mostX = (width - 1) << 8
  const mostY = (job.fromBottom - fromTop - 1) << 8
  const ownRow = (y - top) * width
  const ownY = (y - fromTop) << 8
  for (let x = 0; x < width; x++) {
    const tile = tileRow + ((x * unit + offsetX) & tileLast)
    const sourceX = Math.min(mostX, Math.max(0, ((x << 8) + (driftX[tile] as number) * stray) | 0))
    const sourceY = Math.min(mostY, Math.max(0, (ownY + (driftY[tile] as number) * stray) | 0))
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
    const beside = Math.max(0, (x + 0.5) / edgeStep - 0.5)
    const cell = beside | 0
    const first = edges[cell] as number
    const edge = first + ((edges[cell + 1] as number) - first) * (beside - cell)
    const thickness = ((density[tile] as number) - 96) / 32 + edge - lightest
    const row = Math.min(steps - 1, Math.max(0, (thickness / stepOf) | 0)) << 8
    to[ownRow + x] =
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
