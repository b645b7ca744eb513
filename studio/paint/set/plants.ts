import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { paintPaper, union } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

interface PlantAsk {
  x: number
  y: number
  height: number
  ramp: Ramp
  tone: number
}

const rod = (x: number, top: number, bottom: number, width: number): Path2D => {
  const path = new Path2D()
  path.roundRect(x - width / 2, top, width, bottom - top, width / 2)
  return path
}

/** A ribbed cactus with two arms and light thorns. */
export function cactus(context: SKRSContext2D, brush: Brush, { x, y, height, ramp, tone }: PlantAsk): void {
  const thick = height * 0.2
  const arm = (side: number, from: number, rise: number): Path2D => {
    const path = new Path2D()
    const out = x + side * height * 0.26
    const wide = thick * 0.66
    path.moveTo(x, y - height * from - wide / 2)
    path.lineTo(out - side * wide * 0.7, y - height * from - wide / 2)
    path.lineTo(out - side * wide * 0.5, y - height * (from + rise) + wide / 2)
    path.arc(
      out,
      y - height * (from + rise) + wide / 2,
      wide / 2,
      side > 0 ? Math.PI : 0,
      side > 0 ? 0 : Math.PI,
      side < 0,
    )
    path.lineTo(out + side * wide * 0.5, y - height * from)
    path.quadraticCurveTo(
      out + side * wide * 0.5,
      y - height * from + wide * 0.6,
      out - side * wide * 0.3,
      y - height * from + wide * 0.6,
    )
    path.lineTo(x, y - height * from + wide * 0.6)
    path.closePath()
    return path
  }
  const body = union([rod(x, y - height, y + 120, thick), arm(1, 0.36, 0.28), arm(-1, 0.5, 0.2)])
  paintPaper(context, brush, body, {
    ramp,
    tone: tone + 0.05,
    toneFoot: tone - 0.03,
    edge: 0.7,
    edgeWidth: 5,
    shadow: 0.45,
    shadowBlur: 18,
    form: 0.5,
  })
  context.save()
  context.clip(body)
  context.lineCap = 'round'
  for (const across of [-0.26, 0, 0.26]) {
    context.strokeStyle = ramp.css(Math.max(0, tone - 0.06), 0.8)
    context.lineWidth = thick * 0.07
    context.beginPath()
    context.moveTo(x + across * thick, y - height + thick * (0.32 + Math.abs(across)))
    context.lineTo(x + across * thick, y + 120)
    context.stroke()
  }
  context.restore()
  context.strokeStyle = ramp.css(Math.min(1, tone + 0.5), 0.85)
  context.lineWidth = 3
  for (let thorn = 0; thorn < 16; thorn++) {
    const hand = thorn % 2 === 0 ? 1 : -1
    const tx = x + hand * thick * 0.5
    const ty = y - height * 0.93 + (thorn / 16) * height * 0.98
    context.beginPath()
    context.moveTo(tx + hand * 13, ty - 11)
    context.lineTo(tx, ty)
    context.lineTo(tx + hand * 14, ty + 8)
    context.stroke()
  }
}

/** A tuft of blades. */
export function grass(context: SKRSContext2D, brush: Brush, { x, y, height, ramp, tone }: PlantAsk, blades = 7): void {
  for (let index = 0; index < blades; index++) {
    const lean = (index / Math.max(1, blades - 1) - 0.5) * height * 1.1 + (brush.random() - 0.5) * height * 0.3
    const tall = height * (0.65 + 0.45 * brush.random())
    const wide = Math.max(2, height * 0.055)
    const base = x + (index / blades - 0.5) * height * 0.5
    context.fillStyle = ramp.css(tone + 0.08 * brush.random())
    context.beginPath()
    context.moveTo(base - wide, y + 4)
    context.quadraticCurveTo(base - wide + lean * 0.2, y - tall * 0.6, base + lean, y - tall)
    context.quadraticCurveTo(base + wide + lean * 0.35, y - tall * 0.5, base + wide, y + 4)
    context.closePath()
    context.fill()
  }
}

