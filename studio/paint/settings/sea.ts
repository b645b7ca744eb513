import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { type Ridge, waves } from '../ridges.ts'
import { lamplight } from '../set/buildings.ts'
import { fish } from '../set/fish.ts'
import { grass } from '../set/plants.ts'
import { boulder } from '../set/rocks.ts'
import { pebble, starfish } from '../set/strewn.ts'
import { echoLines, paintSheet, type SheetAsk } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, leafCorner, rockCorner, strewn } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** A wave of paper with swell lines, rocking. */
function wave(plan: Plan, ridge: Ridge, tone: number, depth: number, more: Partial<SheetAsk> = {}): Layer {
  const phase = plan.brush.random() * 6
  const ask: SheetAsk = {
    ramp: plan.ground,
    ridge,
    tone: tone + 0.04,
    toneFoot: tone - 0.05,
    fall: 300,
    depth,
    edge: 1,
    edgeLift: 0.36,
    shadow: 0.26 + depth * 0.3,
    more: { idle: (seconds) => ({ x: 14 * Math.sin(seconds * 0.9 + phase), y: 5 * Math.sin(seconds * 1.3 + phase) }) },
    ...more,
  }
  return paintSheet(plan.brush, { details: (context) => echoLines(context, ask, [20, 50, 92], 0.3), ...ask })
}

/** Short strokes of light on the water under sun or moon. */
function glitter(plan: Plan, from: number, to: number, depth: number): Layer {
  const { brush, light, sky } = plan
  const { context, layer } = stage(brush.scale, { left: light.x - 330, top: from, right: light.x + 330, bottom: to })
  context.lineCap = 'round'
  for (let index = 0; index < 46; index++) {
    const part = (index / 46) ** 1.2
    const y = mix(from + 8, to - 8, part)
    const reach = mix(30, 110, part) * (0.3 + 0.7 * brush.random())
    const x = light.x + (brush.random() - 0.5) * mix(light.r * 1.1, light.r * 1.7, part)
    context.strokeStyle = sky.css(0.97, 0.75 * (1 - part * 0.75))
    context.lineWidth = mix(2.2, 5.5, part)
    context.beginPath()
    context.moveTo(x - reach / 2, y)
    context.lineTo(x + reach / 2, y)
    context.stroke()
  }
  return layer(depth, {
    idle: (seconds) => ({ x: 7 * Math.sin(seconds * 1.7), alpha: 0.8 + 0.2 * Math.sin(seconds * 2.3) }),
  })
}

/** Two fish that leap between the nearest waves, in the accent. */
function leapers(plan: Plan, y: number): Layer {
  const { brush, heroSide, day, way } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: y - 260, bottom: y + 160 })
  const tone = mix(0.52, 0.4, day.darkness)
  for (const [offset, up, length, tilt] of [
    [150, 70, 150, -0.5],
    [-60, 10, 104, 0.4],
  ] as const) {
    fish(context, brush, {
      x: 540 + heroSide * offset,
      y: y - up,
      length,
      way,
      tilt: way * tilt,
      ramp: brush.palette.accentRamp,
      tone,
    })
  }
  return layer(0.92, {
    idle: (seconds) => ({
      x: way * 10 * Math.sin(seconds * 0.9),
      y: 16 * Math.sin(seconds * 1.4),
      rotation: 0.03 * Math.sin(seconds * 1.4),
    }),
  })
}

/** Open water: the disc over four wave sheets. */
function openWater(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon } = plan
  const [far, middle, band, near] = day.land
  const phase = brush.random() * 600
  const stand = waves(1092, 30, 250, phase)
  return {
    layers: [
      ...openSky(plan),
      wave(plan, waves(horizon + 8, 7, 96, phase), far - 0.04, 0.14, { edge: 0.5 }),
      glitter(plan, horizon + 12, 1080, 0.16),
      mist(plan, horizon + 10, 0.15, 0.4, 240),
      wave(plan, waves(mix(horizon, 1092, 0.42), 20, 170, phase + 90), middle + 0.04, 0.3),
      wave(plan, waves(mix(horizon, 1092, 0.74), 26, 215, phase + 300), middle - 0.03, 0.42),
      wave(plan, stand, band, 0.62),
      wave(plan, waves(1448, 52, 330, phase + 160), near, 0.88),
      leapers(plan, 1640),
      wave(plan, waves(1664, 64, 420, phase), near - 0.08, 0.96),
      rockCorner(plan, 1180, 250),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand, { sit: { x: plan.heroX, y: 1112, depth: 0.56 } }),
  }
}

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
function beach(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, heroSide, noise, ground } = plan
  const [far, middle, band, near] = day.land
  const sand = day.darkness > 0.8 ? ground : brush.palette.pop(day.darkness > 0.5 ? 28 : 74, 0.085)
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

/** A storm: five steep sheets leaning one way and the other. */
function storm(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf({ ...spec, weather: spec.weather === 'clear' ? 'clouds' : spec.weather }, brush)
  const { day, horizon, way } = plan
  const [far, middle, band, near] = day.land
  const phase = brush.random() * 700
  const tones = [far - 0.1, middle, (middle + band) / 2, band, near, near - 0.08]
  const bases = [horizon + 20, mix(horizon, 1090, 0.36), mix(horizon, 1090, 0.68), 1096, 1440, 1670]
  const sheets = bases.map((base, index) => {
    const slope = (index % 2 === 0 ? 1 : -1) * way * mix(0.05, 0.12, brush.random()) * (index === 3 ? 0.5 : 1)
    return waves(base, 30 + index * 12, 190 + index * 60, phase + index * 137, slope)
  })
  const stand = sheets[3] as Ridge
  const depths = [0.14, 0.26, 0.4, 0.6, 0.86, 0.98]
  const layers = sheets.flatMap((ridge, index) => {
    const one = wave(plan, ridge, tones[index] as number, depths[index] as number, {
      shadow: 0.4,
      details: (context) => foam(context, plan, ridge, tones[index] as number),
    })
    return index < 3 ? [one, mist(plan, ridge(540) + 30, (depths[index] as number) + 0.01, 0.3, 200)] : [one]
  })
  return {
    layers: [...openSky(plan, { paperClouds: 5 }), ...layers, rockCorner(plan, 1280, 210), ...air(plan)],
    slots: slotsOf(plan, stand, { sit: { x: plan.heroX, y: stand(plan.heroX) + 22, depth: 0.56 } }),
  }
}

/** Curls of foam that follow the crest, and dots of spray below it. */
function foam(context: SKRSContext2D, plan: Plan, ridge: Ridge, tone: number): void {
  const { ground, brush } = plan
  echoLines(context, { ramp: ground, ridge, tone, toneFoot: tone, depth: 0 }, [18, 46, 84, 132], 0.42, 6)
  for (let dot = 0; dot < 60; dot++) {
    const x = mix(fullBox.left, fullBox.right, brush.random())
    context.fillStyle = ground.css(Math.min(1, tone + 0.34), 0.5)
    context.beginPath()
    context.arc(x, ridge(x) + 10 + 60 * brush.random() ** 2, 1.5 + 3.5 * brush.random(), 0, 6.283)
    context.fill()
  }
}

export const sea: Setting = { id: 'sea', hue: 208, layouts: [openWater, beach, storm] }
