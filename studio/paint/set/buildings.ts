import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { rampOf } from '../colour.ts'
import { boundsOf, paintPaper, polygon } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

/** Lamplight behind panes: the second free accent of every shot. */
export const lamplight = rampOf([
  [0, { l: 0.55, c: 0.13, h: 62 }],
  [0.5, { l: 0.86, c: 0.12, h: 85 }],
  [1, { l: 0.97, c: 0.06, h: 95 }],
])

export interface TowerAsk {
  x: number
  /** Where its foot is; it must lie behind fog or a nearer sheet. */
  y: number
  width: number
  height: number
  ramp: Ramp
  tone: number
  toneFoot: number
  /** Share of panes that are lit. */
  lit: number
  /** Size of a pane's cell; 0 leaves the wall plain. */
  pane: number
}

type Roof = 'flat' | 'steps' | 'gable' | 'dome' | 'spire' | 'slant'
const roofs: readonly Roof[] = ['flat', 'steps', 'gable', 'dome', 'spire', 'slant', 'steps', 'dome']

function outline(brush: Brush, { x, y, width, height }: TowerAsk, roof: Roof): Path2D {
  const left = x - width / 2
  const right = x + width / 2
  const top = y - height
  const foot = y + 40
  if (roof === 'dome') {
    const path = new Path2D()
    path.moveTo(left, foot)
    path.lineTo(left, top + width / 2)
    path.arc(x, top + width / 2, width / 2, Math.PI, 0)
    path.lineTo(right, foot)
    path.closePath()
    return path
  }
  const heads: Record<Exclude<Roof, 'dome'>, [number, number][]> = {
    flat: [
      [left, top],
      [right, top],
    ],
    gable: [
      [left, top + width * 0.4],
      [x, top],
      [right, top + width * 0.4],
    ],
    slant:
      brush.random() < 0.5
        ? [
            [left, top],
            [right, top + width * 0.5],
          ]
        : [
            [left, top + width * 0.5],
            [right, top],
          ],
    steps: [
      [left, top + width * 0.5],
      [left + width * 0.2, top + width * 0.5],
      [left + width * 0.2, top + width * 0.2],
      [left + width * 0.38, top + width * 0.2],
      [left + width * 0.38, top],
      [right - width * 0.3, top],
      [right - width * 0.3, top + width * 0.3],
      [right, top + width * 0.3],
    ],
    spire: [
      [left, top + width * 0.9],
      [x - width * 0.18, top + width * 0.62],
      [x, top - width * 0.25],
      [x + width * 0.18, top + width * 0.62],
      [right, top + width * 0.9],
    ],
  }
  return polygon([[left, foot], ...heads[roof], [right, foot]])
}

/** A tower of glass: a lit facet, mullions, diagonal gleams, a few lit panes, a bright edge to the light. */
export function tower(context: SKRSContext2D, brush: Brush, ask: TowerAsk): void {
  const roof = roofs[Math.floor(brush.random() * roofs.length)] as Roof
  const path = outline(brush, ask, roof)
  const { x, y, width, height, ramp, tone, toneFoot, pane } = ask
  const side = brush.light.x > x ? 1 : -1
  paintPaper(context, brush, path, {
    ramp,
    tone,
    toneFoot,
    edge: 0.85,
    edgeWidth: 3,
    shadow: 0.3,
    shadowBlur: 20,
    texture: 0.7,
  })
  context.save()
  context.clip(path)
  context.fillStyle = ramp.css(Math.min(1, tone + 0.1), 0.4)
  context.fillRect(side > 0 ? x + width * 0.12 : x - width / 2, y - height * 1.3, width * 0.38, height * 1.3)
  context.fillStyle = ramp.css(Math.max(0, tone - 0.1), 0.3)
  context.fill(
    polygon([
      [x - width / 2, y - height * 0.55],
      [x + width * 0.2, y - height * 0.2],
      [x - width / 2, y],
    ]),
  )
  if (pane > 0) panes(context, brush, ask, boundsOf(path).top)
  for (let gleam = 0; gleam < 3; gleam++) {
    const from = y - height * (0.15 + 0.75 * brush.random())
    const thick = width * (0.06 + 0.12 * brush.random())
    context.fillStyle = ramp.css(Math.min(1, tone + 0.3), 0.07 + 0.11 * brush.random())
    context.fill(
      polygon([
        [x - width, from + width * 0.9],
        [x + width, from - width * 0.9],
        [x + width, from - width * 0.9 + thick],
        [x - width, from + width * 0.9 + thick],
      ]),
    )
  }
  context.restore()
}

function panes(context: SKRSContext2D, brush: Brush, ask: TowerAsk, top: number): void {
  const { x, y, width, ramp, tone, pane, lit } = ask
  const left = x - width / 2
  context.strokeStyle = ramp.css(Math.min(1, tone + 0.25), 0.13)
  context.lineWidth = 1.4
  context.beginPath()
  for (let column = left + pane; column < x + width / 2; column += pane) {
    context.moveTo(column, top)
    context.lineTo(column, y + 40)
  }
  for (let row = top + pane; row < y + 40; row += pane) {
    context.moveTo(left, row)
    context.lineTo(x + width / 2, row)
  }
  context.stroke()
  for (let row = top + pane * 2; row < y - pane; row += pane) {
    for (let column = left; column < x + width / 2 - pane * 0.9; column += pane) {
      if (brush.random() >= lit) continue
      const warm = brush.random() < 0.8
      context.fillStyle = warm ? lamplight.css(0.45 + 0.3 * brush.random(), 0.95) : ramp.css(0.95, 0.8)
      context.fillRect(column + pane * 0.18, row + pane * 0.14, pane * 0.66, pane * 0.72)
    }
  }
}

