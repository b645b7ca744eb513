import { fullBox, stage } from '../canvas.ts'
import { daylights } from '../daylight.ts'
import { mix } from '../noise.ts'
import { bubbles } from '../particles.ts'
import { hills, peaks } from '../ridges.ts'
import { fish, school } from '../set/fish.ts'
import { caveFrame } from '../set/frames.ts'
import { shafts } from '../set/light.ts'
import { coral, kelp } from '../set/plants.ts'
import { boulder } from '../set/rocks.ts'
import { echoLines, paintSheet, type SheetAsk } from '../sheets.ts'
import { paintSky } from '../sky.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, sides } from './edges.ts'
import { mist, type Plan, planOf, relit, slotsOf, standRidge } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** The water itself: bright above, dark below, the light a glow at the surface. */
function water(plan: Plan): Layer {
  const { brush, day, sky } = plan
  return paintSky(brush, {
    ramp: sky,
    top: Math.min(0.94, day.skyHorizon + 0.04),
    low: mix(day.land[2], day.land[1], 0.4),
    horizon: 1150,
    clouds: 0.12,
    glowRadius: 620,
    glow: 0.18,
    stars: 0,
  })
}

/** Under water everything is seen through the water: haze, shafts and heights take the ground's cool ramp. */
function below(spec: SettingSpec, brush: Brush): Plan {
  const cool = { ...brush, palette: { ...brush.palette, sky: brush.palette.ground } }
  const plan = planOf(spec, cool)
  return relit(
    { ...plan, day: { ...plan.day, fogTone: daylights[spec.time].land[1] + 0.1 } },
    { x: plan.light.x, y: 60, r: 190 },
  )
}

/** Weeds swaying from their feet: a strip warp that grows towards the tips. */
function weeds(
  plan: Plan,
  ask: { x: number; y: number; height: number; tone: number; depth: number; count: number },
): Layer {
  const { brush, ground } = plan
  const { context, layer } = stage(brush.scale, {
    left: ask.x - 260,
    right: ask.x + 260,
    top: ask.y - ask.height - 40,
    bottom: ask.y + 30,
  })
  for (let weed = 0; weed < ask.count; weed++) {
    const x = ask.x + (weed - (ask.count - 1) / 2) * 92
    kelp(context, brush, {
      x,
      y: ask.y + 20,
      height: ask.height * mix(0.6, 1, brush.random()),
      ramp: ground,
      tone: ask.tone,
    })
  }
  const phase = brush.random() * 6
  return layer(ask.depth, {
    warp: {
      axis: 'y',
      strips: 40,
      shift: (along, seconds) => 24 * (1 - along) ** 1.7 * Math.sin(seconds * 1.1 + phase + along * 2.2),
    },
  })
}

function sand(plan: Plan, ask: Omit<SheetAsk, 'ramp'>): Layer {
  const whole: SheetAsk = { ...ask, ramp: plan.ground }
  return paintSheet(plan.brush, {
    details: (context) => echoLines(context, whole, [36, 84, 150, 236], 0.26, 10),
    ...whole,
  })
}

/** Corals in the accent and in the ground's own darks, at both edges. */
const reefEdges = (plan: Plan): Layer[] =>
  edgeFrame(plan, 430, (context, brush, { x, y, height, side }) => {
    const { ground, day } = plan
    boulder(context, brush, {
      x: x + side * 70,
      y,
      width: height * 1.1,
      height: height * 0.5,
      ramp: ground,
      tone: day.frame + 0.04,
    })
    coral(context, brush, {
      x: x - side * 20,
      y: y - height * 0.1,
      height: height * 0.9,
      ramp: brush.palette.accentRamp,
      tone: mix(0.42, 0.3, day.darkness),
    })
    coral(context, brush, {
      x: x - side * height * 0.5,
      y: y + 20,
      height: height * 0.5,
      ramp: ground,
      tone: day.frame + 0.03,
    })
  })

function passers(plan: Plan): Layer {
  const { brush, heroSide, day, way } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: 1440, bottom: 1800 })
  for (const [offset, y, length] of [
    [60, 1540, 120],
    [-110, 1640, 84],
  ] as const) {
    fish(context, brush, {
      x: 540 + heroSide * offset,
      y,
      length,
      way,
      tilt: 0.1 * (brush.random() - 0.5),
      ramp: brush.palette.accentRamp,
      tone: mix(0.5, 0.38, day.darkness),
    })
  }
  return layer(0.98, { idle: (seconds) => ({ x: way * 26 * seconds, y: 10 * Math.sin(seconds * 1.3) }) })
}

