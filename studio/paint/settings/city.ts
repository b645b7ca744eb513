import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { hills } from '../ridges.ts'
import { tower } from '../set/buildings.ts'
import { flower, grass } from '../set/plants.ts'
import { roundTree } from '../set/trees.ts'
import { echoLines, paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { sides, strewn } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import { rooftop } from './rooftop.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { street } from './street.ts'
import { towers } from './town.ts'

/** Towers in a V behind a park. */
function skyline(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, heroSide } = plan
  const [far, middle, band, near] = day.land
  const dark = day.darkness > 0.3
  const lawn = brush.palette.pop(dark ? 175 : 152, dark ? 0.075 : 0.11)
  const stand = standRidge(plan)
  const lower = hills(noise, 1470, 34, 520, brush.random() * 60)
  const tilt = heroSide * 0.06
  const meadow = strewn(plan, 30, (context, x, y, nearness) => {
    if (brush.random() < 0.6)
      return grass(context, brush, { x, y, height: 20 + 40 * nearness, ramp: lawn, tone: near + 0.1 }, 5)
    const petals = brush.palette.accentRamp
    flower(context, brush, {
      x,
      y,
      height: 30 + 50 * nearness,
      ramp: lawn,
      tone: near + 0.08,
      petals,
      petalTone: mix(0.6, 0.44, day.darkness),
      bloom: 9 + 11 * nearness,
    })
  })
  const grove = (context: SKRSContext2D): void => {
    for (let index = 0; index < 7; index++) {
      const x = mix(-40, 1120, (index + brush.random()) / 7)
      if (Math.abs(x - plan.heroX) < 250) continue
      roundTree(context, brush, {
        x,
        y: stand(x) + 12,
        height: mix(110, 190, brush.random()),
        ramp: lawn,
        tone: band - 0.1,
        relief: 0.18,
      })
    }
  }
  return {
    layers: [
      ...openSky(plan),
      towers(plan, {
        count: 13,
        foot: horizon + 110,
        low: 150,
        high: 560,
        tone: far - 0.02,
        depth: 0.13,
        pane: 0,
        lit: 0,
      }),
      mist(plan, horizon + 60, 0.15, 0.75, 380),
      towers(plan, {
        count: 10,
        foot: 1060,
        low: 170,
        high: 640,
        tone: middle - 0.02,
        depth: 0.24,
        pane: 22,
        lit: dark ? 0.07 : 0.02,
      }),
      mist(plan, 1010, 0.26, 0.7, 400),
      towers(plan, {
        count: 8,
        foot: 1140,
        low: 90,
        high: 560,
        tone: band - 0.04,
        depth: 0.36,
        pane: 27,
        lit: dark ? 0.09 : 0.02,
        clear: 230,
      }),
      mist(plan, 1090, 0.4, 0.5, 280),
      paintSheet(brush, {
        ramp: lawn,
        ridge: stand,
        tone: band + 0.1,
        toneFoot: band - 0.06,
        depth: 0.62,
        room: 230,
        onTop: grove,
        details: (context) =>
          echoLines(
            context,
            { ramp: lawn, ridge: stand, tone: band, toneFoot: band, depth: 0 },
            [70, 170, 290],
            0.18,
            8,
          ),
      }),
      paintSheet(brush, {
        ramp: lawn,
        details: meadow,
        ridge: (x) => lower(x) + tilt * (x - 540),
        tone: near + 0.04,
        toneFoot: near - 0.08,
        depth: 0.86,
        shadow: 0.5,
      }),
      parapets(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand, { float: { x: plan.heroX, y: 640, depth: 0.3 } }),
  }
}

/** Roofs of near houses with their windows lit, at both lower corners. */
function parapets(plan: Plan): Layer {
  const { brush, sky, day, heroSide } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: 1240 })
  sides(heroSide).forEach((side, index) => {
    for (const [offset, width, height] of [
      [430, 250, 330],
      [290, 190, 190],
    ] as const) {
      const tall = height * (index === 0 ? 1.25 : 0.8)
      tower(context, brush, {
        x: 540 + side * (offset + 60 * index),
        y: 2030,
        width,
        height: tall + 120,
        ramp: sky,
        tone: day.frame + 0.07,
        toneFoot: day.frame,
        lit: day.darkness > 0.3 ? 0.16 : 0.03,
        pane: 40,
      })
    }
  })
  return layer(1.04)
}

export const city: Setting = { id: 'city', hue: 262, layouts: [skyline, street, rooftop] }
