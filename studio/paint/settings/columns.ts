import type { SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { polygon } from '../ply.ts'
import { disc, piece, rect } from '../set/pieces.ts'
import { grass } from '../set/plants.ts'
import { pebble } from '../set/strewn.ts'
import type { Layer } from '../types.ts'
import { strewn } from './edges.ts'
import type { Plan } from './plan.ts'

/** A fluted column; broken ones end in a ragged edge. */
export function column(
  context: SKRSContext2D,
  plan: Plan,
  ask: { x: number; y: number; height: number; tone: number; broken: boolean },
): void {
  const { brush, sky: stone } = plan
  const { x, y, height, tone, broken } = ask
  const half = height * 0.062
  const top = y - height
  const head: [number, number][] = broken
    ? [
        [x - half * 0.9, top + half * 0.8],
        [x - half * 0.4, top],
        [x - half * 0.1, top + half * 0.9],
        [x + half * 0.4, top + half * 0.3],
        [x + half * 0.9, top + half * 1.6],
      ]
    : [
        [x - half * 0.86, top],
        [x + half * 0.86, top],
      ]
  const shaft = polygon([[x - half, y], ...head, [x + half, y]])
  piece(context, brush, shaft, stone, tone + 0.08, { toneFoot: tone, form: 0.5, shadow: 0.35, shadowBlur: 18 })
  context.save()
  context.clip(shaft)
  for (let flute = -2; flute <= 2; flute++) {
    context.strokeStyle = stone.css(Math.max(0.02, tone - 0.1), 0.55)
    context.lineWidth = half * 0.13
    context.beginPath()
    context.moveTo(x + flute * half * 0.38, top)
    context.lineTo(x + flute * half * 0.42, y)
    context.stroke()
  }
  context.restore()
  piece(context, brush, rect(x - half * 1.4, y - half * 0.7, half * 2.8, half * 0.9), stone, tone + 0.12)
  if (broken) return
  piece(
    context,
    brush,
    polygon([
      [x - half * 1.5, top - half * 0.7],
      [x + half * 1.5, top - half * 0.7],
      [x + half, top + half * 0.2],
      [x - half, top + half * 0.2],
    ]),
    stone,
    tone + 0.14,
  )
}

/** A small temple on a hill: steps, columns, a gable. */
export function shrine(plan: Plan, x: number, foot: number, width: number, tone: number, depth: number): Layer {
  const { brush, sky: stone } = plan
  const { context, layer } = stage(brush.scale, {
    left: x - width,
    right: x + width,
    top: foot - width,
    bottom: foot + 80,
  })
  for (let step = 0; step < 3; step++)
    piece(
      context,
      brush,
      rect(
        x - width * (0.56 - step * 0.03),
        foot - step * width * 0.035 - width * 0.03,
        width * (1.12 - step * 0.06),
        width * 0.16,
      ),
      stone,
      tone + 0.05 * step,
      { shadow: 0.2 },
    )
  const floor = foot - width * 0.1
  piece(context, brush, rect(x - width * 0.4, floor - width * 0.42, width * 0.8, width * 0.42), stone, tone - 0.16, {
    shadow: 0,
  })
  for (let index = 0; index < 6; index++)
    column(context, plan, {
      x: x - width * 0.42 + index * width * 0.168,
      y: floor,
      height: width * 0.42,
      tone: tone + 0.06,
      broken: false,
    })
  piece(context, brush, rect(x - width * 0.5, floor - width * 0.49, width, width * 0.075), stone, tone + 0.12)
  piece(
    context,
    brush,
    polygon([
      [x - width * 0.53, floor - width * 0.49],
      [x, floor - width * 0.7],
      [x + width * 0.53, floor - width * 0.49],
    ]),
    stone,
    tone + 0.08,
  )
  piece(context, brush, disc(x, floor - width * 0.56, width * 0.035), brush.palette.accentRamp, 0.55, { shadow: 0.2 })
  return layer(depth)
}

/** Stones and tufts over the nearest ground. */
export const turfAndStones = (plan: Plan, tone: number): ((context: SKRSContext2D) => void) => {
  let index = 0
  return strewn(plan, 26, (context, x, y, nearness) => {
    index++
    if (index % 2)
      grass(context, plan.brush, { x, y, height: 24 + 48 * nearness, ramp: plan.ground, tone: tone + 0.06 }, 5)
    else pebble(context, plan.brush, x, y, 8 + 22 * nearness * plan.brush.random(), plan.ground, tone + 0.12)
  })
}
