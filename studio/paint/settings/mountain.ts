import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../noise.ts'
import { hills, type Ridge } from '../ridges.ts'
import { pebble } from '../set/strewn.ts'
import { pine } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, strewn } from './edges.ts'
import { pineRow } from './firs.ts'
import { flags, mast } from './flags.ts'
import { range } from './peaks.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import { ropeBridge } from './rope-bridge.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { summit } from './summit.ts'

const snow = (
  plan: Plan,
  ridge: Ridge,
  tone: number,
  foot: number,
  depth: number,
  details?: (context: SKRSContext2D) => void,
): Layer =>
  paintSheet(plan.brush, {
    ramp: plan.ground,
    ridge,
    tone,
    toneFoot: foot,
    depth,
    shadow: 0.4,
    ...(details ? { details } : {}),
  })

/** Footprints that come up to the hero out of the picture's foot. */
function footprints(plan: Plan, tone: number): (context: SKRSContext2D) => void {
  const { heroX, ground, heroSide } = plan
  return (context) => {
    context.fillStyle = ground.css(Math.max(0.02, tone - 0.1), 0.6)
    for (let step = 0; step < 16; step++) {
      const part = step / 15
      const x = mix(heroX, 540 - heroSide * 90, part ** 1.4) + (step % 2 ? 1 : -1) * mix(14, 34, part)
      context.beginPath()
      context.ellipse(x, mix(1150, 1990, part ** 1.2), mix(8, 19, part), mix(6, 27, part), 0.1, 0, 6.2832)
      context.fill()
    }
  }
}

/** A pass in the snow: mountains to both sides, firs, a string of flags. */
function pass(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, light } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const valley = (gap: number, base: number, lift: number): Ridge => {
    const rough = hills(noise, 0, 24, 210, brush.random() * 60)
    return (x) => base - lift * Math.max(0, (Math.abs(x - light.x) - gap) / 540) ** 1.15 + rough(x)
  }
  const slope = valley(60, horizon + 100, 250)
  const lower = hills(noise, 1480, 40, 430, brush.random() * 60)
  const poleX = 540 - heroSide * 420
  return {
    layers: [
      ...openSky(plan),
      range(plan, horizon + 60, far - 0.1, 0.1, [
        [light.x - 330, 620, 470],
        [light.x + 350, 700, 560],
        [light.x - 40, 520, 230],
      ]),
      mist(plan, horizon + 10, 0.14, 0.7, 340),
      range(plan, horizon + 150, middle - 0.04, 0.2, [
        [540 - heroSide * 560, 760, 640],
        [540 + heroSide * 640, 620, 430],
      ]),
      mist(plan, horizon + 130, 0.24, 0.5, 300),
      paintSheet(brush, {
        ramp: ground,
        ridge: slope,
        tone: middle + 0.2,
        toneFoot: middle - 0.04,
        depth: 0.32,
        room: 260,
        onTop: pineRow(plan, { ridge: slope, count: 12, height: 210, tone: middle - 0.2, relief: 0.3, clear: 130 }),
      }),
      mist(plan, 1060, 0.4, 0.4, 260),
      mast(plan, poleX, 1150, 620, 0.46),
      flags(plan, poleX, 640, 540 + heroSide * 680, 300, 46, 0.46),
      snow(plan, stand, band + 0.16, band - 0.04, 0.6, footprints(plan, band)),
      snow(
        plan,
        lower,
        near + 0.1,
        near - 0.06,
        0.88,
        strewn(plan, 16, (context, x, y, nearness) =>
          pebble(context, brush, x, y, 6 + 17 * nearness * brush.random(), ground, near + 0.02),
        ),
      ),
      ...edgeFrame(plan, 660, (context, own, { x, y, height, side }) => {
        pine(context, own, { x: x + side * 50, y: y + 70, height, ramp: ground, tone: day.frame, relief: 0.3 })
        pine(context, own, {
          x: x - side * height * 0.16,
          y: y + 90,
          height: height * 0.5,
          ramp: ground,
          tone: day.frame + 0.02,
          relief: 0.3,
        })
      }),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

export const mountain: Setting = { id: 'mountain', hue: 232, layouts: [pass, summit, ropeBridge] }
