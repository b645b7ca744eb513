import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { hills, waves } from '../ridges.ts'
import { caveFrame } from '../set/frames.ts'
import { glowLayer, shafts } from '../set/light.ts'
import { crystal } from '../set/rocks.ts'
import { echoLines, paintSheet } from '../sheets.ts'
import { paintSky } from '../sky.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame } from './edges.ts'
import { air, mist, type Plan, planOf, relit, slotsOf, standRidge } from './plan.ts'
import { rubble } from './rubble.ts'
import type { SettingSpec } from './setting.ts'

/** Teeth of stone that hang from above and rise from below. */
function teeth(
  plan: Plan,
  ask: {
    from: 'roof' | 'floor'
    base: number
    long: number
    count: number
    tone: number
    depth: number
    clear: number
  },
): Layer {
  const { brush, ground, noise, heroX } = plan
  const down = ask.from === 'roof'
  const box = down
    ? { ...fullBox, bottom: ask.base + ask.long * 1.3 }
    : { ...fullBox, top: ask.base - ask.long * 1.3, bottom: ask.base + 130 }
  const { context, layer } = stage(brush.scale, box)
  if (down) {
    const roof: [number, number][] = [[-120, -130]]
    for (let x = -120; x <= 1200; x += 24) roof.push([x, ask.base + 70 * (noise.line(x / 90 + ask.depth * 40) - 0.5)])
    paintPaper(context, brush, polygon([...roof, [1200, -130]]), {
      ramp: ground,
      tone: ask.tone - 0.04,
      toneFoot: ask.tone,
      edge: 0.5,
      edgeWidth: 4,
      shadow: 0.4,
      shadowBlur: 30,
    })
  }
  for (let index = 0; index < ask.count; index++) {
    const x = mix(-60, 1140, (index + brush.random()) / ask.count)
    const outer = Math.min(1, Math.abs(x - 540) / 480)
    const long = ask.long * mix(0.25, 1.1, brush.random() * 0.4 + outer * 0.6)
    const half = long * mix(0.1, 0.17, brush.random()) + 12
    if (!down && Math.abs(x - heroX) < ask.clear) continue
    const way = down ? 1 : -1
    const spike = polygon([
      [x - half * 1.6, ask.base - way * 60],
      [x - half, ask.base + way * long * 0.2],
      [x - half * 0.35, ask.base + way * long * 0.7],
      [x + half * 0.1 * (brush.random() - 0.5), ask.base + way * long],
      [x + half * 0.4, ask.base + way * long * 0.62],
      [x + half, ask.base + way * long * 0.16],
      [x + half * 1.6, ask.base - way * 60],
    ])
    paintPaper(context, brush, spike, {
      ramp: ground,
      tone: ask.tone + (down ? 0 : 0.08),
      toneFoot: ask.tone + (down ? 0.08 : -0.02),
      edge: 0.7,
      edgeWidth: 3,
      shadow: 0.35,
      shadowBlur: 18,
      form: 0.4,
    })
  }
  return layer(ask.depth)
}

const inside = (plan: Plan, glow: number): Layer => {
  const { brush, day, sky } = plan
  return paintSky(brush, {
    ramp: sky,
    top: day.frame + 0.14,
    low: Math.max(0.34, day.skyHorizon - 0.26),
    horizon: 980,
    clouds: 0.2,
    glowRadius: 520,
    glow,
    stars: 0,
  })
}

