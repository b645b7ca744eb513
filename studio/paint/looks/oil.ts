import type { Canvas } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import { lchToRgb, rampBy, rgbToLch } from '../colour.ts'
import { noiseOf } from '../noise.ts'
import { recoloured } from '../palette.ts'
import type { Look, Ramp, Touch } from '../types.ts'
import { type Band, repaint } from './bands.ts'
import { type Flow, flowOf, windOf } from './flow.ts'
import { type StrokeTile, strokeTile } from './strokes.ts'

/** Three brushes; lengths are scene units. */
const brushes = {
  broad: { side: 512, spacing: 21, halfLength: 46, halfWidth: 13 },
  middle: { side: 256, spacing: 11, halfLength: 25, halfWidth: 6.5 },
  fine: { side: 256, spacing: 6.4, halfLength: 14, halfWidth: 3.4 },
} as const

/** How much there must be to see before a smaller brush is taken, 0 to 255. */
const middleFrom = 54
const fineFrom = 84
/** From where on the drawing itself shows between the strokes, and how much of it at most, in 256ths. */
const keepFrom = 48
const mostKept = 218
/** What is smaller than this never meets the broad brush. */
const broadFrom = 0.6

/** Where cover differs by more than this there is an edge between: paint does not run across it. */
const mostStep = 56

/** How far a ragged silhouette strays at most, in bitmap pixels. */
const mostRagged = 16

const weaveSide = 64
/** Linen: threads over and under each other, 128 in the middle. */
const weave = Uint8Array.from({ length: weaveSide * weaveSide }, (_, index) => {
  const x = index % weaveSide
  const y = (index - x) / weaveSide
  const over = Math.sin((x * Math.PI) / 2) * Math.sin((y * Math.PI) / 2)
  const thread = Math.sin((x * Math.PI) / 4) + Math.sin((y * Math.PI) / 4 + 1)
  return 128 + 3 * over + thread
})

interface Easel extends Band {
  flow: Flow
  tiles: { broad: StrokeTile; middle: StrokeTile; fine: StrokeTile }
  small: boolean
  /** Tile texels for one bitmap pixel, and the other way round. */
  pace: number
  reach: number
  /** How much of the relief shows, in 256ths: where a ridge is finer than a pixel it would only be noise. */
  relief: number
  offsetX: number
  offsetY: number
}

/** Paints a bitmap anew with brush strokes. */
function paintOver(canvas: Canvas, touch: Touch): void {
  if (touch.light) return
  const random = seeded(touch.seed)
  const step = Math.max(2, Math.round(4 * touch.scale * Math.max(0.5, touch.coarseness)))
  const noise = noiseOf(seeded('wind'))
  const wind = windOf(noise, 1 / touch.scale)
  const startX = Math.floor(random() * 4096)
  const startY = Math.floor(random() * 4096)
  const flow = flowOf(canvas, step, (x, y) => wind(x - touch.anchor.x + startX, y - touch.anchor.y + startY))
  const small = touch.coarseness < broadFrom
  const reach = touch.scale * (small ? 0.62 : 1)
  const relief = Math.round(256 * Math.min(1, 0.15 + 1.2 * touch.scale))
  const tiles = {
    broad: strokeTile('broad', brushes.broad),
    middle: strokeTile('middle', brushes.middle),
    fine: strokeTile('fine', brushes.fine),
  }
  const offsetX = 65536 + startX - touch.anchor.x / reach
  const offsetY = 65536 + startY - touch.anchor.y / reach
  repaint(canvas, mostRagged, (band) => {
    const easel: Easel = { ...band, flow, tiles, small, pace: 1 / reach, reach, relief, offsetX, offsetY }
    for (let y = band.top; y < band.bottom; y++) paintRow(easel, y)
  })
}