/** A street lamp with a lit globe. */
export function streetLamp(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; height: number; ramp: Ramp; tone: number; lit: boolean; arm?: 1 | -1 },
): void {
  const { x, y, height, ramp, tone, lit } = ask
  const arm = ask.arm ?? 1
  const headX = x + arm * height * 0.16
  const headY = y - height * 0.93
  if (lit) {
    const glow = context.createRadialGradient(headX, headY, 0, headX, headY, height * 0.34)
    glow.addColorStop(0, lamplight.css(0.7, 0.55))
    glow.addColorStop(1, lamplight.css(0.7, 0))
    context.fillStyle = glow
    context.fillRect(headX - height * 0.4, headY - height * 0.4, height * 0.8, height * 0.8)
  }
  context.strokeStyle = ramp.css(tone)
  context.lineCap = 'round'
  context.lineWidth = height * 0.022
  context.beginPath()
  context.moveTo(x, y + 100)
  context.lineTo(x, y - height * 0.86)
  context.quadraticCurveTo(x, y - height, headX, y - height)
  context.lineTo(headX, headY - height * 0.03)
  context.stroke()
  const foot = polygon([
    [x - height * 0.04, y + 100],
    [x - height * 0.022, y - height * 0.16],
    [x + height * 0.022, y - height * 0.16],
    [x + height * 0.04, y + 100],
  ])
  paintPaper(context, brush, foot, { ramp, tone, edge: 0.6, edgeWidth: 3 })
  const globe = new Path2D()
  globe.arc(headX, headY, height * 0.045, 0, 6.2832)
  paintPaper(context, brush, globe, {
    ramp: lit ? lamplight : ramp,
    tone: lit ? 0.8 : tone + 0.4,
    edge: 0.6,
    edgeWidth: 2,
  })
  const cap = new Path2D()
  cap.arc(headX, headY, height * 0.05, Math.PI, 0)
  cap.closePath()
  paintPaper(context, brush, cap, { ramp, tone, edge: 0.7, edgeWidth: 3 })
}

/** A little house with a gable, a door and lit windows. */
export function cottage(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; width: number; ramp: Ramp; tone: number; lit: boolean },
): void {
  const { x, y, width, ramp, tone, lit } = ask
  const wall = width * 0.52
  const body = polygon([
    [x - width * 0.4, y + 8],
    [x - width * 0.4, y - wall],
    [x + width * 0.4, y - wall],
    [x + width * 0.4, y + 8],
  ])
  const chimney = polygon([
    [x + width * 0.2, y - wall],
    [x + width * 0.2, y - wall * 2.05],
    [x + width * 0.32, y - wall * 2.05],
    [x + width * 0.32, y - wall],
  ])
  paintPaper(context, brush, chimney, { ramp, tone: tone - 0.04, edge: 0.6, edgeWidth: 2 })
  paintPaper(context, brush, body, {
    ramp,
    tone: tone + 0.12,
    toneFoot: tone + 0.04,
    edge: 0.5,
    edgeWidth: 2,
    shadow: 0.4,
    form: 0.4,
  })
  const roof = polygon([
    [x - width * 0.54, y - wall * 0.9],
    [x, y - wall * 1.95],
    [x + width * 0.54, y - wall * 0.9],
  ])
  paintPaper(context, brush, roof, {
    ramp,
    tone: tone + 0.02,
    toneFoot: tone - 0.05,
    edge: 0.85,
    edgeWidth: 3,
    shadow: 0.5,
    shadowBlur: 10,
  })
  const paneRamp = lit ? lamplight : ramp
  const paneTone = lit ? 0.62 : tone + 0.35
  for (const offset of [-0.24, 0.24]) {
    const pane = new Path2D()
    pane.roundRect(x + width * offset - width * 0.085, y - wall * 0.72, width * 0.17, wall * 0.36, 3)
    paintPaper(context, brush, pane, { ramp: paneRamp, tone: paneTone, texture: 0.5 })
    context.strokeStyle = ramp.css(Math.max(0, tone - 0.04))
    context.lineWidth = Math.max(1.5, width * 0.014)
    context.beginPath()
    context.moveTo(x + width * offset, y - wall * 0.72)
    context.lineTo(x + width * offset, y - wall * 0.36)
    context.moveTo(x + width * offset - width * 0.085, y - wall * 0.54)
    context.lineTo(x + width * offset + width * 0.085, y - wall * 0.54)
    context.stroke()
  }
  const door = new Path2D()
  door.roundRect(x - width * 0.075, y - wall * 0.62, width * 0.15, wall * 0.64, [width * 0.075, width * 0.075, 0, 0])
  paintPaper(context, brush, door, { ramp, tone: Math.max(0, tone - 0.05), edge: 0.4, edgeWidth: 2 })
}
