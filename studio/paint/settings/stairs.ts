import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { scallops } from '../ridges.ts'
import { piece, rect } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { escalator } from './escalator.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { spiral } from './spiral.ts'

interface Rise {
  /** Where the foot of the flight stands, and which way it climbs. */
  x: number
  y: number
  way: 1 | -1
  steps: number
  run: number
  lift: number
  tone: number
  depth: number
}

/** A flight of slabs that climbs through the air, each slab paler with height. */
function flight(plan: Plan, { x, y, way, steps, run, lift, tone, depth }: Rise): Layer {
  const { brush, ground, day } = plan
  const { context, layer } = stage(brush.scale)
  for (let index = steps - 1; index >= 0; index--) {
    const left = x + way * index * run - (way < 0 ? run * 1.3 : 0)
    const top = y - index * lift
    const shade = Math.min(0.9, mix(tone, tone + 0.16, index / steps))
    const thick = lift * 2.1
    const slope = way * run * 0.55
    piece(
      context,
      brush,
      polygon([
        [left, top],
        [left + run * 1.3, top],
        [left + run * 1.3 - slope * 0.2, top + thick],
        [left - slope * 0.2, top + thick],
      ]),
      ground,
      shade - 0.12,
      { toneFoot: shade - 0.2, shadow: 0.35, texture: 0.7 },
    )
    piece(context, brush, rect(left - 8, top - lift * 0.3, run * 1.3 + 16, lift * 0.42), ground, shade + 0.12, {
      edge: 0.9,
      shadow: 0.3,
      shadowBlur: 8,
      texture: 0.7,
    })
    if (index % 3 === 0) {
      context.fillStyle = brush.palette.accentRamp.css(mix(0.6, 0.44, day.darkness))
      context.fillRect(left + run * 0.16, top - lift * 0.3, run, lift * 0.42)
    }
  }
  return layer(depth)
}

/** Stairs in the open sky that climb aslant and never arrive. */
function endless(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, sky, heroSide, ground, heroX } = plan
  const [far, middle, band, near] = day.land
  const way = heroSide > 0 ? -1 : 1
  const bank = (base: number, tone: number, depth: number, height = 50): Layer =>
    paintSheet(brush, {
      ramp: sky,
      ridge: scallops(noise, base, height, brush.random() * 80),
      tone: tone + 0.05,
      toneFoot: tone - 0.1,
      fall: 340,
      depth,
      edge: 0.85,
      shadow: 0.4,
      more: { idle: (seconds) => ({ x: 12 * Math.sin(seconds * 0.4 + depth * 9) }) },
    })
  const platform = stage(brush.scale)
  const left = heroX - 330
  piece(platform.context, brush, rect(left - 20, 1096, 640, 250), ground, band - 0.06, {
    toneFoot: near,
    shadow: 0.5,
    shadowBlur: 30,
  })
  piece(platform.context, brush, rect(left - 46, 1080, 692, 50), ground, band + 0.14, {
    toneFoot: band + 0.04,
    edge: 0.9,
  })
  for (let arch = 0; arch < 4; arch++) {
    const x = left + 56 + arch * 160
    const niche = polygon([
      [x, 1360],
      [x, 1230],
      [x + 30, 1190],
      [x + 60, 1180],
      [x + 90, 1190],
      [x + 120, 1230],
      [x + 120, 1360],
    ])
    piece(platform.context, brush, niche, ground, near - 0.02, { shadow: 0, edge: 0.3 })
  }
  const far1 = flight(plan, {
    x: 540 + heroSide * 520,
    y: horizon - 40,
    way,
    steps: 14,
    run: 52,
    lift: 40,
    tone: far - 0.1,
    depth: 0.16,
  })
  return {
    layers: [
      ...openSky(plan),
      bank(horizon + 40, day.skyHorizon, 0.1),
      far1,
      mist(plan, horizon - 20, 0.18, 0.6, 420),
      bank(horizon + 150, mix(day.skyHorizon, middle, 0.4), 0.24),
      flight(plan, {
        x: heroX + way * 210,
        y: 1090,
        way,
        steps: 16,
        run: 92,
        lift: 62,
        tone: middle - 0.06,
        depth: 0.44,
      }),
      mist(plan, 1060, 0.46, 0.3, 260),
      platform.layer(0.5),
      bank(1400, band - 0.02, 0.7, 34),
      flight(plan, {
        x: 540 - way * 620,
        y: 2010,
        way,
        steps: 5,
        run: 190,
        lift: 74,
        tone: near - 0.02,
        depth: 0.86,
      }),
      bank(1690, near - 0.06, 0.96),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1092, {
      companions: [
        { x: heroX + way * 470, y: 936, depth: 0.45, base: 'ground' },
        { x: 540 - way * 300, y: 520, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}

export const stairs: Setting = { id: 'stairs', hue: 268, layouts: [endless, spiral, escalator] }
