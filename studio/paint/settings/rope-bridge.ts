import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { piece } from '../set/pieces.ts'
import { grass } from '../set/plants.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { rockCorner } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** The bridge's middle line and half width from our feet (0) to the other side (1). */
type Way = (part: number) => { x: number; y: number; half: number }

function planksAndRopes(context: SKRSContext2D, plan: Plan, way: Way): void {
  const { brush, ground, day } = plan
  const [far, middle, band, near] = day.land
  const count = 40
  const at = (index: number): number => 1 - (1 - index / count) ** 2.1
  context.lineCap = 'round'
  const rope = (side: number, lift: number, thick: number): void => {
    for (let index = count - 1; index >= 0; index--) {
      const here = way(at(index))
      const next = way(at(index + 1))
      context.strokeStyle = ground.css(mix(day.frame + 0.06, middle - 0.06, at(index)))
      context.lineWidth = Math.max(2, thick * here.half)
      context.beginPath()
      context.moveTo(here.x + side * here.half * 1.06, here.y - here.half * lift)
      context.lineTo(next.x + side * next.half * 1.06, next.y - next.half * lift)
      context.stroke()
    }
  }
  for (let index = count - 1; index >= 0; index--) {
    const from = at(index)
    const here = way(from)
    const next = way(mix(from, at(index + 1), 0.74))
    const tone = mix(mix(near, band, 0.7), far - 0.16, from ** 0.7)
    const bright = index % 2 ? 0.03 : -0.02
    const skew = 0.03 * (brush.random() - 0.5)
    piece(
      context,
      brush,
      polygon([
        [here.x - here.half * (1 + skew), here.y],
        [here.x + here.half * (1 - skew), here.y],
        [next.x + next.half * (1 - skew), next.y],
        [next.x - next.half * (1 + skew), next.y],
      ]),
      ground,
      tone + 0.1 + bright,
      { shadow: here.half > 90 ? 0.3 : 0, edgeWidth: 2, texture: 0.7 },
    )
    if (index % 3) continue
    context.strokeStyle = ground.css(mix(day.frame + 0.08, middle - 0.08, from))
    context.lineWidth = Math.max(1.6, 0.016 * here.half)
    for (const side of [-1, 1]) {
      context.beginPath()
      context.moveTo(here.x + side * here.half * 1.06, here.y - here.half * 0.74)
      context.lineTo(here.x + side * here.half * 1.02, here.y)
      context.stroke()
    }
  }
  for (const side of [-1, 1]) {
    rope(side, 0, 0.04)
    rope(side, 0.74, 0.045)
  }
}

/** A cliff on one hand, with strata and tufts. */
function cliff(
  plan: Plan,
  side: 1 | -1,
  ask: { gap: number; top: number; tone: number; depth: number; foot: number },
): Layer {
  const { brush, ground, noise } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: Math.max(-90, ask.top - 60), bottom: ask.foot })
  const seed = ask.depth * 40 + side * 7
  const points: [number, number][] = [
    [540 + side * 680, ask.foot],
    [540 + side * 680, ask.top - 30],
  ]
  for (let step = 0; step <= 24; step++) {
    const part = step / 24
    const y = mix(ask.top, ask.foot, part)
    points.push([540 + side * (ask.gap + 120 * (noise.line(y / 90 + seed) - 0.4) - 60 * Math.sin(part * 3)), y])
  }
  const path = polygon(points)
  piece(context, brush, path, ground, ask.tone + 0.06, { toneFoot: ask.tone - 0.02, shadow: 0.4, shadowBlur: 30 })
  context.save()
  context.clip(path)
  context.strokeStyle = ground.css(Math.max(0.03, ask.tone - 0.12), 0.35)
  for (let crack = 0; crack < 8; crack++) {
    context.lineWidth = 4 + 7 * brush.random()
    context.beginPath()
    for (let y = ask.top; y < ask.foot; y += 40)
      context.lineTo(540 + side * (ask.gap + 40 + crack * 52 + 60 * noise.line(y / 150 + crack + seed)), y)
    context.stroke()
  }
  context.restore()
  for (let tuft = 0; tuft < 5; tuft++)
    grass(
      context,
      brush,
      {
        x: 540 + side * mix(ask.gap + 40, 640, brush.random()),
        y: ask.top + 6,
        height: 46,
        ramp: ground,
        tone: ask.tone - 0.04,
      },
      6,
    )
  return layer(ask.depth)
}

/** A rope bridge that runs away from us over a deep valley. */
export function ropeBridge(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, noise, ground, heroSide, sky } = plan
  const [far, middle, band, near] = day.land
  const horizon = plan.horizon - 90
  const goal = 540 - heroSide * 110
  const way: Way = (part) => ({
    x: mix(540 + heroSide * 40, goal, part ** 0.85),
    y: mix(2030, horizon + 60, part ** 0.72) + 90 * Math.sin(part * Math.PI) * (1 - part),
    half: mix(520, 26, part ** 0.62),
  })
  const bridge = stage(brush.scale, { ...fullBox, top: horizon - 100 })
  planksAndRopes(bridge.context, plan, way)
  const ridge = hills(noise, horizon - 40, 110, 240, brush.random() * 60)
  return {
    layers: [
      ...openSky({ ...plan, horizon }),
      paintSheet(brush, { ramp: sky, ridge, tone: far - 0.08, toneFoot: far + 0.08, fall: 300, depth: 0.1 }),
      mist(plan, horizon + 60, 0.12, 0.8, 420),
      cliff(plan, heroSide > 0 ? -1 : 1, { gap: 60, top: horizon + 30, tone: far - 0.14, depth: 0.2, foot: 1500 }),
      cliff(plan, heroSide, { gap: 190, top: horizon - 10, tone: middle - 0.04, depth: 0.24, foot: 1560 }),
      mist(plan, 1010, 0.28, 0.75, 620),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 1330, 60, 300, 21),
        tone: mix(middle, band, 0.7),
        toneFoot: near,
        depth: 0.34,
        shadow: 0.3,
      }),
      mist(plan, 1330, 0.4, 0.4, 380),
      bridge.layer(0.5),
      cliff(plan, heroSide, { gap: 470, top: 1300, tone: day.frame + 0.02, depth: 0.96, foot: 2040 }),
      rockCorner(plan, 720, 190),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1096, {
      horizon,
      stand: { x: 540 + heroSide * 60, y: 1112, depth: 0.52 },
      companions: [
        { x: goal, y: horizon + 190, depth: 0.4, base: 'ground' },
        { x: 540 - heroSide * 300, y: 430, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
