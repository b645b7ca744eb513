import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { paintPaper, polygon } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

/** A heavy curtain along one edge, tied back below the middle. */
export function curtain(
  context: SKRSContext2D,
  brush: Brush,
  ask: { side: 1 | -1; reach: number; ramp: Ramp; tone: number },
): void {
  const { side, reach, ramp, tone } = ask
  const edge = side < 0 ? -100 : 1180
  const inner = (y: number): number => {
    const tied = 1120
    const narrow = y < tied ? 1 - 0.62 * (Math.max(0, y) / tied) ** 2.4 : 0.38 + 0.3 * ((y - tied) / 900) ** 0.7
    return edge - side * (90 + reach * narrow)
  }
  const path = new Path2D()
  path.moveTo(edge, -120)
  for (let y = -120; y <= 2040; y += 20) path.lineTo(inner(y) + 5 * Math.sin(y / 60), y)
  path.lineTo(edge, 2040)
  path.closePath()
  paintPaper(context, brush, path, {
    ramp,
    tone: tone + 0.06,
    toneFoot: tone - 0.02,
    edge: 0.7,
    edgeWidth: 5,
    shadow: 0.55,
    shadowBlur: 34,
  })
  context.save()
  context.clip(path)
  for (let fold = 1; fold <= 4; fold++) {
    const part = fold / 5
    context.strokeStyle = fold % 2 ? ramp.css(Math.max(0, tone - 0.07), 0.7) : ramp.css(tone + 0.14, 0.45)
    context.lineWidth = fold % 2 ? 16 : 7
    context.beginPath()
    for (let y = -120; y <= 2040; y += 30)
      context.lineTo(edge + (inner(y) - edge) * part + 6 * Math.sin(y / 90 + fold), y)
    context.stroke()
  }
  context.restore()
  const tie = polygon([
    [edge, 1090],
    [inner(1120) - side * 12, 1100],
    [inner(1120) - side * 12, 1146],
    [edge, 1156],
  ])
  paintPaper(context, brush, tie, {
    ramp: brush.palette.accentRamp,
    tone: 0.34 * (1 - brush.darkness * 0.4),
    edge: 0.6,
    edgeWidth: 3,
    shadow: 0.4,
  })
}

/** The back of an armchair seen from behind. */
export function armchair(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; width: number; ramp: Ramp; tone: number },
): void {
  const { x, y, width, ramp, tone } = ask
  const arm = (side: number): Path2D => {
    const path = new Path2D()
    path.roundRect(x + side * width * 0.4 - width * 0.13, y - width * 0.42, width * 0.26, width * 0.6, [
      width * 0.13,
      width * 0.13,
      0,
      0,
    ])
    return path
  }
  const back = new Path2D()
  back.moveTo(x - width * 0.36, y + 80)
  back.bezierCurveTo(x - width * 0.44, y - width * 0.55, x - width * 0.34, y - width * 0.86, x, y - width * 0.86)
  back.bezierCurveTo(x + width * 0.34, y - width * 0.86, x + width * 0.44, y - width * 0.55, x + width * 0.36, y + 80)
  back.closePath()
  paintPaper(context, brush, arm(-1), { ramp, tone, edge: 0.6, edgeWidth: 4, shadow: 0.5, shadowBlur: 22 })
  paintPaper(context, brush, arm(1), { ramp, tone, edge: 0.6, edgeWidth: 4, shadow: 0.5, shadowBlur: 22 })
  paintPaper(context, brush, back, {
    ramp,
    tone: tone + 0.06,
    toneFoot: tone - 0.03,
    edge: 0.75,
    edgeWidth: 5,
    shadow: 0.5,
    shadowBlur: 26,
    form: 0.4,
  })
  context.fillStyle = ramp.css(Math.max(0, tone - 0.06), 0.8)
  for (const [across, down] of [
    [-0.15, 0.6],
    [0.15, 0.6],
    [0, 0.42],
    [-0.2, 0.26],
    [0.2, 0.26],
  ] as const) {
    context.beginPath()
    context.arc(x + across * width, y - down * width, width * 0.022, 0, 6.2832)
    context.fill()
  }
}

/** Broad leaves in a pot. */
export function pottedPlant(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; height: number; ramp: Ramp; tone: number },
): void {
  const { x, y, height, ramp, tone } = ask
  for (let leaf = 0; leaf < 9; leaf++) {
    const angle = -Math.PI / 2 + (leaf / 8 - 0.5) * 2.3 + (brush.random() - 0.5) * 0.2
    const long = height * (0.62 + 0.3 * brush.random())
    const wide = long * 0.16
    const place = (along: number, across: number): [number, number] => [
      x + Math.cos(angle) * along - Math.sin(angle) * across,
      y - height * 0.28 + Math.sin(angle) * along + Math.cos(angle) * across,
    ]
    const path = new Path2D()
    path.moveTo(...place(0, 0))
    path.quadraticCurveTo(...place(long * 0.5, wide * 1.6), ...place(long, 0))
    path.quadraticCurveTo(...place(long * 0.5, -wide * 1.6), ...place(0, 0))
    paintPaper(context, brush, path, {
      ramp,
      tone: tone + 0.06 * brush.random(),
      edge: 0.6,
      edgeWidth: 3,
      shadow: 0.35,
      shadowBlur: 12,
      texture: 0.7,
    })
  }
  const pot = polygon([
    [x - height * 0.2, y - height * 0.34],
    [x + height * 0.2, y - height * 0.34],
    [x + height * 0.15, y + 90],
    [x - height * 0.15, y + 90],
  ])
  paintPaper(context, brush, pot, {
    ramp: brush.palette.accentRamp,
    tone: tone + 0.2,
    toneFoot: tone + 0.08,
    edge: 0.6,
    edgeWidth: 4,
    shadow: 0.4,
    form: 0.5,
  })
}

/** A trunk with bands and a lock. */
export function chest(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; width: number; ramp: Ramp; tone: number },
): void {
  const { x, y, width, ramp, tone } = ask
  const body = polygon([
    [x - width / 2, y - width * 0.36],
    [x + width / 2, y - width * 0.36],
    [x + width * 0.47, y + 60],
    [x - width * 0.47, y + 60],
  ])
  paintPaper(context, brush, body, {
    ramp,
    tone: tone + 0.02,
    toneFoot: tone - 0.04,
    edge: 0.5,
    edgeWidth: 4,
    shadow: 0.45,
    shadowBlur: 20,
    form: 0.4,
  })
  const lid = new Path2D()
  lid.moveTo(x - width * 0.53, y - width * 0.34)
  lid.quadraticCurveTo(x - width * 0.5, y - width * 0.62, x, y - width * 0.63)
  lid.quadraticCurveTo(x + width * 0.5, y - width * 0.62, x + width * 0.53, y - width * 0.34)
  lid.closePath()
  paintPaper(context, brush, lid, { ramp, tone: tone + 0.08, toneFoot: tone, edge: 0.7, edgeWidth: 4, shadow: 0.45 })
  context.fillStyle = brush.palette.accentRamp.css(0.3 + 0.2 * (1 - brush.darkness))
  context.fillRect(x - width * 0.05, y - width * 0.4, width * 0.1, width * 0.12)
}