/** A reef in open water: seamounts in the haze, weeds, sand. */
function reef(spec: SettingSpec, brush: Brush): Background {
  const plan = below(spec, brush)
  const { day, noise, sky, ground, heroSide, light, way } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const lower = hills(noise, 1480, 44, 400, brush.random() * 60)
  return {
    layers: [
      water(plan),
      shafts(brush, {
        fromX: light.x,
        fromY: -90,
        toY: 1150,
        spread: 900,
        count: 7,
        alpha: 0.4,
        depth: 0.06,
        lean: (540 - light.x) * 0.8,
      }),
      paintSheet(brush, {
        ramp: sky,
        ridge: peaks(noise, 960, 420, 250, 2 * Math.floor(brush.random() * 20)),
        tone: mix(far, middle, 0.7),
        toneFoot: middle,
        fall: 420,
        depth: 0.12,
        edge: 0.3,
        shadow: 0.1,
      }),
      mist(plan, 880, 0.14, 0.7, 520),
      school(brush, { x: 540 - heroSide * 260, y: 470, count: 14, way, style: sky.css(band, 0.8), depth: 0.2 }),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 960, 60, 320, brush.random() * 60),
        tone: middle,
        toneFoot: middle - 0.1,
        fall: 300,
        depth: 0.26,
        edge: 0.5,
      }),
      weeds(plan, { x: 540 - heroSide * 360, y: 1020, height: 560, tone: middle - 0.16, depth: 0.32, count: 3 }),
      mist(plan, 1010, 0.36, 0.45, 320),
      sand(plan, { ridge: stand, tone: band + 0.12, toneFoot: band - 0.06, depth: 0.6 }),
      sand(plan, { ridge: lower, tone: near + 0.03, toneFoot: near - 0.08, depth: 0.86, shadow: 0.5 }),
      passers(plan),
      ...reefEdges(plan),
      bubbles(brush),
    ],
    slots: slotsOf(plan, stand, { horizon: 960 }),
  }
}

/** Seen out of a grotto: two ragged frames round the bright water. */
function grotto(spec: SettingSpec, brush: Brush): Background {
  const first = below(spec, brush)
  const plan = relit(first, { x: 540 + (first.light.x > 540 ? 90 : -90), y: 330, r: 200 })
  const { day, noise, ground, sky, heroSide, light, way } = plan
  const [, middle, band, near] = day.land
  const stand = standRidge(plan)
  return {
    layers: [
      water(plan),
      shafts(brush, { fromX: light.x, fromY: -90, toY: 1120, spread: 620, count: 5, alpha: 0.5, depth: 0.06 }),
      school(brush, { x: 540 - heroSide * 190, y: 400, count: 10, way, style: sky.css(band, 0.8), depth: 0.14 }),
      mist(plan, 900, 0.16, 0.5, 480),
      caveFrame(brush, {
        x: 540,
        y: 640,
        r: 430,
        tall: 1.24,
        ramp: ground,
        tone: middle - 0.02,
        toneFoot: band,
        depth: 0.3,
      }),
      weeds(plan, { x: 540 - heroSide * 380, y: 1110, height: 460, tone: band - 0.08, depth: 0.4, count: 2 }),
      sand(plan, { ridge: stand, tone: band + 0.12, toneFoot: band - 0.06, depth: 0.6 }),
      sand(plan, {
        ridge: hills(noise, 1490, 40, 420, brush.random() * 60),
        tone: near + 0.03,
        toneFoot: near - 0.08,
        depth: 0.84,
        shadow: 0.5,
      }),
      passers(plan),
      caveFrame(brush, {
        x: 540 + heroSide * 30,
        y: 860,
        r: 640,
        tall: 1.42,
        ramp: ground,
        tone: day.frame + 0.05,
        toneFoot: day.frame - 0.02,
        depth: 1.04,
      }),
      ...reefEdges(plan),
      bubbles(brush, 0.92, 34),
    ],
    slots: slotsOf(plan, stand, { horizon: 980 }),
  }
}

/** A wood of kelp on both sides, a lane of light between. */
function kelpWood(spec: SettingSpec, brush: Brush): Background {
  const plan = below(spec, brush)
  const { day, noise, heroSide, light } = plan
  const [, middle, band, near] = day.land
  const stand = standRidge(plan)
  const rows = [
    { y: 990, height: 900, tone: middle - 0.08, depth: 0.16, out: 330 },
    { y: 1060, height: 1080, tone: band - 0.02, depth: 0.34, out: 420 },
  ] as const
  return {
    layers: [
      water(plan),
      shafts(brush, { fromX: light.x, fromY: -90, toY: 1180, spread: 760, count: 6, alpha: 0.48, depth: 0.08 }),
      ...rows.flatMap((row, index) => [
        ...sides(heroSide).map((side) =>
          weeds(plan, {
            x: 540 + side * (row.out + 40 * index),
            y: row.y,
            height: row.height,
            tone: row.tone,
            depth: row.depth,
            count: 4,
          }),
        ),
        mist(plan, row.y - 60, row.depth + 0.02, 0.45, 380),
        sand(plan, {
          ridge: hills(noise, row.y - 24, 22, 420, brush.random() * 60),
          tone: middle - 0.06 * index,
          toneFoot: band,
          fall: 240,
          depth: row.depth + 0.04,
        }),
      ]),
      sand(plan, { ridge: stand, tone: band + 0.1, toneFoot: band - 0.06, depth: 0.6 }),
      sand(plan, {
        ridge: hills(noise, 1490, 40, 420, brush.random() * 60),
        tone: near + 0.03,
        toneFoot: near - 0.08,
        depth: 0.84,
        shadow: 0.5,
      }),
      passers(plan),
      weeds(plan, { x: 540 - heroSide * 470, y: 2010, height: 1250, tone: day.frame, depth: 1.05, count: 2 }),
      weeds(plan, { x: 540 + heroSide * 510, y: 2010, height: 640, tone: day.frame, depth: 1.08, count: 3 }),
      bubbles(brush),
    ],
    slots: slotsOf(plan, stand, { horizon: 980 }),
  }
}

export const underwater: Setting = { id: 'underwater', hue: 205, layouts: [reef, grotto, kelpWood] }
