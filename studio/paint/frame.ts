import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { frameHeight, frameWidth, free, make, settle } from './canvas.ts'
import { rgbCss } from './colour.ts'
import type { Layer, Scene } from './types.ts'

/** The camera looks from here: zoom pulls everything away from this point. */
export const focus = { x: frameWidth / 2, y: 0.42 * frameHeight } as const

type Camera = ReturnType<Scene['camera']>

/**
 * Draws one frame. `scale` is bitmap pixels per scene unit, that of the layers and of the target alike. The frame
 * depends on `seconds` alone, so frames can be drawn in any order.
 */
export function drawFrame(context: SKRSContext2D, scene: Scene, seconds: number, scale: number): void {
  const camera = scene.camera(Math.min(1, Math.max(0, seconds / scene.seconds)))
  context.save()
  context.resetTransform()
  context.clearRect(0, 0, frameWidth * scale, frameHeight * scale)
  for (const layer of [...scene.layers].sort((one, other) => one.depth - other.depth)) {
    drawLayer(context, layer, camera, seconds, scale)
  }
  context.resetTransform()
  context.globalCompositeOperation = 'source-over'
  context.globalAlpha = 1
  if (scene.vignette > 0 || scene.captionBand > 0 || scene.border) {
    context.drawImage(overlay(scene, scale), 0, 0)
  }
  context.restore()
}

function drawLayer(context: SKRSContext2D, layer: Layer, camera: Camera, seconds: number, scale: number): void {
  const zoom = 1 + (camera.zoom - 1) * (0.25 + 1.1 * layer.depth)
  context.setTransform(
    scale * zoom,
    0,
    0,
    scale * zoom,
    scale * (focus.x - focus.x * zoom - camera.x * layer.depth),
    scale * (focus.y - focus.y * zoom - camera.y * layer.depth),
  )
  context.globalCompositeOperation = layer.blend ?? 'source-over'
  context.globalAlpha = 1
  const { canvas } = layer
  if (layer.idle) {
    const moved = layer.idle(seconds)
    const pivot = layer.pivot ?? {
      x: layer.x + (canvas ? canvas.width / scale / 2 : 0),
      y: layer.y + (canvas ? canvas.height / scale / 2 : 0),
    }
    context.globalAlpha = Math.min(1, Math.max(0, moved.alpha ?? 1))
    context.translate(pivot.x + (moved.x ?? 0), pivot.y + (moved.y ?? 0))
    context.rotate(moved.rotation ?? 0)
    context.scale(moved.scale ?? 1, moved.scale ?? 1)
    context.translate(-pivot.x, -pivot.y)
  }
  if (canvas && layer.warp) drawStrips(context, canvas, layer, layer.warp, seconds, scale)
  else if (canvas) context.drawImage(canvas, layer.x, layer.y, canvas.width / scale, canvas.height / scale)
  layer.live?.(context, seconds)
}

/** Strips overlap by a pixel, or seams would show between them. */
function drawStrips(
  context: SKRSContext2D,
  canvas: Canvas,
  layer: Layer,
  warp: NonNullable<Layer['warp']>,
  seconds: number,
  scale: number,
): void {
  const columns = warp.axis === 'x'
  const length = columns ? canvas.width : canvas.height
  const step = Math.ceil(length / warp.strips)
  for (let from = 0; from < length; from += step) {
    const size = Math.min(step + 1, length - from)
    const shift = warp.shift((from + size / 2) / length, seconds)
    if (columns) {
      const x = layer.x + from / scale
      context.drawImage(canvas, from, 0, size, canvas.height, x, layer.y + shift, size / scale, canvas.height / scale)
    } else {
      const y = layer.y + from / scale
      context.drawImage(canvas, 0, from, canvas.width, size, layer.x + shift, y, canvas.width / scale, size / scale)
    }
  }
}

const night = [6, 6, 26] as const
const overlays = new Map<string, Canvas>()
const mostOverlays = 2

/** Edge darkening, the soft band behind captions and the rim in one bitmap; few kinds exist, so they are kept. */
function overlay({ vignette, captionBand: band, border, shade = night }: Scene, scale: number): Canvas {
  const key = `${vignette.toFixed(3)} ${band.toFixed(3)} ${border?.id} ${shade} ${scale}`
  const known = overlays.get(key)
  if (known) return known
  const oldest = overlays.size >= mostOverlays ? overlays.entries().next().value : undefined
  if (oldest) {
    overlays.delete(oldest[0])
    free(oldest[1])
  }
  const canvas = make(frameWidth * scale, frameHeight * scale)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  const dark = (alpha: number): string => rgbCss(shade, alpha)
  const round = context.createRadialGradient(540, 860, 520, 540, 900, 1230)
  round.addColorStop(0, dark(0))
  round.addColorStop(1, dark(vignette))
  context.fillStyle = round
  context.fillRect(0, 0, frameWidth, frameHeight)
  darken(context, 0, 420, [dark(vignette * 0.35), dark(0)])
  darken(context, 1380, frameHeight, [dark(0), dark(vignette * 0.6)])
  if (band > 0) {
    const soft = context.createLinearGradient(0, 1080, 0, 1500)
    soft.addColorStop(0, dark(0))
    soft.addColorStop(0.3, dark(band))
    soft.addColorStop(0.7, dark(band))
    soft.addColorStop(1, dark(0))
    context.fillStyle = soft
    context.fillRect(0, 1080, frameWidth, 420)
  }
  border?.paint(context)
  settle(canvas)
  overlays.set(key, canvas)
  return canvas
}

function darken(context: SKRSContext2D, from: number, to: number, [first, last]: [string, string]): void {
  const fade = context.createLinearGradient(0, from, 0, to)
  fade.addColorStop(0, first)
  fade.addColorStop(1, last)
  context.fillStyle = fade
  context.fillRect(0, from, frameWidth, to - from)
}
