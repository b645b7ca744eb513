import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { paintPaper } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

/** One thing on a shelf, `height` tall, standing on (x, y): a bottle, a jar, a box, a book, a bowl. */
export function ware(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; height: number; ramp: Ramp; tone: number; kind: number },
): number {
  const { x, y, height, ramp, tone } = ask
  const kind = ask.kind % 5
  const path = new Path2D()
  const wide = height * ([0.34, 0.6, 0.7, 0.24, 0.8][kind] as number)
  const half = wide / 2
  if (kind === 0) {
    path.moveTo(x - half, y)
    path.lineTo(x - half, y - height * 0.5)
    path.quadraticCurveTo(x - half, y - height * 0.66, x - half * 0.4, y - height * 0.72)
    path.lineTo(x - half * 0.4, y - height)
    path.lineTo(x + half * 0.4, y - height)
    path.lineTo(x + half * 0.4, y - height * 0.72)
    path.quadraticCurveTo(x + half, y - height * 0.66, x + half, y - height * 0.5)
    path.lineTo(x + half, y)
  } else if (kind === 1) {
    path.roundRect(x - half, y - height * 0.72, wide, height * 0.72, height * 0.12)
    path.rect(x - half * 0.7, y - height * 0.84, wide * 0.7, height * 0.14)
  } else if (kind === 4) {
    path.moveTo(x - half, y - height * 0.5)
    path.quadraticCurveTo(x - half * 0.8, y, x, y)
    path.quadraticCurveTo(x + half * 0.8, y, x + half, y - height * 0.5)
  } else {
    path.rect(x - half, y - height * (kind === 2 ? 0.62 : 0.95), wide, height * (kind === 2 ? 0.62 : 0.95))
  }
  path.closePath()
  const detailed = height > 60
  paintPaper(context, brush, path, {
    ramp,
    tone: tone + 0.05,
    toneFoot: tone - 0.04,
    edge: 0.6,
    edgeWidth: 2,
    texture: detailed ? 0.6 : 0,
    shadow: detailed ? 0.25 : 0,
    shadowBlur: 8,
    form: 0.4,
  })
  if (kind < 2) {
    context.fillStyle = ramp.css(Math.min(1, tone + 0.3), 0.7)
    context.fillRect(x - half * 0.7, y - height * 0.42, wide * 0.7, height * 0.2)
  }
  return wide
}

/** A shelf's row of wares between two edges. */
export function wares(
  context: SKRSContext2D,
  brush: Brush,
  ask: { from: number; to: number; y: number; height: number; ramps: readonly Ramp[]; tone: number },
): void {
  let x = ask.from + ask.height * 0.3
  for (let _index = 0; x < ask.to - ask.height * 0.3; _index++) {
    const kind = Math.floor(brush.random() * 5)
    const height = ask.height * (0.72 + 0.28 * brush.random())
    const ramp = ask.ramps[Math.floor(brush.random() * ask.ramps.length)] as Ramp
    const tone = ask.tone + 0.1 * (brush.random() - 0.5)
    if (brush.random() < 0.9) x += ware(context, brush, { x, y: ask.y, height, ramp, tone, kind }) * 0.55
    x += ask.height * (0.34 + 0.16 * brush.random())
  }
}
