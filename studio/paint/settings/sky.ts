import { Path2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { type Ridge, scallops } from '../ridges.ts'
import { cottage } from '../set/buildings.ts'
import { cloudPath } from '../set/clouds.ts'
import { grass } from '../set/plants.ts'
import { cypress, roundTree } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

function bank(plan: Plan, base: number, height: number, tone: number, depth: number, ridge?: Ridge): Layer {
  const phase = plan.brush.random() * 6
  return paintSheet(plan.brush, {
    ramp: plan.sky,
    ridge: ridge ?? scallops(plan.noise, base, height, plan.brush.random() * 90),
    tone: tone + 0.05,
    toneFoot: tone - 0.1,
    fall: 340,
    depth,
    edge: 0.85,
    shadow: 0.25 + depth * 0.3,
    more: {
      idle: (seconds) => ({
        x: plan.way * 12 * Math.sin(seconds * 0.5 + phase),
        y: 4 * Math.sin(seconds * 0.8 + phase),
      }),
    },
  })
}

/** Tones of clouds from the far banks to the near ones; their hue changes on the way down the sky's ramp. */
const bankTones = (plan: Plan): readonly number[] => {
  const [, middle, band, near] = plan.day.land
  const bright = plan.day.skyHorizon
  return [bright + 0.02, mix(bright, middle, 0.35), mix(bright, middle, 0.75), band + 0.04, near + 0.02, near - 0.07]
}

/** Banks of cloud, one behind the other. */
function banks(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { horizon, noise } = plan
  const tones = bankTones(plan)
  const stand = scallops(noise, 1088, 18, brush.random() * 90)
  return {
    layers: [
      ...openSky(plan),
      bank(plan, horizon - 40, 46, tones[0] as number, 0.14),
      mist(plan, horizon, 0.16, 0.35, 240),
      bank(plan, horizon + 50, 40, tones[1] as number, 0.24),
      bank(plan, mix(horizon, 1088, 0.7), 30, tones[2] as number, 0.38),
      bank(plan, 1088, 18, tones[3] as number, 0.62, stand),
      bank(plan, 1450, 60, tones[4] as number, 0.88),
      bank(plan, 1690, 60, tones[5] as number, 1),
      ...frontClouds(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1092, { float: { x: plan.heroX, y: 650, depth: 0.34 } }),
  }
}

/** A dark cloud drifting in at the edge away from the hero. */
function frontClouds(plan: Plan): Layer[] {
  const { brush, sky, day, heroSide } = plan
  return (
    [
      [-heroSide, 1560, 620],
      [heroSide, 1830, 430],
    ] as const
  ).map(([side, y, width], index) => {
    const x = 540 + side * mix(470, 540, brush.random())
    const { context, layer } = stage(brush.scale, {
      left: x - width * 0.7,
      right: x + width * 0.7,
      top: y - width * 0.6,
      bottom: y + width * 0.25,
    })
    paintPaper(context, brush, cloudPath(brush, x, y, width), {
      ramp: sky,
      tone: day.frame + 0.12,
      toneFoot: day.frame + 0.02,
      edge: 0.7,
      edgeWidth: 4,
      shadow: 0.4,
      shadowBlur: 24,
    })
    return layer(1.06 + index * 0.02, {
      idle: (seconds) => ({ x: 9 * Math.sin(seconds * 0.5 + index * 2), y: 6 * Math.sin(seconds * 0.8 + index) }),
    })
  })
}

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
function islands(spec: SettingSpec, brush: Brush): Background {
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

/** Peaks that stand out of the cloud like teeth, snow on their shoulders. */
function summits(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { horizon, day, heroSide, ground, noise } = plan
  const tones = bankTones(plan)
  const [far, middle, band] = day.land
  const peak = (x: number, top: number, half: number, foot: number, tone: number, depth: number): Layer => {
    const { context, layer } = stage(brush.scale, {
      left: x - half - 30,
      right: x + half + 30,
      top: top - 30,
      bottom: foot + 40,
    })
    const flank = (side: number): [number, number][] =>
      Array.from({ length: 9 }, (_, step) => {
        const part = (step + 1) / 9
        return [
          x + side * half * part ** 1.12 + 26 * (noise.line(step * 1.7 + x / 50 + side * 20) - 0.5),
          mix(top, foot, part) + 20 * (noise.line(step * 2.3 + side * 9) - 0.5),
        ]
      })
    const path = polygon([[x, top], ...flank(1), ...flank(-1).reverse()])
    paintPaper(context, brush, path, {
      ramp: ground,
      tone: tone - 0.02,
      toneFoot: tone + 0.08,
      edge: 0.7,
      edgeWidth: 4,
      shadow: 0.3,
      shadowBlur: 24,
      form: 0.35,
    })
    context.save()
    context.clip(path)
    const snowLine = mix(top, foot, 0.34)
    const snow: [number, number][] = [
      [x - half, top - 20],
      [x + half, top - 20],
    ]
    for (let step = 0; step <= 14; step++)
      snow.push([x + half * (1 - step / 7), snowLine + (step % 2 ? 46 : -26) * (0.5 + noise.line(step + x))])
    paintPaper(context, brush, polygon(snow), {
      ramp: plan.sky,
      tone: Math.min(0.99, tone + 0.34),
      toneFoot: Math.min(0.97, tone + 0.24),
      edge: 0.6,
      shadow: 0.35,
      shadowBlur: 8,
    })
    context.restore()
    return layer(depth)
  }
  const stand = scallops(noise, 1090, 16, brush.random() * 90)
  return {
    layers: [
      ...openSky(plan),
      peak(540 - heroSide * 60, horizon - 330, 330, horizon + 120, far - 0.06, 0.12),
      peak(540 + heroSide * 420, horizon - 210, 280, horizon + 120, far - 0.08, 0.13),
      mist(plan, horizon + 40, 0.15, 0.7, 300),
      bank(plan, horizon + 30, 44, tones[0] as number, 0.18),
      peak(540 - heroSide * 390, horizon - 250, 370, 1120, middle - 0.1, 0.3),
      mist(plan, 1000, 0.32, 0.5, 300),
      bank(plan, mix(horizon, 1090, 0.66), 34, tones[1] as number, 0.38),
      bank(plan, 1090, 16, mix(tones[3] as number, band, 0.5), 0.62, stand),
      bank(plan, 1450, 60, tones[4] as number, 0.88),
      bank(plan, 1680, 60, tones[5] as number, 1),
      ...frontClouds(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1094),
  }
}

export const sky: Setting = { id: 'sky', hue: 140, layouts: [banks, islands, summits] }
