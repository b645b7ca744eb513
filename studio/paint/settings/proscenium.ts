import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { lamplight } from '../set/buildings.ts'
import { perspective } from '../set/perspective.ts'
import { disc, piece, rect } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Layer } from '../types.ts'
import { planks } from './indoors.ts'
import type { Plan } from './plan.ts'

/** A pleated curtain hanging from above the picture, its inner edge falling in a curve. */
export function drape(
  plan: Plan,
  side: 1 | -1,
  reach: number,
  tone: number,
  depth: number,
  foot: number,
  phase: number,
): Layer {
  const { brush } = plan
  const ramp = brush.palette.accentRamp
  const outer = side < 0 ? -100 : 1180
  const { context, layer } = stage(brush.scale, {
    ...fullBox,
    left: side < 0 ? -90 : 1170 - reach - 150,
    right: side < 0 ? reach + 60 : 1170,
    bottom: foot,
  })
  const inner = (y: number): number => outer - side * (90 + reach * (0.8 + 0.2 * Math.cos((y / foot) * 3.2)))
  const pleats = Math.round(reach / 48)
  for (let pleat = 0; pleat < pleats; pleat++) {
    const from = pleat / pleats
    const to = (pleat + 1.25) / pleats
    const fold = new Path2D()
    for (let y = -120; y <= foot; y += 60) fold.lineTo(mix(outer, inner(y), from) + 5 * Math.sin(y / 160 + pleat), y)
    for (let y = foot; y >= -120; y -= 60) fold.lineTo(mix(outer, inner(y), to) + 6 * Math.sin(y / 130 + pleat), y)
    fold.closePath()
    piece(context, brush, fold, ramp, tone + (pleat % 2 ? 0.07 : 0), {
      toneFoot: tone - 0.08,
      shadow: 0.45,
      shadowBlur: 18,
      form: 0.3,
    })
  }
  return layer(depth, {
    pivot: { x: outer, y: -90 },
    idle: (seconds) => ({ rotation: 0.005 * Math.sin(seconds * 0.8 + phase) }),
  })
}

/** The short curtain along the top, in bows with a fringe. */
export function valance(plan: Plan, y: number, tone: number, depth: number): Layer {
  const { brush, day } = plan
  const ramp = brush.palette.accentRamp
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: y + 160 })
  const count = 5
  for (let bow = 0; bow < count; bow++) {
    const left = -110 + (bow * 1300) / count
    const wide = 1300 / count + 26
    const path = new Path2D()
    path.moveTo(left, -120)
    path.lineTo(left, y - 30)
    path.quadraticCurveTo(left + wide / 2, y + 130, left + wide, y - 30)
    path.lineTo(left + wide, -120)
    path.closePath()
    piece(context, brush, path, ramp, tone + (bow % 2 ? 0.05 : 0), {
      toneFoot: tone - 0.05,
      shadow: 0.5,
      shadowBlur: 24,
      shadowX: 0,
      shadowY: 14,
    })
    context.strokeStyle = lamplight.css(mix(0.55, 0.3, day.darkness), 0.9)
    context.lineWidth = 12
    context.setLineDash([5, 5])
    context.beginPath()
    context.moveTo(left + 6, y - 26)
    context.quadraticCurveTo(left + wide / 2, y + 128, left + wide - 6, y - 26)
    context.stroke()
    context.setLineDash([])
  }
  return layer(depth)
}

/** Heads in the front rows, dark against the stage. */
export function audience(plan: Plan, y: number): Layer[] {
  const { brush, ground, day, heroSide } = plan
  return [0, 1].map((row) => {
    const { context, layer } = stage(brush.scale, { ...fullBox, top: y - 120 + row * 130 })
    const size = 62 + row * 34
    const count = 8 - row * 2
    for (let seat = 0; seat < count; seat++) {
      const x = mix(-40, 1120, (seat + 0.3 + 0.4 * brush.random()) / count)
      const dip = 60 * Math.exp(-(((x - 540 - heroSide * 60) / 260) ** 2))
      const top = y + row * 190 + dip + 26 * brush.random()
      const tone = Math.max(0, day.frame - 0.04 - row * 0.02)
      const body = new Path2D()
      body.moveTo(x - size * 1.35, 2040)
      body.quadraticCurveTo(x - size * 1.5, top + size * 1.3, x - size * 0.5, top + size * 1.16)
      body.lineTo(x + size * 0.5, top + size * 1.16)
      body.quadraticCurveTo(x + size * 1.5, top + size * 1.3, x + size * 1.35, 2040)
      body.closePath()
      piece(context, brush, body, ground, tone + 0.03)
      const head = new Path2D()
      head.ellipse(x, top + size * 0.5, size * 0.6, size * 0.76, 0, 0, 6.2832)
      piece(context, brush, head, ground, tone + 0.06)
      if (seat % 3 !== 1) continue
      piece(context, brush, disc(x + size * 0.1, top - size * 0.3, size * 0.28), ground, tone + 0.05)
    }
    return layer(0.96 + row * 0.06)
  })
}

/** The boards that mean the world. */
export const boards = (plan: Plan, floor: number, details?: (context: SKRSContext2D) => void): Layer => {
  const { brush, ground, day } = plan
  const [, , band, near] = day.land
  return paintSheet(brush, {
    ramp: ground,
    ridge: () => floor,
    tone: band + 0.14,
    toneFoot: near,
    fall: 520,
    depth: 0.46,
    edge: 0.5,
    details: (context) => {
      planks(context, plan, perspective(540 - plan.heroSide * 50, 700), floor, band)
      details?.(context)
    },
  })
}

/** Lamps along the edge of the stage. */
export function footlights(plan: Plan, y: number): Layer {
  const { brush, ground, day, heroSide } = plan
  return paintSheet(brush, {
    ramp: ground,
    ridge: (x) => y + 0.00005 * (x - 540) ** 2 + heroSide * 0.01 * (x - 540),
    tone: day.land[3] + 0.1,
    toneFoot: day.land[3],
    fall: 360,
    depth: 0.84,
    shadow: 0.5,
    room: 70,
    onTop: (context) => {
      for (let lamp = 0; lamp < 9; lamp++) {
        const x = 30 + lamp * 128
        const shell = new Path2D()
        shell.arc(x, y + 16, 38, Math.PI, 0)
        shell.closePath()
        piece(context, brush, shell, lamplight, mix(0.72, 0.5, day.darkness * 0.5), { edge: 0.9 })
        piece(context, brush, rect(x - 46, y + 12, 92, 18), ground, day.frame + 0.12)
      }
    },
  })
}