/** A hall of stone teeth round a still lake. */
export function lake(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const plan = relit(first, { x: first.light.x, y: 600, r: 150 })
  const { day, noise, ground, light } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  return {
    layers: [
      inside(plan, 0.42),
      glowLayer(brush, { x: light.x, y: 600, r: 460, alpha: 0.5, depth: 0.05 }),
      teeth(plan, { from: 'roof', base: 230, long: 300, count: 14, tone: middle - 0.04, depth: 0.12, clear: 0 }),
      teeth(plan, { from: 'floor', base: 900, long: 230, count: 11, tone: middle, depth: 0.14, clear: 0 }),
      mist(plan, 830, 0.16, 0.7, 420),
      paintSheet(brush, {
        ramp: plan.sky,
        ridge: waves(890, 5, 130, 40),
        tone: Math.min(0.8, far),
        toneFoot: middle - 0.1,
        fall: 240,
        depth: 0.24,
        edge: 0.6,
        details: (context) =>
          echoLines(
            context,
            { ramp: plan.sky, ridge: waves(890, 5, 130, 40), tone: far, toneFoot: far, depth: 0 },
            [22, 52, 92, 140],
            0.5,
            3,
          ),
      }),
      teeth(plan, { from: 'roof', base: 90, long: 460, count: 9, tone: band - 0.06, depth: 0.34, clear: 0 }),
      mist(plan, 1040, 0.4, 0.4, 260),
      paintSheet(brush, { ramp: ground, ridge: stand, tone: band + 0.1, toneFoot: band - 0.07, depth: 0.6 }),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 1500, 46, 380, brush.random() * 60),
        tone: near,
        details: rubble(plan),
        toneFoot: day.frame,
        depth: 0.86,
        shadow: 0.5,
      }),
      teeth(plan, { from: 'roof', base: -40, long: 520, count: 5, tone: day.frame, depth: 1.04, clear: 0 }),
      ...edgeFrame(plan, 520, (context, own, { x, y, height, side }) => {
        for (const [out, part] of [
          [0, 1],
          [0.34, 0.55],
          [-0.2, 0.7],
        ] as const) {
          const at = x - side * height * out
          paintPaper(
            context,
            own,
            polygon([
              [at - height * 0.15, y + 80],
              [at - height * 0.05, y - height * part * 0.6],
              [at, y - height * part],
              [at + height * 0.06, y - height * part * 0.55],
              [at + height * 0.16, y + 80],
            ]),
            {
              ramp: ground,
              tone: day.frame + 0.1,
              toneFoot: day.frame,
              edge: 0.7,
              edgeWidth: 4,
              shadow: 0.4,
              form: 0.4,
            },
          )
        }
      }),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, stand, { horizon: 890, sit: { x: plan.heroX, y: 1000, depth: 0.4 } }),
  }
}

/** Crystals that glow under a shaft of light from above. */
export function crystals(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const plan = relit(first, { x: first.light.x, y: 240, r: 140 })
  const { day, noise, ground, light, heroX } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const glass = brush.palette.accentRamp
  const cluster = (depth: number, foot: number, size: number, tone: number, count: number): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, top: foot - size * 1.5, bottom: foot + 80 })
    for (let index = 0; index < count; index++) {
      const x = mix(-30, 1110, (index + 0.2 + 0.6 * brush.random()) / count)
      if (Math.abs(x - heroX) < size * 0.8 + 60) continue
      for (let blade = 0; blade < 4; blade++) {
        const lean = (blade - 1.5) * 0.26 + (brush.random() - 0.5) * 0.1
        crystal(context, brush, {
          x: x + (blade - 1.5) * size * 0.14,
          y: foot,
          height: size * mix(0.5, 1, brush.random()),
          lean,
          ramp: (index + blade) % 3 === 0 ? glass : ground,
          tone,
        })
      }
    }
    return layer(depth)
  }
  return {
    layers: [
      inside(plan, 0.3),
      cluster(0.14, 960, 260, far - 0.08, 7),
      mist(plan, 880, 0.16, 0.7, 420),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 950, 40, 330, 8),
        tone: middle,
        toneFoot: middle - 0.1,
        fall: 240,
        depth: 0.22,
      }),
      cluster(0.34, 1040, 380, mix(middle, band, 0.5), 5),
      shafts(brush, {
        fromX: light.x,
        fromY: -90,
        toY: 1240,
        spread: 480,
        count: 4,
        alpha: 0.55,
        depth: 0.4,
        lean: (heroX - light.x) * 0.7,
      }),
      mist(plan, 1040, 0.42, 0.4, 260),
      paintSheet(brush, { ramp: ground, ridge: stand, tone: band + 0.1, toneFoot: band - 0.07, depth: 0.6 }),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 1500, 46, 380, brush.random() * 60),
        tone: near,
        details: rubble(plan),
        toneFoot: day.frame,
        depth: 0.86,
        shadow: 0.5,
      }),
      caveFrame(brush, {
        x: 540,
        y: 850,
        r: 640,
        tall: 1.5,
        ramp: ground,
        tone: day.frame + 0.04,
        toneFoot: day.frame - 0.02,
        depth: 1.03,
      }),
      ...edgeFrame(plan, 420, (context, own, { x, y, height, side }) => {
        for (let blade = 0; blade < 4; blade++)
          crystal(context, own, {
            x: x - side * blade * height * 0.22 + side * 60,
            y: y + 40,
            height: height * mix(0.5, 1, own.random()),
            lean: -side * 0.12 * blade + side * 0.1,
            ramp: blade === 1 ? glass : ground,
            tone: day.frame + (blade === 1 ? 0.24 : 0.1),
          })
      }),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, stand, { horizon: 950 }),
  }
}
