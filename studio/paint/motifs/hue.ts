import { rgbToLab } from '../colour.ts'

/** Below this mean chroma a thing has no colour that anybody would name. */
const leastChroma = 0.022

/** The mean hue (degrees) of RGBA pixels, each weighted by its chroma; undefined when they are grey. */
export function meanHue(pixels: Uint8ClampedArray): number | undefined {
  let [sumA, sumB, meanA, meanB, count] = [0, 0, 0, 0, 0]
  for (let i = 0; i < pixels.length; i += 16) {
    const alpha = (pixels[i + 3] ?? 0) / 255
    if (alpha < 0.5) continue
    const [, a, b] = rgbToLab(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0)
    const chroma = Math.hypot(a, b)
    sumA += a * chroma
    sumB += b * chroma
    meanA += a
    meanB += b
    count += 1
  }
  if (count === 0 || Math.hypot(meanA, meanB) / count < leastChroma) return undefined
  return Math.round(((Math.atan2(sumB, sumA) * 180) / Math.PI + 360) % 360)
}
