import type { SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills, type Ridge } from '../ridges.ts'
import { perspective } from '../set/perspective.ts'
import { disc, piece, rounded } from '../set/pieces.ts'
import { grass } from '../set/plants.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, leafCorner } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** A windmill whose sails turn. */
export function windmill(plan: Plan, x: number, foot: number, height: number, tone: number, depth: number): Layer[] {
  const { brush, ground, sky, day } = plan
  const body = stage(brush.scale, {
    left: x - height * 0.4,
    right: x + height * 0.4,
    top: foot - height * 1.2,
    bottom: foot + 60,
  })
  piece(
    body.context,
    brush,
    polygon([
      [x - height * 0.2, foot + 50],
      [x - height * 0.13, foot - height * 0.74],
      [x + height * 0.13, foot - height * 0.74],
      [x + height * 0.2, foot + 50],
    ]),
    sky,
    tone + 0.1,
    { toneFoot: tone, form: 0.4 },
  )
  piece(
    body.context,
    brush,
    polygon([
      [x - height * 0.17, foot - height * 0.72],
      [x, foot - height * 0.94],
      [x + height * 0.17, foot - height * 0.72],
    ]),
    ground,
    tone - 0.14,
  )
  piece(
    body.context,
    brush,
    rounded(x - height * 0.045, foot - height * 0.14, height * 0.09, height * 0.24, 6),
    ground,
    tone - 0.2,
  )
  const hubY = foot - height * 0.72
  const reach = height * 0.62
  const sails = stage(brush.scale, { left: x - reach, right: x + reach, top: hubY - reach, bottom: hubY + reach })
  for (let sail = 0; sail < 4; sail++) {
    sails.context.save()
    sails.context.translate(x, hubY)
    sails.context.rotate((sail * Math.PI) / 2 + 0.5)
    sails.context.fillStyle = ground.css(Math.max(0.05, tone - 0.2))
    sails.context.fillRect(-height * 0.012, -reach * 0.98, height * 0.024, reach)
    sails.context.fillStyle = sky.css(Math.min(0.95, tone + 0.3), 0.95)
    sails.context.fillRect(height * 0.012, -reach * 0.96, height * 0.11, reach * 0.74)
    sails.context.strokeStyle = ground.css(tone - 0.1, 0.8)
    sails.context.lineWidth = 2.5
    for (let bar = 0; bar < 6; bar++)
      sails.context.strokeRect(height * 0.012, -reach * 0.96 + bar * reach * 0.123, height * 0.11, reach * 0.123)
    sails.context.restore()
  }
  piece(sails.context, brush, disc(x, hubY, height * 0.03), brush.palette.accentRamp, mix(0.6, 0.4, day.darkness))
  return [
    body.layer(depth),
    sails.layer(depth + 0.004, { pivot: { x, y: hubY }, idle: (seconds) => ({ rotation: seconds * 0.24 }) }),
  ]
}

/** A scarecrow with its arms out, straw at the cuffs. */
function scarecrow(context: SKRSContext2D, plan: Plan, x: number, y: number, height: number): void {
  const { brush, ground, day } = plan
  const tone = day.frame + 0.06
  piece(context, brush, rounded(x - height * 0.02, y - height, height * 0.04, height * 1.2, 6), ground, tone)
  for (const side of [-1, 1])
    for (let straw = 0; straw < 5; straw++) {
      context.strokeStyle = brush.palette.accentRamp.css(mix(0.56, 0.36, day.darkness))
      context.lineWidth = 4
      context.beginPath()
      context.moveTo(x + side * height * 0.34, y - height * 0.66)
      context.lineTo(x + side * height * (0.42 + 0.03 * straw), y - height * (0.58 + straw * 0.04))
      context.stroke()
    }
  piece(
    context,
    brush,
    polygon([
      [x - height * 0.36, y - height * 0.72],
      [x + height * 0.36, y - height * 0.72],
      [x + height * 0.36, y - height * 0.6],
      [x + height * 0.14, y - height * 0.58],
      [x + height * 0.2, y - height * 0.24],
      [x + height * 0.1, y - height * 0.28],
      [x, y - height * 0.22],
      [x - height * 0.1, y - height * 0.28],
      [x - height * 0.2, y - height * 0.24],
      [x - height * 0.14, y - height * 0.58],
      [x - height * 0.36, y - height * 0.6],
    ]),
    ground,
    tone + 0.06,
    { form: 0.3 },
  )
  piece(context, brush, disc(x, y - height * 0.84, height * 0.11), ground, tone + 0.16, { form: 0.4 })
  piece(
    context,
    brush,
    rounded(x - height * 0.19, y - height * 0.93, height * 0.38, height * 0.035, 8),
    brush.palette.accentRamp,
    mix(0.36, 0.22, day.darkness),
  )
  piece(
    context,
    brush,
    polygon([
      [x - height * 0.11, y - height * 0.92],
      [x - height * 0.07, y - height * 1.08],
      [x + height * 0.08, y - height * 1.06],
      [x + height * 0.11, y - height * 0.92],
    ]),
    brush.palette.accentRamp,
    mix(0.36, 0.22, day.darkness),
  )
}