function paintRow(easel: Easel, y: number): void {
  const { width, top, from, fromTop, to, flow, tiles, small, pace, relief, offsetX } = easel
  const { step } = flow
  const down = y * pace + easel.offsetY
  const cellRow = Math.floor(y / step) * flow.width
  const weaveRow = (y & (weaveSide - 1)) * weaveSide
  for (let x = 0; x < width; x++) {
    const cell = cellRow + ((x / step) | 0)
    const detail = flow.detail[cell] as number
    const direction = flow.direction[cell] as number
    const across = x * pace + offsetX
    const edge = flow.edge[cell] === 1
    let own = from[(y - fromTop) * width + x] as number
    if (!edge && own >>> 24 === 0) continue
    let texel = 0
    let colour = 0
    if (detail > fineFrom || edge) {
      texel = texelAt(tiles.fine, direction, across, down)
      if (edge) {
        // The silhouette follows its strokes a little: a ragged edge.
        own = pixelAt(easel, x + ((texel << 24) >> 27), y + ((texel << 16) >> 27))
        if (own >>> 24 === 0) continue
      }
      if (detail > fineFrom) colour = meanAt(easel, x, y, texel, own, 255)
    }
    if (colour === 0) {
      texel = texelAt(tiles.middle, direction, across, down)
      // Some middling strokes lie about everywhere.
      if (small || detail + (texel >>> 26) > middleFrom) {
        colour = meanAt(easel, x, y, texel, own, Math.max(detail, fineFrom))
      }
    }
    if (colour === 0) {
      texel = texelAt(small ? tiles.middle : tiles.broad, direction, across, down)
      colour = meanAt(easel, x, y, texel, own, Math.max(detail, middleFrom))
      if (colour === 0) colour = own
    }
    const kept = detail > keepFrom ? Math.min(mostKept, (detail - keepFrom) * 2.6) | 0 : 0
    const gleam = 128 + (((((texel >>> 16) & 255) - 128) * relief) >> 8)
    const light = (gleam * (weave[weaveRow + (x & (weaveSide - 1))] as number)) >> 7
    to[(y - top) * width + x] = mixed(colour, own, kept, light, (texel >>> 24) - 128)
  }
}

const texelAt = ({ side, directions }: StrokeTile, direction: number, across: number, down: number): number =>
  (directions[direction] as Int32Array)[((down & (side - 1)) * side) | (across & (side - 1))] as number

/** The colour in the middle of a stroke; nought where that lies outside the shape, in its shadow, or on a busy place. */
function meanAt({ flow, reach }: Easel, x: number, y: number, texel: number, own: number, busiest: number): number {
  const column = Math.min(flow.width - 1, Math.max(0, ((x + ((texel << 24) >> 24) * reach) / flow.step) | 0))
  const row = Math.min(flow.height - 1, Math.max(0, ((y + ((texel << 16) >> 24) * reach) / flow.step) | 0))
  const cell = row * flow.width + column
  if ((flow.detail[cell] as number) > busiest) return 0
  const colour = flow.colours[cell] as number
  return Math.abs((colour >>> 24) - (own >>> 24)) > mostStep ? 0 : colour
}

function pixelAt({ width, from, fromTop, fromBottom }: Easel, x: number, y: number): number {
  const row = Math.min(fromBottom - 1, Math.max(fromTop, y)) - fromTop
  return from[row * width + Math.min(width - 1, Math.max(0, x))] as number
}

/** Stroke and drawing mixed, lit by the relief; no two strokes are quite of one colour. Cover is the drawing's own. */
function mixed(stroke: number, own: number, kept: number, light: number, tint: number): number {
  const bright = light + ((tint * 10) >> 7)
  const red = channel(stroke & 255, own & 255, kept, bright + (tint >> 5))
  const green = channel((stroke >>> 8) & 255, (own >>> 8) & 255, kept, bright)
  const blue = channel((stroke >>> 16) & 255, (own >>> 16) & 255, kept, bright - (tint >> 5))
  return (own & -16777216) | (blue << 16) | (green << 8) | red
}

function channel(stroke: number, own: number, kept: number, light: number): number {
  const value = ((stroke * 256 + (own - stroke) * kept) * light) >> 15
  return Math.min(255, value)
}

/** Oil is deeper and fuller than paper: pigment with no white beneath. */
const rich = (ramp: Ramp): Ramp =>
  rampBy((tone) => {
    const { l, c, h } = rgbToLch(...ramp.rgb(tone))
    return lchToRgb({ l: l - 0.03 * (1 - l), c: c * 1.16, h })
  })

/** Oil on linen: strokes that follow the forms, ridges of paint in the light. */
export const oil: Look = {
  id: 'oil',
  wobble: 0.004,
  plyShadow: 0.22,
  texture: 0.08,
  textureKind: 'smooth',
  rim: 0.7,
  toneRange: 1,
  fog: 1.1,
  palette: (palette) => recoloured(palette, rich),
  finish: paintOver,
}
