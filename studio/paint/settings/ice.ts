import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { pine } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer, Ramp } from '../types.ts'
import { edgeFrame } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Ice is bluer and paler than any ground; at night it keeps the ground's own colour. */
const iceOf = ({ brush, day, ground }: Plan): Ramp => (day.darkness > 0.8 ? ground : brush.palette.pop(220, 0.045))

/** A mountain of ice: flat facets, those towards the light the brightest. */
function iceberg(context: SKRSContext2D, plan: Plan, x: number, foot: number, height: number, tone: number): void {
  const { brush } = plan
  const ice = iceOf(plan)
  const wide = height * mix(0.7, 1.1, brush.random())
  const peak = x + wide * (brush.random() - 0.5) * 0.4
  const shoulder = x + wide * 0.3
  const facets = [
    {
      tone: tone + 0.14,
      points: [
        [x - wide / 2, foot],
        [x - wide * 0.34, foot - height * 0.5],
        [peak, foot - height],
        [peak - wide * 0.04, foot],
      ],
    },
    {
      tone: tone - 0.02,
      points: [
        [peak - wide * 0.04, foot],
        [peak, foot - height],
        [shoulder, foot - height * 0.62],
        [x + wide * 0.16, foot],
      ],
    },
    {
      tone: tone + 0.06,
      points: [
        [x + wide * 0.16, foot],
        [shoulder, foot - height * 0.62],
        [x + wide / 2, foot],
      ],
    },
  ]
  for (const facet of facets)
    paintPaper(context, brush, polygon(facet.points as [number, number][]), {
      ...{ ramp: ice, tone: facet.tone, toneFoot: facet.tone - 0.12, edge: 0.7, edgeWidth: 3 },
      ...{ shadow: 0.2, shadowBlur: 16 },
    })
}

/** Cracks that branch away from the lens, and pale scratches of skates between them. */
function cracks(context: SKRSContext2D, plan: Plan, from: number, tone: number): void {
  const { brush } = plan
  const ice = iceOf(plan)
  context.lineCap = 'round'
  for (let index = 0; index < 12; index++) {
    let [x, y] = [mix(-60, 1140, brush.random()), mix(from + 40, 1900, brush.random())]
    const way = brush.random() < 0.5 ? -1 : 1
    context.strokeStyle =
      index % 2 === 0 ? ice.css(Math.min(1, tone + 0.34), 0.8) : ice.css(Math.max(0.04, tone - 0.2), 0.8)
    context.lineWidth = 2 + 6 * ((y - from) / (1920 - from))
    context.beginPath()
    context.moveTo(x, y)
    for (let step = 0; step < 5; step++) {
      x += way * mix(30, 130, brush.random())
      y += (brush.random() - 0.45) * 50
      context.lineTo(x, y)
    }
    context.stroke()
  }
}

const iceSheet = (plan: Plan, top: number, tone: number, depth: number, shadow = 0.3): Layer =>
  paintSheet(plan.brush, {
    ...{ ramp: iceOf(plan), ridge: () => top, tone, toneFoot: tone - 0.2, fall: 620, depth, edge: 0.9, shadow },
    details: (context) => cracks(context, plan, top, tone - 0.04),
  })

/** Blocks of ice at both edges, below the captions. */
const blocks = (plan: Plan): Layer[] =>
  edgeFrame(plan, 420, (context, _brush, { x, y, height, side }) => {
    iceberg(context, plan, x + side * 30, y + 60, height, plan.day.frame + 0.24)
    iceberg(context, plan, x - side * height * 0.5, y + 60, height * 0.46, plan.day.frame + 0.32)
  })

