import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { hills, type Ridge } from '../ridges.ts'
import { shafts } from '../set/light.ts'
import { grass, mushroom } from '../set/plants.ts'
import { pine, trunk } from '../set/trees.ts'
import { echoLines, paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, strewn } from './edges.ts'
import { pineRow } from './firs.ts'
import { path } from './forest-path.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Snow or moss sheets with three rows of firs. */
function pines(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const farRidge = hills(noise, horizon + 24, 14, 480, brush.random() * 60)
  const middleRidge = hills(noise, mix(horizon, 1094, 0.45), 24, 520, brush.random() * 60)
  const stand = standRidge(plan)
  const tilt = heroSide * 0.07
  const rolling = hills(noise, 1470, 36, 470, brush.random() * 60)
  const lower: Ridge = (x) => rolling(x) + tilt * (x - 540)
  const lift = spec.weather === 'snow' ? 0.16 : 0.04
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: farRidge,
        tone: far + lift,
        toneFoot: far - 0.1,
        fall: 160,
        depth: 0.14,
        room: 330,
        onTop: pineRow(plan, { ridge: farRidge, count: 24, height: 270, tone: far - 0.1, relief: 0.1, clear: 60 }),
      }),
      mist(plan, horizon + 20, 0.16, 0.75, 320),
      paintSheet(brush, {
        ramp: ground,
        ridge: middleRidge,
        tone: middle + lift,
        toneFoot: middle - 0.12,
        fall: 260,
        depth: 0.32,
        room: 460,
        onTop: pineRow(plan, {
          ridge: middleRidge,
          count: 11,
          height: 400,
          tone: middle - 0.14,
          relief: 0.2,
          clear: 130,
        }),
      }),
      mist(plan, mix(horizon, 1094, 0.7), 0.34, 0.4, 260),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.1 + lift,
        toneFoot: band - 0.06,
        depth: 0.62,
        details: (context) =>
          echoLines(
            context,
            { ramp: ground, ridge: stand, tone: band, toneFoot: band, depth: 0 },
            [60, 150, 260],
            0.2,
            8,
          ),
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: lower,
        tone: near + 0.05 + lift / 2,
        toneFoot: near - 0.08,
        depth: 0.86,
        shadow: 0.5,
        details: strewn(plan, 22, (context, x, y, nearness) =>
          grass(context, brush, { x, y, height: 22 + 40 * nearness, ramp: ground, tone: near + 0.1 }, 5),
        ),
      }),
      ...edgeFrame(plan, 820, (context, own, { x, y, height, side }) =>
        pine(context, own, { x: x + side * 20, y: y + 90, height, ramp: ground, tone: day.frame + 0.03, relief: 0.24 }),
      ),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

function columns(
  plan: Plan,
  ask: { count: number; width: number; foot: number; tone: number; toneFoot: number; depth: number; clear: number },
): Layer {
  const { brush, ground, heroX } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: ask.foot + 60 })
  for (let index = 0; index < ask.count; index++) {
    const x = mix(-60, 1140, (index + 0.2 + 0.6 * brush.random()) / ask.count)
    const width = ask.width * mix(0.6, 1.35, brush.random())
    const y = ask.foot + 26 * (brush.random() - 0.5)
    if (Math.abs(x - heroX) < ask.clear) continue
    trunk(context, brush, {
      x,
      y,
      width,
      ramp: ground,
      tone: ask.tone + 0.04 * (brush.random() - 0.5),
      toneFoot: ask.toneFoot,
    })
  }
  return layer(ask.depth)
}

/** Trunks like the pillars of a hall, with shafts of light between them. */
function pillars(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, light } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const lower = hills(noise, 1490, 40, 400, brush.random() * 60)
  const caps = brush.palette.accentRamp
  return {
    layers: [
      ...openSky(plan, { paperClouds: 0, top: day.skyTop + 0.16, low: day.skyHorizon }),
      columns(plan, {
        count: 15,
        width: 34,
        foot: horizon + 40,
        tone: far + 0.02,
        toneFoot: far + 0.1,
        depth: 0.14,
        clear: 0,
      }),
      mist(plan, horizon - 90, 0.16, 0.8, 560),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon + 36, 14, 420, 5),
        tone: far + 0.02,
        toneFoot: middle,
        fall: 240,
        depth: 0.18,
      }),
      columns(plan, {
        count: 9,
        width: 66,
        foot: mix(horizon, 1094, 0.55),
        tone: middle - 0.02,
        toneFoot: middle + 0.1,
        depth: 0.3,
        clear: 110,
      }),
      shafts(brush, {
        fromX: light.x,
        fromY: -90,
        toY: 1180,
        spread: 720,
        count: 6,
        alpha: 0.42,
        depth: 0.33,
        lean: (540 - light.x) * 0.9,
      }),
      mist(plan, 1000, 0.34, 0.5, 360),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.12,
        toneFoot: band - 0.06,
        depth: 0.6,
        onTop: (context) => {
          for (let tuft = 0; tuft < 14; tuft++) {
            const x = mix(-60, 1140, brush.random())
            grass(
              context,
              brush,
              { x, y: stand(x) + 10, height: mix(24, 54, brush.random()), ramp: ground, tone: band + 0.04 },
              6,
            )
          }
        },
      }),
      columns(plan, {
        count: 4,
        width: 120,
        foot: 1150,
        tone: band - 0.12,
        toneFoot: band - 0.04,
        depth: 0.66,
        clear: 330,
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: lower,
        tone: near + 0.02,
        toneFoot: near - 0.08,
        depth: 0.88,
        shadow: 0.5,
        details: strewn(plan, 26, (context, x, y, nearness) =>
          grass(context, brush, { x, y, height: 26 + 50 * nearness, ramp: ground, tone: near + 0.08 }, 6),
        ),
      }),
      ...edgeFrame(plan, 400, (context, own, { x, y, height, side }) => {
        mushroom(context, own, { x, y, height, ramp: ground, tone: day.frame + 0.04 }, caps, day.frame + 0.26)
        mushroom(
          context,
          own,
          { x: x - side * height * 0.45, y: y + 20, height: height * 0.5, ramp: ground, tone: day.frame + 0.04 },
          caps,
          day.frame + 0.22,
        )
        grass(context, own, { x: x + side * 50, y: y + 70, height: height * 0.7, ramp: ground, tone: day.frame }, 9)
      }),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

export const forest: Setting = { id: 'forest', hue: 152, layouts: [pines, pillars, path] }
