import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills, type Ridge } from '../ridges.ts'
import { cottage, lamplight } from '../set/buildings.ts'
import { piece, rect } from '../set/pieces.ts'
import { flower, grass } from '../set/plants.ts'
import { pebble } from '../set/strewn.ts'
import { roundTree } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { barn } from './barn.ts'
import { edgeFrame, leafCorner, strewn } from './edges.ts'
import { field } from './farm.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** A village church: nave, tower, a spire with a cock on it. */
function church(context: SKRSContext2D, plan: Plan, x: number, foot: number, width: number, tone: number): void {
  const { brush, sky, ground, day } = plan
  const lit = day.darkness > 0.3
  piece(context, brush, rect(x, foot - width * 0.44, width * 0.7, width * 0.5), sky, tone + 0.1)
  piece(
    context,
    brush,
    polygon([
      [x - 6, foot - width * 0.42],
      [x + width * 0.1, foot - width * 0.7],
      [x + width * 0.6, foot - width * 0.7],
      [x + width * 0.74, foot - width * 0.42],
    ]),
    ground,
    tone - 0.14,
  )
  piece(context, brush, rect(x - width * 0.16, foot - width * 0.86, width * 0.28, width * 0.92), sky, tone + 0.14)
  piece(
    context,
    brush,
    polygon([
      [x - width * 0.19, foot - width * 0.84],
      [x - width * 0.02, foot - width * 1.5],
      [x + width * 0.15, foot - width * 0.84],
    ]),
    ground,
    tone - 0.16,
  )
  for (const [wx, wy, wide] of [
    [x + width * 0.2, foot - width * 0.34, 0.09],
    [x + width * 0.42, foot - width * 0.34, 0.09],
    [x - width * 0.06, foot - width * 0.7, 0.08],
  ] as const)
    piece(context, brush, rect(wx, wy, width * wide, width * 0.16), lit ? lamplight : ground, lit ? 0.62 : tone - 0.1, {
      shadow: 0,
    })
}

const smoke = (plan: Plan, x: number, y: number): Layer => {
  const puffs = Array.from({ length: 6 }, (_, index) => index / 6)
  const style = plan.sky.css(Math.min(0.97, plan.day.fogTone + 0.06))
  return {
    depth: 0.23,
    x: 0,
    y: 0,
    live: (context, seconds) => {
      context.fillStyle = style
      for (const start of puffs) {
        const age = (start + seconds * 0.09) % 1
        context.globalAlpha = 0.5 * Math.sin(age * Math.PI)
        context.beginPath()
        context.arc(x + plan.way * 70 * age ** 1.4 + 8 * Math.sin(age * 9), y - 190 * age, 8 + 26 * age, 0, 6.283)
        context.fill()
      }
    },
  }
}

