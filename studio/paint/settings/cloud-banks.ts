import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, softShadow } from '../ply.ts'
import { type Ridge, scallops } from '../ridges.ts'
import { cloudPath } from '../set/clouds.ts'
import { paintSheet } from '../sheets.ts'
import type { Layer } from '../types.ts'
import type { Plan } from './plan.ts'

/** A bank of paper clouds, rocking gently. */
export function bank(plan: Plan, base: number, height: number, tone: number, depth: number, ridge?: Ridge): Layer {
  const phase = plan.brush.random() * 6
  return paintSheet(plan.brush, {
    ramp: plan.sky,
    ridge: ridge ?? scallops(plan.noise, base, height, plan.brush.random() * 90),
    tone: tone + 0.05,
    toneFoot: tone - 0.1,
    fall: 340,
    depth,
    edge: 0.85,
    shadow: 0.25 + depth * 0.3,
    ...(depth > 0.8 && { details: (context: SKRSContext2D) => billows(context, plan, base, height, tone) }),
    more: {
      idle: (seconds) => ({
        x: plan.way * 12 * Math.sin(seconds * 0.5 + phase),
        y: 4 * Math.sin(seconds * 0.8 + phase),
      }),
    },
  })
}

/** Cloud before cloud on the nearest banks, each a little lighter where it begins: a bare sheet would look like a wall. */
function billows(context: SKRSContext2D, plan: Plan, base: number, height: number, tone: number): void {
  const { noise, sky, brush } = plan
  for (const [row, down] of [96, 205, 330, 470].entries()) {
    const edge = scallops(noise, base + down, height * 0.8, brush.random() * 90)
    const path = new Path2D()
    path.moveTo(-90, 2100)
    for (let x = -90; x <= 1170; x += 6) path.lineTo(x, edge(x))
    path.lineTo(1170, 2100)
    path.closePath()
    const top = base + down - height
    const fill = context.createLinearGradient(0, top, 0, top + 230)
    const light = Math.min(0.95, tone + 0.1 - row * 0.025)
    fill.addColorStop(0, sky.css(light))
    fill.addColorStop(1, sky.css(Math.max(0.03, tone - 0.08 - row * 0.02)))
    softShadow(context, brush, path, { blur: 26, x: 0, y: -10, alpha: 0.3 })
    context.fillStyle = fill
    context.fill(path)
    context.strokeStyle = sky.css(Math.min(1, light + 0.22), 0.5)
    context.lineWidth = 3.5
    context.stroke(path)
  }
}

/** Tones of clouds from the far banks to the near ones; their hue changes on the way down the sky's ramp. */
export const bankTones = (plan: Plan): readonly number[] => {
  const [, middle, band, near] = plan.day.land
  const bright = plan.day.skyHorizon
  return [bright + 0.02, mix(bright, middle, 0.35), mix(bright, middle, 0.75), band + 0.04, near + 0.02, near - 0.07]
}

/** A dark cloud drifting in at the edge away from the hero. */
export function frontClouds(plan: Plan): Layer[] {
  const { brush, sky, day, heroSide } = plan
  return (
    [
      [-heroSide, 1560, 620],
      [heroSide, 1830, 430],
    ] as const
  ).map(([side, y, width], index) => {
    const x = 540 + side * mix(470, 540, brush.random())
    const { context, layer } = stage(brush.scale, {
      left: x - width * 0.7,
      right: x + width * 0.7,
      top: y - width * 0.6,
      bottom: y + width * 0.25,
    })
    paintPaper(context, brush, cloudPath(brush, x, y, width), {
      ramp: sky,
      tone: day.frame + 0.12,
      toneFoot: day.frame + 0.02,
      edge: 0.7,
      edgeWidth: 4,
      shadow: 0.4,
      shadowBlur: 24,
    })
    return layer(1.06 + index * 0.02, {
      idle: (seconds) => ({ x: 9 * Math.sin(seconds * 0.5 + index * 2), y: 6 * Math.sin(seconds * 0.8 + index) }),
    })
  })
}
