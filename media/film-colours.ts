import { readFileSync } from 'node:fs'

/**
 * Painted pixels in the film's own colours. A frame so made has three eighths of the bytes, and it is their way through a pipe
 * that costs most of all that happens to a frame after it was painted. `film-colours.wat` does it, sixteen bytes at a time:
 * a third of the time it takes number by number.
 */
const program = new WebAssembly.Module(readFileSync(new URL('film-colours.wasm', import.meta.url)))

interface Converter {
  memory: WebAssembly.Memory
  /** From rows of RGBA at the memory's beginning to their Y, U and V behind them. */
  convert(width: number, rows: number): void
}

let converter: Converter | undefined

const bytesAPixel = { rgba: 4, film: 1.5 }
/** As many as stay in a core's own cache on their way there and back. */
const bandRows = 16

export const narrowest = 8

/** How many bytes a picture has as `yuv420p`. */
export const filmBytes = (width: number, height: number): number => width * height * bytesAPixel.film

/**
 * Writes opaque RGBA, full range, into `film` as `yuv420p`: all of Y, then U and V at half the width and height, each the mean of
 * four pixels. Width and height are even, the width is `narrowest` at least.
 */
export function toFilmColours(rgba: Uint8Array, film: Uint8Array, width: number, height: number): void {
  converter ??= new WebAssembly.Instance(program).exports as unknown as Converter
  const { memory, convert } = converter
  const most = width * bandRows * (bytesAPixel.rgba + bytesAPixel.film)
  if (memory.buffer.byteLength < most) memory.grow(Math.ceil((most - memory.buffer.byteLength) / 65536))
  const band = new Uint8Array(memory.buffer)
  const pixels = width * height
  for (let row = 0; row < height; row += bandRows) {
    const rows = Math.min(bandRows, height - row)
    const [first, count] = [row * width, rows * width]
    band.set(rgba.subarray(first * bytesAPixel.rgba, (first + count) * bytesAPixel.rgba))
    convert(width, rows)
    const y = count * bytesAPixel.rgba
    const u = y + count
    const v = u + count / 4
    film.set(band.subarray(y, u), first)
    film.set(band.subarray(u, v), pixels + first / 4)
    film.set(band.subarray(v, v + count / 4), pixels * 1.25 + first / 4)
  }
}
