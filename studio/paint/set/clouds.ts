import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, union } from '../ply.ts'
import type { Brush, Layer, Ramp } from '../types.ts'

/** The outline of a cut-paper cloud: bumps that swell towards the middle over a gently rounded foot. */
export function cloudPath(brush: Brush, x: number, y: number, width: number): Path2D {
  const count = 4 + Math.floor(brush.random() * 3)
  const parts: Path2D[] = []
  const lift = 0.16 + 0.1 * brush.random()
  const peak = 0.35 + 0.3 * brush.random()
  for (let bump = 0; bump < count; bump++) {
    const part = (bump + 0.5) / count
    const swell = 1 - Math.min(1, Math.abs(part - peak) * 1.7)
    const radius = width * mix(0.11, 0.21, swell) * (0.9 + 0.2 * brush.random())
    const path = new Path2D()
    path.arc(x + (part - 0.5) * width * 0.8, y - radius * 0.55 - width * lift * swell * 0.5, radius, 0, 6.2832)
    parts.push(path)
  }
  const foot = new Path2D()
  foot.roundRect(x - width / 2, y - width * 0.15, width, width * 0.17, width * 0.085)
  return union([foot, ...parts])
}

/** Paper clouds that drift; each a layer of its own. */
export function paintClouds(
  brush: Brush,
  ask: {
    ramp: Ramp
    tone: number
    toneFoot: number
    places: readonly { x: number; y: number; width: number; depth: number }[]
    drift: number
  },
): Layer[] {
  return ask.places.map(({ x, y, width, depth }) => {
    const path = cloudPath(brush, x, y, width)
    const box = { left: x - width * 0.66, right: x + width * 0.66, top: y - width * 0.55, bottom: y + width * 0.2 }
    const { context, layer } = stage(brush.scale, box)
    paintPaper(context, brush, path, {
      ramp: ask.ramp,
      tone: ask.tone,
      toneFoot: ask.toneFoot,
      edge: 0.8,
      edgeWidth: 4,
      shadow: 0.34,
      shadowBlur: 18,
      shadowX: 0,
      shadowY: 12,
    })
    const pace = ask.drift * (0.7 + 0.6 * brush.random())
    return layer(depth, { idle: (seconds) => ({ x: pace * seconds }) })
  })
}

/** A flock of small strokes, for scale. */
export function birds(context: SKRSContext2D, brush: Brush, x: number, y: number, count: number, style: string): void {
  context.strokeStyle = style
  context.lineCap = 'round'
  for (let index = 0; index < count; index++) {
    const bx = x + (brush.random() - 0.5) * 260
    const by = y + (brush.random() - 0.5) * 120
    const wing = 9 + 12 * brush.random()
    context.lineWidth = Math.max(1.6, wing * 0.16)
    context.beginPath()
    context.moveTo(bx - wing, by - wing * 0.1)
    context.quadraticCurveTo(bx - wing * 0.5, by - wing * 0.6, bx, by)
    context.quadraticCurveTo(bx + wing * 0.5, by - wing * 0.6, bx + wing, by - wing * 0.1)
    context.stroke()
  }
}
