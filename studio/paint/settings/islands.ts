import { Path2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { cottage } from '../set/buildings.ts'
import { grass } from '../set/plants.ts'
import { cypress, roundTree } from '../set/trees.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { bank, bankTones, frontClouds } from './cloud-banks.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

interface Isle {
  x: number
  y: number
  width: number
  tone: number
  depth: number
  homes: 'cottage' | 'trees' | 'none'
}

/** An island adrift: turf above, a hanging cone of rock below. */
function isle(plan: Plan, { x, y, width, tone, depth, homes }: Isle): Layer {
  const { brush, ground, sky, noise, day } = plan
  const drop = width * 0.62
  const { context, layer } = stage(brush.scale, {
    left: x - width * 0.62,
    right: x + width * 0.62,
    top: y - width * 0.75,
    bottom: y + drop + 60,
  })
  const rock: [number, number][] = [[x - width * 0.47, y]]
  for (let step = 0; step <= 16; step++) {
    const part = step / 16
    const across = (part - 0.5) * 2
    const hang =
      drop * (1 - Math.abs(across) ** 1.25) * (0.62 + 0.38 * noise.line(step * 0.9 + x / 90)) +
      (step % 2 ? 0 : width * 0.05)
    rock.push([x + across * width * 0.46, y + hang * 0.96])
  }
  rock.push([x + width * 0.47, y])
  const tones = { far: mix(tone, 0.6, 0.1), foot: Math.max(0.05, tone - 0.2) }
  paintPaper(context, brush, polygon(rock), {
    ramp: sky,
    tone: tones.far - 0.04,
    toneFoot: tones.foot,
    edge: 0.6,
    edgeWidth: 3,
    shadow: 0.35,
    shadowBlur: 22,
    form: 0.45,
  })
  if (homes !== 'none') {
    roundTree(context, brush, {
      x: x - width * 0.27,
      y: y + 2,
      height: width * 0.42,
      ramp: ground,
      tone: tone - 0.04,
      relief: 0.2,
    })
    cypress(context, brush, {
      x: x + width * 0.34,
      y: y + 2,
      height: width * 0.3,
      ramp: ground,
      tone: tone - 0.08,
      relief: 0.2,
    })
  }
  if (homes === 'cottage')
    cottage(context, brush, {
      x: x + width * 0.08,
      y: y - 4,
      width: width * 0.26,
      ramp: ground,
      tone: Math.max(0.1, tone - 0.14),
      lit: day.darkness > 0.3,
    })
  const turf = new Path2D()
  turf.moveTo(x - width * 0.5, y)
  turf.quadraticCurveTo(x - width * 0.25, y - width * 0.05, x, y - width * 0.035)
  turf.quadraticCurveTo(x + width * 0.3, y - width * 0.06, x + width * 0.5, y)
  for (let step = 0; step <= 12; step++) {
    const part = step / 12
    turf.quadraticCurveTo(
      x + width * (0.5 - part + 0.04),
      y + width * 0.11,
      x + width * (0.5 - part),
      y + width * 0.055 * Math.sin(part * Math.PI),
    )
  }
  turf.closePath()
  paintPaper(context, brush, turf, {
    ramp: ground,
    tone: tone + 0.12,
    toneFoot: tone - 0.03,
    edge: 0.85,
    edgeWidth: 3,
    shadow: 0.45,
    shadowBlur: 12,
    shadowX: 0,
    shadowY: 10,
  })
  const phase = brush.random() * 6
  return layer(depth, {
    idle: (seconds) => ({
      y: (6 + 12 * depth) * Math.sin(seconds * 0.8 + phase),
      rotation: 0.006 * Math.sin(seconds * 0.6 + phase),
    }),
  })
}

/** Islands adrift over a sea of cloud; the hero's is the largest. */
export function islands(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { heroX, heroSide, horizon, day, ground } = plan
  const tones = bankTones(plan)
  const [far, middle, band] = day.land
  const still = isle(plan, { x: heroX, y: 1104, width: 830, tone: band + 0.04, depth: 0.52, homes: 'none' })
  const { idle: _idle, ...own } = still
  const turf = stage(brush.scale, { left: heroX - 420, right: heroX + 420, top: 990, bottom: 1120 })
  for (let tuft = 0; tuft < 16; tuft++) {
    const part = brush.random() * 2 - 1
    grass(
      turf.context,
      brush,
      { x: heroX + part * 370, y: 1098, height: mix(20, 46, brush.random()), ramp: ground, tone: band + 0.06 },
      5,
    )
  }
  return {
    layers: [
      ...openSky(plan),
      bank(plan, horizon + 60, 44, tones[0] as number, 0.12),
      isle(plan, { x: 540 - heroSide * 330, y: 560, width: 300, tone: far - 0.08, depth: 0.2, homes: 'cottage' }),
      isle(plan, { x: 540 + heroSide * 400, y: 410, width: 190, tone: far - 0.02, depth: 0.16, homes: 'trees' }),
      mist(plan, horizon + 60, 0.22, 0.4, 280),
      bank(plan, 1110, 50, tones[1] as number, 0.28),
      isle(plan, { x: 540 - heroSide * 410, y: 880, width: 290, tone: middle - 0.04, depth: 0.36, homes: 'trees' }),
      own,
      turf.layer(0.52),
      bank(plan, 1400, 60, mix(tones[2] as number, tones[3] as number, 0.7), 0.7),
      bank(plan, 1590, 60, tones[4] as number, 0.9),
      ...frontClouds(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1076),
  }
}
