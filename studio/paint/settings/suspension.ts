import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { union } from '../ply.ts'
import { hills } from '../ridges.ts'
import { lamplight } from '../set/buildings.ts'
import { type Perspective, perspective } from '../set/perspective.ts'
import { piece } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'
import { lamps } from './town.ts'

const half = 430
const deck = 470

/** Posts and rails on both sides, running to the vanishing point. */
function railing({ brush, ground, day }: Plan, eye: Perspective): Layer {
  const { context, layer } = stage(brush.scale)
  for (const side of [-1, 1]) {
    for (let z = 2.4; z > 0.34; z *= 0.9) {
      const [inner, outer] = [side * (half + 30), side * (half + 44)]
      context.fillStyle = ground.css(mix(day.frame + 0.06, day.land[2] - 0.06, Math.min(1, (z - 0.34) / 2)))
      context.fill(
        eye.quad([inner, deck - 120, z], [outer, deck - 120, z], [outer, deck + 10, z], [inner, deck + 10, z]),
      )
    }
    for (const up of [120, 66]) {
      const x = side * (half + 36)
      const rail = eye.quad(
        [x, deck - up, 2.5],
        [x, deck - up, 0.34],
        [x, deck - up + 15, 0.34],
        [x, deck - up + 15, 2.5],
      )
      piece(context, brush, rail, ground, day.frame + 0.1, { toneFoot: day.frame + 0.05 })
    }
  }
  return layer(0.46)
}

/** A great bridge that we stand on: two portals in line, cables falling towards us, water to both sides. */
export function suspension(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, sky, heroSide } = plan
  const [far, middle, band, near] = day.land
  const eye = perspective(540 - heroSide * 90, horizon)
  const portal = (z: number, tone: number, depth: number): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, bottom: 1260 })
    const red = brush.palette.accentRamp
    const legs = [-1, 1].map((side) =>
      eye.quad(
        [side * (half + 20), -900, z],
        [side * (half + 92), -900, z],
        [side * (half + 120), deck + 40, z],
        [side * (half + 10), deck + 40, z],
      ),
    )
    const beams = [-880, -640, -250].map((y) =>
      eye.quad([-half - 60, y, z], [half + 60, y, z], [half + 60, y + 84, z], [-half - 60, y + 84, z]),
    )
    piece(context, brush, union([...legs, ...beams]), red, tone + 0.04, {
      toneFoot: tone - 0.06,
      shadow: 0.4,
      shadowBlur: 22,
      form: 0.25,
    })
    for (const side of [-1, 1]) {
      const [x, y] = eye.at(side * (half + 56), -930, z)
      context.fillStyle = (day.darkness > 0.3 ? lamplight : red).css(0.8)
      context.beginPath()
      context.arc(x, y, Math.max(4, 16 / z), 0, 6.2832)
      context.fill()
    }
    return layer(depth)
  }
  const cables = (from: number, to: number, top: number, sag: number, tone: number, depth: number): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, bottom: 1300 })
    context.strokeStyle = ground.css(tone)
    context.lineCap = 'round'
    for (const side of [-1, 1]) {
      let before: [number, number] | undefined
      for (let step = 0; step <= 26; step++) {
        const part = step / 26
        const z = from * (to / from) ** part
        const y = mix(top, sag, 4 * part * (1 - part))
        const here = eye.at(side * (half + 40), y, z)
        context.lineWidth = Math.max(2, 13 / z)
        if (before) {
          context.beginPath()
          context.moveTo(...before)
          context.lineTo(...here)
          context.stroke()
        }
        before = here
        if (step % 2) continue
        context.lineWidth = Math.max(1.2, 4 / z)
        context.beginPath()
        context.moveTo(...here)
        context.lineTo(...eye.at(side * (half + 40), deck, z))
        context.stroke()
      }
    }
    return layer(depth)
  }
  const surface = (context: SKRSContext2D): void => {
    const shade = context.createLinearGradient(0, horizon, 0, 1800)
    shade.addColorStop(0, sky.css(middle + 0.1))
    shade.addColorStop(0.4, sky.css(band))
    shade.addColorStop(1, sky.css(near - 0.04))
    context.fillStyle = shade
    context.fill(eye.quad([-half, deck, 14], [half, deck, 14], [half, deck, 0.3], [-half, deck, 0.3]))
    for (const [x, wide, tone, alpha] of [
      [-half + 30, 34, band + 0.3, 0.6],
      [half - 30, 34, band + 0.3, 0.6],
    ] as const) {
      context.fillStyle = sky.css(Math.min(0.95, tone), alpha)
      context.fill(
        eye.quad(
          [x - wide / 2, deck, 14],
          [x + wide / 2, deck, 14],
          [x + wide / 2, deck, 0.3],
          [x - wide / 2, deck, 0.3],
        ),
      )
    }
    context.fillStyle = brush.palette.accentRamp.css(mix(0.7, 0.54, day.darkness), 0.8)
    for (let z = 9; z > 0.36; z *= 0.74) {
      const [, y] = eye.at(0, deck, z)
      context.globalAlpha = y > 1130 && y < 1420 ? 0.4 : 1
      context.fill(eye.quad([-12, deck, z], [12, deck, z], [12, deck, z * 0.86], [-12, deck, z * 0.86]))
    }
    context.globalAlpha = 1
  }
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: sky,
        ridge: hills(noise, horizon - 6, 70, 300, brush.random() * 60),
        tone: far - 0.06,
        toneFoot: far,
        fall: 160,
        depth: 0.1,
      }),
      paintSheet(brush, {
        ramp: sky,
        ridge: () => horizon + 22,
        tone: Math.min(0.86, day.skyHorizon - 0.08),
        toneFoot: near,
        fall: 620,
        depth: 0.14,
        edge: 0.3,
      }),
      mist(plan, horizon + 30, 0.16, 0.6, 260),
      paintSheet(brush, {
        ramp: sky,
        ridge: () => horizon + 26,
        tone: middle + 0.06,
        toneFoot: near - 0.03,
        fall: 700,
        depth: 0.24,
        edge: 0,
        shadow: 0,
        details: surface,
      }),
      portal(5.2, mix(0.58, 0.44, day.darkness), 0.26),
      mist(plan, horizon + 60, 0.3, 0.4, 300),
      cables(2.5, 5.2, -900, 120, middle - 0.14, 0.3),
      portal(2.5, mix(0.44, 0.3, day.darkness), 0.34),
      mist(plan, 1010, 0.38, 0.35, 300),
      cables(0.8, 2.5, -900, 60, near, 0.42),
      railing(plan, eye),
      ...lamps(plan, 760),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1098, {
      companions: [
        { x: eye.x - heroSide * 60, y: horizon + 180, depth: 0.36, base: 'ground' },
        { x: 540 - heroSide * 270, y: 440, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
