import { free, fullBox, make, settle } from '../canvas.ts'
import type { Background, Layer, Slots } from '../types.ts'
import type { Solution } from './spec.ts'

/** How much nearer each size of shot is than the painted set. */
const factors: Record<Solution['size'], number> = { wide: 1, tiny: 1, close: 1.3, detail: 1.55 }

/** Feet stay where they are when the lens changes. */
const footY = 1105

/** The nearest sheets begin below the captions. */
const nearSheetY = 1490

/** A set seen through a longer lens: near planes grow fully, far ones a third of that, and soften by it. */
export function throughLens(background: Background, size: Solution['size'], x: number, scale: number): Background {
  const factor = factors[size]
  if (factor === 1) return background
  const far = 1 + (factor - 1) * 0.35
  const { slots } = background
  const scaledX = (value: number, by: number): number => x + (value - x) * by
  const scaledY = (value: number, by: number): number => footY + (value - footY) * by
  const moved: Slots = {
    ...slots,
    ground: (at) => scaledY(slots.ground(x + (at - x) / factor), factor),
    horizon: scaledY(slots.horizon, far),
    light: { x: scaledX(slots.light.x, far), y: scaledY(slots.light.y, far), r: slots.light.r * far },
  }
  if (slots.sit !== undefined) moved.sit = { ...slots.sit, y: scaledY(slots.sit.y, factor) }
  const layers = background.layers.map((layer) => {
    const pull = layer.depth < 0.3 ? { factor: far, around: { x, y: footY } } : pullOf(layer, factor, x, scale)
    return enlarged(layer, pull.factor, pull.around, scale)
  })
  return { layers, slots: moved }
}

/**
 * What frames the picture would leave it first, and a plain lower third would be left: edges hold on to their corner
 * and grow half as much, the nearest sheet keeps its height. All else grows from where the feet are.
 */
function pullOf(
  layer: Layer,
  factor: number,
  x: number,
  scale: number,
): { factor: number; around: { x: number; y: number } } {
  const { canvas, depth } = layer
  const all = { factor, around: { x, y: footY } }
  if (canvas === undefined || depth < 0.8) return all
  const bottom = layer.y + canvas.height / scale
  const width = canvas.width / scale
  if (width > 900) {
    if (layer.y < 1000) return all
    return depth < 0.95
      ? { factor, around: { x, y: nearSheetY } }
      : { factor: 1 + (factor - 1) * 0.3, around: { x: 540, y: 1920 } }
  }
  const hangs = layer.y < 600
  // From very near, what hangs in from above would hang over the hero's head.
  if (hangs && (bottom > 900 || factor > factors.close)) return all
  const side = layer.x + width / 2 < 540 ? fullBox.left : fullBox.right
  const y = hangs ? fullBox.top : 1920
  return { factor: 1 + (factor - 1) * 0.5, around: { x: side, y } }
}

function enlarged(layer: Layer, factor: number, around: { x: number; y: number }, scale: number): Layer {
  const { canvas, live, idle } = layer
  const larger: Layer = { ...layer }
  if (canvas !== undefined) {
    const left = Math.max(fullBox.left, around.x + (layer.x - around.x) * factor)
    const top = Math.max(fullBox.top, around.y + (layer.y - around.y) * factor)
    const right = Math.min(fullBox.right, around.x + (layer.x + canvas.width / scale - around.x) * factor)
    const bottom = Math.min(fullBox.bottom, around.y + (layer.y + canvas.height / scale - around.y) * factor)
    const target = make(Math.max(1, (right - left) * scale), Math.max(1, (bottom - top) * scale))
    const context = target.getContext('2d')
    context.imageSmoothingQuality = 'high'
    context.drawImage(
      canvas,
      (around.x + (layer.x - around.x) * factor - left) * scale,
      (around.y + (layer.y - around.y) * factor - top) * scale,
      canvas.width * factor,
      canvas.height * factor,
    )
    settle(target)
    free(canvas)
    Object.assign(larger, { canvas: target, x: left, y: top })
  }
  if (layer.pivot !== undefined) {
    larger.pivot = {
      x: around.x + (layer.pivot.x - around.x) * factor,
      y: around.y + (layer.pivot.y - around.y) * factor,
    }
  }
  if (idle !== undefined) {
    larger.idle = (seconds) => {
      const moved = idle(seconds)
      return { ...moved, x: (moved.x ?? 0) * factor, y: (moved.y ?? 0) * factor }
    }
  }
  // Rain and motes near the lens stay as they are; what belongs to the set grows with it.
  if (live !== undefined && layer.depth < 0.55) {
    larger.live = (context, seconds) => {
      context.save()
      context.translate(around.x, around.y)
      context.scale(factor, factor)
      context.translate(-around.x, -around.y)
      live(context, seconds)
      context.restore()
    }
  }
  return larger
}
