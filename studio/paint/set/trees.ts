import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { paintPaper, polygon, softShadow, union } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

export interface TreeAsk {
  x: number
  /** Where its foot stands. */
  y: number
  height: number
  ramp: Ramp
  tone: number
  /** How much lighter its lit edges are; 0 for a flat far tree. */
  relief?: number
}

/** A fir of jagged tiers, each its own ply with a light, snowy edge. */
export function pine(context: SKRSContext2D, brush: Brush, ask: TreeAsk): void {
  const { x, y, height, ramp, tone, relief = 0.2 } = ask
  const tiers = height > 300 ? 8 : 6
  const half = height * (0.2 + 0.05 * brush.random())
  const trunk = polygon([
    [x - height * 0.022, y - height * 0.12],
    [x + height * 0.022, y - height * 0.12],
    [x + height * 0.026, y + 6],
    [x - height * 0.026, y + 6],
  ])
  context.fillStyle = ramp.css(Math.max(0, tone - 0.06))
  context.fill(trunk)
  for (let tier = tiers - 1; tier >= 0; tier--) {
    const top = y - height + (height * 0.86 * tier ** 1.08) / tiers ** 1.08
    const foot = y - height + (height * 0.9 * (tier + 1.75) ** 1.02) / (tiers + 0.75) ** 1.02
    const wide = half * ((tier + 1.2) / tiers) ** 0.86
    const path = fringe(brush, x, top, foot, wide)
    if (relief > 0 && height > 150) {
      softShadow(context, brush, path, { blur: 9, x: 0, y: 7, alpha: 0.34 })
    }
    context.fillStyle = ramp.css(tone + 0.035 * Math.sin(tier * 2.1))
    context.fill(path)
    if (relief > 0) snowyEdge(context, brush, path, ramp.css(Math.min(1, tone + relief + 0.12), 0.75), height)
  }
}

function fringe(brush: Brush, x: number, top: number, foot: number, wide: number): Path2D {
  const teeth = 7
  const points: [number, number][] = [[x, top]]
  points.push([x + wide * 0.42, top + (foot - top) * 0.55])
  for (let tooth = 0; tooth <= teeth; tooth++) {
    const part = tooth / teeth
    const across = wide * (1 - 2 * part)
    const drop = (1 - (2 * part - 1) ** 2) * (foot - top) * 0.16
    const out = 1 + 0.1 * (brush.random() - 0.5)
    points.push([x + across * out, foot - (foot - top) * 0.12 + drop])
    if (tooth < teeth) points.push([x + across * out - wide / teeth, foot - (foot - top) * 0.26 + drop])
  }
  points.push([x - wide * 0.42, top + (foot - top) * 0.55])
  return polygon(points)
}

function snowyEdge(context: SKRSContext2D, brush: Brush, path: Path2D, style: string, height: number): void {
  const side = brush.light.x > (path.getBounds()[0] + path.getBounds()[2]) / 2 ? 1 : -1
  const width = Math.max(1.4, Math.min(7, height * 0.011))
  context.save()
  context.clip(path)
  context.strokeStyle = style
  context.lineWidth = width * 2
  context.translate(-side * width * 0.9, width)
  context.stroke(path)
  context.restore()
}

/** A round-headed tree of three overlapping crowns. */
export function roundTree(context: SKRSContext2D, brush: Brush, ask: TreeAsk): void {
  const { x, y, height, ramp, tone, relief = 0.2 } = ask
  const trunk = new Path2D()
  trunk.moveTo(x - height * 0.05, y + 8)
  trunk.quadraticCurveTo(x - height * 0.015, y - height * 0.25, x - height * 0.03, y - height * 0.55)
  trunk.lineTo(x + height * 0.03, y - height * 0.55)
  trunk.quadraticCurveTo(x + height * 0.015, y - height * 0.25, x + height * 0.055, y + 8)
  trunk.closePath()
  paintPaper(context, brush, trunk, {
    ramp,
    tone: Math.max(0, tone - 0.08),
    edge: relief * 2,
    edgeWidth: 3,
    texture: 0.7,
  })
  for (let layer = 0; layer < 3; layer++) {
    const bumps: Path2D[] = []
    const size = height * (0.3 - 0.05 * layer)
    const middleY = y - height * (0.62 + 0.09 * layer)
    const middleX = x + height * 0.03 * (brush.random() - 0.5) * layer
    for (let bump = 0; bump < 9; bump++) {
      const angle = (bump / 9) * Math.PI * 2 + brush.random() * 0.4
      const path = new Path2D()
      path.arc(
        middleX + Math.cos(angle) * size * 0.62,
        middleY + Math.sin(angle) * size * 0.5,
        size * (0.42 + 0.12 * brush.random()),
        0,
        6.2832,
      )
      bumps.push(path)
    }
    const heart = new Path2D()
    heart.ellipse(middleX, middleY, size * 0.8, size * 0.66, 0, 0, 6.2832)
    paintPaper(context, brush, union([heart, ...bumps]), {
      ramp,
      tone: tone + 0.05 * layer + 0.03,
      toneFoot: tone + 0.05 * layer - 0.04,
      edge: relief * 2.4,
      edgeWidth: Math.max(2, height * 0.008),
      shadow: layer > 0 ? 0.4 : 0,
      shadowBlur: 12,
      texture: 0.9,
    })
  }
}

