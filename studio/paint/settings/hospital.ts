import { fullBox, stage } from '../canvas.ts'
import { drip, monitor, sickbed } from '../set/appliances.ts'
import { curtain } from '../set/furniture.ts'
import type { Background, Brush } from '../types.ts'
import { corridor } from './corridor.ts'
import { planOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { tiledRoom } from './tiled-room.ts'

/** A ward: a bed on wheels with its drip and screen, a curtain to be drawn round it. */
const ward = (spec: SettingSpec, brush: Brush): Background =>
  tiledRoom(spec, brush, 700, {
    back(context, { plan, floor, wall }) {
      const side = plan.heroSide > 0 ? -1 : 1
      const ramp = plan.ground
      const x = 540 + side * 230
      const y = floor + 120
      monitor(context, brush, { x: x - side * 130, y: floor + 20, width: 150, ramp, tone: wall })
      sickbed(context, brush, { x, y, width: 480, ramp, tone: wall + 0.16, head: side })
      drip(context, brush, { x: x + side * 100, y, width: 620, ramp, tone: wall, to: { x: x - side * 40, y: y - 210 } })
    },
    near(context, { plan }) {
      const side = plan.heroSide > 0 ? -1 : 1
      curtain(context, brush, { side, reach: 190, ramp: plan.ground, tone: plan.day.frame + 0.05 })
    },
  })

/** A corridor without an end, beds waiting along it. */
function hallway(spec: SettingSpec, brush: Brush): Background {
  const background = corridor(spec, brush)
  const plan = planOf(spec, brush)
  const side = plan.heroSide > 0 ? -1 : 1
  const tone = plan.day.land[2]
  const far = stage(brush.scale, { ...fullBox, top: 300, bottom: 1300 })
  sickbed(far.context, brush, {
    x: 540 + side * 330,
    y: 1150,
    width: 460,
    ramp: plan.ground,
    tone: tone + 0.2,
    head: side,
  })
  drip(far.context, brush, {
    ...{ x: 540 + side * 130, y: 1150, width: 560, ramp: plan.ground, tone: tone + 0.1 },
    to: { x: 540 + side * 260, y: 970 },
  })
  const near = stage(brush.scale, { ...fullBox, top: 1300 })
  sickbed(near.context, brush, {
    ...{ x: 540 - side * 400, y: 2010, width: 800, ramp: plan.ground, tone: plan.day.frame + 0.06 },
    head: side,
  })
  const [walls, ...others] = background.layers
  return {
    ...background,
    layers: walls ? [walls, ...others.slice(0, 2), far.layer(0.44), ...others.slice(2), near.layer(1)] : [],
  }
}

export const hospital: Setting = { id: 'hospital', hue: 178, layouts: [ward, hallway] }
