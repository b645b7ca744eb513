import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { hills, type Ridge, waves } from '../ridges.ts'
import { lamplight } from '../set/buildings.ts'
import { grass } from '../set/plants.ts'
import { boulder } from '../set/rocks.ts'
import { pebble, starfish } from '../set/strewn.ts'
import { echoLines, paintSheet, type SheetAsk } from '../sheets.ts'
import type { Background, Brush, Layer, Ramp } from '../types.ts'
import { edgeFrame, leafCorner, strewn } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { glitter, wave } from './waters.ts'

const sandOf = ({ spec, brush, day, ground }: Plan): Ramp =>
  day.darkness > 0.8 || spec.weather === 'snow' ? ground : brush.palette.pop(day.darkness > 0.5 ? 28 : 74, 0.085)

function lighthouse(context: SKRSContext2D, plan: Plan, x: number, y: number, height: number, tone: number): void {
  const { brush, sky, day } = plan
  const wide = height * 0.1
  const body = polygon([
    [x - wide, y + 20],
    [x - wide * 0.62, y - height * 0.8],
    [x + wide * 0.62, y - height * 0.8],
    [x + wide, y + 20],
  ])
  paintPaper(context, brush, body, {
    ramp: sky,
    tone: Math.min(0.98, tone + 0.3),
    toneFoot: tone + 0.16,
    edge: 0.8,
    edgeWidth: 3,
    shadow: 0.4,
    form: 0.5,
  })
  context.save()
  context.clip(body)
  context.fillStyle = brush.palette.accentRamp.css(mix(0.55, 0.4, day.darkness))
  for (let stripe = 0; stripe < 3; stripe++)
    context.fillRect(x - wide, y - height * (0.7 - stripe * 0.26), wide * 2, height * 0.12)
  context.restore()
  const room = polygon([
    [x - wide * 0.55, y - height * 0.8],
    [x - wide * 0.55, y - height * 0.92],
    [x + wide * 0.55, y - height * 0.92],
    [x + wide * 0.55, y - height * 0.8],
  ])
  paintPaper(context, brush, room, { ramp: lamplight, tone: day.darkness > 0.3 ? 0.7 : 0.5 })
  const cap = polygon([
    [x - wide * 0.8, y - height * 0.91],
    [x, y - height],
    [x + wide * 0.8, y - height * 0.91],
  ])
  paintPaper(context, brush, cap, { ramp: plan.ground, tone: Math.max(0.05, tone - 0.2), edge: 0.8, edgeWidth: 2 })
}