/** A tall flame of a tree. */
export function cypress(context: SKRSContext2D, brush: Brush, ask: TreeAsk): void {
  const { x, y, height, ramp, tone, relief = 0.2 } = ask
  const half = height * 0.1
  const path = new Path2D()
  path.moveTo(x, y - height)
  path.bezierCurveTo(
    x + half * 0.9,
    y - height * 0.7,
    x + half * 1.3,
    y - height * 0.3,
    x + half * 0.7,
    y - height * 0.03,
  )
  path.quadraticCurveTo(x, y + 4, x - half * 0.7, y - height * 0.03)
  path.bezierCurveTo(x - half * 1.3, y - height * 0.3, x - half * 0.9, y - height * 0.7, x, y - height)
  paintPaper(context, brush, path, {
    ramp,
    tone: tone + 0.04,
    toneFoot: tone - 0.03,
    edge: relief * 2,
    edgeWidth: 3,
    shadow: 0.25,
    form: 0.4,
  })
}

/** A trunk from above the picture to the ground, roots spreading, bark in long strokes. */
export function trunk(
  context: SKRSContext2D,
  brush: Brush,
  ask: {
    x: number
    y: number
    width: number
    ramp: Ramp
    tone: number
    toneFoot?: number
    shadow?: number
    lean?: number
  },
): void {
  const { x, y, width, ramp, tone } = ask
  const lean = ask.lean ?? (brush.random() - 0.5) * 60
  const half = width / 2
  const path = new Path2D()
  path.moveTo(x + lean - half * 0.8, -130)
  path.bezierCurveTo(x + lean * 0.4 - half * 0.72, y * 0.4, x - half * 0.85, y - 220, x - half, y - 60)
  path.quadraticCurveTo(x - half * 1.15, y - 10, x - half * 1.9, y + 14)
  path.lineTo(x + half * 1.9, y + 14)
  path.quadraticCurveTo(x + half * 1.1, y - 10, x + half, y - 70)
  path.bezierCurveTo(x + half * 0.85, y - 240, x + lean * 0.4 + half * 0.72, y * 0.4, x + lean + half * 0.8, -130)
  path.closePath()
  paintPaper(context, brush, path, {
    ramp,
    tone,
    toneFoot: ask.toneFoot ?? tone,
    edge: 0.6,
    edgeWidth: Math.max(2, width * 0.03),
    shadow: ask.shadow ?? 0.3,
    shadowBlur: 18,
    form: width > 60 ? 0.5 : 0.3,
  })
  if (width < 50) return
  context.save()
  context.clip(path)
  context.lineCap = 'round'
  for (let stroke = 0; stroke < width / 7; stroke++) {
    const across = (brush.random() - 0.5) * width * 0.8
    const from = brush.random() * y
    context.strokeStyle = ramp.css(brush.random() < 0.5 ? tone + 0.07 : Math.max(0, tone - 0.06), 0.4)
    context.lineWidth = 1.5 + 2.5 * brush.random()
    context.beginPath()
    context.moveTo(x + across + lean * (1 - from / y) * 0.6, from)
    context.lineTo(x + across + lean * (1 - (from + 140) / y) * 0.6, from + 60 + 120 * brush.random())
    context.stroke()
  }
  context.restore()
}

/** Twigs of leaves hanging into the picture from an upper corner. */
export function hangingLeaves(context: SKRSContext2D, brush: Brush, side: 1 | -1, ramp: Ramp, tone: number): void {
  const cornerX = side > 0 ? 1190 : -110
  for (let twig = 0; twig < 5; twig++) {
    const startX = cornerX - side * (twig * 105 + 30 * brush.random())
    const startY = -120 + twig * 6
    const long = 520 - twig * 70 + 90 * brush.random()
    const bendX = -side * (70 + 100 * brush.random())
    const at = (part: number): [number, number] => [startX + bendX * part * part, startY + long * part]
    context.strokeStyle = ramp.css(Math.max(0, tone - 0.03))
    context.lineWidth = 5
    context.lineCap = 'round'
    context.beginPath()
    for (let part = 0; part <= 1.001; part += 0.1) context.lineTo(...at(part))
    context.stroke()
    for (let leaf = 1; leaf <= 10; leaf++) {
      const part = leaf / 10
      const [x, y] = at(part)
      for (const hand of [-1, 1]) {
        const angle = Math.PI / 2 - hand * (0.75 + 0.25 * brush.random()) + side * 0.25
        blade(context, brush, x, y, angle, 66 + 26 * brush.random(), ramp, tone + 0.06 * brush.random())
      }
    }
  }
}

function blade(
  context: SKRSContext2D,
  brush: Brush,
  x: number,
  y: number,
  angle: number,
  long: number,
  ramp: Ramp,
  tone: number,
): void {
  const wide = long * 0.17
  const path = new Path2D()
  const place = (along: number, across: number): [number, number] => [
    x + Math.cos(angle) * along - Math.sin(angle) * across,
    y + Math.sin(angle) * along + Math.cos(angle) * across,
  ]
  path.moveTo(x, y)
  path.quadraticCurveTo(...place(long * 0.45, wide * 1.7), ...place(long, 0))
  path.quadraticCurveTo(...place(long * 0.45, -wide * 1.7), x, y)
  context.fillStyle = ramp.css(tone)
  context.fill(path)
  context.strokeStyle = ramp.css(Math.min(1, tone + (brush.darkness < 0.2 ? 0.12 : 0.2)), 0.5)
  context.lineWidth = 1.6
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(...place(long * 0.9, 0))
  context.stroke()
}
