import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper } from '../ply.ts'
import { lamplight } from '../set/buildings.ts'
import { type Perspective, perspective } from '../set/perspective.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { air, mist, openSky, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'
import { lamps, towers } from './town.ts'

const wallX = 520
const floorY = 560

interface House {
  side: 1 | -1
  from: number
  to: number
  roof: number
  tone: number
}

/** One house of the street: its front turned to us, and the long wall with rows of windows. */
function house(context: SKRSContext2D, plan: Plan, eye: Perspective, { side, from, to, roof, tone }: House): void {
  const { brush, ground, day } = plan
  const x = side * wallX
  const lit = day.darkness > 0.3
  const front = eye.quad(
    [x, -roof, from],
    [x + side * 900, -roof, from],
    [x + side * 900, floorY, from],
    [x, floorY, from],
  )
  paintPaper(context, brush, front, {
    ramp: ground,
    tone: tone - 0.07,
    toneFoot: tone - 0.03,
    edge: 0.4,
    edgeWidth: 3,
    shadow: 0.35,
    shadowBlur: 26,
  })
  const wall = eye.quad([x, -roof, from], [x, -roof, to], [x, floorY, to], [x, floorY, from])
  paintPaper(context, brush, wall, { ramp: ground, tone: tone + 0.03, toneFoot: tone - 0.04, edge: 0.85, edgeWidth: 3 })
  const cornice = eye.quad([x, -roof, from], [x, -roof, to], [x, -roof + 46, to], [x, -roof + 46, from])
  paintPaper(context, brush, cornice, { ramp: ground, tone: tone + 0.14, texture: 0.6 })
  const columns = Math.max(2, Math.round((to - from) / 0.28))
  for (let top = -roof + 110; top < floorY - 300; top += 190) {
    for (let column = 0; column < columns; column++) {
      const near = mix(from, to, (column + 0.24) / columns)
      const away = mix(from, to, (column + 0.76) / columns)
      const warm = lit && brush.random() < 0.24
      const ramp = warm ? lamplight : ground
      const glass = warm ? 0.4 + 0.25 * brush.random() : tone + (lit ? -0.12 : 0.16)
      context.fillStyle = ground.css(tone + 0.12, 0.7)
      context.fill(
        eye.quad(
          [x, top - 8, near - 0.02],
          [x, top - 8, away + 0.02],
          [x, top + 122, away + 0.02],
          [x, top + 122, near - 0.02],
        ),
      )
      context.fillStyle = ramp.css(glass)
      context.fill(eye.quad([x, top, near], [x, top, away], [x, top + 112, away], [x, top + 112, near]))
    }
  }
  shopFront(context, plan, eye, { side, from, to, roof, tone })
}

/** Doors and awnings along the pavement, the awning in the accent. */
function shopFront(context: SKRSContext2D, plan: Plan, eye: Perspective, { side, from, to, tone }: House): void {
  const { brush, ground, day } = plan
  const x = side * wallX
  const lit = day.darkness > 0.3
  const near = mix(from, to, 0.16)
  const away = mix(from, to, 0.84)
  context.fillStyle = lit ? lamplight.css(0.42, 0.9) : ground.css(tone + 0.2)
  context.fill(
    eye.quad([x, floorY - 230, near], [x, floorY - 230, away], [x, floorY - 20, away], [x, floorY - 20, near]),
  )
  const [top, hem, out] = [floorY - 300, floorY - 216, x - side * 96]
  const ramp = brush.random() < 0.4 ? brush.palette.accentRamp : ground
  const cheek = eye.quad([x, top, near], [out, hem, near], [out, hem + 34, near], [x, hem + 34, near])
  const cloth = eye.quad([x, top, near], [x, top, away], [out, hem, away], [out, hem, near])
  const valance = eye.quad([out, hem, near], [out, hem, away], [out, hem + 34, away], [out, hem + 34, near])
  paintPaper(context, brush, cheek, { ramp, tone: tone - 0.08, shadow: 0.4, shadowBlur: 12, texture: 0.6 })
  paintPaper(context, brush, cloth, { ramp, tone: tone + 0.14, toneFoot: tone + 0.04, edge: 0.6, edgeWidth: 2 })
  paintPaper(context, brush, valance, { ramp, tone: tone + 0.02, texture: 0.6, shadow: 0.3, shadowBlur: 8 })
  const stripes = Math.max(3, Math.round((away - near) / 0.07))
  context.fillStyle = ramp.css(Math.min(0.95, tone + 0.32), 0.7)
  for (let stripe = 0; stripe < stripes; stripe += 2) {
    const from = mix(near, away, stripe / stripes)
    const to = mix(near, away, (stripe + 1) / stripes)
    context.fill(eye.quad([x, top, from], [x, top, to], [out, hem, to], [out, hem, from]))
    context.fill(eye.quad([out, hem, from], [out, hem, to], [out, hem + 34, to], [out, hem + 34, from]))
  }
}

