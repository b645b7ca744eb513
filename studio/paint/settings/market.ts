import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { lamplight } from '../set/buildings.ts'
import { wares } from '../set/goods.ts'
import { disc, piece, rect } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer, Ramp } from '../types.ts'
import { edgeFrame } from './edges.ts'
import { goodsRamps } from './goods-ramps.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'
import { towers } from './town.ts'

/** A stall: counter with wares, posts, an awning in stripes with a scalloped hem. */
function stall(
  context: SKRSContext2D,
  plan: Plan,
  x: number,
  foot: number,
  width: number,
  tone: number,
  ramp: Ramp,
): void {
  const { brush, ground, day } = plan
  const counter = foot - width * 0.4
  const roof = foot - width * 1.2
  piece(context, brush, rect(x - width * 0.46, roof, width * 0.92, width * 0.9), ground, Math.max(0.04, tone - 0.16), {
    shadow: 0,
    edge: 0,
  })
  if (day.darkness > 0.3) {
    const glow = context.createRadialGradient(x, roof + width * 0.4, 0, x, roof + width * 0.4, width * 0.6)
    glow.addColorStop(0, lamplight.css(0.7, 0.5))
    glow.addColorStop(1, lamplight.css(0.7, 0))
    context.fillStyle = glow
    context.fillRect(x - width * 0.46, roof, width * 0.92, width * 0.8)
  }
  for (const side of [-1, 1])
    piece(context, brush, rect(x + side * width * 0.46 - width * 0.02, roof, width * 0.04, width * 1.2), ground, tone)
  wares(context, brush, {
    from: x - width * 0.44,
    to: x + width * 0.44,
    y: counter,
    height: width * 0.26,
    ramps: goodsRamps(plan),
    tone: tone + 0.12,
  })
  piece(context, brush, rect(x - width * 0.52, counter, width * 1.04, width * 0.42), ground, tone + 0.04, { form: 0.2 })
  piece(context, brush, rect(x - width * 0.55, counter - width * 0.02, width * 1.1, width * 0.06), ground, tone + 0.14)
  const stripes = 7
  for (let stripe = 0; stripe < stripes; stripe++) {
    const at = (part: number, out: number): number => x + (part / stripes - 0.5) * width * out
    const cloth = new Path2D()
    cloth.moveTo(at(stripe, 0.96), roof - width * 0.22)
    cloth.lineTo(at(stripe + 1, 0.96), roof - width * 0.22)
    cloth.lineTo(at(stripe + 1, 1.22), roof + width * 0.1)
    cloth.quadraticCurveTo(at(stripe + 0.5, 1.22), roof + width * 0.24, at(stripe, 1.22), roof + width * 0.1)
    cloth.closePath()
    const pale = stripe % 2 === 1
    piece(context, brush, cloth, pale ? plan.sky : ramp, pale ? mix(0.9, 0.6, day.darkness) : tone + 0.14, {
      shadow: stripe % 2 ? 0 : 0.3,
      shadowBlur: 10,
    })
  }
}

/** Paper lanterns on a string across the lane, swinging. */
function lanterns(plan: Plan, fromY: number, toY: number, count: number, size: number, depth: number): Layer {
  const { brush, ground, day } = plan
  const sag = 90
  const { context, layer } = stage(brush.scale, {
    ...fullBox,
    top: Math.min(fromY, toY) - 20,
    bottom: Math.max(fromY, toY) + sag + size * 2.6,
  })
  const at = (part: number): [number, number] => [
    mix(-90, 1170, part),
    mix(fromY, toY, part) + sag * Math.sin(part * Math.PI),
  ]
  context.strokeStyle = ground.css(day.frame + 0.06)
  context.lineWidth = 4
  context.beginPath()
  for (let part = 0; part <= 1.001; part += 0.04) context.lineTo(...at(part))
  context.stroke()
  const ramps = [brush.palette.accentRamp, lamplight, brush.palette.pop(brush.palette.accent.h + 50, 0.13)]
  for (let index = 0; index < count; index++) {
    const [x, top] = at((index + 0.5) / count)
    const y = top + size * 1.2
    if (day.darkness > 0.3) {
      const glow = context.createRadialGradient(x, y, 0, x, y, size * 1.7)
      glow.addColorStop(0, lamplight.css(0.8, 0.42))
      glow.addColorStop(1, lamplight.css(0.8, 0))
      context.fillStyle = glow
      context.fillRect(x - size * 2, y - size * 2, size * 4, size * 4)
    }
    const ball = new Path2D()
    ball.ellipse(x, y, size * 0.8, size * 0.9, 0, 0, 6.2832)
    piece(context, brush, ball, ramps[index % 3] as Ramp, mix(0.6, 0.7, day.darkness), { form: 0.3, texture: 0.7 })
    context.strokeStyle = ground.css(0.2, 0.3)
    context.lineWidth = 2
    for (const wide of [0.25, 0.6]) {
      context.beginPath()
      context.ellipse(x, y, size * 0.8 * wide, size * 0.9, 0, 0, 6.2832)
      context.stroke()
    }
    piece(context, brush, rect(x - size * 0.3, y - size, size * 0.6, size * 0.2), ground, day.frame + 0.08, {
      shadow: 0,
    })
    piece(context, brush, rect(x - size * 0.3, y + size * 0.8, size * 0.6, size * 0.2), ground, day.frame + 0.08, {
      shadow: 0,
    })
  }
  return layer(depth, {
    pivot: { x: 540, y: fromY },
    idle: (seconds) => ({ rotation: 0.006 * Math.sin(seconds * 1.1 + depth * 9), y: 3 * Math.sin(seconds * 1.3) }),
  })
}

