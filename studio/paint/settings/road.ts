import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper } from '../ply.ts'
import { hills, type Ridge, scallops } from '../ridges.ts'
import { grass } from '../set/plants.ts'
import { cypress, roundTree } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { bank } from './cloud-banks.ts'
import { edgeFrame, leafCorner, strewn } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { suspension } from './suspension.ts'

/** Poles with a cross-beam, shrinking towards the horizon, and the wires between them. */
function poles(plan: Plan, ground: Ridge, tone: number): Layer {
  const { brush, sky, heroSide, light } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: 240, bottom: 1180 })
  const spots = [1, 0.62, 0.4, 0.26, 0.17].map((size, index) => {
    const x = mix(light.x, 540 - heroSide * 480, size ** 0.9)
    return { x, y: ground(x) + mix(0, 40, size) - index * 2, height: 640 * size, size }
  })
  context.lineCap = 'round'
  context.strokeStyle = sky.css(tone)
  spots.forEach(({ x, y, height, size }, index) => {
    context.lineWidth = Math.max(2.5, 17 * size)
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x, y - height)
    context.moveTo(x - height * 0.17, y - height * 0.9)
    context.lineTo(x + height * 0.17, y - height * 0.9)
    context.stroke()
    const next = spots[index + 1]
    if (!next) return
    context.lineWidth = Math.max(1.4, 4 * size)
    for (const hand of [-1, 1]) {
      context.beginPath()
      context.moveTo(x + hand * height * 0.16, y - height * 0.9)
      context.quadraticCurveTo(
        (x + next.x) / 2,
        y - height * 0.62,
        next.x + hand * next.height * 0.16,
        next.y - next.height * 0.9,
      )
      context.stroke()
    }
  })
  return layer(0.3)
}

/** An open road in an S over the hills. */
function highway(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, light, sky } = plan
  const [far, middle, band, near] = day.land
  const top = horizon + 26
  const land: Ridge = (x) => top + 26 * Math.sin((x - light.x) / 300) * 0.6
  const way = (part: number): { x: number; y: number; half: number } => ({
    x: mix(light.x, 540 - heroSide * 40, part ** 0.8) - heroSide * 230 * Math.sin(part * 5.2) * (0.15 + 0.7 * part),
    y: mix(land(light.x) + 4, 2060, part ** 1.35),
    half: mix(8, 330, part ** 1.7),
  })
  const strip = (context: SKRSContext2D, inner: number, outer: number): void => {
    context.beginPath()
    for (let part = 0; part <= 1; part += 0.02) context.lineTo(way(part).x + way(part).half * inner, way(part).y)
    for (let part = 1; part >= 0; part -= 0.02) context.lineTo(way(part).x + way(part).half * outer, way(part).y)
    context.fill()
  }
  const tarmac = (context: SKRSContext2D): void => {
    context.fillStyle = sky.css(Math.max(0.1, band - 0.1), 0.95)
    strip(context, -1, 1)
    context.fillStyle = sky.css(0.94, 0.75)
    strip(context, -0.93, -0.89)
    strip(context, 0.89, 0.93)
    context.fillStyle = brush.palette.accentRamp.css(0.68)
    for (let part = 0.06; part < 1; part += 0.075) {
      const from = way(part)
      const to = way(Math.min(1, part + 0.035))
      context.beginPath()
      context.moveTo(from.x - from.half * 0.03, from.y)
      context.lineTo(from.x + from.half * 0.03, from.y)
      context.lineTo(to.x + to.half * 0.03, to.y)
      context.lineTo(to.x - to.half * 0.03, to.y)
      context.fill()
    }
    strewn(plan, 26, (paint, x, y, nearness) => {
      const here = way(Math.min(1, ((y - top) / (2060 - top)) ** (1 / 1.35)))
      if (Math.abs(x - here.x) > here.half * 1.1)
        grass(paint, brush, { x, y, height: 24 + 46 * nearness, ramp: ground, tone: near + 0.08 }, 5)
    })(context)
  }
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon - 20, 70, 420, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.08,
        fall: 200,
        depth: 0.12,
      }),
      mist(plan, horizon + 10, 0.14, 0.6, 280),
      paintSheet(brush, {
        ramp: ground,
        ridge: land,
        tone: middle + 0.06,
        toneFoot: near + 0.02,
        fall: 860,
        depth: 0.5,
        details: tarmac,
      }),
      { ...poles(plan, land, day.frame + 0.08), depth: 0.5 },
      ...edgeFrame(plan, 620, (context, own, { x, y, height, side }) => {
        roundTree(context, own, {
          x: x + side * 60,
          y: y + 60,
          height,
          ramp: ground,
          tone: day.frame + 0.02,
          relief: 0.2,
        })
        grass(context, own, { x: x - side * 90, y: y + 50, height: height * 0.3, ramp: ground, tone: day.frame }, 9)
      }),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1098),
  }
}

