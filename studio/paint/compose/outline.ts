import type { Canvas } from '@napi-rs/canvas'
import { free, make, tinted } from '../canvas.ts'
import type { Brush, Sprite } from '../types.ts'

/** Width of the line, in scene units, and how strong it is. */
const width = 5
const strength = 0.85
const directions = 12

/**
 * A sprite with a line round it, dark round what is light and light round what is dark: what is white or can be seen
 * through is lost on paper of one ink without it. The given sprite is used up.
 */
export function outlined(sprite: Sprite, brush: Brush): Sprite {
  const reach = Math.max(1, width * brush.scale)
  const margin = Math.ceil(reach) + 1
  const source = sprite.canvas
  const ring = ringOf(source, brush.palette.sky.css(isLight(source) ? 0.1 : 0.97, strength), reach, margin)
  ring.getContext('2d').drawImage(source, margin, margin)
  free(source)
  const { left, top, right, bottom } = sprite.box
  return {
    canvas: ring,
    anchorX: sprite.anchorX + margin,
    anchorY: sprite.anchorY + margin,
    box: { left: left + margin, top: top + margin, right: right + margin, bottom: bottom + margin },
  }
}

/** The line alone: nothing of it lies behind the sprite, which may be seen through. */
function ringOf(source: Canvas, style: string, reach: number, margin: number): Canvas {
  const solid = hardened(source)
  const line = tinted(solid, style)
  const ring = make(source.width + 2 * margin, source.height + 2 * margin)
  const context = ring.getContext('2d')
  for (let turn = 0; turn < directions; turn++) {
    const angle = (turn / directions) * 2 * Math.PI
    context.drawImage(line, margin + reach * Math.cos(angle), margin + reach * Math.sin(angle))
  }
  context.globalCompositeOperation = 'destination-out'
  context.drawImage(solid, margin, margin)
  context.globalCompositeOperation = 'source-over'
  free(solid, line)
  return ring
}

/** The same shape, as good as opaque; soft shadows around it stay faint. */
function hardened(source: Canvas): Canvas {
  const solid = make(source.width, source.height)
  const context = solid.getContext('2d')
  const image = source.getContext('2d').getImageData(0, 0, source.width, source.height)
  for (let at = 3; at < image.data.length; at += 4) {
    image.data[at] = Math.max(0, Math.min(255, ((image.data[at] ?? 0) - 120) * 5))
  }
  context.putImageData(image, 0, 0)
  return solid
}

function isLight(source: Canvas): boolean {
  const small = make(24, 24)
  const context = small.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, 24, 24)
  const { data } = context.getImageData(0, 0, 24, 24)
  free(small)
  let light = 0
  let covered = 0
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255
    light += alpha * (0.3 * (data[at] ?? 0) + 0.55 * (data[at + 1] ?? 0) + 0.15 * (data[at + 2] ?? 0))
    covered += alpha
  }
  return covered > 0 && light / covered > 118
}