/** A market under the open sky: stalls receding on both hands, lanterns over the lane. */
export function market(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const lane = 540 - heroSide * 60
  const ramps = [
    brush.palette.accentRamp,
    brush.palette.pop(brush.palette.accent.h + 50, 0.12),
    brush.palette.accentRamp,
  ]
  const row = (out: number, width: number, foot: number, tone: number, depth: number): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, bottom: foot + 60 })
    for (const side of [-1, 1])
      stall(context, plan, lane + side * out, foot, width, tone, ramps[(side + 1) % 3 === 0 ? 0 : 1] as Ramp)
    return layer(depth)
  }
  return {
    layers: [
      ...openSky(plan),
      towers(plan, {
        count: 13,
        foot: horizon + 90,
        low: 120,
        high: 300,
        tone: far - 0.04,
        depth: 0.1,
        pane: 0,
        lit: 0,
      }),
      mist(plan, horizon + 30, 0.12, 0.7, 360),
      row(160, 130, horizon + 110, mix(far, middle, 0.7), 0.16),
      mist(plan, horizon + 60, 0.2, 0.45, 320),
      row(290, 230, horizon + 170, middle - 0.08, 0.26),
      lanterns(plan, 470, 520, 9, 26, 0.28),
      mist(plan, 1010, 0.32, 0.4, 300),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => horizon + 150,
        tone: band + 0.16,
        toneFoot: near - 0.02,
        fall: 760,
        depth: 0.22,
        edge: 0.3,
        details: (context) => {
          for (let stone = 0; stone < 170; stone++) {
            const part = brush.random() ** 0.8
            const y = mix(horizon + 180, 2000, part)
            const wide = mix(10, 70, part)
            context.fillStyle = ground.css(
              mix(band, near, part) + 0.1 * (brush.random() - 0.4),
              y > 1130 && y < 1420 ? 0.22 : 0.5,
            )
            context.beginPath()
            context.ellipse(mix(-80, 1160, brush.random()), y, wide, wide * 0.3, 0, 0, 6.2832)
            context.fill()
          }
        },
      }),
      row(500, 400, 1130, band - 0.06, 0.44),
      lanterns(plan, 190, 120, 6, 46, 0.66),
      ...edgeFrame(plan, 400, (context, own, { x, y, height, side }) => {
        const crate = (cx: number, cy: number, wide: number): void => {
          piece(context, own, rect(cx - wide / 2, cy - wide * 0.56, wide, wide * 0.7), ground, day.frame + 0.08, {
            form: 0.3,
          })
          for (const slat of [0.1, 0.3]) context.fillRect(cx - wide / 2, cy - wide * slat, wide, 5)
          for (let fruit = 0; fruit < 6; fruit++)
            piece(
              context,
              own,
              disc(cx + (fruit - 2.5) * wide * 0.15, cy - wide * (0.6 + 0.05 * (fruit % 2)), wide * 0.1),
              own.palette.accentRamp,
              mix(0.44, 0.28, day.darkness),
              { form: 0.4 },
            )
          piece(
            context,
            own,
            polygon([
              [cx - wide * 0.52, cy - wide * 0.56],
              [cx + wide * 0.52, cy - wide * 0.56],
              [cx + wide * 0.52, cy - wide * 0.46],
              [cx - wide * 0.52, cy - wide * 0.46],
            ]),
            ground,
            day.frame + 0.14,
          )
        }
        crate(x + side * 10, y + 20, height * 0.95)
        crate(x + side * 60, y - height * 0.56, height * 0.66)
      }),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1098, {
      companions: [
        { x: lane - heroSide * 90, y: horizon + 240, depth: 0.36, base: 'ground' },
        { x: 540 - heroSide * 200, y: 360, depth: 0.4, base: 'fly' },
      ],
    }),
  }
}
