import type { Brush, Layer } from '../types.ts'

/** The look's last word on every bitmap of a shot, scenery and motifs alike; call it once, before `optimise`. */
export function finishLayers(layers: readonly Layer[], brush: Brush): void {
  const { finish } = brush.look
  if (!finish) return
  for (const { canvas } of layers) if (canvas) finish(canvas, brush.palette, brush.random)
}
