import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import { fullBox } from '../canvas.ts'
import { mix } from '../noise.ts'
import type { Perspective } from '../set/perspective.ts'
import type { Plan } from './plan.ts'

/** A long space seen down its length: half its width, its ceiling and floor, where it begins and ends. */
export interface Passage {
  eye: Perspective
  half: number
  ceiling: number
  floor: number
  from: number
  to: number
}

/** The tone at a distance, from the nearest to the farthest end. */
export const toneAt = (passage: Passage, z: number, near: number, far: number): number => {
  const part = Math.log(z / passage.from) / Math.log(passage.to / passage.from)
  return mix(near, far, Math.max(0, Math.min(1, part)) ** 0.8)
}

/** Ceiling, walls and floor, paling towards the far end. */
export function shell(
  context: SKRSContext2D,
  plan: Plan,
  passage: Passage,
  tones: { near: number; far: number; ceiling?: number; floor?: number },
): void {
  const { eye, half, ceiling, floor, from, to } = passage
  const { ground } = plan
  const fill = (style: [number, number, number, number], shift: number, path: Path2D): void => {
    const shade = context.createLinearGradient(...style)
    shade.addColorStop(0, ground.css(Math.max(0.02, tones.near + shift)))
    shade.addColorStop(0.55, ground.css(mix(tones.near, tones.far, 0.36) + shift))
    shade.addColorStop(1, ground.css(Math.min(0.97, tones.far + shift * 0.4)))
    context.fillStyle = shade
    context.fill(path)
  }
  context.fillStyle = ground.css(tones.near)
  context.fillRect(fullBox.left, fullBox.top, 1260, 2100)
  const [, top] = eye.at(0, ceiling, from)
  const [, farTop] = eye.at(0, ceiling, to)
  const [, bottom] = eye.at(0, floor, from)
  const [, farBottom] = eye.at(0, floor, to)
  fill(
    [0, top, 0, farTop],
    tones.ceiling ?? -0.08,
    eye.quad([-half, ceiling, from], [half, ceiling, from], [half, ceiling, to], [-half, ceiling, to]),
  )
  fill(
    [0, Math.min(2010, bottom), 0, farBottom],
    tones.floor ?? -0.04,
    eye.quad([-half, floor, from], [half, floor, from], [half, floor, to], [-half, floor, to]),
  )
  for (const side of [-1, 1]) {
    const [edge] = eye.at(side * half, 0, from)
    const [end] = eye.at(side * half, 0, to)
    fill(
      [Math.max(-90, Math.min(1170, edge)), 0, end, 0],
      side * (plan.light.x > 540 ? -0.02 : 0.02),
      eye.quad(
        [side * half, ceiling, from],
        [side * half, ceiling, to],
        [side * half, floor, to],
        [side * half, floor, from],
      ),
    )
  }
  context.fillStyle = plan.sky.css(Math.min(0.97, tones.far + 0.06))
  context.fill(eye.quad([-half, ceiling, to], [half, ceiling, to], [half, floor, to], [-half, floor, to]))
}

/** A chequered floor. */
export function tiles(
  context: SKRSContext2D,
  plan: Plan,
  passage: Passage,
  ask: { columns: number; near: number; far: number; strength: number },
): void {
  const { eye, half, floor, from, to } = passage
  const wide = (half * 2) / ask.columns
  for (let row = 0, z = from; z < to; row++, z *= 1.2) {
    for (let column = row % 2; column < ask.columns; column += 2) {
      const left = -half + column * wide
      context.fillStyle = plan.ground.css(Math.max(0.02, toneAt(passage, z, ask.near, ask.far) - 0.07), ask.strength)
      context.fill(
        eye.quad([left, floor, z], [left + wide, floor, z], [left + wide, floor, z * 1.2], [left, floor, z * 1.2]),
      )
    }
  }
}

/** The floor's foot in shadow, so that the lowest quarter frames the picture. */
export function footShadow(context: SKRSContext2D, plan: Plan, from = 1400, strength = 0.75): void {
  const fade = context.createLinearGradient(0, from, 0, 1960)
  fade.addColorStop(0, plan.ground.css(plan.day.frame, 0))
  fade.addColorStop(1, plan.ground.css(plan.day.frame, strength))
  context.fillStyle = fade
  context.fillRect(fullBox.left, from, 1260, 2040 - from)
}