function houses(
  plan: Plan,
  eye: Perspective,
  rows: readonly (readonly [from: number, to: number])[],
  tone: number,
  depth: number,
): Layer {
  const { brush } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: 1600 })
  for (const [from, to] of rows) {
    for (const side of [-1, 1] as const) {
      house(context, plan, eye, {
        side,
        from,
        to,
        roof: mix(760, 1500, brush.random()),
        tone: tone + 0.05 * (brush.random() - 0.5),
      })
    }
  }
  return layer(depth)
}

/** A street that runs away from us between tall houses. */
export function street(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const eye = perspective(540 - first.heroSide * 50, 820 + 0.9 * (first.horizon - 860))
  const plan = relit(first, {
    ...first.light,
    x: eye.x + (first.light.x > 540 ? 60 : -60),
    y: Math.min(first.light.y, 500),
    r: first.light.r * 0.8,
  })
  const { day, ground } = plan
  const [far, middle, band, near] = day.land
  const road = (context: SKRSContext2D): void => {
    const kerb = 330
    context.fillStyle = ground.css(band - 0.1)
    context.fill(eye.quad([-kerb, floorY, 9], [kerb, floorY, 9], [kerb, floorY, 0.42], [-kerb, floorY, 0.42]))
    context.fillStyle = ground.css(band + 0.2, 0.8)
    for (const side of [-1, 1])
      context.fill(
        eye.quad(
          [side * kerb, floorY, 9],
          [side * (kerb + 22), floorY, 9],
          [side * (kerb + 22), floorY, 0.42],
          [side * kerb, floorY, 0.42],
        ),
      )
    context.fillStyle = ground.css(Math.min(0.95, band + 0.3), 0.6)
    for (let z = 7; z > 1.9; z *= 0.74)
      context.fill(eye.quad([-14, floorY, z], [14, floorY, z], [14, floorY, z * 0.88], [-14, floorY, z * 0.88]))
    for (let stripe = -3; stripe <= 3; stripe++)
      context.fill(
        eye.quad(
          [stripe * 88 - 30, floorY, 0.82],
          [stripe * 88 + 30, floorY, 0.82],
          [stripe * 88 + 30, floorY, 0.62],
          [stripe * 88 - 30, floorY, 0.62],
        ),
      )
  }
  return {
    layers: [
      ...openSky(plan, { paperClouds: 2 }),
      towers(plan, {
        count: 12,
        foot: eye.y + 130,
        low: 170,
        high: 420,
        tone: far - 0.04,
        depth: 0.12,
        pane: 0,
        lit: 0,
      }),
      mist(plan, eye.y + 20, 0.14, 0.8, 420),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => eye.y + 52,
        tone: middle + 0.1,
        toneFoot: near - 0.04,
        fall: 900,
        depth: 0.46,
        edge: 0,
        shadow: 0,
        details: road,
      }),
      houses(
        plan,
        eye,
        [
          [5.2, 7],
          [3.9, 5.1],
        ],
        middle + 0.04,
        0.22,
      ),
      mist(plan, eye.y + 60, 0.24, 0.55, 380),
      houses(plan, eye, [[2.75, 3.8]], (middle + band) / 2, 0.34),
      mist(plan, eye.y + 120, 0.36, 0.4, 380),
      houses(plan, eye, [[1.75, 2.65]], band - 0.05, 0.48),
      houses(plan, eye, [[0.95, 1.65]], near - 0.02, 0.62),
      ...lamps(plan, 900),
      ...air(plan),
    ].sort((one, other) => one.depth - other.depth),
    slots: slotsOf(plan, () => 1094, {
      horizon: eye.y,
      companions: [
        { x: 540 - plan.heroSide * 150, y: 1010, depth: 0.42, base: 'ground' },
        { x: 540 - plan.heroSide * 210, y: 430, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
