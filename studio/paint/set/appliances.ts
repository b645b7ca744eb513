import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { type Paper, paintPaper, polygon } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

/** Where a piece of furniture stands: the middle of its foot, and how wide it is. */
export interface Standing {
  x: number
  y: number
  width: number
  ramp: Ramp
  tone: number
}

export const box = (left: number, top: number, right: number, bottom: number): Path2D =>
  polygon([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ])

const piece = (ramp: Ramp, tone: number, more: Partial<Paper> = {}): Paper => ({
  ramp,
  tone,
  toneFoot: tone - 0.06,
  edge: 0.7,
  edgeWidth: 3,
  shadow: 0.35,
  shadowBlur: 14,
  ...more,
})

/** A kitchen range: oven door, four knobs, a pot that steams, a hood above it. */
export function range(context: SKRSContext2D, brush: Brush, { x, y, width, ramp, tone }: Standing): void {
  const half = width / 2
  const high = width * 0.86
  const top = y - high
  const accent = brush.palette.accentRamp
  paintPaper(context, brush, box(x - half, top, x + half, y), piece(ramp, tone + 0.1))
  paintPaper(
    context,
    brush,
    box(x - half * 0.78, top + high * 0.3, x + half * 0.78, y - high * 0.12),
    piece(ramp, tone - 0.12),
  )
  context.fillStyle = accent.css(0.5 - 0.16 * brush.darkness, 0.8)
  context.fill(box(x - half * 0.6, top + high * 0.42, x + half * 0.6, y - high * 0.24))
  paintPaper(
    context,
    brush,
    box(x - half * 0.7, top + high * 0.24, x + half * 0.7, top + high * 0.285),
    piece(ramp, tone + 0.22),
  )
  for (const at of [-0.66, -0.22, 0.22, 0.66]) {
    context.fillStyle = accent.css(0.42)
    context.beginPath()
    context.arc(x + half * at, top + high * 0.13, width * 0.035, 0, 6.2832)
    context.fill()
  }
  paintPaper(
    context,
    brush,
    box(x - half * 1.06, top - width * 0.05, x + half * 1.06, top + width * 0.03),
    piece(ramp, tone + 0.2),
  )
  pot(context, brush, { x: x - half * 0.4, y: top - width * 0.05, width: width * 0.36, ramp: accent, tone: 0.36 })
  const hood = polygon([
    [x - half * 0.3, top - width * 1.75],
    [x + half * 0.3, top - width * 1.75],
    [x + half * 0.36, top - width * 1.12],
    [x + half * 1.02, top - width * 0.86],
    [x - half * 1.02, top - width * 0.86],
    [x - half * 0.36, top - width * 1.12],
  ])
  paintPaper(context, brush, hood, piece(ramp, tone + 0.14))
}

/** A pot with a lid and two ears. */
export function pot(context: SKRSContext2D, brush: Brush, { x, y, width, ramp, tone }: Standing): void {
  const half = width / 2
  const body = new Path2D()
  body.roundRect(x - half, y - width * 0.66, width, width * 0.66, [0, 0, width * 0.16, width * 0.16])
  for (const side of [-1, 1]) {
    context.fillStyle = ramp.css(tone - 0.1)
    context.fill(
      box(x + side * half - width * 0.12, y - width * 0.54, x + side * half + width * 0.12, y - width * 0.44),
    )
  }
  paintPaper(context, brush, body, piece(ramp, tone, { form: 0.5 }))
  paintPaper(
    context,
    brush,
    box(x - half * 1.08, y - width * 0.76, x + half * 1.08, y - width * 0.66),
    piece(ramp, tone + 0.14),
  )
  context.fillStyle = ramp.css(tone - 0.08)
  context.beginPath()
  context.arc(x, y - width * 0.79, width * 0.07, 0, 6.2832)
  context.fill()
}

/** A run of cupboards under one board, doors with a handle each. */
export function cupboards(
  context: SKRSContext2D,
  brush: Brush,
  ask: { left: number; right: number; top: number; bottom: number; ramp: Ramp; tone: number },
): void {
  const { left, right, top, bottom, ramp, tone } = ask
  paintPaper(context, brush, box(left, top, right, bottom), piece(ramp, tone))
  const count = Math.max(2, Math.round((right - left) / 150))
  const wide = (right - left) / count
  for (let index = 0; index < count; index++) {
    const from = left + wide * index
    const door = box(from + 14, top + 34, from + wide - 14, bottom - 16)
    paintPaper(context, brush, door, piece(ramp, tone + 0.07, { shadow: 0.18, shadowBlur: 6 }))
    context.fillStyle = brush.palette.accentRamp.css(0.46)
    const handle = index % 2 === 0 ? from + wide - 40 : from + 26
    context.fill(box(handle, top + 60, handle + 12, top + 112))
  }
  paintPaper(context, brush, box(left - 14, top - 22, right + 14, top + 8), piece(ramp, tone + 0.22))
}

