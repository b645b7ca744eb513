import type { Canvas } from '@napi-rs/canvas'
import type { Brush, Layer, Look, Palette, Scene, Sprite, Touch } from '../types.ts'

/**
 * The look's last word on every bitmap of a shot, scenery and motifs alike. Once a bitmap; cheapest after `optimise`, when
 * there are the fewest pixels.
 */
export function finishLayers(layers: readonly Layer[], brush: Brush): void {
  const { finish } = brush.look
  if (!finish) return
  for (const { canvas, blend } of layers) {
    if (!canvas || (blend !== undefined && blend !== 'screen')) continue
    finish(canvas, touchFor(brush, canvas, { x: 0, y: 0 }, blend === 'screen'))
  }
}

/** Sprites that live layers draw from are treated by the look as layers are; one grain for all, so that none flickers. */
export function finishSprites(sprites: readonly Sprite[], brush: Brush): void {
  const { finish } = brush.look
  const [first] = sprites
  if (!finish || !first) return
  const shared = touchFor(brush, first.canvas, { x: 0, y: 0 }, false)
  for (const { canvas, anchorX, anchorY } of sprites) {
    finish(canvas, { ...shared, anchor: { x: Math.round(anchorX), y: Math.round(anchorY) } })
  }
}

function touchFor(brush: Brush, canvas: Canvas, anchor: Touch['anchor'], light: boolean): Touch {
  const { palette, scale } = brush
  const breadth = Math.sqrt(canvas.width * canvas.height) / scale
  return {
    palette,
    scale,
    seed: Math.floor(brush.random() * 2 ** 32),
    anchor,
    coarseness: Math.min(1, Math.max(0.34, breadth / 1100)),
    light,
  }
}

/** What the look lays over a whole scene. */
export const overlayOf = ({ border, shade }: Look, palette: Palette): Pick<Scene, 'border' | 'shade'> => ({
  ...(border ? { border } : {}),
  ...(shade ? { shade: shade(palette) } : {}),
})
