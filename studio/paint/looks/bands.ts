import type { Canvas, ImageData, SKRSContext2D } from '@napi-rs/canvas'

/** A few rows of a bitmap as packed pixels, with some more above and below to look at. */
export interface Band {
  width: number
  /** Rows of the bitmap to be painted: from `top` up to, but not, `bottom`. */
  top: number
  bottom: number
  /** What was there; its first row is `fromTop` of the bitmap. */
  from: Int32Array
  fromTop: number
  fromBottom: number
  /** What shall be there; its first row is `top`. Begins empty. */
  to: Int32Array
}

const bandRows = 192

/**
 * Repaints a bitmap band by band: whole ones as numbers would pile up faster than the collector clears them away. Each
 * band may look `margin` rows over its own edges and sees what was there before.
 */
export function repaint(canvas: Canvas, margin: number, paint: (band: Band) => void): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const read = (top: number): { fromTop: number; fromBottom: number; from: Int32Array } => {
    const fromTop = Math.max(0, top - margin)
    const fromBottom = Math.min(height, top + bandRows + margin)
    const { data } = context.getImageData(0, fromTop, width, fromBottom - fromTop)
    return { fromTop, fromBottom, from: new Int32Array(data.buffer) }
  }
  context.save()
  context.resetTransform()
  const target = easel(context, width, Math.min(height, bandRows))
  const to = new Int32Array(target.data.buffer)
  let next = read(0)
  for (let top = 0; top < height; top += bandRows) {
    const now = next
    const bottom = Math.min(height, top + bandRows)
    if (bottom < height) next = read(bottom)
    to.fill(0)
    paint({ width, top, bottom, to, ...now })
    context.putImageData(target, 0, top, 0, 0, width, bottom - top)
  }
  context.restore()
}

let lastEasel: ImageData | undefined

/** Room for one band; kept for the next bitmap, which mostly is as wide. */
function easel(context: SKRSContext2D, width: number, rows: number): ImageData {
  if (lastEasel?.width !== width || lastEasel.height !== rows) lastEasel = context.createImageData(width, rows)
  return lastEasel
}
