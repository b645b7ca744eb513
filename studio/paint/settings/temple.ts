import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { piece, rect } from '../set/pieces.ts'
import { grass } from '../set/plants.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { column, shrine, turfAndStones } from './columns.ts'
import { edgeFrame, leafCorner } from './edges.ts'
import { gate } from './gate.ts'
import { nave } from './nave.ts'
import { air, mist, openSky, planOf, slotsOf, standRidge } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Columns left standing in the grass, some with their beam, some broken. */
function ruins(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, heroX } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const row = (
    places: readonly number[],
    foot: number,
    height: number,
    tone: number,
    depth: number,
    beam: number,
  ): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, bottom: foot + 60 })
    places.forEach((x, index) => {
      column(context, plan, {
        x,
        y: foot,
        height: index < beam ? height : height * mix(0.35, 0.8, brush.random()),
        tone,
        broken: index >= beam,
      })
    })
    const [from, to] = [places[0], places[beam - 1]]
    if (beam > 1 && from !== undefined && to !== undefined) {
      const left = Math.min(from, to) - height * 0.12
      const wide = Math.abs(to - from) + height * 0.24
      piece(context, brush, rect(left, foot - height - height * 0.13, wide, height * 0.09), plan.sky, tone + 0.12)
      piece(
        context,
        brush,
        polygon([
          [left - 10, foot - height * 1.21],
          [left + wide * 0.92, foot - height * 1.21],
          [left + wide, foot - height * 1.12],
          [left - 4, foot - height * 1.12],
        ]),
        plan.sky,
        tone + 0.06,
      )
    }
    return layer(depth)
  }
  const away = -heroSide
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon - 10, 70, 330, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.06,
        fall: 200,
        depth: 0.1,
      }),
      shrine(plan, 540 + heroSide * 300, horizon + 20, 250, far - 0.14, 0.14),
      mist(plan, horizon + 40, 0.16, 0.7, 320),
      row(
        [540 + away * 130, 540 + away * 250, 540 + away * 370, 540 + heroSide * 70],
        horizon + 130,
        330,
        middle - 0.02,
        0.22,
        3,
      ),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon + 110, 26, 420, 8),
        tone: middle + 0.06,
        toneFoot: middle - 0.12,
        fall: 260,
        depth: 0.24,
      }),
      mist(plan, 1020, 0.3, 0.45, 300),
      row([540 + away * 300, 540 + away * 500, 540 + heroSide * 480], 1090, 730, band + 0.02, 0.42, 2),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.1,
        toneFoot: band - 0.06,
        depth: 0.6,
        shadow: 0.4,
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: (x) => hills(noise, 1480, 36, 440, 3)(x) + heroSide * 0.05 * (x - heroX),
        tone: near + 0.04,
        toneFoot: near - 0.07,
        depth: 0.86,
        shadow: 0.4,
        details: turfAndStones(plan, near),
      }),
      ...edgeFrame(plan, 380, (context, own, { x, y, height, side }) => {
        piece(
          context,
          own,
          rect(x - height * 0.55 + side * 40, y - height * 0.5, height * 1.1, height * 0.8),
          plan.sky,
          day.frame + 0.09,
          { form: 0.3 },
        )
        piece(
          context,
          own,
          rect(x - height * 0.3 + side * 60, y - height * 0.9, height * 0.7, height * 0.42),
          plan.sky,
          day.frame + 0.15,
          { form: 0.3 },
        )
        grass(
          context,
          own,
          { x: x - side * height * 0.6, y: y + 50, height: height * 0.7, ramp: ground, tone: day.frame },
          10,
        )
      }),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

export const temple: Setting = { id: 'temple', hue: 128, layouts: [nave, ruins, gate] }
