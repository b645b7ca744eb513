import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { hueDistance } from '../colour.ts'
import { mix } from '../noise.ts'
import { paintPaper, union } from '../ply.ts'
import { hills, type Ridge } from '../ridges.ts'
import { flower, grass } from '../set/plants.ts'
import { cypress, roundTree } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer, Ramp } from '../types.ts'
import { edgeFrame, leafCorner, strewn } from './edges.ts'
import { hedgeGate } from './hedge-gate.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Hues of the flowers: the accent where it stands out from green leaves, then coral, gold, rose and violet. */
function petals(plan: Plan, index: number): Ramp {
  const { palette } = plan.brush
  const clear = [palette.accent.h, 22, 86, 350, 305].filter((hue) => hueDistance(hue, 165) > 62)
  return palette.pop(clear[index % Math.min(4, clear.length)] as number, 0.15)
}

const bright = (plan: Plan): number => mix(0.66, 0.46, plan.day.darkness)

function blossoms(plan: Plan, count: number): (context: SKRSContext2D) => void {
  let index = 0
  return strewn(plan, count, (context, x, y, nearness) => {
    const { brush, ground, day } = plan
    index++
    if (index % 2)
      grass(context, brush, { x, y, height: 26 + 50 * nearness, ramp: ground, tone: day.land[3] + 0.08 }, 5)
    else
      flower(context, brush, {
        x,
        y,
        height: 40 + 70 * nearness,
        ramp: ground,
        tone: day.land[3] + 0.06,
        petals: petals(plan, index),
        petalTone: bright(plan),
        bloom: 13 + 17 * nearness,
      })
  })
}

function hedge(plan: Plan, y: number, height: number, tone: number, depth: number, gap: number): Layer {
  const { brush, ground, light } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: y - height - 160, bottom: y + 40 })
  for (const [from, to] of [
    [-120, light.x - gap],
    [light.x + gap, 1200],
  ] as const) {
    const bumps: Path2D[] = []
    const body = new Path2D()
    body.rect(from, y - height * 0.8, to - from, height * 0.8 + 30)
    bumps.push(body)
    for (let x = from + 24; x < to; x += 44) {
      const bump = new Path2D()
      bump.arc(x, y - height * 0.8, 34 * mix(0.8, 1.2, brush.random()), 0, 6.2832)
      bumps.push(bump)
    }
    paintPaper(context, brush, union(bumps), {
      ramp: ground,
      tone: tone + 0.05,
      toneFoot: tone - 0.05,
      edge: 0.7,
      edgeWidth: 4,
      shadow: 0.35,
      shadowBlur: 18,
    })
  }
  return layer(depth)
}

function lawn(
  plan: Plan,
  ridge: Ridge,
  tone: number,
  foot: number,
  depth: number,
  details?: (context: SKRSContext2D) => void,
): Layer {
  return paintSheet(plan.brush, {
    ramp: plan.ground,
    ridge,
    tone,
    toneFoot: foot,
    depth,
    shadow: 0.4,
    ...(details ? { details } : {}),
  })
}

/** Clipped balls of box along one side, growing towards us. */
function boxHedge(plan: Plan, y: number, side: 1 | -1): Layer {
  const { brush, ground, day } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: y - 210, bottom: y + 190 })
  for (const [out, size, down] of [
    [250, 74, 0],
    [390, 100, 40],
    [570, 128, 90],
  ] as const) {
    const x = 540 + side * out
    const ball = new Path2D()
    ball.arc(x, y + down - size * 0.4, size, 0, 6.2832)
    paintPaper(context, brush, ball, {
      ramp: ground,
      tone: day.land[3] + 0.12,
      toneFoot: day.land[3] - 0.04,
      edge: 0.7,
      edgeWidth: 4,
      shadow: 0.45,
      shadowBlur: 18,
      form: 0.5,
    })
  }
  return layer(0.84)
}