/** Houses on a hill, a lane winding up to the church between them. */
function lane(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const lit = day.darkness > 0.3
  const crown = 540 - heroSide * 190
  const hill = (base: number, lift: number): Ridge => {
    const rough = hills(noise, 0, 14, 260, brush.random() * 60)
    return (x) => base - lift * Math.exp(-(((x - crown) / 430) ** 2)) + rough(x)
  }
  const back = hill(horizon + 90, 190)
  const front = hill(horizon + 200, 150)
  const stand = standRidge(plan)
  const homes = (
    context: SKRSContext2D,
    ridge: Ridge,
    places: readonly (readonly [out: number, width: number])[],
    tone: number,
  ): void => {
    for (const [out, width] of places) {
      const x = crown + out
      cottage(context, brush, {
        x,
        y: ridge(x) + 14,
        width,
        ramp: ground,
        tone: tone + 0.04 * (brush.random() - 0.5),
        lit,
      })
    }
  }
  const lanePaint =
    (from: Ridge, width: number, phase: number, tone: number) =>
    (context: SKRSContext2D): void => {
      const at = (part: number): [number, number, number] => [
        crown + 30 + phase * 140 * Math.sin(part * 4.4) * part + part * (540 - heroSide * 20 - crown),
        mix(from(crown + 30) + 2, 1300, part ** 1.3),
        mix(width * 0.16, width, part ** 1.2),
      ]
      const edge: [number, number][] = []
      for (let part = 0; part <= 1.001; part += 0.05) {
        const [x, y, half] = at(part)
        edge.push([x - half, y])
      }
      for (let part = 1; part >= -0.001; part -= 0.05) {
        const [x, y, half] = at(Math.max(0, part))
        edge.push([x + half, y])
      }
      context.fillStyle = plan.sky.css(Math.min(0.94, tone), 0.75)
      context.fill(polygon(edge))
    }
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon - 10, 80, 330, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.06,
        fall: 220,
        depth: 0.1,
      }),
      mist(plan, horizon, 0.12, 0.6, 300),
      paintSheet(brush, {
        ramp: ground,
        ridge: back,
        tone: mix(far, middle, 0.7),
        toneFoot: middle - 0.1,
        fall: 300,
        depth: 0.2,
        room: 330,
        details: lanePaint(back, 90, 1, middle + 0.3),
        onTop: (context) => {
          church(context, plan, crown - 70, back(crown) + 16, 220, middle - 0.02)
          homes(
            context,
            back,
            [
              [-230, 120],
              [250, 130],
              [390, 110],
              [-370, 105],
            ],
            middle - 0.1,
          )
          for (const out of [-300, 180, 480, 590])
            roundTree(context, brush, {
              x: crown + out,
              y: back(crown + out) + 14,
              height: 110,
              ramp: ground,
              tone: middle - 0.16,
              relief: 0.2,
            })
        },
      }),
      smoke(plan, crown + 250 + 34, back(crown + 250) - 120),
      mist(plan, horizon + 130, 0.24, 0.45, 260),
      paintSheet(brush, {
        ramp: ground,
        ridge: front,
        tone: middle + 0.02,
        toneFoot: band - 0.04,
        fall: 360,
        depth: 0.34,
        room: 300,
        details: lanePaint(front, 150, -1, middle + 0.22),
        onTop: (context) => {
          homes(
            context,
            front,
            [
              [-250, 230],
              [330, 250],
            ].filter(([out]) => Math.abs(crown + (out ?? 0) - plan.heroX) > 170) as [number, number][],
            band - 0.08,
          )
          for (const out of [-430, 560])
            roundTree(context, brush, {
              x: crown + out,
              y: front(crown + out) + 20,
              height: 230,
              ramp: ground,
              tone: band - 0.12,
              relief: 0.2,
            })
        },
      }),
      mist(plan, 1050, 0.4, 0.3, 240),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.12,
        toneFoot: band - 0.06,
        depth: 0.6,
        shadow: 0.4,
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: (x) => hills(noise, 1480, 34, 440, 3)(x) + heroSide * 0.07 * (x - 540),
        tone: near + 0.04,
        toneFoot: near - 0.07,
        depth: 0.86,
        shadow: 0.4,
        room: 150,
        onTop: strewn(plan, 30, (context, x, y, nearness) => {
          const kind = brush.random()
          if (kind < 0.3) pebble(context, brush, x, y, 7 + 18 * nearness * brush.random(), ground, near + 0.12)
          else if (kind < 0.6)
            grass(context, brush, { x, y, height: 40 + 80 * nearness, ramp: ground, tone: near + 0.1 }, 6)
          else
            flower(context, brush, {
              x,
              y: y + 40,
              height: 70 + 110 * nearness,
              ramp: ground,
              tone: near + 0.1,
              petals: kind < 0.8 ? brush.palette.accentRamp : plan.sky,
              petalTone: kind < 0.8 ? 0.6 : Math.min(0.9, near + 0.5),
            })
        }),
      }),
      ...edgeFrame(plan, 470, (context, own, { x, y, height, side }) => {
        for (let post = 0; post < 3; post++) {
          const px = x + side * 90 - side * post * height * 0.36
          piece(
            context,
            own,
            polygon([
              [px - 22, y + 120],
              [px - 22, y - height * (0.62 - post * 0.08)],
              [px, y - height * (0.7 - post * 0.08)],
              [px + 22, y - height * (0.62 - post * 0.08)],
              [px + 22, y + 120],
            ]),
            ground,
            day.frame + 0.14,
          )
        }
        for (const lift of [0.2, 0.46])
          piece(
            context,
            own,
            polygon([
              [x + side * 150, y - height * lift - 12],
              [x - side * height * 0.68, y - height * (lift - 0.14) - 10],
              [x - side * height * 0.68, y - height * (lift - 0.14) + 22],
              [x + side * 150, y - height * lift + 24],
            ]),
            ground,
            day.frame + 0.17,
          )
        grass(
          context,
          own,
          { x: x - side * height * 0.3, y: y + 90, height: height * 0.5, ramp: ground, tone: day.frame },
          11,
        )
      }),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

export const village: Setting = { id: 'village', hue: 138, layouts: [lane, field, barn] }
