import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { alphaBox, type Box, free } from '../canvas.ts'
import { type Drawing, Pen } from './own/pen.ts'

/** Leaves and sails may reach over the box they were drawn in by this share of it. */
const spare = 0.15

/** What a drawing really covers, in its own units. */
function measured({ width, height, paint }: Drawing): Box {
  const scale = 256 / Math.max(width, height)
  const canvas = createCanvas(Math.ceil(width * scale * (1 + 2 * spare)), Math.ceil(height * scale * (1 + 2 * spare)))
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  context.translate(width * spare, height * spare)
  paint(new Pen(context))
  const box = alphaBox(canvas, 24) ?? { left: 0, top: 0, right: canvas.width, bottom: canvas.height }
  free(canvas)
  return {
    left: (box.left - 1) / scale - width * spare,
    top: (box.top - 1) / scale - height * spare,
    right: (box.right + 1) / scale - width * spare,
    bottom: (box.bottom + 1) / scale - height * spare,
  }
}

const boxes = new WeakMap<Drawing, Box>()

/** Draws by hand, trimmed to what is there, the longer side `size` pixels. */
export function drawByHand(drawing: Drawing, size: number): Canvas {
  const box = boxes.get(drawing) ?? measured(drawing)
  boxes.set(drawing, box)
  const width = box.right - box.left
  const height = box.bottom - box.top
  const scale = size / Math.max(width, height)
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  context.translate(-box.left, -box.top)
  drawing.paint(new Pen(context))
  return canvas
}
