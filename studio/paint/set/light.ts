import { stage } from '../canvas.ts'
import { polygon } from '../ply.ts'
import type { Brush, Layer } from '../types.ts'

/** Slanting shafts of light from a point, breathing slowly. */
export function shafts(
  brush: Brush,
  ask: {
    fromX: number
    fromY: number
    toY: number
    spread: number
    count: number
    alpha: number
    depth: number
    lean?: number
  },
): Layer {
  const { fromX, fromY, toY, spread, count, depth } = ask
  const { context, layer } = stage(brush.scale, { left: -90, top: Math.max(-90, fromY), right: 1170, bottom: toY })
  const lean = ask.lean ?? (540 - fromX) * 0.5
  for (let index = 0; index < count; index++) {
    const part = count === 1 ? 0.5 : index / (count - 1)
    const foot = fromX + lean + (part - 0.5) * spread + (brush.random() - 0.5) * spread * 0.12
    const head = fromX + (part - 0.5) * spread * 0.3
    const wide = (spread / count) * (0.35 + 0.4 * brush.random())
    const fade = context.createLinearGradient(0, fromY, 0, toY)
    const alpha = ask.alpha * (0.5 + 0.5 * brush.random())
    // What begins inside the picture must not begin with an edge.
    fade.addColorStop(0, brush.palette.sky.css(0.93, fromY > -50 ? 0 : alpha))
    fade.addColorStop(0.16, brush.palette.sky.css(0.93, alpha * 0.9))
    fade.addColorStop(0.55, brush.palette.sky.css(0.9, alpha * 0.55))
    fade.addColorStop(1, brush.palette.sky.css(0.9, 0))
    context.fillStyle = fade
    for (const grow of [1, 0.66]) {
      context.fill(
        polygon([
          [head - wide * 0.25 * grow, fromY],
          [head + wide * 0.25 * grow, fromY],
          [foot + wide * grow, toY],
          [foot - wide * grow, toY],
        ]),
      )
    }
  }
  return layer(depth, { blend: 'screen', idle: (seconds) => ({ alpha: 0.82 + 0.18 * Math.sin(seconds * 0.9) }) })
}

/** A soft round light on its own. */
export function glowLayer(
  brush: Brush,
  ask: { x: number; y: number; r: number; alpha: number; depth: number; tone?: number },
): Layer {
  const { x, y, r, alpha, depth } = ask
  const { context, layer } = stage(brush.scale, { left: x - r, top: y - r, right: x + r, bottom: y + r })
  const fade = context.createRadialGradient(x, y, 0, x, y, r)
  for (let step = 0; step <= 6; step++) {
    const part = step / 6
    fade.addColorStop(part, brush.palette.sky.css(ask.tone ?? 0.92, alpha * (1 - part) ** 1.9))
  }
  context.fillStyle = fade
  context.fillRect(x - r, y - r, r * 2, r * 2)
  return layer(depth, { blend: 'screen' })
}
