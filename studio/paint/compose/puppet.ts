import type { Cycle } from '../people/person.ts'
import type { Brush, Layer } from '../types.ts'
import type { Spot } from './placement.ts'
import { hold } from './release.ts'

/** How far a walker may go in one shot, in scene units; the rest of the way the world seems to pass by itself. */
const mostTravel = 220
/** Beside somebody else one keeps one's distance. */
const mostBeside = 90

export interface Performance {
  layer: Layer
  /** Where the puppet is, beside its spot, at a moment; its shadows go with it. */
  shift(seconds: number): number
}

/** A puppet: a flip book played where its spot is, walking on if its gait goes anywhere. */
export function performance(
  cycle: Cycle,
  spot: Spot,
  brush: Brush,
  shotSeconds: number,
  looks: 1 | -1,
  alone: boolean,
): Performance {
  const speed = cycle.travel / cycle.seconds
  const whole = Math.min(speed * shotSeconds, alone ? mostTravel : mostBeside)
  const shift = (seconds: number): number => looks * whole * (Math.min(1, seconds / shotSeconds) - 0.5)
  const unit = 1 / brush.scale
  const live: NonNullable<Layer['live']> = (context, seconds) => {
    const at = Math.floor(((seconds / cycle.seconds) % 1) * cycle.frames.length)
    const frame = cycle.frames[at]
    if (frame === undefined) return
    context.drawImage(
      frame.canvas,
      spot.x + shift(seconds) - frame.anchorX * unit,
      spot.y - frame.anchorY * unit,
      frame.canvas.width * unit,
      frame.canvas.height * unit,
    )
  }
  hold(
    live,
    cycle.frames.map((frame) => frame.canvas),
  )
  return { shift, layer: { depth: spot.depth, x: 0, y: 0, live } }
}
