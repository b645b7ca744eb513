import type { Canvas } from '@napi-rs/canvas'
import { free, make } from './canvas.ts'
import { noiseOf } from './noise.ts'
import type { RestyleOptions } from './restyle.ts'
import type { Brush } from './types.ts'

/** A drawing as numbers, its edges already wavering: lightness stretched to 0–1, cover 0–1. */
export interface Samples {
  width: number
  height: number
  /** Free room on every side, for rim and shadow. */
  pad: number
  tone: Float32Array
  alpha: Float32Array
  /** How much each sample keeps a colour of its own. */
  kept?: Float32Array
}

/** Reads a drawing at its final size through a wobble of its own. */
export function sampled(source: Canvas, brush: Brush, options: RestyleOptions): Samples {
  const longer = Math.max(source.width, source.height)
  const scale = (options.size ?? longer) / longer
  const size = longer * scale
  const pad = Math.ceil(Math.max(6, size * 0.06))
  const width = Math.ceil(source.width * scale) + pad * 2
  const height = Math.ceil(source.height * scale) + pad * 2
  const flat = make(width, height)
  const context = flat.getContext('2d')
  if (options.mirrored) context.setTransform(-1, 0, 0, 1, width, 0)
  context.drawImage(source, pad, pad, source.width * scale, source.height * scale)
  const { data } = context.getImageData(0, 0, width, height)
  free(flat)
  const count = width * height
  const samples: Samples = { width, height, pad, tone: new Float32Array(count), alpha: new Float32Array(count) }
  if (options.keep) samples.kept = new Float32Array(count)
  wobble(data, samples, brush, options, size)
  stretch(samples)
  return samples
}

function wobble(data: Uint8ClampedArray, samples: Samples, brush: Brush, options: RestyleOptions, size: number): void {
  const { width, height, tone, alpha, kept } = samples
  const noise = noiseOf(brush.random)
  const cell = Math.max(4, size / 22)
  const amplitude = 2.4 * brush.look.wobble * size
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x
      const fromX = x + (noise.fbm(x / cell, y / cell, 2) - 0.5) * amplitude
      const fromY = y + (noise.fbm(x / cell + 57, y / cell + 57, 2) - 0.5) * amplitude
      const column = Math.min(width - 2, Math.max(0, Math.floor(fromX)))
      const row = Math.min(height - 2, Math.max(0, Math.floor(fromY)))
      const u = Math.min(1, Math.max(0, fromX - column))
      const v = Math.min(1, Math.max(0, fromY - row))
      const a = (row * width + column) * 4
      const b = a + width * 4
      const weights = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v] as const
      const places = [a, a + 4, b, b + 4] as const
      let cover = 0
      let red = 0
      let green = 0
      let blue = 0
      for (let corner = 0; corner < 4; corner++) {
        const place = places[corner] as number
        const weight = (weights[corner] as number) * (data[place + 3] as number)
        cover += weight
        red += weight * (data[place] as number)
        green += weight * (data[place + 1] as number)
        blue += weight * (data[place + 2] as number)
      }
      if (cover < 1) continue
      red /= cover
      green /= cover
      blue /= cover
      alpha[index] = cover / 255
      tone[index] = (0.3 * red + 0.55 * green + 0.15 * blue) / 255
      if (kept && options.keep?.is(red, green, blue)) kept[index] = 1
    }
  }
}

/** Stretches lightness between its 1st and 99.5th percentile inside the drawing. */
function stretch(samples: Samples): void {
  const sorted = inside(samples)
  const low = sorted[Math.floor(sorted.length * 0.01)] ?? 0
  const high = sorted[Math.floor(sorted.length * 0.995)] ?? 1
  const span = Math.max(0.02, high - low)
  for (let index = 0; index < samples.tone.length; index++) {
    samples.tone[index] = Math.min(1, Math.max(0, ((samples.tone[index] as number) - low) / span))
  }
}

function inside({ tone, alpha }: Samples): Float32Array {
  const found = new Float32Array(tone.length)
  let count = 0
  for (let index = 0; index < tone.length; index += 3) {
    if ((alpha[index] as number) > 0.5) found[count++] = tone[index] as number
  }
  return found.subarray(0, count).sort()
}

/** Where one ply ends and the next begins: partly even steps, partly even areas. */
export function thresholds(samples: Samples, tones: number): number[] {
  const sorted = inside(samples)
  return Array.from({ length: tones - 1 }, (_, step) => {
    const k = step + 1
    const share = 0.06 + 0.88 * (k / tones)
    const quantile = sorted[Math.floor(share * (sorted.length - 1))] ?? k / tones
    return 0.65 * (k / tones) + 0.35 * quantile
  })
}