/** Pans and ladles on a rail. */
export function hangingPans(
  context: SKRSContext2D,
  brush: Brush,
  ask: { left: number; right: number; y: number; ramp: Ramp; tone: number },
): void {
  const { left, right, y, ramp, tone } = ask
  context.fillStyle = ramp.css(tone + 0.2)
  context.fill(box(left, y - 6, right, y + 6))
  const step = 92
  for (let x = left + 50; x < right - 30; x += step) {
    const size = 26 + 14 * brush.random()
    const drop = 54 + 40 * brush.random()
    context.fillStyle = ramp.css(tone - 0.06)
    context.fill(box(x - 5, y, x + 5, y + drop))
    const pan = new Path2D()
    pan.arc(x, y + drop + size * 0.8, size, 0, 6.2832)
    paintPaper(context, brush, pan, piece(brush.palette.accentRamp, 0.34 + 0.12 * brush.random(), { form: 0.6 }))
  }
}

/** A bed on wheels with rails, a pillow and a folded blanket; its head is on the side `head`. */
export function sickbed(
  context: SKRSContext2D,
  brush: Brush,
  { x, y, width, ramp, tone, head }: Standing & { head: 1 | -1 },
): void {
  const half = width / 2
  const top = y - width * 0.36
  const frame = (from: number, up: number, to: number, down: number, shade: number) =>
    paintPaper(context, brush, box(Math.min(from, to), up, Math.max(from, to), down), piece(ramp, shade))
  for (const at of [-0.84, 0.84]) {
    frame(x + half * at - 9, top, x + half * at + 9, y - width * 0.05, tone - 0.06)
    context.fillStyle = ramp.css(Math.max(0.05, tone - 0.2))
    context.beginPath()
    context.arc(x + half * at, y - width * 0.03, width * 0.035, 0, 6.2832)
    context.fill()
  }
  frame(x + head * half * 0.96, top - width * 0.36, x + head * half * 1.02, top + width * 0.1, tone + 0.06)
  frame(x - head * half * 0.96, top - width * 0.2, x - head * half * 1.02, top + width * 0.1, tone + 0.06)
  const sheet = new Path2D()
  sheet.roundRect(x - half * 0.96, top - width * 0.12, width * 0.96, width * 0.16, 16)
  paintPaper(context, brush, sheet, piece(brush.palette.sky, 0.9 - 0.2 * brush.darkness))
  const blanket = box(x - head * half * 0.96, top - width * 0.135, x + head * half * 0.3, top + width * 0.12)
  paintPaper(context, brush, blanket, piece(brush.palette.accentRamp, 0.5 - 0.14 * brush.darkness))
  const pillow = new Path2D()
  pillow.roundRect(x + head * half * 0.66 - width * 0.13, top - width * 0.22, width * 0.26, width * 0.12, 26)
  paintPaper(context, brush, pillow, piece(brush.palette.sky, 0.96 - 0.2 * brush.darkness))
}

/** A drip: a pole on a foot, a bag, a thin tube down to `to`. */
export function drip(
  context: SKRSContext2D,
  brush: Brush,
  { x, y, width: height, ramp, tone, to }: Standing & { to: { x: number; y: number } },
): void {
  context.fillStyle = ramp.css(tone + 0.2)
  context.fill(box(x - 6, y - height, x + 6, y))
  context.fill(box(x - 52, y - 8, x + 52, y + 4))
  context.fill(box(x - 46, y - height, x + 46, y - height + 10))
  const bag = new Path2D()
  bag.roundRect(x + 16, y - height + 14, 62, 104, 18)
  paintPaper(context, brush, bag, piece(brush.palette.sky, 0.94 - 0.16 * brush.darkness))
  context.fillStyle = brush.palette.accentRamp.css(0.55, 0.7)
  context.fill(box(x + 24, y - height + 62, x + 70, y - height + 108))
  context.strokeStyle = brush.palette.sky.css(0.95, 0.8)
  context.lineWidth = 4
  context.beginPath()
  context.moveTo(x + 47, y - height + 118)
  context.bezierCurveTo(x + 47, y - height * 0.4, to.x, to.y - 120, to.x, to.y)
  context.stroke()
}

/** A screen on a stand that draws a heart's beat. */
export function monitor(context: SKRSContext2D, brush: Brush, { x, y, width, ramp, tone }: Standing): void {
  context.fillStyle = ramp.css(tone + 0.1)
  context.fill(box(x - 8, y - width * 1.9, x + 8, y))
  const screen = new Path2D()
  screen.roundRect(x - width / 2, y - width * 2.5, width, width * 0.74, 14)
  paintPaper(context, brush, screen, piece(ramp, tone + 0.16))
  context.fillStyle = ramp.css(0.1)
  context.fill(box(x - width * 0.43, y - width * 2.42, x + width * 0.43, y - width * 1.86))
  context.strokeStyle = brush.palette.accentRamp.css(0.8)
  context.lineWidth = 5
  context.beginPath()
  const beat: readonly (readonly [number, number])[] = [
    [-0.42, 0],
    [-0.16, 0],
    [-0.1, -0.06],
    [-0.02, 0.2],
    [0.05, -0.22],
    [0.12, 0.04],
    [0.18, 0],
    [0.42, 0],
  ]
  for (const [across, up] of beat) context.lineTo(x + across * width, y - width * (2.14 + up))
  context.stroke()
}
