import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { glowLayer } from '../set/light.ts'
import { piece } from '../set/pieces.ts'
import type { Background, Brush } from '../types.ts'
import { footShadow } from './passage.ts'
import { air, mist, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

interface Flight {
  x: number
  top: number
  foot: number
  /** Half its width at the foot, and at the top. */
  near: number
  far: number
}

const halfAt = ({ top, foot, near, far }: Flight, y: number): number =>
  mix(far, near, Math.max(0, (y - top) / (foot - top)) ** 1.1)

/** Steps that rise away from us: each a bright tread and a dark, ribbed front. */
function steps(context: SKRSContext2D, plan: Plan, flight: Flight, near: number, far: number): void {
  const { ground } = plan
  const { x, top, foot } = flight
  const count = 22
  const level = (part: number): number => mix(top, foot, part ** 1.55)
  for (let step = 0; step < count; step++) {
    const upper = level(step / count)
    const lower = level((step + 1) / count)
    const tread = mix(upper, lower, 0.38)
    const tone = mix(far, near, (step / count) ** 0.7)
    const calm = lower > 1120 ? 0.4 : 1
    const strip = (from: number, to: number, shade: number): void => {
      context.fillStyle = ground.css(Math.max(0.02, Math.min(0.97, shade)))
      context.fill(
        polygon([
          [x - halfAt(flight, from), from],
          [x + halfAt(flight, from), from],
          [x + halfAt(flight, to), to + 1],
          [x - halfAt(flight, to), to + 1],
        ]),
      )
    }
    strip(upper, tread, tone + 0.14 * calm)
    strip(tread, lower, tone - 0.06 * calm)
    context.strokeStyle = plan.brush.palette.accentRamp.css(mix(0.66, 0.5, plan.day.darkness), 0.85 * calm)
    context.lineWidth = Math.max(2, (lower - upper) * 0.09)
    context.beginPath()
    context.moveTo(x - halfAt(flight, tread), tread)
    context.lineTo(x + halfAt(flight, tread), tread)
    context.stroke()
    if (lower - upper < 16) continue
    context.strokeStyle = ground.css(Math.max(0.02, tone - 0.14), 0.5)
    context.lineWidth = 2.5
    context.beginPath()
    for (let rib = -12; rib <= 12; rib++) {
      context.moveTo(x + (rib / 12.5) * halfAt(flight, tread), tread + 4)
      context.lineTo(x + (rib / 12.5) * halfAt(flight, lower), lower)
    }
    context.stroke()
  }
}

/** The balustrade between two flights, its handrail running up to the light. */
function balustrade(context: SKRSContext2D, plan: Plan, flight: Flight, side: 1 | -1, tone: number): void {
  const { brush, ground } = plan
  const edge = (y: number, out: number): number => flight.x + side * halfAt(flight, y) * out
  const panel = new Path2D()
  const lift = (y: number): number => mix(30, 250, Math.max(0, (y - flight.top) / (flight.foot - flight.top)) ** 1.1)
  for (let y = flight.top; y <= flight.foot; y += 40) panel.lineTo(edge(y, 1), y)
  for (let y = flight.foot; y >= flight.top; y -= 40) panel.lineTo(edge(y, 1.14), y - lift(y))
  panel.closePath()
  piece(context, brush, panel, ground, tone + 0.16, { toneFoot: tone, shadow: 0.3 })
  const rail = new Path2D()
  for (let y = flight.top; y <= flight.foot; y += 40) rail.lineTo(edge(y, 1.12), y - lift(y))
  for (let y = flight.foot; y >= flight.top; y -= 40) rail.lineTo(edge(y, 1.24), y - lift(y) * 1.02)
  rail.closePath()
  piece(context, brush, rail, ground, tone - 0.06, { edge: 0.85, edgeWidth: 4 })
}

/** An escalator that rises from our feet to a light so far up that one cannot see where it ends. */
export function escalator(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const x = 540 - first.heroSide * 30
  const top = 430 + (first.horizon - 860) * 0.4
  const plan = relit(first, { x: x - first.heroSide * 60, y: top - 40, r: 150 })
  const { day, ground, heroSide, sky } = plan
  const [far, middle, band, near] = day.land
  const { context, layer } = stage(brush.scale)
  const shade = context.createRadialGradient(x, top - 40, 60, x, top, 900)
  shade.addColorStop(0, sky.css(0.95))
  shade.addColorStop(0.22, ground.css(Math.min(0.92, far + 0.12)))
  shade.addColorStop(0.6, ground.css(mix(middle, band, 0.5)))
  shade.addColorStop(1, ground.css(near))
  context.fillStyle = shade
  context.fillRect(fullBox.left, fullBox.top, 1260, 2100)
  // Rings of the tube it runs through, each a little further from the lens.
  for (let ring = 7; ring >= 0; ring--) {
    const r = 190 * 1.36 ** ring
    const hoop = new Path2D()
    hoop.arc(x, top + 60 + ring * 26, r * 1.05, 0, 6.2832)
    hoop.arc(x, top + 60 + ring * 26, r * 0.93, 0, 6.2832, true)
    piece(context, brush, hoop, ground, mix(far, near, (ring / 7) ** 0.8) - 0.02, {
      shadow: 0.3,
      shadowBlur: 22,
      texture: 0.6,
    })
    if (ring < 2 || ring > 6) continue
    for (const angle of [-2.2, -0.94]) {
      context.fillStyle = sky.css(0.96, 0.9)
      context.beginPath()
      context.ellipse(
        x + Math.cos(angle) * r * 0.99,
        top + 60 + ring * 26 + Math.sin(angle) * r * 0.99,
        r * 0.05,
        r * 0.026,
        angle + 1.57,
        0,
        6.2832,
      )
      context.fill()
    }
  }
  const main: Flight = { x, top, foot: 2040, near: 500, far: 74 }
  steps(context, plan, main, near + 0.04, far)
  balustrade(context, plan, main, -1, band - 0.06)
  balustrade(context, plan, main, 1, band - 0.06)
  footShadow(context, plan, 1420, 0.7)
  return {
    layers: [
      layer(0.3),
      glowLayer(brush, { x, y: top - 20, r: 480, alpha: 0.8, depth: 0.32 }),
      mist(plan, top + 190, 0.34, 0.4, 380),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1094, {
      horizon: top,
      stand: { x: 540 + heroSide * 70, y: 1112, depth: 0.52 },
      float: { x: plan.heroX, y: 660, depth: 0.36 },
      companions: [
        { x: x - heroSide * 70, y: top + 330, depth: 0.33, base: 'ground' },
        { x: 540 - heroSide * 230, y: 420, depth: 0.36, base: 'fly' },
      ],
    }),
  }
}
