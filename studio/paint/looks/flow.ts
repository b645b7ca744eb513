import type { Canvas } from '@napi-rs/canvas'
import { clamp, type Noise, smoothstep } from '../noise.ts'
import { boxBlurred, fieldOf } from './field.ts'
import { directionCount } from './strokes.ts'

/** What a brush must know of a bitmap, one value for `step` × `step` pixels. */
export interface Flow {
  width: number
  height: number
  step: number
  /** Mean colours, as the bitmap's own packed pixels. */
  colours: Int32Array
  /** Which way strokes lie. */
  direction: Uint8Array
  /** How much there is to see: 0 flat to 255 an edge. */
  detail: Uint8Array
  /** 1 where a silhouette runs through. */
  edge: Uint8Array
}

/** Reads it from the structure tensor: strokes follow edges; where there are none, a slow wind. */
export function flowOf(canvas: Canvas, step: number, wind: (x: number, y: number) => number): Flow {
  const { width, height, tone, cover, pixels } = fieldOf(canvas, step)
  const count = width * height
  const lightness = new Float32Array(count)
  // Teal on violet of one lightness is an edge, too.
  const warmth = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    const seen = cover[index] as number
    // Empty pixels count as middle grey, so that a silhouette is an edge.
    lightness[index] = (tone[index] as number) + 0.5 * (1 - seen)
    const place = index * 4
    const cool = 0.5 * ((pixels[place + 1] as number) + (pixels[place + 2] as number))
    warmth[index] = (seen * ((pixels[place] as number) - cool)) / 510
  }
  const xx = new Float32Array(count)
  const yy = new Float32Array(count)
  const xy = new Float32Array(count)
  const steep = new Float32Array(count)
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width
    const below = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++) {
      const index = y * width + x
      const left = Math.max(0, x - 1)
      const right = Math.min(width - 1, x + 1)
      const across = (lightness[y * width + right] as number) - (lightness[y * width + left] as number)
      const down = (lightness[below + x] as number) - (lightness[above + x] as number)
      const warmAcross = (warmth[y * width + right] as number) - (warmth[y * width + left] as number)
      const warmDown = (warmth[below + x] as number) - (warmth[above + x] as number)
      xx[index] = across * across + warmAcross * warmAcross
      yy[index] = down * down + warmDown * warmDown
      xy[index] = across * down + warmAcross * warmDown
      steep[index] = Math.sqrt((xx[index] as number) + (yy[index] as number))
    }
  }
  const flow: Flow = {
    width,
    height,
    step,
    colours: new Int32Array(pixels.buffer),
    direction: new Uint8Array(count),
    detail: new Uint8Array(count),
    edge: new Uint8Array(count),
  }
  const spread = [xx, yy].map((part) => boxBlurred(part, width, height, 3)) as [Float32Array, Float32Array]
  const signed = blurredSigned(xy, width, height)
  const near = boxBlurred(steep, width, height, 1)
  for (let index = 0; index < count; index++) {
    const x = index % width
    const sum = (spread[0][index] as number) + (spread[1][index] as number)
    const difference = (spread[0][index] as number) - (spread[1][index] as number)
    const twice = 2 * (signed[index] as number)
    const strength = smoothstep(0.0004, 0.006, Math.hypot(difference, twice)) * smoothstep(0, 0.00001, sum)
    const free = wind(x * step, ((index - x) / width) * step)
    const along = strength > 0.3 ? 0.5 * Math.atan2(twice, difference) + Math.PI / 2 : free
    const turn = along / Math.PI
    flow.direction[index] = Math.round((turn - Math.floor(turn)) * directionCount) % directionCount
    flow.detail[index] = 255 * clamp((near[index] as number) / 0.3)
    const seen = cover[index] as number
    flow.edge[index] = seen > 0.01 && seen < 0.99 ? 1 : 0
  }
  return flow
}

/** The blur clamps at nought, so the two signs go through it apart. */
function blurredSigned(source: Float32Array, width: number, height: number): Float32Array {
  const positive = boxBlurred(
    source.map((value) => Math.max(0, value)),
    width,
    height,
    3,
  )
  const negative = boxBlurred(
    source.map((value) => Math.max(0, -value)),
    width,
    height,
    3,
  )
  return positive.map((value, index) => value - (negative[index] as number))
}

/** A slow wind, mostly level. */
export const windOf =
  (noise: Noise, unit: number) =>
  (x: number, y: number): number =>
    (noise.fbm((x * unit) / 190, (y * unit) / 130, 2) - 0.5) * 3.6
