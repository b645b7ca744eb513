import { free, type Stage, stage } from '../canvas.ts'
import type { Brush, Layer, Sprite } from '../types.ts'
import type { Box } from './field.ts'
import type { Spot } from './placement.ts'

/** By depth, then by order of birth, so that a repair does not shuffle the planes. */
export const inOrder = (layers: Layer[]): Layer[] => [...layers].sort((one, other) => one.depth - other.depth)

export const placed = (sprite: Sprite, spot: Spot, brush: Brush): Layer => ({
  depth: spot.depth,
  canvas: sprite.canvas,
  x: spot.x - sprite.anchorX / brush.scale,
  y: spot.y - sprite.anchorY / brush.scale,
})

/** A soft round shadow lying on the ground. */
export function ellipse(
  brush: Brush,
  x: number,
  y: number,
  rx: number,
  ry: number,
  alpha: number,
  depth: number,
): Layer {
  const area = areaAround(brush, x, y, rx + 10, ry + 10)
  const { context } = area
  context.translate(x, y)
  context.scale(1, ry / rx)
  const soft = context.createRadialGradient(0, 0, rx * 0.15, 0, 0, rx)
  soft.addColorStop(0, brush.palette.ground.css(0.02, alpha))
  soft.addColorStop(0.55, brush.palette.ground.css(0.02, alpha * 0.55))
  soft.addColorStop(1, brush.palette.ground.css(0.02, 0))
  context.fillStyle = soft
  context.beginPath()
  context.arc(0, 0, rx, 0, Math.PI * 2)
  context.fill()
  return area.layer(depth)
}

export const areaAround = (brush: Brush, x: number, y: number, rx: number, ry: number): Stage =>
  stage(brush.scale, { left: x - rx, top: y - ry, right: x + rx, bottom: y + ry })

/** What hangs hangs from somewhere: a thread up and out of the picture. */
export function thread(brush: Brush, spot: Spot): Layer {
  const { context, layer } = stage(brush.scale, { left: spot.x - 8, top: -90, right: spot.x + 8, bottom: spot.y + 14 })
  context.strokeStyle = brush.palette.sky.css(brush.darkness < 0.3 ? 0.14 : 0.72, 0.85)
  context.lineWidth = 4
  context.beginPath()
  context.moveTo(spot.x, -90)
  context.lineTo(spot.x, spot.y + 12)
  context.stroke()
  return layer(spot.depth - 0.003)
}

/** How far leaves reach into the picture from the corner they hang in, as shares of their bitmap. */
const leaves = { across: 0.72, down: 0.74 } as const

/** Whether something that hangs in from an upper corner would hang over somebody who is there. */
export function hangsBefore(layer: Layer, taken: readonly Box[], scale: number): boolean {
  const { canvas, depth, x, y } = layer
  if (canvas === undefined || depth < 1 || y > -60) return false
  const [width, height] = [canvas.width / scale, canvas.height / scale]
  if (width > 800 || height > 900) return false
  const left = x + width / 2 < 540
  const box = {
    left: left ? x : x + width * (1 - leaves.across),
    right: left ? x + width * leaves.across : x + width,
    bottom: y + height * leaves.down,
  }
  return taken.some((one) => one.left < box.right && one.right > box.left && one.top < box.bottom)
}

/** Gives the bitmaps of layers back at once. */
export function freeLayers(layers: Layer[]): void {
  for (const layer of layers) if (layer.canvas !== undefined) free(layer.canvas)
}
