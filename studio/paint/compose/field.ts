/** A small picture as numbers: OKLab of every pixel, row by row. */
export interface Field {
  width: number
  height: number
  l: Float32Array
  a: Float32Array
  b: Float32Array
}

/** What is covered, 0 to 1 for every pixel. */
export interface Mask {
  width: number
  height: number
  alpha: Float32Array
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/** sRGB bytes (RGBA) to OKLab. */
export function fieldOf(bytes: ArrayLike<number>, width: number, height: number): Field {
  const count = width * height
  const field = { width, height, l: new Float32Array(count), a: new Float32Array(count), b: new Float32Array(count) }
  for (let at = 0; at < count; at++) {
    const red = linear[bytes[at * 4] ?? 0] ?? 0
    const green = linear[bytes[at * 4 + 1] ?? 0] ?? 0
    const blue = linear[bytes[at * 4 + 2] ?? 0] ?? 0
    const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    field.l[at] = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short
    field.a[at] = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
    field.b[at] = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  }
  return field
}

export function maskOf(bytes: ArrayLike<number>, width: number, height: number): Mask {
  const alpha = new Float32Array(width * height)
  for (let at = 0; at < alpha.length; at++) alpha[at] = (bytes[at * 4 + 3] ?? 0) / 255
  return { width, height, alpha }
}

export const emptyMask = (width: number, height: number): Mask => ({
  width,
  height,
  alpha: new Float32Array(width * height),
})

/** The box of what is more than half covered, or undefined where nothing is. */
export function boxOf(mask: Mask): Box | undefined {
  let box: Box | undefined
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      if ((mask.alpha[y * mask.width + x] ?? 0) < 0.5) continue
      if (box === undefined) box = { left: x, top: y, right: x, bottom: y }
      else {
        if (x < box.left) box.left = x
        if (x > box.right) box.right = x
        box.bottom = y
      }
    }
  }
  return box
}

/** How much of `mask` lies under `other`, 0 to 1. */
export function overlap(mask: Mask, other: Mask): number {
  let all = 0
  let both = 0
  for (let at = 0; at < mask.alpha.length; at++) {
    const one = mask.alpha[at] ?? 0
    all += one
    both += one * (other.alpha[at] ?? 0)
  }
  return all === 0 ? 0 : both / all
}

/** Mean gradient and standard deviation of lightness within a box, both as OKLab lightness a pixel. */
export function detailIn(field: Field, box: Box): { gradient: number; deviation: number; mean: number } {
  let sum = 0
  let squares = 0
  let gradient = 0
  let count = 0
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const at = y * field.width + x
      const here = field.l[at] ?? 0
      sum += here
      squares += here * here
      gradient += Math.hypot((field.l[at + 1] ?? here) - here, (field.l[at + field.width] ?? here) - here)
      count++
    }
  }
  if (count === 0) return { gradient: 0, deviation: 0, mean: 0 }
  const mean = sum / count
  return { gradient: gradient / count, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)), mean }
}