/** Clipped hedges, cypresses and a gravel walk to the light. */
function walks(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, light } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const { context, layer } = stage(brush.scale, { ...fullBox, top: horizon - 420, bottom: 1110 })
  for (const [offset, size, foot] of [
    [170, 0.55, 0.3],
    [270, 0.74, 0.5],
    [400, 1, 0.85],
  ] as const) {
    for (const side of [-1, 1]) {
      const x = light.x + side * offset * 1.05
      if (Math.abs(x - plan.heroX) < 150) continue
      cypress(context, brush, {
        x,
        y: mix(horizon, 1098, foot),
        height: 470 * size * mix(0.9, 1.1, brush.random()),
        ramp: ground,
        tone: mix(middle - 0.1, band - 0.12, size - 0.3),
        relief: 0.2,
      })
    }
  }
  const gravel = (paint: SKRSContext2D): void => {
    paint.fillStyle = ground.css(Math.min(0.95, middle + 0.24), 0.8)
    paint.beginPath()
    paint.moveTo(light.x - 18, horizon + 40)
    paint.bezierCurveTo(light.x - 60, 960, 540 - heroSide * 60 - 150, 1060, 540 - heroSide * 110 - 210, 1130)
    paint.lineTo(540 - heroSide * 110 + 190, 1130)
    paint.bezierCurveTo(540 - heroSide * 60 + 90, 1060, light.x + 80, 960, light.x + 18, horizon + 40)
    paint.fill()
  }
  /** The walk goes on over the nearer lawns: its middle and half width at the upper and at the lower end. */
  const walk =
    (top: number, foot: number, from: readonly [number, number], to: readonly [number, number]) =>
    (paint: SKRSContext2D): void => {
      const [startX, goalX] = [540 - heroSide * -from[0], 540 + heroSide * to[0]]
      const bend = (startX + goalX) / 2 - heroSide * 60
      paint.fillStyle = plan.sky.css(Math.min(0.9, band + 0.26), 0.45)
      paint.beginPath()
      paint.moveTo(startX - from[1], top)
      paint.quadraticCurveTo(bend - (from[1] + to[1]) / 2, (top + foot) / 2, goalX - to[1], foot)
      paint.lineTo(goalX + to[1], foot)
      paint.quadraticCurveTo(bend + (from[1] + to[1]) / 2, (top + foot) / 2, startX + from[1], top)
      paint.fill()
    }
  return {
    layers: [
      ...openSky(plan),
      lawn(plan, hills(noise, horizon, 50, 420, brush.random() * 60), far, far - 0.1, 0.12),
      mist(plan, horizon + 20, 0.14, 0.6, 300),
      hedge(plan, horizon + 60, 80, middle - 0.04, 0.2, 70),
      lawn(plan, (x) => horizon + 46 + 0.00004 * (x - light.x) ** 2, middle + 0.08, band, 0.24, gravel),
      layer(0.34),
      mist(plan, 1040, 0.36, 0.3, 240),
      lawn(plan, stand, band + 0.12, band - 0.06, 0.6, walk(1096, 1560, [-110, 190], [-20, 250])),
      boxHedge(plan, 1460, heroSide),
      lawn(
        plan,
        (x) => hills(noise, 1500, 34, 460, 3)(x) + heroSide * 0.06 * (x - 540),
        near + 0.05,
        near - 0.07,
        0.88,
        (paint) => {
          walk(1440, 2040, [-60, 235], [210, 400])(paint)
          blossoms(plan, 26)(paint)
        },
      ),
      ...edgeFrame(plan, 560, (paint, own, { x, y, height, side }) => {
        roundTree(paint, own, {
          x: x + side * 50,
          y: y + 60,
          height,
          ramp: ground,
          tone: day.frame + 0.02,
          relief: 0.2,
        })
      }),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

/** Flowers as tall as trees. */
function giants(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroX } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const row = (
    count: number,
    foot: number,
    height: number,
    tone: number,
    depth: number,
    clear: number,
    pale: number,
  ): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, bottom: foot + 90 })
    for (let index = 0; index < count; index++) {
      const x = mix(-10, 1090, (index + 0.2 + 0.6 * brush.random()) / count)
      if (Math.abs(x - heroX) < clear) continue
      const tall = height * mix(0.62, 1.1, brush.random())
      flower(context, brush, {
        x,
        y: foot,
        height: tall,
        ramp: ground,
        tone,
        petals: petals(plan, index + Math.round(depth * 10)),
        petalTone: Math.min(0.86, bright(plan) + pale),
        bloom: tall * 0.15,
      })
    }
    return layer(depth)
  }
  return {
    layers: [
      ...openSky(plan),
      lawn(plan, hills(noise, horizon + 20, 40, 360, brush.random() * 60), far, far - 0.1, 0.12),
      row(8, horizon + 90, 400, far - 0.1, 0.16, 0, 0.16),
      mist(plan, horizon + 30, 0.18, 0.75, 420),
      lawn(
        plan,
        hills(noise, mix(horizon, 1098, 0.5), 30, 420, brush.random() * 60),
        middle + 0.06,
        middle - 0.1,
        0.26,
      ),
      row(6, mix(horizon, 1098, 0.6), 640, middle - 0.12, 0.32, 230, 0.06),
      mist(plan, 1020, 0.36, 0.35, 280),
      lawn(plan, stand, band + 0.12, band - 0.06, 0.6),
      lawn(plan, hills(noise, 1490, 40, 440, brush.random() * 60), near + 0.04, near - 0.07, 0.86, blossoms(plan, 18)),
      ...edgeFrame(
        plan,
        640,
        (context, own, { x, y, height, side }) => {
          flower(context, own, {
            x: x + side * 20,
            y: y + 60,
            height,
            ramp: ground,
            tone: day.frame + 0.03,
            petals: petals(plan, side > 0 ? 0 : 1),
            petalTone: mix(0.4, 0.28, day.darkness),
            bloom: height * 0.2,
          })
          flower(context, own, {
            x: x - side * height * 0.22,
            y: y + 80,
            height: height * 0.5,
            ramp: ground,
            tone: day.frame + 0.03,
            petals: petals(plan, 2),
            petalTone: mix(0.42, 0.3, day.darkness),
            bloom: height * 0.12,
          })
          grass(context, own, { x, y: y + 80, height: height * 0.36, ramp: ground, tone: day.frame }, 9)
        },
        { sway: true },
      ),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

export const garden: Setting = { id: 'garden', hue: 146, layouts: [walks, giants, hedgeGate] }
