import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { lamplight } from '../set/buildings.ts'
import { piece } from '../set/pieces.ts'
import { trunk } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, leafCorner } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import { reeds, ripples } from './reeds.ts'
import type { SettingSpec } from './setting.ts'

/** Drowned trees, their roots standing in the water, moss on what may be boughs. */
function drowned(
  plan: Plan,
  ask: { places: readonly number[]; foot: number; width: number; tone: number; depth: number },
): Layer {
  const { brush, ground } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: ask.foot + 120 })
  for (const x of ask.places) {
    const width = ask.width * mix(0.7, 1.2, brush.random())
    // Close to the lens roots would be claws.
    const reaches = width < 100 ? [1.1, 1.9, 2.6] : []
    for (const side of [-1, 1])
      for (const reach of reaches) {
        const root = new Path2D()
        root.moveTo(x + side * width * 0.2, ask.foot - width * 1.6)
        root.quadraticCurveTo(x + side * width * reach * 0.8, ask.foot - width, x + side * width * reach, ask.foot + 10)
        root.lineTo(x + side * width * (reach - 0.24), ask.foot + 10)
        root.quadraticCurveTo(x + side * width * reach * 0.5, ask.foot - width * 0.7, x, ask.foot - width * 0.9)
        root.closePath()
        piece(context, brush, root, ground, ask.tone - 0.02, { shadow: 0.2, edge: 0.5 })
      }
    trunk(context, brush, {
      x,
      y: ask.foot - width * 0.4,
      width,
      ramp: ground,
      tone: ask.tone,
      toneFoot: ask.tone - 0.04,
    })
    moss(context, plan, x, width, ask.tone)
  }
  return layer(ask.depth)
}

/** Beards of moss, hanging. */
function moss(context: SKRSContext2D, plan: Plan, x: number, width: number, tone: number): void {
  const { brush, ground } = plan
  for (const side of [-1, 1]) {
    const y = mix(60, 300, brush.random())
    const reach = width * mix(2.2, 3.6, brush.random())
    context.strokeStyle = ground.css(tone)
    context.lineCap = 'round'
    context.lineWidth = width * 0.22
    context.beginPath()
    context.moveTo(x, y + width)
    context.quadraticCurveTo(x + side * reach * 0.5, y + width * 0.2, x + side * reach, y)
    context.stroke()
    for (let beard = 0; beard < 7; beard++) {
      const part = (beard + 0.6) / 7.4
      const hx = x + side * reach * part
      const hy = mix(y + width * 0.5, y, part)
      const long = width * mix(1.2, 3.4, brush.random())
      context.fillStyle = ground.css(tone + 0.05 * brush.random(), 0.9)
      context.beginPath()
      context.moveTo(hx - width * 0.14, hy)
      context.quadraticCurveTo(hx - width * 0.1, hy + long * 0.6, hx + width * 0.03, hy + long)
      context.quadraticCurveTo(hx + width * 0.14, hy + long * 0.5, hx + width * 0.16, hy)
      context.fill()
    }
  }
}

/** A pad on the water, some with a bloom. */
function lilyPad(
  context: SKRSContext2D,
  plan: Plan,
  x: number,
  y: number,
  wide: number,
  tone: number,
  bloom: boolean,
): void {
  const { brush, ground } = plan
  const pad = new Path2D()
  pad.moveTo(x, y)
  pad.ellipse(x, y, wide, wide * 0.3, 0, 0.5, 6.1)
  pad.closePath()
  piece(context, brush, pad, ground, tone, { shadow: 0.4, shadowBlur: 8, edgeWidth: 2 })
  if (!bloom) return
  for (let petal = 0; petal < 7; petal++) {
    const lean = (petal - 3) * 0.42
    const tip: [number, number] = [x + Math.sin(lean) * wide * 0.42, y - wide * (0.12 + 0.42 * Math.cos(lean))]
    const path = new Path2D()
    path.moveTo(x, y)
    path.quadraticCurveTo(x + Math.sin(lean - 0.4) * wide * 0.4, y - wide * 0.24, ...tip)
    path.quadraticCurveTo(x + Math.sin(lean + 0.4) * wide * 0.4, y - wide * 0.24, x, y)
    piece(context, brush, path, brush.palette.accentRamp, mix(0.74, 0.56, plan.day.darkness) + 0.03 * (petal % 2), {
      shadow: 0.2,
      shadowBlur: 5,
      edgeWidth: 2,
      texture: 0.5,
    })
  }
}

/** Lights that wander over the water and go out. */
function fireflies(plan: Plan): Layer {
  const flies = Array.from({ length: 22 }, () => ({
    x: mix(40, 1040, plan.brush.random()),
    y: mix(420, 1800, plan.brush.random()),
    phase: 6.28 * plan.brush.random(),
    pace: 0.5 + plan.brush.random(),
  }))
  const colour = lamplight.css(0.9)
  return {
    depth: 0.8,
    x: 0,
    y: 0,
    blend: 'screen',
    live: (context, seconds) => {
      context.fillStyle = colour
      for (const { x, y, phase, pace } of flies) {
        const shine = Math.max(0, Math.sin(seconds * 1.4 * pace + phase))
        const px = x + 40 * Math.sin(seconds * 0.5 * pace + phase)
        const py = y + 26 * Math.sin(seconds * 0.8 * pace + phase * 2)
        for (const [size, alpha] of [
          [13, 0.16],
          [4, 0.9],
        ] as const) {
          context.globalAlpha = alpha * shine
          context.beginPath()
          context.arc(px, py, size, 0, 6.283)
          context.fill()
        }
      }
    },
  }
}

