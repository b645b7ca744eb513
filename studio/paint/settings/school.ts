import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { lamplight } from '../set/buildings.ts'
import { perspective } from '../set/perspective.ts'
import { disc, piece, rect } from '../set/pieces.ts'
import { roundTree } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { classroom } from './classroom.ts'
import { edgeFrame, leafCorner } from './edges.ts'
import { lockers } from './lockers.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { pane } from './town.ts'

/** The school itself: two wings and a gable with a clock. */
function schoolhouse(plan: Plan, foot: number, tone: number): Layer {
  const { brush, ground, heroSide, day, sky } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: foot - 560, bottom: foot + 40 })
  const middle = 540 - heroSide * 120
  const lit = day.darkness > 0.3
  const [glass, glassTone] = lit ? ([lamplight, 0.6] as const) : ([sky, 0.5] as const)
  for (const side of [-1, 1]) {
    const left = side < 0 ? middle - 520 : middle + 120
    piece(context, brush, rect(left, foot - 250, 400, 290), ground, tone, { toneFoot: tone + 0.08 })
    piece(
      context,
      brush,
      polygon([
        [left - 24, foot - 244],
        [left + 30, foot - 330],
        [left + 370, foot - 330],
        [left + 424, foot - 244],
      ]),
      ground,
      tone - 0.16,
    )
    for (const row of [0, 1])
      for (let column = 0; column < 4; column++)
        pane(
          context,
          plan,
          { x: left + 34 + column * 90, y: foot - 212 + row * 104, width: 52, height: 66 },
          lit && (column + row) % 3 === 1 ? ground : glass,
          lit && (column + row) % 3 === 1 ? 0.24 : glassTone,
        )
  }
  piece(
    context,
    brush,
    polygon([
      [middle - 140, foot + 40],
      [middle - 140, foot - 350],
      [middle, foot - 480],
      [middle + 140, foot - 350],
      [middle + 140, foot + 40],
    ]),
    ground,
    tone + 0.07,
  )
  piece(context, brush, disc(middle, foot - 350, 50), sky, 0.94)
  context.strokeStyle = ground.css(0.06)
  context.lineWidth = 6
  context.beginPath()
  context.moveTo(middle - 22, foot - 372)
  context.lineTo(middle, foot - 350)
  context.lineTo(middle + 4, foot - 388)
  context.stroke()
  for (const x of [-70, 24])
    pane(context, plan, { x: middle + x, y: foot - 250, width: 46, height: 74 }, glass, glassTone)
  piece(context, brush, rect(middle - 52, foot - 128, 104, 168), brush.palette.accentRamp, mix(0.46, 0.3, day.darkness))
  return layer(0.2)
}

/** The yard before the school, a hopscotch on the ground. */
function yard(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, sky } = plan
  const [far, middle, band, near] = day.land
  const eye = perspective(540 - heroSide * 260, horizon - 40)
  const foot = horizon + 110
  const fence = stage(brush.scale, { ...fullBox, top: foot - 120, bottom: foot + 60 })
  for (let x = -90; x < 1180; x += 34)
    piece(
      fence.context,
      brush,
      polygon([
        [x, foot + 40],
        [x, foot - 66],
        [x + 9, foot - 84],
        [x + 18, foot - 66],
        [x + 18, foot + 40],
      ]),
      ground,
      middle - 0.2,
      { shadow: 0, texture: 0 },
    )
  piece(fence.context, brush, rect(-90, foot - 40, 1260, 12), ground, middle - 0.24)
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon - 30, 60, 360, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.06,
        fall: 200,
        depth: 0.12,
      }),
      mist(plan, horizon - 10, 0.14, 0.6, 300),
      schoolhouse(plan, foot, middle + 0.06),
      mist(plan, foot - 10, 0.24, 0.4, 220),
      fence.layer(0.3),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => foot + 26,
        tone: band + 0.16,
        toneFoot: near - 0.02,
        fall: 820,
        depth: 0.5,
        details: (context) => {
          context.strokeStyle = sky.css(0.94, 0.5)
          context.lineWidth = 7
          context.lineJoin = 'round'
          const x = heroSide * 130
          for (const [index, z] of [1, 0.86, 0.745, 0.645, 0.56, 0.487].entries()) {
            const boxes = index % 2 ? [x - 120, x] : [x - 60]
            for (const left of boxes)
              context.stroke(
                eye.quad([left, 560, z], [left + 120, 560, z], [left + 120, 560, z * 0.87], [left, 560, z * 0.87]),
              )
          }
        },
      }),
      ...edgeFrame(plan, 660, (context, own, { x, y, height, side }) =>
        roundTree(context, own, {
          x: x + side * 60,
          y: y + 60,
          height,
          ramp: ground,
          tone: day.frame + 0.02,
          relief: 0.2,
        }),
      ),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1096),
  }
}

export const school: Setting = { id: 'school', hue: 168, layouts: [classroom, lockers, yard] }
