import type { SKRSContext2D } from '@napi-rs/canvas'
import { polygon } from '../ply.ts'
import type { Perspective } from '../set/perspective.ts'
import type { Plan } from './plan.ts'

/** Boards that run towards a vanishing point. */
export function planks(context: SKRSContext2D, plan: Plan, eye: Perspective, top: number, tone: number): void {
  const { ground, brush } = plan
  for (let board = -16; board < 16; board++) {
    const at = (index: number, y: number): number => eye.x + index * 30 * ((y - eye.y) / (top - eye.y))
    const stripe = polygon([
      [at(board, top), top],
      [at(board + 1, top), top],
      [at(board + 1, 2040), 2040],
      [at(board, 2040), 2040],
    ])
    context.fillStyle = ground.css(tone + 0.16 * (brush.random() - 0.4), 0.55 * brush.random())
    context.fill(stripe)
    context.strokeStyle = ground.css(Math.max(0, tone - 0.1), 0.45)
    context.lineWidth = 2.4
    context.stroke(stripe)
    // Where one board ends and the next begins: nearer ones farther apart.
    for (let y = top + 30 + 130 * brush.random(); y < 2040; y += (y - eye.y) * (0.35 + 0.5 * brush.random())) {
      context.beginPath()
      context.moveTo(at(board, y), y)
      context.lineTo(at(board + 1, y), y)
      context.stroke()
    }
  }
}