/** A walk of planks aslant through a swamp. */
export function swamp(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, ground, sky, heroSide, heroX } = plan
  const [far, middle, , near] = day.land
  const water = horizon + 70
  const walk = stage(brush.scale, { ...fullBox, top: water })
  // From the lower corner on the hero's side, past the hero's feet, into the mist beyond.
  const way = (part: number): { x: number; y: number; half: number } => ({
    x: mix(540 + heroSide * 380, 540 - heroSide * 190, part) + heroSide * 130 * Math.sin(part * 3.1),
    y: mix(1990, water + 60, part ** 0.62),
    half: mix(330, 22, part ** 0.62),
  })
  const count = 26
  for (let index = count - 1; index >= 0; index--) {
    const here = way((index / count) ** 1.5)
    const next = way(((index + 0.8) / count) ** 1.5)
    const tone = mix(near + 0.06, far - 0.2, (index / count) ** 0.9)
    const skew = 0.08 * (brush.random() - 0.5)
    if (index % 4 === 0)
      for (const side of [-1, 1])
        piece(
          walk.context,
          brush,
          polygon([
            [here.x + side * here.half * 0.9 - here.half * 0.06, here.y - here.half * 0.34],
            [here.x + side * here.half * 0.9 + here.half * 0.06, here.y - here.half * 0.34],
            [here.x + side * here.half * 0.9 + here.half * 0.06, here.y + here.half * 0.3],
            [here.x + side * here.half * 0.9 - here.half * 0.06, here.y + here.half * 0.3],
          ]),
          ground,
          tone - 0.06,
          { shadow: 0.3 },
        )
    const board = polygon([
      [here.x - here.half * (1 + skew), here.y],
      [here.x + here.half * (1 - skew), here.y - here.half * 0.04],
      [next.x + next.half * (1 - skew), next.y],
      [next.x - next.half * (1 + skew), next.y],
    ])
    piece(walk.context, brush, board, ground, tone + 0.12 + 0.02 * (index % 2), {
      shadow: 0.4,
      shadowBlur: 10,
      texture: 0.8,
    })
  }
  return {
    layers: [
      ...openSky(plan, { paperClouds: 1 }),
      mist(plan, horizon - 60, 0.08, 0.6, 700),
      drowned(plan, {
        places: [120, 300, 470, 690, 860, 1010].filter((x) => Math.abs(x - plan.light.x) > 70),
        foot: water + 10,
        width: 30,
        tone: far - 0.12,
        depth: 0.12,
      }),
      mist(plan, water - 40, 0.14, 0.75, 420),
      paintSheet(brush, {
        ramp: sky,
        ridge: () => water,
        tone: Math.min(0.86, day.skyHorizon - 0.14),
        toneFoot: near,
        fall: 700,
        depth: 0.2,
        edge: 0.3,
        details: (context) => ripples(context, plan, { top: water + 20, bottom: 2000, count: 40, tone: middle }),
      }),
      drowned(plan, {
        places: [540 - heroSide * 380, 540 + heroSide * 430, 540 - heroSide * 90].filter(
          (x) => Math.abs(x - heroX) > 200,
        ),
        foot: water + 110,
        width: 62,
        tone: middle - 0.1,
        depth: 0.28,
      }),
      mist(plan, water + 110, 0.32, 0.55, 300),
      walk.layer(0.46),
      drowned(plan, { places: [540 - heroSide * 500], foot: 1420, width: 170, tone: near - 0.05, depth: 0.6 }),
      ...edgeFrame(
        plan,
        520,
        (context, own, { x, y, height, side }) => {
          for (const [dx, dy, wide] of [
            [-side * 210, -60, 92],
            [-side * 90, 10, 120],
            [side * 20, -130, 84],
          ] as const)
            lilyPad(context, { ...plan, brush: own }, x + dx, y + dy - 60, wide, day.frame + 0.1, dx === -side * 90)
          reeds(
            context,
            { ...plan, brush: own },
            { from: x - side * 20, to: x + side * 120, y: () => y + 70, height, tone: day.frame + 0.02, count: 9 },
          )
        },
        { foot: 1840 },
      ),
      leafCorner(plan),
      ...(day.darkness > 0.3 ? [fireflies(plan)] : []),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1096, {
      sit: { x: 540 - heroSide * 200, y: 1080, depth: 0.4 },
      companions: [
        { x: 540 - heroSide * 130, y: water + 150, depth: 0.34, base: 'ground' },
        { x: 540 - heroSide * 270, y: 520, depth: 0.3, base: 'fly' },
      ],
    }),
  }
}