/** Ears of corn close to the lens. */
export function corn(context: SKRSContext2D, plan: Plan, x: number, y: number, height: number, tone: number): void {
  const { brush } = plan
  const ramp = brush.palette.pop(88, 0.13)
  const bend = height * 0.25 * (brush.random() - 0.5)
  context.strokeStyle = ramp.css(tone)
  context.lineCap = 'round'
  context.lineWidth = Math.max(2, height * 0.014)
  context.beginPath()
  context.moveTo(x, y + 40)
  context.quadraticCurveTo(x, y - height * 0.6, x + bend, y - height * 0.8)
  context.stroke()
  for (let grain = 0; grain < 7; grain++) {
    const part = 0.76 + grain * 0.036
    const gx = x + bend * (part / 0.8) ** 1.6
    const gy = y - height * part
    for (const side of [-1, 1]) {
      context.fillStyle = ramp.css(tone + 0.1 + 0.04 * (grain % 2))
      context.beginPath()
      context.ellipse(gx + side * height * 0.018, gy, height * 0.014, height * 0.034, side * 0.4, 0, 6.2832)
      context.fill()
    }
    context.strokeStyle = ramp.css(tone + 0.08, 0.7)
    context.lineWidth = Math.max(1, height * 0.004)
    context.beginPath()
    context.moveTo(gx, gy)
    context.lineTo(gx + (grain - 3) * height * 0.02, gy - height * 0.13)
    context.stroke()
  }
}

/** Rows of a field that run to the horizon, a mill turning, a scarecrow. */
export function field(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const eye = perspective(540 + heroSide * 130, horizon - 6)
  const gold = brush.palette.pop(88, 0.13)
  const land: Ridge = hills(noise, horizon + 34, 10, 520, 4)
  const goldTone = (part: number): number => mix(mix(0.74, 0.5, day.darkness), mix(0.3, 0.12, day.darkness), part)
  const rows = (context: SKRSContext2D): void => {
    const shade = context.createLinearGradient(0, horizon, 0, 1700)
    shade.addColorStop(0, gold.css(goldTone(0)))
    shade.addColorStop(0.42, gold.css(goldTone(0.72)))
    shade.addColorStop(1, gold.css(goldTone(1.05)))
    context.fillStyle = shade
    context.fillRect(-90, horizon, 1260, 1200)
    for (let row = -22; row <= 22; row++) {
      const path = eye.quad(
        [row * 130 - 34, 560, 8],
        [row * 130 + 34, 560, 8],
        [row * 130 + 34, 560, 0.34],
        [row * 130 - 34, 560, 0.34],
      )
      const dark = context.createLinearGradient(0, horizon, 0, 1900)
      dark.addColorStop(0, ground.css(middle, 0.2))
      dark.addColorStop(0.3, ground.css(band - 0.1, 0.2))
      dark.addColorStop(1, ground.css(near - 0.06, 0.6))
      context.fillStyle = dark
      context.fill(path)
    }
    for (let tuft = 0; tuft < 150; tuft++) {
      const part = brush.random() ** 0.7
      const y = mix(horizon + 60, 1960, part)
      if (y > 1130 && y < 1420) continue
      const row = Math.round(mix(-14, 14, brush.random())) * 130 + 65
      const x = eye.x + (row * (y - eye.y)) / 560
      grass(context, brush, { x, y, height: mix(8, 62, part), ramp: gold, tone: goldTone(part) + 0.08 }, 4)
    }
  }
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon - 10, 70, 380, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.06,
        fall: 180,
        depth: 0.12,
      }),
      mist(plan, horizon, 0.14, 0.6, 260),
      ...windmill(plan, 540 - heroSide * 330, horizon + 56, 330, middle - 0.02, 0.2),
      paintSheet(brush, {
        ramp: ground,
        ridge: land,
        tone: middle,
        toneFoot: near,
        fall: 800,
        depth: 0.4,
        details: rows,
        room: 190,
        onTop: (context) => {
          for (const [out, wide] of [
            [0.62, 96],
            [0.86, 124],
          ] as const) {
            const x = 540 + heroSide * 540 * out
            const y = horizon + 60 + wide * 0.5
            piece(
              context,
              brush,
              rounded(x - wide / 2, y - wide * 0.7, wide, wide * 0.74, wide * 0.3),
              gold,
              goldTone(0.3),
              { form: 0.4 },
            )
            context.strokeStyle = ground.css(middle - 0.2, 0.6)
            context.lineWidth = 3
            context.strokeRect(x - wide * 0.16, y - wide * 0.7, 1, wide * 0.72)
            context.strokeRect(x + wide * 0.18, y - wide * 0.7, 1, wide * 0.72)
          }
        },
      }),
      mist(plan, horizon + 150, 0.42, 0.3, 260),
      ...edgeFrame(plan, 470, (context, own, { x, y, height, side }) => {
        const view = { ...plan, brush: own }
        if (side === -heroSide) scarecrow(context, view, x - side * 60, y - 60, height * 0.92)
        for (let ear = 0; ear < 11; ear++)
          corn(
            context,
            view,
            x + side * 90 - side * ear * 30,
            y + 60,
            height * mix(0.5, 0.86, own.random()),
            mix(0.24, 0.1, day.darkness),
          )
      }),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1098),
  }
}
