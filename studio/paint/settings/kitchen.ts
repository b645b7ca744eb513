import { paintPaper } from '../ply.ts'
import { box, cupboards, hangingPans, pot, range } from '../set/appliances.ts'
import type { Background, Brush } from '../types.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { tiledRoom } from './tiled-room.ts'

/** A range under its hood, cupboards along the wall, pans on a rail. */
const galley = (spec: SettingSpec, brush: Brush): Background =>
  tiledRoom(spec, brush, 620, {
    back(context, { plan, floor, wall }) {
      const side = -plan.heroSide
      const ramp = plan.ground
      const rangeX = 540 + side * 300
      cupboards(context, brush, {
        left: -90,
        right: 1170,
        top: floor - 190,
        bottom: floor + 30,
        ramp,
        tone: wall - 0.1,
      })
      range(context, brush, { x: rangeX, y: floor + 60, width: 310, ramp, tone: wall - 0.02 })
      const [left, right] = side > 0 ? [-60, 330] : [750, 1140]
      hangingPans(context, brush, { left, right, y: 330, ramp, tone: wall })
    },
    nearFrom: 1200,
    near(context, { plan }) {
      const tone = plan.day.frame
      paintPaper(context, brush, box(-90, 1700, 1170, 2040), {
        ...{
          ramp: plan.ground,
          tone: tone + 0.1,
          toneFoot: tone,
          edge: 0.7,
          edgeWidth: 5,
          shadow: 0.5,
          shadowBlur: 24,
        },
      })
      const x = 540 - plan.heroSide * 360
      pot(context, brush, { x, y: 1706, width: 250, ramp: brush.palette.accentRamp, tone: tone + 0.14 })
    },
  })

/** A dresser full of plates, and a table with a lamp low above it. */
const parlour = (spec: SettingSpec, brush: Brush): Background =>
  tiledRoom(spec, brush, 760, {
    back(context, { plan, floor, wall }) {
      const ramp = plan.ground
      const x = 540 - plan.heroSide * 330
      cupboards(context, brush, {
        left: x - 200,
        right: x + 200,
        top: floor - 230,
        bottom: floor + 50,
        ramp,
        tone: wall - 0.08,
      })
      for (const y of [250, 400, 550]) {
        paintPaper(context, brush, box(x - 190, y + 104, x + 190, y + 122), {
          ...{ ramp, tone: wall + 0.14, shadow: 0.3, shadowBlur: 10 },
        })
        for (let plate = 0; plate < 4; plate++) {
          const at = x - 140 + plate * 94
          context.fillStyle = plan.sky.css(0.92 - 0.3 * plan.day.darkness)
          context.beginPath()
          context.ellipse(at, y + 62, 38, 42, 0, 0, 6.2832)
          context.fill()
          context.strokeStyle = brush.palette.accentRamp.css(0.5)
          context.lineWidth = 6
          context.beginPath()
          context.ellipse(at, y + 62, 26, 29, 0, 0, 6.2832)
          context.stroke()
        }
      }
    },
    nearFrom: 1200,
    near(context, { plan }) {
      const tone = plan.day.frame
      const x = 540 + plan.heroSide * 120
      const cloth = { ramp: brush.palette.accentRamp, tone: tone + 0.12, toneFoot: tone, edge: 0.7, edgeWidth: 5 }
      paintPaper(context, brush, box(x - 520, 1660, x + 520, 2040), { ...cloth, shadow: 0.5, shadowBlur: 26 })
      for (let fold = 0; fold < 9; fold++) {
        context.fillStyle = plan.ground.css(tone + 0.16, 0.4)
        context.fill(box(x - 500 + fold * 116, 1670, x - 446 + fold * 116, 2040))
      }
      pot(context, brush, { x: x + plan.heroSide * 120, y: 1666, width: 170, ramp: plan.ground, tone: tone + 0.24 })
    },
  })

export const kitchen: Setting = { id: 'kitchen', hue: 58, layouts: [galley, parlour] }
