/**
 * A fingerprint of a picture: 16 × 16 comparisons of neighbouring brightness (difference hash), as 64 hex digits.
 * Two pictures whose fingerprints differ in few bits look alike to a person.
 */
export function fingerprint(luminance: ArrayLike<number>, width: number, height: number): string {
  const columns = 17
  const rows = 16
  const cells = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      cells[row * columns + column] = meanOf(luminance, width, {
        left: Math.floor((column * width) / columns),
        right: Math.max(Math.floor(((column + 1) * width) / columns), Math.floor((column * width) / columns) + 1),
        top: Math.floor((row * height) / rows),
        bottom: Math.max(Math.floor(((row + 1) * height) / rows), Math.floor((row * height) / rows) + 1),
      })
    }
  }
  let text = ''
  for (let row = 0; row < rows; row++) {
    for (let start = 0; start < 16; start += 4) {
      let digit = 0
      for (let bit = 0; bit < 4; bit++) {
        const at = row * columns + start + bit
        if ((cells[at + 1] ?? 0) - (cells[at] ?? 0) > grain) digit |= 1 << bit
      }
      text += digit.toString(16)
    }
  }
  return text
}

/** How many of the 256 comparisons differ. */
export function distance(one: string, other: string): number {
  let count = 0
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    let different = Number.parseInt(one[at] ?? '0', 16) ^ Number.parseInt(other[at] ?? '0', 16)
    for (; different > 0; different &= different - 1) count++
  }
  return count
}

/** Differences smaller than this (in OKLab lightness) are texture, not shape. */
const grain = 0.006

/**
 * Below this, two shots are too alike. The same shot with another seed differs in 37 to 67 of 256; the shots of a film
 * in 69 to 124.
 */
export const alikeBelow = 56

function meanOf(
  values: ArrayLike<number>,
  width: number,
  cell: { left: number; right: number; top: number; bottom: number },
): number {
  let sum = 0
  let count = 0
  for (let y = cell.top; y < cell.bottom; y++) {
    for (let x = cell.left; x < cell.right; x++) {
      sum += values[y * width + x] ?? 0
      count++
    }
  }
  return count === 0 ? 0 : sum / count
}
