import type { SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { hills, type Ridge } from '../ridges.ts'
import { grass } from '../set/plants.ts'
import { pine } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush } from '../types.ts'
import { edgeFrame, leafCorner, strewn } from './edges.ts'
import { pineRow } from './firs.ts'
import { air, mist, openSky, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** A path that winds from the foot of the picture to the light. */
export function path(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, light } = plan
  const [far, middle, band, near] = day.land
  const farRidge = hills(noise, horizon + 20, 40, 560, brush.random() * 60)
  const top = mix(horizon, 1094, 0.3)
  const land = hills(noise, top, 18, 600, brush.random() * 60)
  const stand: Ridge = () => 1096
  const swing = -heroSide
  const way = (part: number): { x: number; y: number; half: number } => ({
    x: mix(light.x, 540 + swing * 90, part) + swing * 210 * Math.sin(part * 5.4) * (0.25 + 0.75 * part),
    y: mix(top + 16, 2040, part ** 1.25),
    half: mix(9, 230, part ** 1.8),
  })
  const road = (context: SKRSContext2D): void => {
    context.fillStyle = ground.css(Math.min(0.95, band + 0.26), 0.85)
    context.beginPath()
    for (let part = 0; part <= 1; part += 0.02) context.lineTo(way(part).x - way(part).half, way(part).y)
    for (let part = 1; part >= 0; part -= 0.02) context.lineTo(way(part).x + way(part).half, way(part).y)
    context.fill()
  }
  const { context, layer } = stage(brush.scale)
  const trees = Array.from({ length: 13 }, (_, index) => index / 13)
  for (const part of trees) {
    const { x, y, half } = way(part * 0.56)
    const height = mix(210, 620, part)
    for (const side of [-1, 1] as const) {
      const at = x + side * (half + mix(110, 330, part) * mix(0.8, 1.6, brush.random()))
      if (Math.abs(at - plan.heroX) < 60 + 210 * part) continue
      pine(context, brush, {
        x: at,
        y: y + 16,
        height: height * mix(0.75, 1.15, brush.random()),
        ramp: ground,
        tone: mix(middle - 0.06, band - 0.14, part),
        relief: 0.2,
      })
    }
  }
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: farRidge,
        tone: far,
        toneFoot: far - 0.08,
        fall: 200,
        depth: 0.12,
        room: 200,
        onTop: pineRow(plan, { ridge: farRidge, count: 30, height: 150, tone: far - 0.08, relief: 0.08, clear: 40 }),
      }),
      mist(plan, horizon + 30, 0.14, 0.7, 320),
      paintSheet(brush, {
        ramp: ground,
        ridge: land,
        tone: middle + 0.06,
        toneFoot: band - 0.08,
        fall: 640,
        depth: 0.5,
        details: (paint) => {
          road(paint)
          strewn(plan, 30, (own, x, y, nearness) =>
            grass(own, brush, { x, y, height: 20 + 46 * nearness, ramp: ground, tone: near + 0.1 }, 5),
          )(paint)
        },
      }),
      layer(0.5),
      mist(plan, top + 130, 0.51, 0.3, 300),
      ...edgeFrame(plan, 760, (paint, own, { x, y, height, side }) =>
        pine(paint, own, { x: x + side * 30, y: y + 80, height, ramp: ground, tone: day.frame + 0.02, relief: 0.24 }),
      ),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}