/** A beach: sand rising to the hero's side, surf, a headland with its lighthouse across the water. */
export function shore(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, heroSide, noise, ground } = plan
  const [far, middle, band, near] = day.land
  const sand = sandOf(plan)
  const glare = (1 - day.darkness) * 0.12
  const phase = brush.random() * 600
  const slope = -heroSide * 0.1
  const stand: Ridge = (x) => 1100 + slope * (x - plan.heroX) - 10 * (noise.line(x / 240) - 0.5)
  const nearSand: Ridge = (x) => 1500 - slope * 1.8 * (x - 540) - 46 * (noise.line(x / 420 + 9) - 0.5)
  const cape: Ridge = (x) => {
    const inland = (-heroSide * (x - 540) - 60) / 460
    return inland <= 0
      ? horizon + 60
      : horizon + 20 - 150 * Math.min(1, inland) ** 0.6 + 20 * (noise.line(x / 60) - 0.5)
  }
  const towerX = 540 - heroSide * 350
  const shells = strewn(plan, 26, (context, x, y, nearness) => {
    const size = 7 + 16 * nearness * brush.random()
    if (brush.random() < 0.24)
      starfish(context, brush, x, y, 16 + 16 * nearness, brush.palette.accentRamp, mix(0.5, 0.36, day.darkness))
    else pebble(context, brush, x, y, size, sand, near + 0.16 + glare)
  })
  const sandSheet = (ask: Omit<SheetAsk, 'ramp'>): Layer =>
    paintSheet(brush, {
      details: (context) => {
        echoLines(context, { ...ask, ramp: sand }, [40, 96, 170, 260, 360], 0.3, 9)
        if (ask.depth > 0.8) shells(context)
      },
      ...ask,
      ramp: sand,
    })
  return {
    layers: [
      ...openSky(plan),
      wave(plan, waves(horizon + 6, 5, 80, phase), far - 0.06, 0.14, { edge: 0.5 }),
      glitter(plan, horizon + 10, horizon + 190, 0.15),
      paintSheet(brush, {
        ramp: ground,
        ridge: cape,
        tone: middle,
        toneFoot: middle - 0.12,
        fall: 200,
        depth: 0.18,
        room: 330,
        shadow: 0.15,
        onTop: (context) => lighthouse(context, plan, towerX, cape(towerX) + 10, 270, middle),
      }),
      mist(plan, horizon + 40, 0.2, 0.45, 220),
      wave(plan, waves(horizon + 76, 14, 150, phase + 40), middle + 0.05, 0.26),
      wave(plan, waves(horizon + 150, 20, 210, phase + 250, slope * 0.4), middle - 0.02, 0.36),
      sandSheet({
        ridge: stand,
        tone: band + 0.16 + glare,
        toneFoot: band - 0.02 + glare / 2,
        fall: 420,
        depth: 0.56,
        edge: 0.9,
      }),
      sandSheet({
        ridge: nearSand,
        tone: near + 0.06 + glare,
        toneFoot: near - 0.08 + glare / 2,
        depth: 0.86,
        shadow: 0.5,
      }),
      ...edgeFrame(plan, 330, (context, own, { x, y, height, side }) => {
        boulder(context, own, {
          x: x + side * 60,
          y,
          width: height * 1.2,
          height: height * 0.7,
          ramp: ground,
          tone: day.frame + 0.05,
        })
        for (let tuft = 0; tuft < 3; tuft++)
          grass(
            context,
            own,
            {
              x: x - side * (tuft * 76 - 20),
              y: y + 60,
              height: height * (0.95 - tuft * 0.2),
              ramp: ground,
              tone: day.frame,
            },
            11,
          )
      }),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand, {
      companions: [
        { x: 540 - heroSide * 150, y: horizon + 150, depth: 0.3, base: 'ground' },
        { x: 540 + heroSide * 290, y: 470, depth: 0.24, base: 'fly' },
      ],
    }),
  }
}

/** A striped sunshade stuck in the sand, leaning. */
function sunshade(context: SKRSContext2D, plan: Plan, x: number, y: number, height: number): void {
  const { brush, day, sky } = plan
  const accent = brush.palette.accentRamp
  context.save()
  context.translate(x, y)
  context.rotate(plan.heroSide * 0.12)
  context.fillStyle = plan.ground.css(day.frame + 0.1)
  context.fillRect(-height * 0.014, -height, height * 0.028, height)
  const half = height * 0.62
  const dome = new Path2D()
  dome.moveTo(-half, -height * 0.68)
  dome.bezierCurveTo(-half * 0.8, -height * 1.16, half * 0.8, -height * 1.16, half, -height * 0.68)
  for (let bow = 3; bow >= -3; bow -= 2)
    dome.quadraticCurveTo((half * bow) / 4, -height * 0.75, (half * (bow - 1)) / 4, -height * 0.68)
  dome.closePath()
  paintPaper(context, brush, dome, {
    ...{ ramp: accent, tone: mix(0.6, 0.4, day.darkness), toneFoot: mix(0.48, 0.3, day.darkness) },
    ...{ edge: 0.8, edgeWidth: 3, shadow: 0.4, shadowBlur: 18 },
  })
  context.clip(dome)
  context.fillStyle = sky.css(mix(0.96, 0.6, day.darkness), 0.9)
  for (const [from, to] of [
    [-0.62, -0.3],
    [0.02, 0.34],
    [0.68, 1.02],
  ] as const) {
    context.fill(
      polygon([
        [0, -height * 1.1],
        [half * from, -height * 0.6],
        [half * to, -height * 0.6],
      ]),
    )
  }
  context.restore()
}

