import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { lamplight } from '../set/buildings.ts'
import { wares } from '../set/goods.ts'
import { glowLayer, shafts } from '../set/light.ts'
import { type Perspective, perspective } from '../set/perspective.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer, Ramp } from '../types.ts'
import { edgeFrame, sides } from './edges.ts'
import { goodsRamps } from './goods-ramps.ts'
import { planks } from './indoors.ts'
import { market } from './market.ts'
import { air, mist, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Wares standing in perspective along one wall, drawn as boxes and bottles that face the aisle. */
function shelves(
  context: SKRSContext2D,
  plan: Plan,
  eye: Perspective,
  side: 1 | -1,
  from: number,
  to: number,
  tone: number,
): void {
  const { brush, ground } = plan
  const x = side * 430
  const back = eye.quad([x, -620, from], [x, -620, to], [x, 560, to], [x, 560, from])
  paintPaper(context, brush, back, { ramp: ground, tone: tone - 0.12, toneFoot: tone - 0.14, texture: 0.6 })
  const ramps = goodsRamps(plan)
  for (let row = 0; row < 5; row++) {
    const y = -380 + row * 215
    const count = Math.max(3, Math.round(16 * Math.log(to / from)))
    for (let index = 0; index < count; index++) {
      const near = from * (to / from) ** ((index + 0.14) / count)
      const away = from * (to / from) ** ((index + 0.86) / count)
      const tall = mix(90, 160, brush.random())
      const ramp = ramps[Math.floor(brush.random() * ramps.length)] as Ramp
      const shade = tone + 0.16 * (brush.random() - 0.3)
      const inner = x - side * 34
      context.fillStyle = ramp.css(Math.max(0.05, shade - 0.1))
      context.fill(eye.quad([inner, y - tall, away], [x, y - tall, away], [x, y, away], [inner, y, away]))
      context.fillStyle = ramp.css(shade + 0.04)
      context.fill(eye.quad([inner, y - tall, near], [inner, y - tall, away], [inner, y, away], [inner, y, near]))
      context.fillStyle = ramp.css(Math.min(1, shade + 0.24), 0.8)
      context.fill(
        eye.quad(
          [inner, y - tall * 0.6, near],
          [inner, y - tall * 0.6, away],
          [inner, y - tall * 0.34, away],
          [inner, y - tall * 0.34, near],
        ),
      )
    }
    const board = eye.quad(
      [x - side * 60, y, from],
      [x - side * 60, y, to],
      [x - side * 60, y + 26, to],
      [x - side * 60, y + 26, from],
    )
    paintPaper(context, brush, board, {
      ramp: ground,
      tone: tone + 0.12,
      edge: 0.7,
      edgeWidth: 2,
      shadow: 0.3,
      shadowBlur: 10,
    })
  }
}

/** An aisle between shelves that runs to a light. */
function aisle(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const eye = perspective(540 - first.heroSide * 50, 800 + 0.7 * (first.horizon - 860))
  const plan = relit(first, { x: eye.x, y: eye.y - 60, r: 140 })
  const { day, ground, sky, heroSide } = plan
  const [far, middle, band, near] = day.land
  const lit = day.darkness > 0.3
  const group = (from: number, to: number, tone: number, depth: number): Layer => {
    const { context, layer } = stage(brush.scale)
    for (const side of sides(heroSide)) shelves(context, plan, eye, side, from, to, tone)
    return layer(depth)
  }
  const { context, layer } = stage(brush.scale)
  context.fillStyle = sky.css(lit ? 0.82 : 0.95)
  context.fillRect(fullBox.left, fullBox.top, 1260, 2100)
  const ceiling = eye.quad([-430, -620, 0.4], [430, -620, 0.4], [430, -620, 7], [-430, -620, 7])
  paintPaper(context, brush, ceiling, { ramp: ground, tone: band - 0.12, toneFoot: far, texture: 0.7 })
  for (let z = 0.9; z < 6; z *= 1.4) {
    context.fillStyle = (lit ? lamplight : sky).css(0.9)
    context.fill(eye.quad([-110, -620, z], [110, -620, z], [110, -620, z * 1.14], [-110, -620, z * 1.14]))
  }
  const floor = eye.quad([-430, 560, 0.38], [430, 560, 0.38], [430, 560, 7], [-430, 560, 7])
  const shade = context.createLinearGradient(0, eye.y, 0, 1920)
  shade.addColorStop(0, ground.css(far))
  shade.addColorStop(0.34, ground.css(band + 0.06))
  shade.addColorStop(1, ground.css(near - 0.06))
  context.fillStyle = shade
  context.fill(floor)
  for (let row = 0, z = 0.4; z < 6; row++, z *= 1.22) {
    for (let column = 0; column < 6; column++) {
      if ((row + column) % 2) continue
      context.fillStyle = ground.css(Math.max(0.03, mix(near, far, Math.min(1, (z - 0.4) / 5)) - 0.06), 0.4)
      context.fill(
        eye.quad(
          [-430 + column * 143.3, 560, z],
          [-286.7 + column * 143.3, 560, z],
          [-286.7 + column * 143.3, 560, z * 1.22],
          [-430 + column * 143.3, 560, z * 1.22],
        ),
      )
    }
  }
  return {
    layers: [
      layer(0.24),
      group(3, 7, far - 0.1, 0.26),
      mist(plan, eye.y + 30, 0.28, 0.6, 420),
      group(1.7, 3, middle - 0.06, 0.34),
      glowLayer(brush, { x: eye.x, y: eye.y, r: 480, alpha: 0.7, depth: 0.36 }),
      group(0.4, 1.7, band - 0.08, 0.48),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1096, {
      horizon: eye.y,
      float: { x: plan.heroX, y: 680, depth: 0.5 },
      stand: { x: 540 + heroSide * 60, y: 1110, depth: 0.52 },
      companions: [
        { x: eye.x - heroSide * 90, y: eye.y + 190, depth: 0.35, base: 'ground' },
        { x: 540 - heroSide * 150, y: 520, depth: 0.4, base: 'fly' },
      ],
    }),
  }
}

/** A wall of shelves, opened by a disc of light where the hero stands. */
function shelfWall(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const plan = relit(first, { x: mix(540, first.heroX, 0.6), y: 640, r: 190 })
  const { day, ground, heroSide, heroX } = plan
  const [, middle, band, near] = day.land
  const floor = 1000
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: floor + 60 })
  const wall = polygon([
    [-90, -90],
    [1170, -90],
    [1170, floor + 60],
    [-90, floor + 60],
  ])
  paintPaper(context, brush, wall, { ramp: ground, tone: middle - 0.16, toneFoot: middle - 0.08 })
  const ramps = goodsRamps(plan)
  for (let row = 0; row < 6; row++) {
    const y = 130 + row * 172
    wares(context, brush, { from: -90, to: 1170, y, height: 122, ramps, tone: middle - 0.04 })
    const board = polygon([
      [-90, y],
      [1170, y],
      [1170, y + 20],
      [-90, y + 20],
    ])
    paintPaper(context, brush, board, {
      ramp: ground,
      tone: middle + 0.06,
      edge: 0.7,
      edgeWidth: 3,
      shadow: 0.45,
      shadowBlur: 14,
      shadowX: 0,
      shadowY: 10,
    })
  }
  for (const x of [60, 380, 700, 1020]) {
    const post = polygon([
      [x - 12, -90],
      [x + 12, -90],
      [x + 12, floor],
      [x - 12, floor],
    ])
    paintPaper(context, brush, post, {
      ramp: ground,
      tone: middle + 0.02,
      edge: 0.5,
      edgeWidth: 3,
      shadow: 0.35,
      shadowBlur: 12,
    })
  }
  const eye = perspective(540, 700)
  return {
    layers: [
      layer(0.2),
      mist(plan, 560, 0.22, 0.5, 980),
      glowLayer(brush, { x: heroX, y: 700, r: 620, alpha: 0.9, depth: 0.24, tone: 0.86 }),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => floor,
        tone: band + 0.1,
        toneFoot: near - 0.02,
        fall: 640,
        depth: 0.46,
        edge: 0.5,
        shadow: 0.4,
        details: (paint) => planks(paint, plan, eye, floor, band),
      }),
      shafts(brush, {
        fromX: heroX - heroSide * 120,
        fromY: -90,
        toY: 1250,
        spread: 520,
        count: 3,
        alpha: 0.36,
        depth: 0.47,
        lean: heroSide * 120,
      }),
      counter(plan),
      ...edgeFrame(
        plan,
        420,
        (paint, own, { x, y, height, side }) => {
          wares(paint, own, {
            from: x - height * 0.5 - (side > 0 ? 40 : 0),
            to: x + height * 0.5 + 60,
            y: y - 60,
            height: height * 0.62,
            ramps: [ground, own.palette.accentRamp],
            tone: day.frame + 0.12,
          })
        },
        { depth: 0.97, foot: 1800 },
      ),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1100, {
      horizon: floor,
      companions: [
        { x: 540 - heroSide * 260, y: floor + 50, depth: 0.47, base: 'ground' },
        { x: 540 - heroSide * 240, y: 440, depth: 0.3, base: 'fly' },
      ],
    }),
  }
}

/** The near counter on which wares stand, slanting. */
function counter(plan: Plan): Layer {
  const { ground, day, brush, heroSide } = plan
  const edge = (x: number): number => 1716 + heroSide * 0.04 * (x - 540)
  return paintSheet(brush, {
    ramp: ground,
    ridge: edge,
    tone: day.frame + 0.16,
    toneFoot: day.frame + 0.02,
    fall: 220,
    depth: 1,
    shadow: 0.5,
  })
}

export const shop: Setting = { id: 'shop', hue: 225, layouts: [aisle, shelfWall, market] }
