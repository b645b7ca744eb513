import type { Canvas } from '@napi-rs/canvas'
import { free, make } from '../canvas.ts'

/** A bitmap seen from afar, as numbers: lightness and cover, both 0 to 1, one sample for `step` × `step` pixels. */
export interface Field {
  width: number
  height: number
  step: number
  /** Lightness times cover, so that the black of empty pixels does not count when it is blurred. */
  tone: Float32Array
  cover: Float32Array
  /** The small bitmap's own pixels. */
  pixels: Uint8ClampedArray
}

export function fieldOf(canvas: Canvas, step: number): Field {
  const width = Math.max(1, Math.ceil(canvas.width / step))
  const height = Math.max(1, Math.ceil(canvas.height / step))
  const small = make(width, height)
  const context = small.getContext('2d')
  context.imageSmoothingQuality = 'medium'
  context.drawImage(canvas, 0, 0, canvas.width / step, canvas.height / step)
  const pixels = context.getImageData(0, 0, width, height).data
  free(small)
  const tone = new Float32Array(width * height)
  const cover = new Float32Array(width * height)
  for (let index = 0; index < tone.length; index++) {
    const place = index * 4
    const alpha = (pixels[place + 3] as number) / 255
    const red = pixels[place] as number
    const green = pixels[place + 1] as number
    const blue = pixels[place + 2] as number
    cover[index] = alpha
    tone[index] = ((0.3 * red + 0.55 * green + 0.15 * blue) / 255) * alpha
  }
  return { width, height, step, tone, cover, pixels }
}

/** The mean over a square of `2 radius + 1` samples, the border repeated. */
export function boxBlurred(source: Float32Array, width: number, height: number, radius: number): Float32Array {
  if (radius < 1) return source
  const across = new Float32Array(source.length)
  const target = new Float32Array(source.length)
  for (let y = 0; y < height; y++) slide(source, across, y * width, 1, width, radius)
  for (let x = 0; x < width; x++) slide(across, target, x, width, height, radius)
  return target
}

function slide(
  source: Float32Array,
  target: Float32Array,
  start: number,
  stride: number,
  count: number,
  radius: number,
): void {
  const last = count - 1
  const at = (index: number): number => source[start + Math.min(last, Math.max(0, index)) * stride] as number
  let sum = 0
  for (let index = -radius; index <= radius; index++) sum += at(index)
  const share = 1 / (2 * radius + 1)
  for (let index = 0; index < count; index++) {
    // Running sums may end a hair below nought.
    target[start + index * stride] = Math.max(0, sum * share)
    sum += at(index + radius + 1) - at(index - radius)
  }
}
