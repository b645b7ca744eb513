import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { lamplight } from '../set/buildings.ts'
import { glowLayer, shafts } from '../set/light.ts'
import { perspective } from '../set/perspective.ts'
import { piece, pointedArch, rounded } from '../set/pieces.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame } from './edges.ts'
import { footShadow, type Passage, shell, tiles } from './passage.ts'
import { air, mist, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** The window at the end: a rose over three lights, in the shot's colours. */
function roseWindow(context: SKRSContext2D, plan: Plan, x: number, y: number, r: number): void {
  const { brush, sky, day, ground } = plan
  const ramps = [brush.palette.accentRamp, sky, brush.palette.pop(brush.palette.accent.h + 50, 0.13), sky]
  const bright = mix(0.86, 0.68, day.darkness)
  for (let ring = 0; ring < 3; ring++) {
    const count = [6, 12, 18][ring] as number
    for (let pane = 0; pane < count; pane++) {
      const angle = (pane / count) * 6.2832
      const out = r * (0.3 + ring * 0.27)
      const path = new Path2D()
      path.ellipse(x + Math.cos(angle) * out, y + Math.sin(angle) * out, r * 0.13, r * 0.09, angle, 0, 6.2832)
      context.fillStyle = (ramps[(pane + ring) % 4] as (typeof ramps)[number]).css(bright - 0.06 * (pane % 2))
      context.fill(path)
    }
  }
  context.fillStyle = sky.css(0.97)
  context.beginPath()
  context.arc(x, y, r * 0.16, 0, 6.2832)
  context.fill()
  context.strokeStyle = ground.css(Math.max(0.1, day.land[1] - 0.2))
  context.lineWidth = r * 0.05
  context.beginPath()
  context.arc(x, y, r * 1.02, 0, 6.2832)
  context.stroke()
  for (let light = -1; light <= 1; light++) {
    const arch = pointedArch(x + light * r * 0.62, y + r * 1.24, r * 0.46, y + r * 3.1)
    context.fillStyle = (ramps[(light + 1) % 3] as (typeof ramps)[number]).css(bright)
    context.fill(arch)
    context.fillStyle = sky.css(0.96, 0.5)
    context.fillRect(x + light * r * 0.62 - 2, y + r * 1.3, 4, r * 1.8)
  }
}

/** One bay: pillars on both sides joined by a pointed rib. */
function bay(plan: Plan, passage: Passage, z: number, tone: number, depth: number): Layer {
  const { brush, ground } = plan
  const { eye, half, floor } = passage
  const { context, layer } = stage(brush.scale)
  const [left] = eye.at(-half, 0, z)
  const [right] = eye.at(half, 0, z)
  const [, foot] = eye.at(0, floor, z)
  const [, spring] = eye.at(0, -430, z)
  const [, head] = eye.at(0, -900, z)
  const thick = 118 / z
  const rib = new Path2D()
  rib.moveTo(left - thick * 3, foot)
  rib.lineTo(left - thick * 3, -400)
  rib.lineTo(right + thick * 3, -400)
  rib.lineTo(right + thick * 3, foot)
  rib.lineTo(right, foot)
  rib.lineTo(right, spring)
  rib.quadraticCurveTo(right - (right - left) * 0.04, mix(spring, head, 0.66), eye.x, head)
  rib.quadraticCurveTo(left + (right - left) * 0.04, mix(spring, head, 0.66), left, spring)
  rib.lineTo(left, foot)
  rib.closePath()
  piece(context, brush, rib, ground, tone - 0.04, {
    toneFoot: tone + 0.04,
    shadow: 0.45,
    shadowBlur: 30,
    edgeWidth: Math.max(2, 5 / z),
    edge: 0.75,
  })
  for (const side of [-1, 1]) {
    const x = side < 0 ? left : right
    for (const [out, wide, shade] of [
      [0.5, 0.42, 0.06],
      [1.12, 0.34, 0.02],
    ] as const)
      piece(
        context,
        brush,
        rounded(x + side * thick * out - (thick * wide) / 2, spring, thick * wide, foot - spring, thick * 0.1),
        ground,
        tone + shade,
        { form: 0.5, shadow: 0.2, edgeWidth: 2, texture: 0.6 },
      )
    piece(
      context,
      brush,
      rounded(x + side * thick * 0.8 - thick * 0.94, spring - thick * 0.2, thick * 1.9, thick * 0.34, 6),
      ground,
      tone + 0.12,
    )
    piece(
      context,
      brush,
      rounded(x + side * thick * 0.8 - thick * 1.0, foot - thick * 0.42, thick * 2, thick * 0.5, 6),
      ground,
      tone + 0.08,
    )
  }
  return layer(depth)
}

/** Candles in a stand, burning. */
function candles(context: SKRSContext2D, plan: Plan, x: number, y: number, height: number): void {
  const { brush, ground, day } = plan
  piece(
    context,
    brush,
    rounded(x - height * 0.3, y - height * 0.44, height * 0.6, height * 0.08, 8),
    ground,
    day.frame + 0.12,
  )
  piece(
    context,
    brush,
    rounded(x - height * 0.04, y - height * 0.4, height * 0.08, height * 0.7, 6),
    ground,
    day.frame + 0.08,
  )
  for (let candle = 0; candle < 5; candle++) {
    const cx = x + (candle - 2) * height * 0.125
    const tall = height * (0.2 + 0.16 * brush.random())
    const glow = context.createRadialGradient(
      cx,
      y - height * 0.48 - tall,
      0,
      cx,
      y - height * 0.48 - tall,
      height * 0.26,
    )
    glow.addColorStop(0, lamplight.css(0.8, 0.5))
    glow.addColorStop(1, lamplight.css(0.8, 0))
    context.fillStyle = glow
    context.fillRect(cx - height * 0.3, y - height * 0.9 - tall, height * 0.6, height * 0.7)
    piece(
      context,
      brush,
      rounded(cx - height * 0.034, y - height * 0.44 - tall, height * 0.068, tall, 5),
      plan.sky,
      mix(0.8, 0.5, day.darkness),
      { shadow: 0.2 },
    )
    const flame = new Path2D()
    flame.ellipse(cx, y - height * 0.48 - tall, height * 0.022, height * 0.05, 0, 0, 6.2832)
    context.fillStyle = lamplight.css(0.95)
    context.fill(flame)
  }
}

/** The nave of a great church: rib after rib, a rose window at the end. */
export function nave(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const eye = perspective(540 - first.heroSide * 70, 800 + 0.5 * (first.horizon - 860))
  // Stone takes the colours of the hour.
  const plan = relit({ ...first, ground: first.sky }, { x: eye.x, y: eye.y - 190, r: 110 })
  const { day, heroSide } = plan
  const [far, middle, band] = day.land
  const passage: Passage = { eye, half: 420, ceiling: -980, floor: 560, from: 0.38, to: 4.4 }
  const { context, layer } = stage(brush.scale)
  shell(context, plan, passage, { near: band - 0.04, far: Math.min(0.82, far + 0.02) })
  tiles(context, plan, passage, { columns: 8, near: band - 0.04, far, strength: 0.5 })
  context.fillStyle = plan.ground.css(mix(far, middle, 0.4))
  context.fill(eye.quad([-420, -980, 4.4], [420, -980, 4.4], [420, 560, 4.4], [-420, 560, 4.4]))
  roseWindow(context, plan, eye.x, eye.y - 130, 62)
  context.fillStyle = brush.palette.accentRamp.css(mix(0.5, 0.3, day.darkness), 0.55)
  context.fill(eye.quad([-90, 560, 4.4], [90, 560, 4.4], [90, 560, 0.38], [-90, 560, 0.38]))
  footShadow(context, plan, 1400, 0.8)
  const bays = [3.6, 2.6, 1.85, 1.3, 0.92].map((z, index) =>
    bay(plan, passage, z, mix(far - 0.1, band - 0.1, (index / 4) ** 0.8), 0.1 + 0.085 * index),
  )
  const spread = bays.flatMap((one, index) => [
    one,
    mist(plan, eye.y + 60 + index * 60, one.depth + 0.04, 0.4 - 0.06 * index, 420),
  ])
  return {
    layers: [
      layer(0.06),
      ...spread,
      glowLayer(brush, { x: eye.x, y: eye.y - 120, r: 460, alpha: 0.75, depth: 0.42 }),
      shafts(brush, {
        fromX: 540 - heroSide * 560,
        fromY: -90,
        toY: 1230,
        spread: 480,
        count: 3,
        alpha: 0.3,
        depth: 0.47,
        lean: heroSide * 520,
      }),
      ...edgeFrame(plan, 520, (paint, own, { x, y, height, side }) => {
        candles(paint, { ...plan, brush: own }, x - side * 10, y - height * 0.1, height)
      }),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1096, {
      horizon: eye.y,
      float: { x: plan.heroX, y: 660, depth: 0.44 },
      companions: [
        { x: eye.x - heroSide * 60, y: eye.y + 190, depth: 0.28, base: 'ground' },
        { x: 540 - heroSide * 200, y: 470, depth: 0.38, base: 'fly' },
      ],
    }),
  }
}
