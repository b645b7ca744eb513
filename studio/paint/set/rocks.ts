import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { mix, type Noise } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import type { Brush, Ramp } from '../types.ts'

/** A table mountain in stepped terraces. */
export function mesa(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; width: number; height: number; ramp: Ramp; tone: number; toneFoot: number },
): void {
  const { x, y, width, height } = ask
  const left: [number, number][] = []
  const right: [number, number][] = []
  const steps = 5
  const halfAt = (step: number): number => (width / 2) * (0.46 + 0.54 * (1 - step / steps) ** 1.4)
  const jag = (): number => (brush.random() - 0.5) * width * 0.03
  for (let step = 0; step < steps; step++) {
    const rise = 0.1 + 0.9 * ((step + 0.6 + 0.5 * brush.random()) / steps)
    const level = step === steps - 1 ? y - height : y - height * rise
    left.push([x - halfAt(step) + jag(), level + height * 0.03 * brush.random()], [x - halfAt(step + 1) + jag(), level])
    right.push(
      [x + halfAt(step) + jag(), level + height * 0.03 * brush.random()],
      [x + halfAt(step + 1) + jag(), level],
    )
  }
  const path = polygon([[x - width * 0.54, y + 60], ...left, ...right.reverse(), [x + width * 0.54, y + 60]])
  paintPaper(context, brush, path, {
    ramp: ask.ramp,
    tone: ask.tone,
    toneFoot: ask.toneFoot,
    edge: 0.55,
    edgeWidth: 4,
    shadow: 0.16,
    shadowBlur: 20,
    form: 0.25,
  })
}

/** A wall of rock along one edge of the picture: the cheapest depth there is. */
export function rockFlank(
  context: SKRSContext2D,
  brush: Brush,
  noise: Noise,
  ask: { side: 1 | -1; from: number; reach: number; ramp: Ramp; tone: number },
): void {
  const { side, from, reach, ramp, tone } = ask
  const edge = side > 0 ? 1210 : -130
  for (let ply = 0; ply < 2; ply++) {
    const path = new Path2D()
    path.moveTo(edge, from - 60 + ply * 220)
    for (let y = from + ply * 220; y <= 2060; y += 14) {
      const part = (y - from) / (2060 - from)
      const out =
        reach * (0.28 + 0.72 * part ** 0.8) * (0.78 + 0.44 * noise.line(y / 120 + ply * 30)) * (1 - ply * 0.3) +
        22 * (noise.line(y / 26 + ply * 9) - 0.5)
      path.lineTo(edge - side * (90 + out), y)
    }
    path.lineTo(edge, 2060)
    path.closePath()
    paintPaper(context, brush, path, {
      ramp,
      tone: tone + 0.05 - ply * 0.04,
      toneFoot: Math.max(0, tone - ply * 0.04),
      edge: 0.55,
      edgeWidth: 4,
      shadow: 0.5,
      shadowBlur: 30,
    })
  }
}

/** A boulder with a lit top. */
export function boulder(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; width: number; height: number; ramp: Ramp; tone: number },
): void {
  const { x, y, width, height } = ask
  const points: [number, number][] = []
  const corners = 9
  for (let corner = 0; corner <= corners; corner++) {
    const angle = Math.PI + (corner / corners) * Math.PI
    const out = 0.86 + 0.22 * brush.random()
    points.push([x + Math.cos(angle) * (width / 2) * out, y + Math.sin(angle) * height * out])
  }
  const path = polygon([...points, [x + width * 0.5, y + 90], [x - width * 0.5, y + 90]])
  paintPaper(context, brush, path, {
    ramp: ask.ramp,
    tone: ask.tone + 0.08,
    toneFoot: ask.tone - 0.04,
    edge: 0.65,
    edgeWidth: 4,
    shadow: 0.45,
    shadowBlur: 18,
    form: 0.45,
  })
  const facet = polygon([...points.slice(2, 6), [x + width * mix(-0.1, 0.15, brush.random()), y - height * 0.3]])
  context.fillStyle = ask.ramp.css(Math.min(1, ask.tone + 0.16), 0.35)
  context.fill(facet)
}

/** A faceted crystal standing at an angle. */
export function crystal(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; height: number; lean: number; ramp: Ramp; tone: number },
): void {
  const { x, y, height, lean } = ask
  const half = height * 0.15
  const tip: [number, number] = [x + lean * height, y - height]
  const neckX = x + lean * height * 0.76
  const neckY = y - height * 0.76
  const whole = polygon([
    [x - half * 0.8, y + 30],
    [neckX - half, neckY],
    tip,
    [neckX + half, neckY + height * 0.05],
    [x + half * 0.8, y + 30],
  ])
  paintPaper(context, brush, whole, {
    ramp: ask.ramp,
    tone: ask.tone + 0.18,
    toneFoot: ask.tone - 0.06,
    edge: 0.9,
    edgeWidth: 3,
    shadow: 0.35,
    shadowBlur: 16,
    texture: 0.4,
  })
  const side = brush.light.x > x ? -1 : 1
  context.fillStyle = ask.ramp.css(Math.max(0, ask.tone - 0.12), 0.55)
  context.fill(
    polygon([
      [x, y + 30],
      [neckX + side * half * 0.1, neckY + 10],
      tip,
      [neckX + side * half, neckY + 12],
      [x + side * half * 0.8, y + 30],
    ]),
  )
}
