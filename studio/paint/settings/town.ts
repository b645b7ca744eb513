import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { streetLamp, tower } from '../set/buildings.ts'
import type { Layer, Ramp } from '../types.ts'
import { edgeFrame } from './edges.ts'
import type { Plan } from './plan.ts'

/** A row of towers, highest at the sides, so that the middle stays open. */
export function towers(
  plan: Plan,
  ask: {
    count: number
    foot: number
    low: number
    high: number
    tone: number
    depth: number
    pane: number
    lit: number
    clear?: number
  },
): Layer {
  const { brush, sky } = plan
  const { context, layer } = stage(brush.scale, {
    ...fullBox,
    top: Math.max(-90, ask.foot - ask.high * 1.5),
    bottom: ask.foot + 40,
  })
  const spots = Array.from({ length: ask.count }, (_, index) => {
    const x = mix(-60, 1140, (index + 0.2 + 0.6 * brush.random()) / ask.count)
    const out = Math.abs(x - plan.light.x) / 600
    return { x, height: mix(ask.low, ask.high, Math.min(1, out) ** 1.3) * mix(0.78, 1.2, brush.random()) }
  }).filter(({ x }) => Math.abs(x - 540) > (ask.clear ?? 0))
  for (const { x, height } of spots.sort((one, other) => other.height - one.height)) {
    const width = (1240 / ask.count) * mix(0.8, 1.25, brush.random())
    tower(context, brush, {
      x,
      y: ask.foot,
      width,
      height,
      ramp: sky,
      tone: ask.tone + 0.05 * (brush.random() - 0.5),
      toneFoot: ask.tone + 0.1,
      lit: ask.lit,
      pane: ask.pane,
    })
  }
  return layer(ask.depth)
}

/** A lamp at each edge, the nearer one larger. */
export const lamps = (plan: Plan, height: number): Layer[] =>
  edgeFrame(plan, height, (context, brush, { x, y, height: tall, side }) =>
    streetLamp(context, brush, {
      x: x + side * 50,
      y,
      height: tall,
      ramp: plan.sky,
      tone: plan.day.frame,
      lit: plan.day.darkness > 0.3,
      arm: side > 0 ? -1 : 1,
    }),
  )

/** Bricks laid over a wall, some a little lighter. */
export function bricks(context: SKRSContext2D, plan: Plan, wall: Path2D, tone: number): void {
  const { brush, ground } = plan
  const [left, top, right, bottom] = wall.getBounds()
  context.save()
  context.clip(wall)
  for (let row = 0, y = top; y < bottom; row++, y += 30) {
    for (let x = left - (row % 2) * 37; x < right; x += 74) {
      if (brush.random() > 0.26) continue
      const brick = new Path2D()
      brick.roundRect(x + 3, y + 3, 68, 24, 4)
      context.fillStyle = ground.css(tone + 0.05 * (brush.random() - 0.35), 0.75)
      context.fill(brick)
    }
  }
  context.restore()
}

/** A pane with a cross of wood; lit by night. */
export function pane(
  context: SKRSContext2D,
  plan: Plan,
  box: { x: number; y: number; width: number; height: number },
  ramp: Ramp,
  tone: number,
): void {
  const { brush, ground, day } = plan
  const { x, y, width, height } = box
  paintPaper(
    context,
    brush,
    polygon([
      [x - 9, y - 9],
      [x + width + 9, y - 9],
      [x + width + 9, y + height + 12],
      [x - 9, y + height + 12],
    ]),
    { ramp: ground, tone: day.frame + 0.1, edge: 0.6, edgeWidth: 3, shadow: 0.3, shadowBlur: 8 },
  )
  paintPaper(
    context,
    brush,
    polygon([
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ]),
    { ramp, tone: tone + 0.05, toneFoot: tone - 0.05, texture: 0.6 },
  )
  context.fillStyle = ground.css(day.frame + 0.06)
  context.fillRect(x + width / 2 - 4, y, 8, height)
  context.fillRect(x, y + height * 0.45, width, 8)
}
