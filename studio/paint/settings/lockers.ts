import type { SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { glowLayer } from '../set/light.ts'
import { perspective } from '../set/perspective.ts'
import type { Background, Brush } from '../types.ts'
import { footShadow, type Passage, shell, tiles, toneAt } from './passage.ts'
import { air, mist, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

const step = 1.13

/** Lockers all along one wall, a few of them open, some in the accent. */
function lockerWall(
  context: SKRSContext2D,
  plan: Plan,
  passage: Passage,
  side: 1 | -1,
  near: number,
  far: number,
): void {
  const { eye, half, floor } = passage
  const { ground, brush } = plan
  const x = side * half
  let index = 0
  for (let z = passage.to; z > passage.from; z /= step) index++
  for (let z = passage.from * step ** index; index > 0; index--, z /= step) {
    const away = z
    const from = z / step
    const tone = toneAt(passage, from, near, far)
    const coloured = index % 5 === 2
    const ramp = coloured ? brush.palette.accentRamp : ground
    const face = (top: number, bottom: number, a: number, b: number, style: string): void => {
      context.fillStyle = style
      context.fill(eye.quad([x, top, a], [x, top, b], [x, bottom, b], [x, bottom, a]))
    }
    const inner = from + (away - from) * 0.06
    face(-210, floor - 26, from, away, ground.css(Math.max(0.03, tone - 0.1)))
    face(-200, floor - 40, inner, away, ramp.css(tone + (coloured ? 0 : 0.06) + 0.03 * (index % 2)))
    for (let vent = 0; vent < 3; vent++)
      face(
        -150 + vent * 34,
        -138 + vent * 34,
        from + (away - from) * 0.25,
        from + (away - from) * 0.8,
        ground.css(Math.max(0.03, tone - 0.14), 0.8),
      )
    face(
      150,
      210,
      from + (away - from) * 0.76,
      from + (away - from) * 0.88,
      ground.css(Math.min(0.95, tone + 0.3), 0.9),
    )
    if (index % 7 !== 4 || from < 0.9) continue
    const hinge = eye.quad(
      [x, -200, away],
      [x - side * 150, -200, away * 0.98],
      [x - side * 150, floor - 40, away * 0.98],
      [x, floor - 40, away],
    )
    context.fillStyle = ramp.css(tone + 0.12)
    context.fill(hinge)
  }
}

/** Tall windows in the other wall. */
function windows(context: SKRSContext2D, plan: Plan, passage: Passage, side: 1 | -1, near: number, far: number): void {
  const { eye, half, floor } = passage
  const { ground, sky, day } = plan
  const x = side * half
  for (let z = passage.from * 1.2; z < passage.to * 0.8; z *= 1.5) {
    const tone = toneAt(passage, z, near, far)
    const face = (top: number, bottom: number, a: number, b: number, style: string): void => {
      context.fillStyle = style
      context.fill(eye.quad([x, top, a], [x, top, b], [x, bottom, b], [x, bottom, a]))
    }
    face(-440, 190, z * 0.985, z * 1.335, ground.css(Math.min(0.95, tone + 0.16)))
    face(-420, 170, z, z * 1.32, sky.css(Math.min(0.97, day.skyHorizon + 0.12)))
    for (const part of [1.08, 1.2]) face(-420, 170, z * part, z * part * 1.012, ground.css(tone))
    face(-150, -138, z, z * 1.32, ground.css(tone))
    context.fillStyle = sky.css(0.95, 0.3 - 0.12 * day.darkness)
    context.fill(
      eye.quad(
        [x - side * 90, floor, z * 0.98],
        [x - side * 90, floor, z * 1.26],
        [x - side * half * 1.25, floor, z * 1.06],
        [x - side * half * 1.25, floor, z * 0.82],
      ),
    )
  }
}

/** A school corridor: lockers on one hand, windows and their light on the other. */
export function lockers(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const eye = perspective(540 - first.heroSide * 70, 800 + 0.6 * (first.horizon - 860))
  const bright = first.light.x > 540 ? 1 : -1
  const plan = relit(first, { x: eye.x + bright * 60, y: eye.y - 20, r: 150 })
  const { day, heroSide } = plan
  const [far, , band, near] = day.land
  const passage: Passage = { eye, half: 430, ceiling: -560, floor: 560, from: 0.36, to: 9 }
  const { context, layer } = stage(brush.scale)
  const nearTone = near + 0.05
  const farTone = Math.min(0.94, far + 0.2)
  shell(context, plan, passage, { near: nearTone, far: farTone })
  tiles(context, plan, passage, { columns: 6, near: band - 0.06, far: farTone, strength: 0.6 })
  windows(context, plan, passage, bright, nearTone, farTone)
  lockerWall(context, plan, passage, bright > 0 ? -1 : 1, nearTone, farTone)
  for (let z = 0.8; z < 8; z *= 1.7) {
    context.fillStyle = plan.sky.css(0.96)
    context.fill(eye.quad([-70, -560, z], [70, -560, z], [70, -560, z * 1.2], [-70, -560, z * 1.2]))
  }
  footShadow(context, plan)
  return {
    layers: [
      layer(0.3),
      glowLayer(brush, { x: eye.x, y: eye.y, r: 470, alpha: 0.75, depth: 0.32 }),
      mist(plan, eye.y + 120, 0.34, 0.35, 360),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1094, {
      horizon: eye.y,
      float: { x: plan.heroX, y: 680, depth: 0.36 },
      companions: [
        { x: eye.x - heroSide * 110, y: eye.y + 180, depth: 0.33, base: 'ground' },
        { x: 540 - heroSide * 190, y: 520, depth: 0.36, base: 'fly' },
      ],
    }),
  }
}
