import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { type Ridge, waves } from '../ridges.ts'
import { fish } from '../set/fish.ts'
import { echoLines } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { shore } from './beach.ts'
import { rockCorner } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { glitter, wave } from './waters.ts'

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

export const sea: Setting = { id: 'sea', hue: 208, layouts: [openWater, shore, storm] }
