import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { piece } from '../set/pieces.ts'
import type { Layer } from '../types.ts'
import type { Plan } from './plan.ts'

/** A string of little flags, hung in a bow; the wind plays with it. */
export function flags(
  plan: Plan,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  size: number,
  depth: number,
): Layer {
  const { brush, ground, day } = plan
  const sag = 120
  const { context, layer } = stage(brush.scale, {
    left: Math.min(fromX, toX) - 20,
    right: Math.max(fromX, toX) + 20,
    top: Math.min(fromY, toY) - 20,
    bottom: Math.max(fromY, toY) + sag + size * 2,
  })
  const at = (part: number): [number, number] => [
    mix(fromX, toX, part),
    mix(fromY, toY, part) + sag * Math.sin(part * Math.PI),
  ]
  context.strokeStyle = ground.css(day.frame + 0.04)
  context.lineWidth = 4
  context.beginPath()
  for (let part = 0; part <= 1.001; part += 0.05) context.lineTo(...at(part))
  context.stroke()
  const ramps = [brush.palette.accentRamp, plan.sky, brush.palette.pop(brush.palette.accent.h + 60, 0.13)]
  const count = Math.round(Math.hypot(toX - fromX, toY - fromY) / (size * 1.25))
  for (let index = 0; index < count; index++) {
    const [x, y] = at((index + 0.5) / count)
    piece(
      context,
      brush,
      polygon([
        [x - size * 0.44, y],
        [x + size * 0.44, y + 2],
        [x + size * 0.5, y + size],
        [x - size * 0.36, y + size * 1.06],
      ]),
      ramps[index % 3] as (typeof ramps)[number],
      mix(0.66, 0.44, day.darkness),
      { shadow: 0.3, shadowBlur: 6, texture: 0.6 },
    )
  }
  return layer(depth, {
    pivot: { x: fromX, y: fromY },
    idle: (seconds) => ({ rotation: 0.012 * Math.sin(seconds * 1.7), y: 2 * Math.sin(seconds * 2.3) }),
  })
}

/** A bare pole for flags. */
export function mast(plan: Plan, x: number, foot: number, top: number, depth: number): Layer {
  const { context, layer } = stage(plan.brush.scale, { left: x - 30, right: x + 30, top: top - 20, bottom: foot })
  context.strokeStyle = plan.ground.css(plan.day.frame + 0.06)
  context.lineWidth = 13
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(x, foot)
  context.lineTo(x, top)
  context.stroke()
  return layer(depth)
}
