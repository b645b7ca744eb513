import type { Brush, Layer } from '../types.ts'

/**
 * The look's last word on every bitmap of a shot, scenery and motifs alike. Once a bitmap; cheapest after `optimise`, when
 * there are the fewest pixels. Layers of light are left alone: they are no paper.
 */
export function finishLayers(layers: readonly Layer[], brush: Brush): void {
  const { finish } = brush.look
  if (!finish) return
  for (const { canvas, blend } of layers) if (canvas && !blend) finish(canvas, brush.palette, brush.random, brush.scale)
}
