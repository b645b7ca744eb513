import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../noise.ts'
import type { Ridge } from '../ridges.ts'
import { pine } from '../set/trees.ts'
import type { Plan } from './plan.ts'

/** A row of firs on a ridge, none where the hero or the light shall be seen. */
export function pineRow(
  plan: Plan,
  ask: { ridge: Ridge; count: number; height: number; tone: number; relief: number; clear: number },
): (context: SKRSContext2D) => void {
  const { brush, ground, light, heroX } = plan
  const places = Array.from({ length: ask.count }, (_, index) => ({
    x: mix(-70, 1150, (index + 0.15 + 0.7 * brush.random()) / ask.count),
    height: ask.height * mix(0.6, 1.15, brush.random() ** 1.3),
  })).filter(({ x }) => Math.abs(x - light.x) > ask.clear && (ask.clear < 100 || Math.abs(x - heroX) > ask.clear * 1.3))
  return (context) => {
    for (const { x, height } of places.sort((one, other) => one.height - other.height)) {
      pine(context, brush, {
        x,
        y: ask.ridge(x) + 10,
        height,
        ramp: ground,
        tone: ask.tone + 0.05 * (brush.random() - 0.5),
        relief: ask.relief,
      })
    }
  }
}
