import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { type Paper, paintPaper, polygon } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

/** An upright rectangle by its left upper corner. */
export const rect = (x: number, y: number, width: number, height: number): Path2D =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ])

export const rounded = (x: number, y: number, width: number, height: number, radius: number): Path2D => {
  const path = new Path2D()
  path.roundRect(x, y, width, height, radius)
  return path
}

export const disc = (x: number, y: number, r: number): Path2D => {
  const path = new Path2D()
  path.arc(x, y, r, 0, 6.2832)
  return path
}

/** An opening with a pointed head, as in churches. */
export const pointedArch = (x: number, top: number, width: number, bottom: number): Path2D => {
  const path = new Path2D()
  const spring = top + width * 0.82
  path.moveTo(x - width / 2, bottom)
  path.lineTo(x - width / 2, spring)
  path.quadraticCurveTo(x - width * 0.44, top + width * 0.3, x, top)
  path.quadraticCurveTo(x + width * 0.44, top + width * 0.3, x + width / 2, spring)
  path.lineTo(x + width / 2, bottom)
  path.closePath()
  return path
}

/** A ply with the usual cut edge and shadow. */
export function piece(
  context: SKRSContext2D,
  brush: Brush,
  path: Path2D,
  ramp: Ramp,
  tone: number,
  more: Partial<Paper> = {},
): void {
  paintPaper(context, brush, path, {
    ramp,
    tone,
    toneFoot: Math.max(0, tone - 0.05),
    edge: 0.65,
    edgeWidth: 3,
    shadow: 0.4,
    shadowBlur: 14,
    ...more,
  })
}
