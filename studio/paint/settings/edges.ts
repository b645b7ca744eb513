import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { rockFlank } from '../set/rocks.ts'
import { hangingLeaves } from '../set/trees.ts'
import type { Brush, Layer, Ramp } from '../types.ts'
import type { Plan } from './plan.ts'

/** What stands at an edge: where, how tall, and on which side of the picture. */
export interface Place {
  x: number
  y: number
  height: number
  side: 1 | -1
}

/**
 * Dark shapes at both edges below the captions, leaving the middle open. They are unequal, the larger one on the
 * side away from the hero: two alike look like a gate.
 */
export function edgeFrame(
  plan: Plan,
  height: number,
  draw: (context: SKRSContext2D, brush: Brush, place: Place) => void,
  how: { depth?: number; sway?: boolean; foot?: number } = {},
): Layer[] {
  const { brush, heroSide } = plan
  const depth = how.depth ?? 1.05
  return sides(heroSide).map((side, index) => {
    const tall = height * (index === 0 ? 1.3 : 0.72) * mix(0.92, 1.08, brush.random())
    const foot = (how.foot ?? 1900) + (index === 0 ? 20 : -20)
    const x = 540 + side * mix(410, 470, brush.random())
    const box = {
      ...fullBox,
      top: Math.max(-90, foot - tall * 1.25),
      left: side < 0 ? -90 : 560,
      right: side < 0 ? 520 : 1170,
    }
    const { context, layer } = stage(brush.scale, box)
    draw(context, brush, { x, y: foot, height: tall, side })
    const sway = how.sway
      ? {
          pivot: { x, y: foot },
          idle: (seconds: number) => ({ rotation: 0.012 * Math.sin(seconds * 1.1 + index * 2) }),
        }
      : {}
    return layer(depth + index * 0.02, sway)
  })
}

/** Both sides, the one away from the hero first. */
export const sides = (heroSide: 1 | -1): readonly [1 | -1, 1 | -1] => (heroSide > 0 ? [-1, 1] : [1, -1])

/** Leaves hanging in from the corner away from the hero, swaying. */
export function leafCorner(plan: Plan, ramp: Ramp = plan.ground): Layer {
  const side = plan.heroSide > 0 ? -1 : 1
  const box = { ...fullBox, bottom: 620, left: side < 0 ? -90 : 440, right: side < 0 ? 640 : 1170 }
  const { context, layer } = stage(plan.brush.scale, box)
  hangingLeaves(context, plan.brush, side, ramp, plan.day.frame + 0.02)
  const pivot = { x: side < 0 ? -90 : 1170, y: -90 }
  return layer(1.06, { pivot, idle: (seconds) => ({ rotation: 0.014 * Math.sin(seconds * 0.9) }) })
}

/** A wall of rock along the edge away from the hero. */
export function rockCorner(plan: Plan, from: number, reach: number, ramp: Ramp = plan.ground): Layer {
  const side = plan.heroSide > 0 ? -1 : 1
  const box = {
    ...fullBox,
    top: from - 160,
    left: side < 0 ? -90 : 1170 - reach - 340,
    right: side < 0 ? reach + 340 - 90 : 1170,
  }
  const { context, layer } = stage(plan.brush.scale, box)
  rockFlank(context, plan.brush, plan.noise, { side, from, reach, ramp, tone: plan.day.frame })
  return layer(1.04)
}

/** Small things strewn over the foot of the picture, none in the middle of the caption. */
export function strewn(
  plan: Plan,
  count: number,
  draw: (context: SKRSContext2D, x: number, y: number, near: number) => void,
): (context: SKRSContext2D) => void {
  const { random } = plan.brush
  const places = Array.from({ length: count }, () => ({ x: mix(-60, 1140, random()), y: mix(1450, 1900, random()) }))
  places.sort((one, other) => one.y - other.y)
  return (context) => {
    for (const { x, y } of places) draw(context, x, y, (y - 1400) / 500)
  }
}
