import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { lamplight } from '../set/buildings.ts'
import { glowLayer } from '../set/light.ts'
import { piece, rect, rounded } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { air, mist, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

const turns = 4
const stepsATurn = 22
/** How much smaller each turn looks than the one above it. */
const shrink = 0.5
const flat = 0.88

/** Step after step, the deepest first, each a wedge between the wall of the well and the handrail. */
function winding(context: SKRSContext2D, plan: Plan, x: number, y: number, start: number): void {
  const { ground, day, brush } = plan
  const [far, , band, near] = day.land
  const count = turns * stepsATurn
  const radius = (step: number): number => 1250 * shrink ** (step / stepsATurn)
  const angle = (step: number): number => start + (step / stepsATurn) * 6.2832
  const at = (step: number, share: number): [number, number] => {
    const r = radius(step) * share
    return [x + Math.cos(angle(step)) * r, y + Math.sin(angle(step)) * r * flat]
  }
  const lit = day.darkness > 0.3 ? 0.1 : 0.06
  for (let step = count; step >= 0; step--) {
    const depth = step / count
    const tone = mix(mix(near, band, 0.5), far + 0.04, depth ** 0.75) + lit * Math.cos(angle(step) - 0.9)
    const wedge = (from: number, inner: number, outer: number, shade: number): void => {
      const path = new Path2D()
      path.moveTo(...at(step + from, inner))
      path.lineTo(...at(step + from, outer))
      path.lineTo(...at(step + 1.1, outer))
      path.lineTo(...at(step + 1.1, inner))
      path.closePath()
      context.fillStyle = ground.css(Math.max(0.02, Math.min(0.97, shade)))
      context.fill(path)
    }
    wedge(-0.1, 0.5, 0.66, tone - 0.16)
    wedge(0, 0.6, 1.06, tone)
    wedge(0.72, 0.6, 1.06, tone - 0.12)
    context.strokeStyle = ground.css(Math.min(1, tone + 0.24), 0.8)
    context.lineWidth = Math.max(1.4, 6 * shrink ** (step / stepsATurn))
    context.beginPath()
    context.moveTo(...at(step, 0.6))
    context.lineTo(...at(step, 1.06))
    context.stroke()
  }
  context.lineCap = 'round'
  for (let step = count; step > 0; step -= 0.5) {
    context.strokeStyle = brush.palette.accentRamp.css(mix(0.62, 0.42, day.darkness) + 0.12 * (step / count))
    context.lineWidth = 40 * shrink ** (step / stepsATurn)
    context.beginPath()
    context.moveTo(...at(step, 0.595))
    context.lineTo(...at(step - 0.6, 0.595))
    context.stroke()
  }
}

/** Where the hero stands: a landing over the well. */
function landing(plan: Plan): Layer {
  const { brush, ground, day } = plan
  const [, , band, near] = day.land
  return paintSheet(brush, {
    ramp: ground,
    ridge: (x) => 1084 + 0.00007 * (x - 540) ** 2,
    tone: band + 0.06,
    toneFoot: near - 0.04,
    fall: 700,
    depth: 0.5,
    shadow: 0.6,
    details: (context) => {
      context.strokeStyle = ground.css(Math.max(0.03, near - 0.04), 0.4)
      context.lineWidth = 5
      for (let line = -7; line <= 7; line++) {
        context.beginPath()
        context.moveTo(540 + line * 130, 1096)
        context.lineTo(540 + line * 230, 2040)
        context.stroke()
      }
    },
  })
}

/** The balustrade on our side of the landing. */
function banister(plan: Plan): Layer {
  const { brush, ground, day, heroSide } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: 1380 })
  const top = (x: number): number => 1540 + heroSide * 0.05 * (x - 540)
  for (let x = -60; x <= 1170; x += 122) {
    piece(context, brush, rounded(x - 13, top(x), 26, 300, 12), ground, day.frame + 0.06, { form: 0.4 })
    piece(context, brush, rounded(x - 27, top(x) + 96, 54, 96, 26), ground, day.frame + 0.08, { form: 0.4 })
  }
  const rail = (down: number, thick: number, tone: number): void => {
    const path = new Path2D()
    path.moveTo(-100, top(-100) + down)
    path.lineTo(1180, top(1180) + down)
    path.lineTo(1180, top(1180) + down + thick)
    path.lineTo(-100, top(-100) + down + thick)
    path.closePath()
    piece(context, brush, path, ground, tone, { edge: 0.8, edgeWidth: 4, shadow: 0.5 })
  }
  rail(286, 300, day.frame + 0.04)
  rail(-30, 52, day.frame + 0.13)
  const post = 540 - heroSide * 470
  piece(context, brush, rect(post - 48, top(post) - 60, 96, 700), ground, day.frame + 0.1, { form: 0.4, shadow: 0.5 })
  piece(context, brush, rounded(post - 62, top(post) - 100, 124, 58, 16), ground, day.frame + 0.16)
  return layer(0.98)
}

/** A stairwell seen from above: turn below turn, a light at the bottom. */
export function spiral(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const x = 540 - first.heroSide * 90
  const y = 530
  const plan = relit(first, { x, y, r: 110 })
  const { day, heroSide, heroX, light } = plan
  const { context, layer } = stage(brush.scale)
  context.fillStyle = (day.darkness > 0.3 ? lamplight : plan.sky).css(0.86)
  context.fillRect(fullBox.left, fullBox.top, 1260, 2100)
  winding(context, plan, x, y, first.light.x > 540 ? 0.9 : 2.4)
  return {
    layers: [
      layer(0.3),
      glowLayer(brush, { x: light.x, y: light.y, r: 430, alpha: 0.75, depth: 0.32 }),
      mist(plan, 1010, 0.44, 0.3, 300),
      landing(plan),
      banister(plan),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1092, {
      horizon: 1080,
      float: { x: heroX, y: 620, depth: 0.42 },
      companions: [
        { x: 540 - heroSide * 290, y: 1100, depth: 0.51, base: 'ground' },
        { x: x - heroSide * 130, y: 420, depth: 0.34, base: 'fly' },
      ],
    }),
  }
}