/** Leaning mushrooms with dotted caps. */
export function mushroom(
  context: SKRSContext2D,
  brush: Brush,
  { x, y, height, ramp, tone }: PlantAsk,
  capRamp: Ramp = ramp,
  capTone = tone + 0.08,
): void {
  const stem = new Path2D()
  stem.moveTo(x - height * 0.1, y + 40)
  stem.quadraticCurveTo(x - height * 0.05, y - height * 0.4, x - height * 0.07, y - height * 0.7)
  stem.lineTo(x + height * 0.07, y - height * 0.7)
  stem.quadraticCurveTo(x + height * 0.06, y - height * 0.4, x + height * 0.12, y + 40)
  stem.closePath()
  paintPaper(context, brush, stem, { ramp, tone: tone + 0.16, toneFoot: tone, edge: 0.4, form: 0.5, shadow: 0.3 })
  const cap = new Path2D()
  const wide = height * 0.46
  cap.moveTo(x - wide, y - height * 0.56)
  cap.bezierCurveTo(x - wide, y - height * 1.02, x + wide, y - height * 1.02, x + wide, y - height * 0.56)
  cap.quadraticCurveTo(x, y - height * 0.44, x - wide, y - height * 0.56)
  paintPaper(context, brush, cap, {
    ramp: capRamp,
    tone: capTone + 0.06,
    toneFoot: capTone - 0.04,
    edge: 0.75,
    edgeWidth: Math.max(3, height * 0.014),
    shadow: 0.45,
    shadowBlur: 14,
    form: 0.4,
  })
  context.save()
  context.clip(cap)
  context.fillStyle = capRamp.css(Math.min(1, capTone + 0.34), 0.8)
  for (let dot = 0; dot < 6; dot++) {
    context.beginPath()
    context.ellipse(
      x + (dot / 5 - 0.5) * wide * 1.5,
      y - height * (0.66 + 0.16 * ((dot * 7) % 3) * 0.5),
      height * 0.05,
      height * 0.035,
      0,
      0,
      6.283,
    )
    context.fill()
  }
  context.restore()
}

/** A long weed to be warped by the water; drawn from its foot upwards. */
export function kelp(context: SKRSContext2D, brush: Brush, { x, y, height, ramp, tone }: PlantAsk): void {
  const bend = (brush.random() - 0.5) * 120
  const at = (part: number): [number, number] => [x + bend * part * part + 22 * Math.sin(part * 9), y - height * part]
  context.strokeStyle = ramp.css(Math.max(0, tone - 0.03))
  context.lineWidth = Math.max(4, height * 0.012)
  context.beginPath()
  for (let part = 0; part <= 1; part += 0.04) context.lineTo(...at(part))
  context.stroke()
  const leafCount = Math.round(height / 46)
  for (let leaf = 1; leaf <= leafCount; leaf++) {
    const part = leaf / (leafCount + 0.5)
    const [lx, ly] = at(part)
    const hand = leaf % 2 === 0 ? 1 : -1
    const long = 96 * (1 - 0.55 * part) * (0.8 + 0.4 * brush.random())
    const path = new Path2D()
    path.moveTo(lx, ly)
    path.bezierCurveTo(
      lx + hand * long * 0.3,
      ly - long * 0.65,
      lx + hand * long * 0.9,
      ly - long * 0.55,
      lx + hand * long,
      ly - long * 0.95,
    )
    path.bezierCurveTo(lx + hand * long * 0.9, ly - long * 0.1, lx + hand * long * 0.4, ly + long * 0.05, lx, ly)
    paintPaper(context, brush, path, {
      ramp,
      tone: tone + 0.05 * brush.random(),
      edge: 0.5,
      edgeWidth: 2,
      texture: 0.6,
    })
  }
}

