import { between, type Random } from '#core/random.ts'
import { clamp, noiseOf } from '../noise.ts'
import type { TransitionFrame, TransitionShape } from './transition.ts'

/** How far the ink runs ahead of what comes through it, and how soft its edges are, as shares of the picture's area. */
const ahead = 0.17
const softness = 0.012
const levels = 4096

/** When each pixel is reached, 0 to `levels`: from two drops outwards, faster along the grain; equal areas in equal times. */
function arrivals({ width, height }: TransitionShape, random: Random): Uint16Array {
  const noise = noiseOf(random)
  const drops = [
    { x: between(random, 0.38, 0.62), y: between(random, 0.34, 0.46), late: 0 },
    { x: between(random, 0.15, 0.85), y: between(random, 0.74, 0.88), late: 0.16 },
  ]
  const unit = 1 / width
  const raw = new Float32Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [column * unit, row * unit]
      const away = Math.min(
        ...drops.map((drop) => drop.late + Math.hypot(x - drop.x, (row / height - drop.y) * (height / width))),
      )
      raw[row * width + column] = away + 0.46 * (noise.fbm(x * 4.2, y * 4.2, 5) - 0.5)
    }
  }
  return ranked(raw)
}

/** Values replaced by the share of values below them. */
function ranked(raw: Float32Array): Uint16Array {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of raw) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const bins = 16_384
  const binOf = (value: number) => Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins))
  const below = new Float64Array(bins + 1)
  for (const value of raw) below[binOf(value) + 1] = (below[binOf(value) + 1] ?? 0) + 1
  for (let bin = 0; bin < bins; bin++) below[bin + 1] = (below[bin + 1] ?? 0) + (below[bin] ?? 0)
  return Uint16Array.from(raw, (value) => Math.round(((below[binOf(value)] ?? 0) / raw.length) * (levels - 1)))
}

/** Ink bleeds through the picture; where it dries, the next shot shows. */
export function* ink(shape: TransitionShape, random: Random): Generator<TransitionFrame> {
  const reached = arrivals(shape, random)
  const share = (front: number, level: number) => clamp((front - level / levels) / softness)
  for (let frame = 0; frame < shape.frames; frame++) {
    const progress = shape.frames > 1 ? frame / (shape.frames - 1) : 1
    const front = progress * (1 + ahead + 2 * softness)
    const seen = new Uint8Array(levels)
    const wet = new Uint8Array(levels)
    for (let level = 0; level < levels; level++) {
      const through = share(front - ahead, level)
      seen[level] = Math.round(255 * through)
      // Darkest at its rim, where it gathers; thin just before it dries.
      const age = clamp((front - level / levels) / ahead)
      wet[level] = Math.round(255 * share(front, level) * (1 - through) * (0.97 - 0.35 * age ** 2))
    }
    const matte = new Uint8Array(reached.length)
    const paper = new Uint8Array(reached.length * 4)
    for (let pixel = 0; pixel < reached.length; pixel++) {
      const level = reached[pixel] ?? 0
      matte[pixel] = seen[level] ?? 0
      const alpha = wet[level] ?? 0
      if (alpha === 0) continue
      paper[pixel * 4] = 17
      paper[pixel * 4 + 1] = 16
      paper[pixel * 4 + 2] = 42
      paper[pixel * 4 + 3] = alpha
    }
    yield { matte, paper }
  }
}