/** An arched footbridge over a valley of cloud, its railings before and behind whoever crosses. */
function bridge(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, sky, heroSide } = plan
  const [far, middle, band, near] = day.land
  const deck: Ridge = (x) => 1098 + 0.00024 * (x - 540) ** 2
  const rail = (offset: number, tone: number, depth: number, thick: number): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, top: 820, bottom: 1330 })
    context.strokeStyle = ground.css(tone)
    context.fillStyle = ground.css(tone)
    context.lineCap = 'round'
    for (const up of [150, 92]) {
      context.lineWidth = thick
      context.beginPath()
      for (let x = -90; x <= 1170; x += 20)
        context.lineTo(x, deck(x) + offset - up + 9 * Math.sin(((x - 90) / 180) * Math.PI * 2))
      context.stroke()
    }
    for (let x = -90; x <= 1170; x += 180) {
      context.lineWidth = thick * 1.7
      context.beginPath()
      context.moveTo(x, deck(x) + offset + 10)
      context.lineTo(x, deck(x) + offset - 170)
      context.stroke()
      context.beginPath()
      context.arc(x, deck(x) + offset - 178, thick * 1.5, 0, 6.2832)
      context.fill()
    }
    return layer(depth)
  }
  const span = stage(brush.scale, { ...fullBox, top: 1000, bottom: 1420 })
  const body = new Path2D()
  body.moveTo(-100, deck(-100))
  for (let x = -100; x <= 1180; x += 20) body.lineTo(x, deck(x))
  for (let x = 1180; x >= -100; x -= 20) body.lineTo(x, deck(x) + 74 + 0.0002 * (x - 540) ** 2)
  body.closePath()
  paintPaper(span.context, brush, body, {
    ramp: ground,
    tone: band + 0.08,
    toneFoot: band - 0.06,
    edge: 0.9,
    edgeWidth: 4,
    shadow: 0.4,
    shadowBlur: 26,
    shadowX: 0,
    shadowY: 18,
  })
  span.context.strokeStyle = ground.css(band - 0.12, 0.6)
  span.context.lineWidth = 3
  for (let x = -90; x < 1170; x += 46) {
    span.context.beginPath()
    span.context.moveTo(x, deck(x) + 10)
    span.context.lineTo(x + (x - 540) * 0.02, deck(x) + 66)
    span.context.stroke()
  }
  const cloudBank = (base: number, tone: number, depth: number, height = 46): Layer =>
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
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon - 20, 90, 300, brush.random() * 60),
        tone: far - 0.02,
        toneFoot: far,
        fall: 260,
        depth: 0.1,
      }),
      mist(plan, horizon + 30, 0.12, 0.7, 340),
      cloudBank(horizon + 70, day.skyHorizon, 0.18),
      cloudBank(horizon + 170, mix(day.skyHorizon, middle, 0.5), 0.28),
      rail(-26, band - 0.02, 0.5, 7),
      span.layer(0.5),
      cloudBank(1290, band, 0.64, 30),
      bank(plan, 1480, 46, near + 0.02, 0.86),
      bank(plan, 1700, 46, near - 0.05, 0.98),
      { ...rail(34, day.frame + 0.03, 0.56, 10) },
      ...edgeFrame(plan, 560, (context, own, { x, y, height, side }) => {
        cypress(context, own, {
          x: x + side * 40,
          y: y + 80,
          height: height * 1.5,
          ramp: ground,
          tone: day.frame + 0.02,
          relief: 0.2,
        })
        cypress(context, own, {
          x: x - side * height * 0.16,
          y: y + 90,
          height: height * 0.9,
          ramp: ground,
          tone: day.frame + 0.04,
          relief: 0.2,
        })
      }),
      ...air(plan),
    ],
    slots: slotsOf(plan, deck, {
      stand: { x: plan.heroX, y: deck(plan.heroX) + 12, depth: 0.52 },
      companions: [
        { x: 540 - heroSide * 230, y: deck(540 - heroSide * 230) + 8, depth: 0.51, base: 'ground' },
        { x: 540 - heroSide * 290, y: 480, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}

export const road: Setting = { id: 'road', hue: 150, layouts: [highway, bridge, suspension] }