/** A castle of sand: two towers, a wall between them, a flag. */
function sandCastle(context: SKRSContext2D, plan: Plan, x: number, y: number, width: number, tone: number): void {
  const { brush } = plan
  const ramp = sandOf(plan)
  const block = (left: number, top: number, right: number): void => {
    const teeth = Array.from({ length: 4 }, (_, index): [number, number][] => {
      const at = left + ((right - left) * index) / 4
      const next = left + ((right - left) * (index + 1)) / 4
      const up = index % 2 === 0 ? top : top + width * 0.05
      return [
        [at, up],
        [next, up],
      ]
    }).flat()
    paintPaper(context, brush, polygon([...teeth, [right + width * 0.03, y], [left - width * 0.03, y]]), {
      ...{ ramp, tone: tone + 0.1, toneFoot: tone - 0.02, edge: 0.7, edgeWidth: 3, shadow: 0.35, form: 0.4 },
    })
  }
  block(x - width * 0.28, y - width * 0.3, x + width * 0.28)
  block(x - width * 0.5, y - width * 0.5, x - width * 0.22)
  block(x + width * 0.22, y - width * 0.44, x + width * 0.5)
  context.fillStyle = brush.palette.accentRamp.css(mix(0.55, 0.4, plan.day.darkness))
  context.fill(
    polygon([
      [x - width * 0.36, y - width * 0.78],
      [x - width * 0.16, y - width * 0.72],
      [x - width * 0.36, y - width * 0.64],
    ]),
  )
  context.fillRect(x - width * 0.37, y - width * 0.78, width * 0.015, width * 0.28)
}

/** What people leave on a beach: a sunshade behind whoever stands there, a castle near the lens. */
function left(plan: Plan): [far: Layer, near: Layer] {
  const side = -plan.heroSide
  const far = stage(plan.brush.scale, { ...fullBox, top: 500, bottom: 1240 })
  sunshade(far.context, plan, 540 + side * 400, 1140, 420)
  const near = stage(plan.brush.scale, { ...fullBox, top: 1400 })
  sandCastle(near.context, plan, 540 + side * 270, 1770, 350, plan.day.land[3] + 0.2)
  return [far.layer(0.3), near.layer(0.94)]
}

/** The shore with people's things on it. */
function bathing(spec: SettingSpec, brush: Brush): Background {
  const background = shore(spec, brush)
  const [far, near] = left(planOf(spec, brush))
  const foot = background.layers.findIndex(({ depth }) => depth > 0.8)
  const [behind, before] = [background.layers.slice(0, foot), background.layers.slice(foot)]
  return { ...background, layers: [...behind, far, ...before.slice(0, 1), near, ...before.slice(1)] }
}

/** Between dunes, the sea a strip behind them. */
function dunes(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, heroSide } = plan
  const [far, middle, band, near] = day.land
  const sand = sandOf(plan)
  const sheet = (ridge: Ridge, tone: number, depth: number): Layer =>
    paintSheet(brush, {
      ...{ ramp: sand, ridge, tone, toneFoot: tone - 0.2, fall: 480, depth, edge: 0.9, shadow: 0.4 },
      details: (context) =>
        echoLines(context, { ramp: sand, ridge, tone, toneFoot: tone - 0.2, depth }, [40, 100, 180, 280], 0.3, 9),
    })
  const bank: Ridge = (x) =>
    horizon + 120 + 190 * Math.exp(-(((x - 540 - heroSide * 60) / 300) ** 2)) - 40 * noise.line(x / 130)
  const things = left(plan)
  return {
    layers: [
      ...openSky(plan, { paperClouds: 2 }),
      wave(plan, waves(horizon + 4, 5, 80, 200), far - 0.04, 0.14, { edge: 0.5 }),
      glitter(plan, horizon + 8, horizon + 260, 0.15),
      wave(plan, waves(horizon + 110, 12, 150, 40), middle + 0.02, 0.24),
      sheet(bank, band + 0.2, 0.4),
      sheet((x) => 1102 - heroSide * 0.06 * (x - plan.heroX), band + 0.1, 0.56),
      things[0],
      sheet(hills(noise, 1500, 70, 380, 5), near + 0.04, 0.86),
      things[1],
      ...edgeFrame(plan, 420, (context, own, { x, y, height, side }) => {
        for (let tuft = 0; tuft < 4; tuft++)
          grass(
            context,
            own,
            {
              ...{ x: x - side * (tuft * 60 - 40), y: y + 60 },
              height: height * (1 - tuft * 0.16),
              ramp: plan.ground,
              tone: day.frame,
            },
            12,
          )
      }),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1100),
  }
}

export const beach: Setting = { id: 'beach', hue: 200, layouts: [bathing, dunes] }