/** The broken edge of the nearest floe, with a little snow on it. */
function nearFloe(plan: Plan): Layer {
  const { brush, day, heroSide, noise } = plan
  const tone = day.land[3] + 0.1
  const from = brush.random() * 60
  const ridge = (x: number): number =>
    1500 + heroSide * 0.07 * (x - 540) + 26 * (noise.line(Math.floor(x / 90) + from) - 0.5)
  return paintSheet(brush, {
    ...{ ramp: iceOf(plan), ridge, tone, toneFoot: tone - 0.14, fall: 420, depth: 0.9, edge: 1, shadow: 0.5 },
    details: (context) => {
      cracks(context, plan, 1500, tone)
      for (const [x, y, wide] of [
        [540 + heroSide * 260, 1660, 300],
        [540 - heroSide * 160, 1800, 420],
      ] as const) {
        context.fillStyle = iceOf(plan).css(Math.min(0.95, tone + 0.22), 0.5)
        context.beginPath()
        context.ellipse(x, y, wide, wide * 0.11, heroSide * 0.05, 0, 6.2832)
        context.fill()
      }
    },
  })
}

/** Open water between floes, mountains of ice behind; the hero stands on the nearest floe. */
function floes(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, ground, heroSide } = plan
  const [far, middle, band] = day.land
  const back = stage(brush.scale, { ...fullBox, top: 200, bottom: horizon + 60 })
  for (const [across, height] of [
    [-heroSide * 330, 380],
    [heroSide * 400, 250],
    [-heroSide * 60, 130],
  ] as const)
    iceberg(back.context, plan, 540 + across, horizon + 30, height, far + 0.02)
  const drifting = stage(brush.scale, { ...fullBox, top: horizon, bottom: 1120 })
  for (let index = 0; index < 7; index++) {
    const y = mix(horizon + 46, 1040, (index + 0.5) / 7)
    const wide = mix(60, 230, (y - horizon) / 250)
    const x = mix(-40, 1120, brush.random())
    const floe = polygon([
      [x - wide, y],
      [x - wide * 0.5, y - wide * 0.12],
      [x + wide * 0.7, y - wide * 0.1],
      [x + wide, y + wide * 0.04],
      [x + wide * 0.3, y + wide * 0.16],
      [x - wide * 0.6, y + wide * 0.13],
    ])
    paintPaper(drifting.context, brush, floe, {
      ...{ ramp: iceOf(plan), tone: middle + 0.2, toneFoot: middle + 0.08, edge: 0.9, edgeWidth: 3 },
      ...{ shadow: 0.4, shadowBlur: 12 },
    })
  }
  return {
    layers: [
      ...openSky(plan),
      back.layer(0.16),
      mist(plan, horizon + 20, 0.17, 0.4, 220),
      paintSheet(brush, {
        ...{ ramp: ground, ridge: () => horizon + 20, tone: far - 0.1 },
        toneFoot: band - 0.1,
        depth: 0.2,
      }),
      drifting.layer(0.3, { idle: (seconds) => ({ x: 8 * Math.sin(seconds * 0.5), y: 3 * Math.sin(seconds * 0.9) }) }),
      iceSheet(plan, 1066, band + 0.14, 0.6),
      nearFloe(plan),
      ...blocks(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1100),
  }
}

/** A frozen lake between dark firs. */
function lake(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, ground, noise } = plan
  const [far, middle, band] = day.land
  const shore = horizon + 60
  const firs = stage(brush.scale, { ...fullBox, top: 300, bottom: shore + 40 })
  for (let index = 0; index < 16; index++) {
    const x = -60 + index * 78 + 30 * brush.random()
    const gap = Math.abs(x - plan.light.x) < 150
    const height = mix(120, 260, brush.random()) * (gap ? 0.5 : 1)
    pine(firs.context, brush, { x, y: shore + 10, height, ramp: ground, tone: middle - 0.04 })
  }
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ...{ ramp: ground, ridge: hills(noise, horizon - 60, 90, 320, 3), tone: far, toneFoot: middle, depth: 0.12 },
      }),
      mist(plan, horizon + 20, 0.14, 0.5, 260),
      firs.layer(0.2),
      iceSheet(plan, shore, band + 0.2, 0.5),
      nearFloe(plan),
      ...blocks(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1098, { horizon: shore }),
  }
}

export const ice: Setting = { id: 'ice', hue: 214, layouts: [floes, lake] }
