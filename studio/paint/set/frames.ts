import { Path2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { paintPaper } from '../ply.ts'
import type { Brush, Layer, Ramp } from '../types.ts'

export interface CaveAsk {
  x: number
  y: number
  r: number
  /** How much taller than wide the hole is. */
  tall: number
  ramp: Ramp
  tone: number
  toneFoot: number
  depth: number
  alpha?: number
}

/** A whole sheet with a ragged round hole. Sines, not noise along the angle: noise would have a seam. */
export function caveFrame(brush: Brush, ask: CaveAsk): Layer {
  const { context, layer } = stage(brush.scale)
  const turn = brush.random() * 6.28
  const frame = new Path2D()
  frame.rect(fullBox.left - 10, fullBox.top - 10, 1280, 2120)
  // Backwards round the hole, so that the nonzero rule leaves it open.
  for (let step = 180; step > 0; step--) {
    const angle = (step / 180) * Math.PI * 2
    const a = angle + turn
    const swell =
      0.42 * Math.sin(2 * a) +
      0.34 * Math.sin(3 * a + 1) +
      0.3 * Math.sin(5 * a) +
      0.14 * Math.sin(9 * a + 2) +
      0.06 * Math.sin(17 * a)
    const radius = ask.r * (1 + 0.2 * swell)
    const x = ask.x + Math.cos(angle) * radius
    const y = ask.y + Math.sin(angle) * radius * ask.tall
    if (step === 180) frame.moveTo(x, y)
    else frame.lineTo(x, y)
  }
  frame.closePath()
  paintPaper(context, brush, frame, {
    ramp: ask.ramp,
    tone: ask.tone,
    toneFoot: ask.toneFoot,
    edge: 0.8,
    edgeWidth: 4,
    shadow: 0.6,
    shadowBlur: 44,
    shadowX: 0,
    shadowY: 10,
  })
  return layer(ask.depth)
}
