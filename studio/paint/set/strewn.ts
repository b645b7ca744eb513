import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Brush, Ramp } from '../types.ts'

/** A small stone: its shadow side, and a lit cap. */
export function pebble(
  context: SKRSContext2D,
  brush: Brush,
  x: number,
  y: number,
  size: number,
  ramp: Ramp,
  tone: number,
): void {
  const turn = (brush.random() - 0.5) * 0.5
  const wide = size * (0.8 + 0.5 * brush.random())
  const lit = brush.light.x > x ? 1 : -1
  context.fillStyle = brush.palette.sky.css(0.03, 0.3)
  context.beginPath()
  context.ellipse(x - lit * size * 0.2, y + size * 0.2, wide * 1.05, size * 0.5, turn, 0, 6.2832)
  context.fill()
  context.fillStyle = ramp.css(tone)
  context.beginPath()
  context.ellipse(x, y, wide, size * 0.6, turn, 0, 6.2832)
  context.fill()
  context.fillStyle = ramp.css(Math.min(1, tone + 0.16), 0.6)
  context.beginPath()
  context.ellipse(x + lit * wide * 0.18, y - size * 0.16, wide * 0.62, size * 0.3, turn, 0, 6.2832)
  context.fill()
}

/** A five-armed star of the beach. */
export function starfish(
  context: SKRSContext2D,
  brush: Brush,
  x: number,
  y: number,
  size: number,
  ramp: Ramp,
  tone: number,
): void {
  const turn = brush.random() * 6.28
  const star = (grow: number, style: string): void => {
    context.fillStyle = style
    context.beginPath()
    for (let point = 0; point < 10; point++) {
      const angle = turn + (point * Math.PI) / 5
      const reach = size * grow * (point % 2 ? 0.42 : 1)
      context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.62)
    }
    context.closePath()
    context.fill()
  }
  context.save()
  context.translate(-size * 0.1, size * 0.16)
  star(1.04, brush.palette.sky.css(0.03, 0.3))
  context.restore()
  star(1, ramp.css(tone))
  star(0.55, ramp.css(Math.min(1, tone + 0.14), 0.7))
}