/** A branching coral. */
export function coral(context: SKRSContext2D, brush: Brush, { x, y, height, ramp, tone }: PlantAsk): void {
  const twigs: Path2D[] = []
  const grow = (fromX: number, fromY: number, angle: number, long: number, thick: number): void => {
    const toX = fromX + Math.cos(angle) * long
    const toY = fromY + Math.sin(angle) * long
    const across = angle + Math.PI / 2
    const path = new Path2D()
    path.moveTo(fromX + Math.cos(across) * thick, fromY + Math.sin(across) * thick)
    path.lineTo(toX + Math.cos(across) * thick * 0.75, toY + Math.sin(across) * thick * 0.75)
    path.arc(toX, toY, thick * 0.75, across, across - Math.PI, true)
    path.lineTo(fromX - Math.cos(across) * thick, fromY - Math.sin(across) * thick)
    path.closePath()
    twigs.push(path)
    if (long < height * 0.13) return
    const count = brush.random() < 0.35 ? 3 : 2
    for (let twig = 0; twig < count; twig++) {
      const turn = (twig / (count - 1) - 0.5) * 1.25 + (brush.random() - 0.5) * 0.35
      grow(toX, toY, angle + turn, long * (0.66 + 0.12 * brush.random()), thick * 0.78)
    }
  }
  grow(x, y + 30, -Math.PI / 2, height * 0.34, height * 0.065)
  paintPaper(context, brush, union(twigs), {
    ramp,
    tone: tone + 0.1,
    toneFoot: tone,
    edge: 0.7,
    edgeWidth: 3,
    shadow: 0.4,
    shadowBlur: 14,
  })
}

/** A flower on a stem with round petals. */
export function flower(
  context: SKRSContext2D,
  brush: Brush,
  ask: PlantAsk & { petals: Ramp; petalTone: number; bloom?: number },
): void {
  const { x, y, height, ramp, tone, petals, petalTone } = ask
  const bend = (brush.random() - 0.5) * height * 0.25
  const size = ask.bloom ?? height * 0.2
  const topX = x + bend
  const topY = y - height
  const stem = new Path2D()
  const thick = Math.max(3, size * 0.11)
  stem.moveTo(x - thick, y + 60)
  stem.quadraticCurveTo(x - thick, y - height * 0.5, topX - thick * 0.6, topY)
  stem.lineTo(topX + thick * 0.6, topY)
  stem.quadraticCurveTo(x + thick, y - height * 0.5, x + thick, y + 60)
  stem.closePath()
  paintPaper(context, brush, stem, { ramp, tone, edge: 0.5, edgeWidth: 2, texture: 0.5 })
  for (const hand of [-1, 1]) {
    const from = y - height * (0.25 + 0.2 * brush.random())
    const long = size * 1.5
    const leaf = new Path2D()
    leaf.moveTo(x, from)
    leaf.quadraticCurveTo(x + hand * long * 0.3, from - long * 0.8, x + hand * long, from - long * 0.7)
    leaf.quadraticCurveTo(x + hand * long * 0.8, from - long * 0.05, x, from)
    paintPaper(context, brush, leaf, { ramp, tone: tone + 0.05, edge: 0.5, edgeWidth: 2, shadow: 0.3 })
  }
  const turn = brush.random()
  for (let petal = 0; petal < 7; petal++) {
    const angle = (petal / 7) * Math.PI * 2 + turn
    const path = new Path2D()
    path.ellipse(
      topX + Math.cos(angle) * size * 0.62,
      topY + Math.sin(angle) * size * 0.56,
      size * 0.48,
      size * 0.34,
      angle,
      0,
      6.2832,
    )
    paintPaper(context, brush, path, {
      ramp: petals,
      tone: petalTone + 0.05 * (petal % 2),
      edge: 0.6,
      edgeWidth: Math.max(2, size * 0.03),
      shadow: 0.35,
      shadowBlur: 10,
      texture: 0.8,
    })
  }
  const heart = new Path2D()
  heart.arc(topX, topY, size * 0.3, 0, 6.2832)
  paintPaper(context, brush, heart, {
    ramp: petals,
    tone: Math.max(0, petalTone - 0.28),
    edge: 0.5,
    shadow: 0.4,
    shadowBlur: 8,
  })
}
