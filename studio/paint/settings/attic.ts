import { Path2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { chest } from '../set/furniture.ts'
import { shafts } from '../set/light.ts'
import { perspective } from '../set/perspective.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { weatherBeyond } from './beyond.ts'
import { edgeFrame } from './edges.ts'
import { planks } from './indoors.ts'
import { air, mist, openSky, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** A pair of rafters leaning together, nearer ones wider and darker. */
function rafters(
  plan: Plan,
  ask: { half: number; apex: number; thick: number; tone: number; depth: number; foot: number },
): Layer {
  const { brush, ground } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: ask.foot + 30 })
  for (const side of [-1, 1]) {
    const beam = polygon([
      [540 - side * 30, ask.apex],
      [540 + side * ask.thick * 0.4, ask.apex - ask.thick * 0.4],
      [540 + side * (ask.half + ask.thick * 0.8), ask.foot],
      [540 + side * ask.half, ask.foot],
    ])
    paintPaper(context, brush, beam, {
      ramp: ground,
      tone: ask.tone,
      toneFoot: ask.tone + 0.05,
      edge: 0.6,
      edgeWidth: 4,
      shadow: 0.45,
      shadowBlur: 26,
      form: 0.2,
    })
  }
  const cross = mix(ask.apex, ask.foot, 0.2)
  const reach = ask.half * 0.28
  const tie = polygon([
    [540 - reach, cross],
    [540 + reach, cross],
    [540 + reach * 1.2, cross + ask.thick * 0.7],
    [540 - reach * 1.2, cross + ask.thick * 0.7],
  ])
  paintPaper(context, brush, tie, {
    ramp: ground,
    tone: ask.tone - 0.02,
    edge: 0.6,
    edgeWidth: 3,
    shadow: 0.4,
    shadowBlur: 20,
  })
  return layer(ask.depth)
}

/** Under the roof: rafters, a round window, chests and boxes. */
export function attic(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const plan = relit(first, { x: 540 + (first.light.x > 540 ? 70 : -70), y: 470, r: 104 })
  const { day, ground, heroSide } = plan
  const [, middle, band, near] = day.land
  const floor = 990
  const round = new Path2D()
  round.arc(540, 490, 176, 0, 6.2832)
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: floor + 80 })
  const hole = new Path2D()
  hole.rect(-90, -90, 1260, floor + 170)
  hole.addPath(round)
  context.save()
  context.clip(hole, 'evenodd')
  const wall = polygon([
    [-90, -90],
    [1170, -90],
    [1170, floor + 80],
    [-90, floor + 80],
  ])
  paintPaper(context, brush, wall, { ramp: ground, tone: middle - 0.1, toneFoot: middle - 0.02 })
  context.strokeStyle = ground.css(middle - 0.2, 0.5)
  context.lineWidth = 3
  for (let x = -60; x < 1170; x += 74) {
    context.beginPath()
    context.moveTo(x, -90)
    context.lineTo(x, floor + 80)
    context.stroke()
  }
  const glow = context.createRadialGradient(540, 490, 170, 540, 490, 640)
  glow.addColorStop(0, ground.css(Math.min(0.95, middle + 0.3), 0.6))
  glow.addColorStop(1, ground.css(Math.min(0.95, middle + 0.3), 0))
  context.fillStyle = glow
  context.fillRect(-90, -90, 1260, floor + 170)
  context.restore()
  context.strokeStyle = ground.css(band - 0.1)
  context.lineWidth = 26
  context.stroke(round)
  context.lineWidth = 9
  context.strokeStyle = ground.css(Math.min(0.9, middle + 0.2))
  context.beginPath()
  context.moveTo(540, 314)
  context.lineTo(540, 666)
  context.moveTo(364, 490)
  context.lineTo(716, 490)
  context.stroke()
  const eye = perspective(540, 700)
  return {
    layers: [
      ...openSky({ ...plan, horizon: 900 }, { paperClouds: 1 }),
      ...weatherBeyond(plan, 0.16),
      layer(0.18),
      rafters(plan, { half: 400, apex: 60, thick: 66, tone: middle - 0.14, depth: 0.26, foot: floor + 40 }),
      mist(plan, 820, 0.28, 0.3, 420),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => floor,
        tone: band + 0.1,
        toneFoot: near - 0.02,
        fall: 640,
        depth: 0.44,
        edge: 0.4,
        details: (paint) => planks(paint, plan, eye, floor, band),
      }),
      boxes(plan, floor),
      rafters(plan, { half: 570, apex: -60, thick: 96, tone: band - 0.12, depth: 0.5, foot: 1180 }),
      shafts(brush, {
        fromX: 540,
        fromY: 380,
        toY: 1330,
        spread: 560,
        count: 4,
        alpha: 0.4,
        depth: 0.51,
        lean: (plan.heroX - 540) * 0.8,
      }),
      rafters(plan, { half: 830, apex: -230, thick: 150, tone: day.frame + 0.02, depth: 0.95, foot: 2010 }),
      ...edgeFrame(plan, 330, (paint, own, { x, y, height, side }) =>
        chest(paint, own, { x: x - side * 60, y, width: height * 1.25, ramp: ground, tone: day.frame + 0.07 }),
      ),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1098, {
      companions: [
        { x: 540 - heroSide * 250, y: floor + 50, depth: 0.45, base: 'ground' },
        { x: 540 - heroSide * 180, y: 640, depth: 0.3, base: 'fly' },
      ],
    }),
  }
}

/** Boxes piled against the slope of the roof. */
function boxes(plan: Plan, floor: number): Layer {
  const { brush, ground, heroSide, day } = plan
  const [, middle, band] = day.land
  const { context, layer } = stage(brush.scale, { ...fullBox, top: floor - 300, bottom: floor + 120 })
  const pile: readonly (readonly [offset: number, up: number, size: number])[] = [
    [300, 0, 120],
    [410, 0, 150],
    [330, 118, 96],
    [-330, 0, 130],
    [-430, 0, 110],
  ]
  for (const [offset, up, size] of pile) {
    const x = 540 - heroSide * offset
    const y = floor + 34 - up
    const box = polygon([
      [x - size / 2, y - size * 0.86],
      [x + size / 2, y - size * 0.9],
      [x + size / 2, y],
      [x - size / 2, y],
    ])
    paintPaper(context, brush, box, {
      ramp: ground,
      tone: mix(middle, band, 0.5) + 0.06 * (brush.random() - 0.5),
      toneFoot: band - 0.06,
      edge: 0.6,
      edgeWidth: 3,
      shadow: 0.4,
      form: 0.3,
    })
    context.fillStyle = ground.css(middle + 0.06, 0.6)
    context.fillRect(x - size * 0.07, y - size * 0.88, size * 0.14, size * 0.3)
  }
  return layer(0.45)
}
