import type { Penalty } from './critic.ts'
import { detailIn, type Field } from './field.ts'

/** The picture as a whole: does it use its range of light, is its lower quarter alive, are its browns clean. */
export function picturePenalty(field: Field): Penalty {
  const range = lightRange(field)
  const lower = detailIn(field, {
    left: 0,
    right: field.width,
    top: Math.round(field.height * 0.745),
    bottom: field.height,
  })
  return {
    'value range': Math.max(0, 0.44 - range) * 2,
    'lower quarter': shortOf(lower.gradient, 0.0105) * 0.9 + shortOf(lower.deviation, 0.035) * 0.4,
    mud: Math.max(0, mudShare(field) - 0.1) * 2.5,
  }
}

/** How far a figure falls short of what it should be, 0 to 1. */
const shortOf = (figure: number, wanted: number): number => Math.max(0, 1 - figure / wanted)

/** The 5th to the 95th hundredth of lightness. */
export function lightRange(field: Field): number {
  const sorted = Float32Array.from(field.l).sort()
  return (sorted[Math.floor(sorted.length * 0.95)] ?? 0) - (sorted[Math.floor(sorted.length * 0.05)] ?? 0)
}

/** Share of olive and dirty brown: middling lightness, hue 66 to 118. */
export function mudShare(field: Field): number {
  let mud = 0
  for (let at = 0; at < field.l.length; at++) {
    const light = field.l[at] ?? 0
    if (light < 0.28 || light > 0.66) continue
    const a = field.a[at] ?? 0
    const b = field.b[at] ?? 0
    if (Math.hypot(a, b) <= 0.045) continue
    const hue = (Math.atan2(b, a) * 180) / Math.PI
    if (hue > 66 && hue < 118) mud++
  }
  return mud / field.l.length
}
