/**
 * Painted pixels in the film's own colours. A frame so made has three eighths of the bytes, and it is their way through a pipe
 * that costs most of all that happens to a frame after it was painted.
 */

/** Rec. ITU-R BT.709-6, items 3.2 to 3.5, at eight bits in the narrow range, times 2¹⁶. */
const luma = { red: 11966, green: 40254, blue: 4064, offset: (16 << 16) + (1 << 15) }
/** For the sum of four pixels: times 2¹⁶, and shifted by two more. */
const blueness = { red: -6596, green: -22188, blue: 28784 }
const redness = { red: 28784, green: -26145, blue: -2639 }
const chromaOffset = (128 << 18) + (1 << 17)

/** How many bytes a picture has as `yuv420p`. */
export const filmBytes = (width: number, height: number): number => (width * height * 3) / 2

/**
 * Writes opaque RGBA, full range, into `film` as `yuv420p`: all of Y, then U and V at half the width and height, each the mean of
 * four pixels. Width and height are even.
 */
export function toFilmColours(rgba: Uint8Array, film: Uint8Array, width: number, height: number): void {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  // Words are read at once, red lowest: Node runs on little-endian machines, s390x aside.
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height)
  const half = width / 2
  const firstU = width * height
  const firstV = firstU + half * (height / 2)
  const { red: yr, green: yg, blue: yb, offset: yo } = luma
  const { red: ur, green: ug, blue: ub } = blueness
  const { red: vr, green: vg, blue: vb } = redness
  for (let y = 0, chroma = 0; y < height; y += 2) {
    let above = y * width
    let below = above + width
    for (let x = 0; x < half; x += 1, chroma += 1, above += 2, below += 2) {
      const a = pixels[above] as number
      const b = pixels[above + 1] as number
      const c = pixels[below] as number
      const d = pixels[below + 1] as number
      const ar = a & 255
      const ag = (a >> 8) & 255
      const ab = (a >> 16) & 255
      const br = b & 255
      const bg = (b >> 8) & 255
      const bb = (b >> 16) & 255
      const cr = c & 255
      const cg = (c >> 8) & 255
      const cb = (c >> 16) & 255
      const dr = d & 255
      const dg = (d >> 8) & 255
      const db = (d >> 16) & 255
      film[above] = (yr * ar + yg * ag + yb * ab + yo) >> 16
      film[above + 1] = (yr * br + yg * bg + yb * bb + yo) >> 16
      film[below] = (yr * cr + yg * cg + yb * cb + yo) >> 16
      film[below + 1] = (yr * dr + yg * dg + yb * db + yo) >> 16
      const reds = ar + br + cr + dr
      const greens = ag + bg + cg + dg
      const blues = ab + bb + cb + db
      film[firstU + chroma] = (ur * reds + ug * greens + ub * blues + chromaOffset) >> 18
      film[firstV + chroma] = (vr * reds + vg * greens + vb * blues + chromaOffset) >> 18
    }
  }
}
