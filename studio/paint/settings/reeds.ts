import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../noise.ts'
import type { Ridge } from '../ridges.ts'
import { piece, rounded } from '../set/pieces.ts'
import { grass } from '../set/plants.ts'
import type { Plan } from './plan.ts'

/** A stand of reeds, every other one with its brown cob. */
export function reeds(
  context: SKRSContext2D,
  plan: Plan,
  ask: { from: number; to: number; y: Ridge; height: number; tone: number; count: number },
): void {
  const { brush, ground } = plan
  for (let index = 0; index < ask.count; index++) {
    const x = mix(ask.from, ask.to, (index + brush.random()) / ask.count)
    const y = ask.y(x)
    const tall = ask.height * mix(0.6, 1, brush.random())
    const bend = tall * 0.2 * (brush.random() - 0.5)
    if (index % 3 === 0) grass(context, brush, { x, y, height: tall * 0.8, ramp: ground, tone: ask.tone + 0.02 }, 5)
    context.strokeStyle = ground.css(ask.tone + 0.05)
    context.lineWidth = Math.max(2, ask.height * 0.014)
    context.lineCap = 'round'
    context.beginPath()
    context.moveTo(x, y + 8)
    context.quadraticCurveTo(x, y - tall * 0.6, x + bend, y - tall)
    context.stroke()
    if (index % 2) continue
    const wide = Math.max(6, ask.height * 0.05)
    piece(
      context,
      brush,
      rounded(x + bend - wide / 2, y - tall * 1.02, wide, tall * 0.2, wide / 2),
      brush.palette.accentRamp,
      mix(0.34, 0.2, plan.day.darkness),
      { shadow: 0.2, shadowBlur: 6, edgeWidth: 2 },
    )
  }
}

/** Short strokes of light on water, longer towards us, hardly any behind captions. */
export function ripples(
  context: SKRSContext2D,
  plan: Plan,
  ask: { top: number; bottom: number; count: number; tone: number },
): void {
  const { brush, sky } = plan
  context.lineCap = 'round'
  for (let index = 0; index < ask.count; index++) {
    const part = brush.random() ** 1.5
    const y = mix(ask.top, ask.bottom, part)
    const x = mix(-80, 1160, brush.random())
    const long = mix(26, 190, part) * mix(0.6, 1.3, brush.random())
    context.strokeStyle = sky.css(Math.min(0.96, ask.tone + 0.3), y > 1130 && y < 1420 ? 0.14 : 0.42)
    context.lineWidth = mix(2, 6, part)
    context.beginPath()
    context.moveTo(x, y)
    context.quadraticCurveTo(x + long / 2, y - 5, x + long, y)
    context.stroke()
  }
}
