import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper } from '../ply.ts'
import { glowLayer } from '../set/light.ts'
import { type Perspective, perspective } from '../set/perspective.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { weatherBeyond } from './beyond.ts'
import { carriage } from './carriage.ts'
import { air, mist, openSky, type Plan, planOf, relit, slotsOf } from './plan.ts'
import { platform } from './platform.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { lamps, towers } from './town.ts'

/** Two rails on sleepers that run to the vanishing point. */
function track(context: SKRSContext2D, plan: Plan, eye: Perspective, middle: number, tone: number): void {
  const { ground, sky } = plan
  for (let z = 6; z > 0.4; z *= 0.86) {
    context.fillStyle = ground.css(Math.max(0.03, tone - 0.12), 0.85)
    context.fill(
      eye.quad(
        [middle - 150, 560, z],
        [middle + 150, 560, z],
        [middle + 150, 560, z * 0.94],
        [middle - 150, 560, z * 0.94],
      ),
    )
  }
  for (const side of [-1, 1]) {
    context.fillStyle = sky.css(Math.min(0.95, tone + 0.4), 0.95)
    context.fill(
      eye.quad(
        [middle + side * 100 - 9, 552, 7],
        [middle + side * 100 + 9, 552, 7],
        [middle + side * 100 + 9, 552, 0.42],
        [middle + side * 100 - 9, 552, 0.42],
      ),
    )
  }
}

/** Ribs of an arched roof, nearer ones darker, with glass between. */
function hallRibs(plan: Plan, eye: Perspective): Layer[] {
  const { brush, ground, day } = plan
  const [far, , band] = day.land
  return [4.4, 2.9, 1.9, 1.25].map((z, index) => {
    const { context, layer } = stage(brush.scale)
    const tone = mix(far - 0.06, band - 0.16, index / 3)
    const path = new Path2D()
    const outer = 640
    const rib = 70
    const [cx, cy] = eye.at(0, -60, z)
    const foot = eye.at(0, 560, z)[1]
    if (index === 3) {
      // The nearest rib is the front of the hall: no sky beside it.
      path.moveTo(-120, foot)
      path.lineTo(-120, -120)
      path.lineTo(1200, -120)
      path.lineTo(1200, foot)
    } else {
      path.arc(cx, cy, outer / z, Math.PI, 0)
      path.lineTo(cx + outer / z, foot)
    }
    path.lineTo(cx + (outer - rib) / z, foot)
    path.lineTo(cx + (outer - rib) / z, cy)
    path.arc(cx, cy, (outer - rib) / z, 0, Math.PI, true)
    path.lineTo(cx - (outer - rib) / z, foot)
    if (index !== 3) path.lineTo(cx - outer / z, foot)
    path.closePath()
    context.lineWidth = 5 / z
    context.strokeStyle = ground.css(tone + 0.06, 0.7)
    for (let purlin = 1; purlin < 12; purlin++) {
      const angle = Math.PI + (purlin / 12) * Math.PI
      context.beginPath()
      context.moveTo(cx + (Math.cos(angle) * outer) / z, cy + (Math.sin(angle) * outer) / z)
      const [fx, fy] = eye.at(0, -60, z * 1.5)
      context.lineTo(fx + (Math.cos(angle) * outer) / (z * 1.5), fy + (Math.sin(angle) * outer) / (z * 1.5))
      context.stroke()
    }
    paintPaper(context, brush, path, {
      ramp: ground,
      tone,
      toneFoot: tone - 0.03,
      edge: 0.7,
      edgeWidth: Math.max(2, 5 / z),
      shadow: 0.35,
      shadowBlur: 24,
      texture: 0.8,
    })
    return layer(0.14 + index * 0.09)
  })
}

/** A great hall with ribs of iron, rails to the light. */
function hall(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const eye = perspective(540 - first.heroSide * 40, 800 + 0.6 * (first.horizon - 860))
  const plan = relit(first, { ...first.light, x: eye.x, y: 560, r: Math.min(170, first.light.r) })
  const { day, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const rails = -heroSide * 430
  return {
    layers: [
      ...openSky(plan, { paperClouds: 1 }),
      ...weatherBeyond(plan, 0.2),
      towers(plan, {
        count: 14,
        foot: eye.y + 130,
        low: 110,
        high: 260,
        tone: far - 0.04,
        depth: 0.08,
        pane: 0,
        lit: 0,
      }),
      mist(plan, eye.y + 30, 0.1, 0.7, 360),
      ...hallRibs(plan, eye),
      glowLayer(brush, { x: eye.x, y: eye.y - 60, r: 430, alpha: 0.5, depth: 0.3 }),
      mist(plan, eye.y + 130, 0.44, 0.4, 300),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => eye.y + 76,
        tone: middle + 0.1,
        toneFoot: near - 0.04,
        fall: 900,
        depth: 0.48,
        edge: 0,
        shadow: 0,
        details: (context) => {
          context.fillStyle = ground.css(band - 0.14, 0.9)
          context.fill(
            eye.quad([rails - 230, 560, 7], [rails + 230, 560, 7], [rails + 230, 560, 0.4], [rails - 230, 560, 0.4]),
          )
          track(context, plan, eye, rails, band)
          context.fillStyle = brush.palette.accentRamp.css(0.62, 0.9)
          const line = rails + heroSide * 260
          context.fill(eye.quad([line - 14, 560, 7], [line + 14, 560, 7], [line + 14, 560, 0.4], [line - 14, 560, 0.4]))
        },
      }),
      ...lamps(plan, 800),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1096, {
      horizon: eye.y,
      companions: [
        { x: 540 - heroSide * 180, y: 1010, depth: 0.5, base: 'ground' },
        { x: 540 - heroSide * 190, y: 470, depth: 0.3, base: 'fly' },
      ],
    }),
  }
}

export const station: Setting = { id: 'station', hue: 262, layouts: [hall, platform, carriage] }
