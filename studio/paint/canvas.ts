import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Layer } from './types.ts'

/** The master picture in scene units, and how far sheets reach over its edges so that the camera may move. */
export const frameWidth = 1080
export const frameHeight = 1920
export const overhang = 90

/** A fresh transparent canvas; sizes are rounded up and at least one pixel. */
export function make(width: number, height: number): Canvas {
  return createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
}

/** Gives native memory back at once; the collector does not feel canvases. */
export function free(...canvases: Canvas[]): void {
  for (const canvas of canvases) {
    canvas.width = 1
    canvas.height = 1
  }
}

export function copy(source: Canvas): Canvas {
  const target = make(source.width, source.height)
  target.getContext('2d').drawImage(source, 0, 0)
  return target
}

/** Drawing is recorded and rasterised lazily; this rasterises now, so that the first frame is not slow. */
export function settle(canvas: Canvas): void {
  canvas.getContext('2d').getImageData(0, 0, 1, 1)
}

/** A box in scene units. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export const fullBox: Box = {
  left: -overhang,
  top: -overhang,
  right: frameWidth + overhang,
  bottom: frameHeight + overhang,
}

/** A bitmap whose context speaks scene units. */
export interface Stage {
  canvas: Canvas
  context: SKRSContext2D
  box: Box
  /** The bitmap as a layer at a depth. */
  layer(depth: number, more?: Omit<Partial<Layer>, 'depth' | 'canvas' | 'x' | 'y'>): Layer
}

export function stage(scale: number, box: Box = fullBox): Stage {
  const canvas = make((box.right - box.left) * scale, (box.bottom - box.top) * scale)
  const context = canvas.getContext('2d')
  context.setTransform(scale, 0, 0, scale, -box.left * scale, -box.top * scale)
  return { canvas, context, box, layer: (depth, more = {}) => ({ depth, canvas, x: box.left, y: box.top, ...more }) }
}

/** Blurs by `radius` bitmap pixels (about two deviations); large blurs are made small first, which looks the same. */
export function blurred(source: Canvas, radius: number): Canvas {
  const shrink = Math.min(8, Math.max(1, radius / 3))
  const small = make(source.width / shrink, source.height / shrink)
  const context = small.getContext('2d')
  context.filter = `blur(${(radius / shrink / 2).toFixed(2)}px)`
  context.drawImage(source, 0, 0, small.width, small.height)
  if (shrink === 1) return small
  const target = make(source.width, source.height)
  target.getContext('2d').drawImage(small, 0, 0, target.width, target.height)
  free(small)
  return target
}

/** The silhouette of `mask` filled with one style. */
export function tinted(mask: Canvas, style: string): Canvas {
  const target = copy(mask)
  const context = target.getContext('2d')
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = style
  context.fillRect(0, 0, target.width, target.height)
  return target
}

/** Blend modes paint outside what is there; this keeps `painted` to the alpha of `mask`. */
export function keepInside(painted: Canvas, mask: Canvas): void {
  const context = painted.getContext('2d')
  context.save()
  context.resetTransform()
  context.globalCompositeOperation = 'destination-in'
  context.drawImage(mask, 0, 0)
  context.restore()
}

/** The box of what is more than `threshold` opaque, in pixels (right and bottom beyond the last); null when empty. */
export function alphaBox(canvas: Canvas, threshold = 8): Box | null {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  let left = width
  let top = height
  let right = -1
  let bottom = -1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) <= threshold) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return right < 0 ? null : { left, top, right: right + 1, bottom: bottom + 1 }
}
