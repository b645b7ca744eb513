import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { lamplight } from '../set/buildings.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'
import { lamps, towers } from './town.ts'

/** A clock that hangs from the canopy. */
function clock(context: SKRSContext2D, plan: Plan, x: number, y: number, r: number): void {
  const { brush, ground, sky, day } = plan
  context.strokeStyle = ground.css(day.frame + 0.04)
  context.lineWidth = 10
  context.beginPath()
  context.moveTo(x, y - r * 2.4)
  context.lineTo(x, y - r)
  context.stroke()
  for (const [grow, ramp, tone] of [
    [1.14, ground, day.frame + 0.08],
    [1, day.darkness > 0.3 ? lamplight : sky, 0.92],
  ] as const) {
    const face = new Path2D()
    face.arc(x, y, r * grow, 0, 6.2832)
    paintPaper(context, brush, face, {
      ramp,
      tone,
      toneFoot: tone - 0.06,
      edge: 0.7,
      edgeWidth: 3,
      shadow: 0.4,
      shadowBlur: 16,
    })
  }
  context.strokeStyle = ground.css(0.05)
  context.lineCap = 'round'
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour * Math.PI) / 6
    context.lineWidth = hour % 3 ? 3 : 6
    context.beginPath()
    context.moveTo(x + Math.sin(angle) * r * 0.8, y - Math.cos(angle) * r * 0.8)
    context.lineTo(x + Math.sin(angle) * r * 0.9, y - Math.cos(angle) * r * 0.9)
    context.stroke()
  }
  for (const [angle, long, width] of [
    [mix(0, 6.28, brush.random()), 0.5, 8],
    [mix(0, 6.28, brush.random()), 0.74, 5],
  ] as const) {
    context.lineWidth = width
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + Math.sin(angle) * r * long, y - Math.cos(angle) * r * long)
    context.stroke()
  }
}

/** A platform seen from across the rails: canopy with teeth, a clock, the open land behind. */
export function platform(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const roof = stage(brush.scale, { ...fullBox, bottom: 1130 })
  const slope = heroSide * 0.04
  const eaves = (x: number): number => 236 + slope * (x - 540)
  const teeth: [number, number][] = [[-100, -120]]
  for (let x = -100, index = 0; x <= 1190; x += 30, index++) teeth.push([x, eaves(x) + (index % 2 ? 34 : 0)])
  for (const x of [540 - heroSide * 440, 540 + heroSide * 500]) {
    const post = polygon([
      [x - 15, 160],
      [x + 15, 160],
      [x + 19, 1110],
      [x - 19, 1110],
    ])
    paintPaper(roof.context, brush, post, {
      ramp: ground,
      tone: band - 0.14,
      edge: 0.7,
      edgeWidth: 4,
      shadow: 0.4,
      shadowBlur: 18,
      form: 0.4,
    })
    roof.context.strokeStyle = ground.css(band - 0.14)
    roof.context.lineWidth = 13
    for (const hand of [-1, 1]) {
      roof.context.beginPath()
      roof.context.moveTo(x, 420)
      roof.context.quadraticCurveTo(x + hand * 20, 280, x + hand * 150, 250)
      roof.context.stroke()
    }
  }
  paintPaper(roof.context, brush, polygon([...teeth, [1190, -120]]), {
    ramp: ground,
    tone: near - 0.02,
    toneFoot: near + 0.06,
    edge: 0.7,
    edgeWidth: 4,
    shadow: 0.5,
    shadowBlur: 30,
    shadowX: 0,
    shadowY: 18,
  })
  clock(roof.context, plan, 540 - heroSide * 210, 470, 88)
  const deck = (x: number): number => 1094 - slope * 0.4 * (x - 540)
  const kerb = (x: number): number => 1440 + slope * 0.6 * (x - 540)
  return {
    layers: [
      ...openSky(plan),
      towers(plan, {
        count: 15,
        foot: horizon + 130,
        low: 90,
        high: 230,
        tone: far - 0.04,
        depth: 0.1,
        pane: 0,
        lit: 0,
      }),
      mist(plan, horizon + 50, 0.12, 0.7, 320),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon + 90, 40, 380, brush.random() * 60),
        tone: middle + 0.04,
        toneFoot: middle - 0.12,
        fall: 240,
        depth: 0.2,
      }),
      mist(plan, 1040, 0.3, 0.4, 240),
      paintSheet(brush, {
        ramp: ground,
        ridge: deck,
        tone: band + 0.1,
        toneFoot: band - 0.05,
        fall: 380,
        depth: 0.5,
        details: (context) => paving(context, plan, deck, band),
      }),
      roof.layer(0.5),
      paintSheet(brush, {
        ramp: ground,
        ridge: kerb,
        tone: near + 0.14,
        toneFoot: near - 0.04,
        fall: 160,
        depth: 0.8,
        shadow: 0.4,
        details: (context) => {
          context.fillStyle = brush.palette.accentRamp.css(mix(0.62, 0.45, day.darkness), 0.9)
          for (let x = -90; x < 1170; x += 92) context.fillRect(x, kerb(x) + 22, 58, 15)
        },
      }),
      sideRails(plan, 1640),
      ...lamps(plan, 560),
      ...air(plan),
    ],
    slots: slotsOf(plan, deck),
  }
}

function paving(context: SKRSContext2D, plan: Plan, deck: (x: number) => number, tone: number): void {
  context.strokeStyle = plan.ground.css(Math.max(0, tone - 0.06), 0.35)
  context.lineWidth = 3
  for (let line = -14; line <= 14; line++) {
    context.beginPath()
    context.moveTo(540 + line * 74, deck(540) - 20)
    context.lineTo(540 + line * 118, 1460)
    context.stroke()
  }
}

/** Rails below the platform, seen from the side, on a bed of stones. */
function sideRails(plan: Plan, y: number): Layer {
  const { brush, ground, sky, day } = plan
  return paintSheet(brush, {
    ramp: ground,
    ridge: () => y - 40,
    tone: day.frame + 0.1,
    toneFoot: day.frame,
    fall: 300,
    depth: 0.94,
    shadow: 0.5,
    edge: 0.2,
    details: (context) => {
      for (let x = -90; x < 1180; x += 84) {
        const sleeper = polygon([
          [x, y + 6],
          [x + 46, y + 6],
          [x + 60, y + 128],
          [x - 8, y + 128],
        ])
        paintPaper(context, brush, sleeper, {
          ramp: ground,
          tone: day.frame + 0.17,
          toneFoot: day.frame + 0.06,
          edge: 0.5,
          edgeWidth: 2,
          texture: 0.5,
        })
      }
      for (const [down, thick] of [
        [14, 11],
        [104, 18],
      ] as const) {
        context.fillStyle = sky.css(Math.min(0.9, day.frame + 0.5))
        context.fillRect(-90, y + down, 1260, thick * 0.4)
        context.fillStyle = ground.css(day.frame + 0.02)
        context.fillRect(-90, y + down + thick * 0.4, 1260, thick * 0.6)
      }
    },
  })
}
