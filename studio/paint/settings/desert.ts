import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper } from '../ply.ts'
import { hills, type Ridge } from '../ridges.ts'
import { cactus, grass } from '../set/plants.ts'
import { boulder, mesa } from '../set/rocks.ts'
import { pebble } from '../set/strewn.ts'
import { echoLines, paintSheet, type SheetAsk, slipFaces } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, rockCorner, strewn } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Stones and dry tufts on the nearest dune. */
function litter(plan: Plan, tone: number): (context: SKRSContext2D) => void {
  const { brush, ground } = plan
  let index = 0
  return strewn(plan, 24, (context, x, y, nearness) => {
    index++
    if (index % 3 === 0) grass(context, brush, { x, y, height: 40 + 90 * nearness, ramp: ground, tone: tone - 0.08 }, 7)
    else pebble(context, brush, x, y, 9 + 26 * nearness * brush.random(), ground, tone + 0.14)
  })
}

function dune(plan: Plan, ask: Omit<SheetAsk, 'ramp'>, crests: readonly number[]): Layer {
  const scatter = ask.depth > 0.8 ? litter(plan, ask.tone) : undefined
  const whole: SheetAsk = { ramp: plan.ground, ...ask }
  return paintSheet(plan.brush, {
    ...whole,
    details: (context) => {
      slipFaces(context, plan.brush, whole, crests)
      echoLines(context, whole, [46, 100, 168, 250, 350, 470], 0.2, 8)
      scatter?.(context)
    },
  })
}

function mesas(plan: Plan, tone: number): Layer {
  const { brush, horizon, ground } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: horizon - 420, bottom: horizon + 160 })
  for (const [x, width, height] of [
    [mix(40, 160, brush.random()), 330, 210],
    [mix(880, 1040, brush.random()), 380, 270],
    [mix(360, 620, brush.random()), 260, 110],
  ] as const) {
    mesa(context, brush, {
      x,
      y: horizon + 70,
      width: width * mix(0.85, 1.15, brush.random()),
      height: (height + 70) * mix(0.85, 1.2, brush.random()),
      ramp: ground,
      tone,
      toneFoot: tone + 0.08,
    })
  }
  return layer(0.12)
}

const lower = (plan: Plan): Ridge => {
  const from = plan.brush.random() * 50
  const tilt = plan.heroSide * mix(0.05, 0.12, plan.brush.random())
  const rolling = hills(plan.noise, 1480, 40, 460, from)
  return (x) => rolling(x) + tilt * (x - 540)
}

/** Dunes with slip faces before table mountains. */
function dunes(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, heroSide } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const tilt = -heroSide * 0.06
  const middleRidge = hills(noise, mix(horizon, 1090, 0.45), 30, 480, brush.random() * 60)
  return {
    layers: [
      ...openSky(plan),
      mesas(plan, far - 0.06),
      mist(plan, horizon + 10, 0.13, 0.6, 260),
      dune(
        plan,
        {
          ridge: hills(noise, horizon + 40, 18, 620, brush.random() * 60),
          tone: far - 0.04,
          toneFoot: middle + 0.04,
          fall: 200,
          depth: 0.2,
        },
        [mix(300, 800, brush.random())],
      ),
      dune(
        plan,
        {
          ridge: (x) => middleRidge(x) + tilt * (x - 540),
          tone: middle + 0.03,
          toneFoot: middle - 0.1,
          fall: 320,
          depth: 0.36,
        },
        [540 - heroSide * 190],
      ),
      mist(plan, 1060, 0.4, 0.25, 220),
      dune(plan, { ridge: stand, tone: band + 0.08, toneFoot: band - 0.08, depth: 0.62 }, [540 + heroSide * 330]),
      dune(plan, { ridge: lower(plan), tone: near + 0.03, toneFoot: near - 0.08, depth: 0.88, shadow: 0.5 }, [
        540 + heroSide * 60,
      ]),
      ...edgeFrame(
        plan,
        560,
        (context, own, { x, y, height }) => cactus(context, own, { x, y, height, ramp: plan.ground, tone: day.frame }),
        { foot: 1930 },
      ),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

/** A great stone arch that frames the light. */
function arch(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, light } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: 1240 })
  const rock = new Path2D()
  const jag = (at: number): number => 40 * (noise.line(at) - 0.5)
  const centre = mix(540, light.x, 0.45)
  const lean = heroSide * 60
  rock.moveTo(-100, 1260)
  for (let y = 1260; y > 260; y -= 30) rock.lineTo(centre - 500 + (1260 - y) * 0.1 + jag(y / 60), y)
  for (let part = 0; part <= 1; part += 0.05) {
    const angle = Math.PI * (1 + part)
    rock.lineTo(
      centre + lean * Math.sin(part * Math.PI) + Math.cos(angle) * 400,
      300 + Math.sin(angle) * 130 + jag(part * 14),
    )
  }
  for (let y = 260; y <= 1260; y += 30) rock.lineTo(centre + 480 - (1260 - y) * 0.06 + jag(y / 70 + 40), y)
  rock.lineTo(centre + 300 + jag(50), 1260)
  for (let y = 1260; y > 620; y -= 30)
    rock.lineTo(centre + 300 - 30 * Math.sin((1260 - y) / 300) + jag(y / 50 + 80) * 0.7, y)
  for (let part = 0; part <= 1; part += 0.05) {
    const angle = -Math.PI * part
    rock.lineTo(centre + lean * 0.5 + Math.cos(angle) * 285, 600 + Math.sin(angle) * 210 + jag(part * 12 + 60) * 0.6)
  }
  for (let y = 620; y <= 1260; y += 30)
    rock.lineTo(centre - 290 - 40 * Math.sin((y - 620) / 260) + jag(y / 50 + 20) * 0.7, y)
  rock.closePath()
  paintPaper(context, brush, rock, {
    ramp: ground,
    tone: middle + 0.04,
    toneFoot: middle - 0.12,
    edge: 0.6,
    edgeWidth: 6,
    shadow: 0.4,
    shadowBlur: 36,
    form: 0.3,
  })
  context.save()
  context.clip(rock)
  for (let stratum = 0; stratum < 15; stratum++) {
    context.strokeStyle = ground.css(middle + (stratum % 2 ? 0.1 : -0.12), 0.28)
    context.lineWidth = 4 + 16 * brush.random()
    context.beginPath()
    for (let x = -90; x <= 1170; x += 30)
      context.lineTo(x, 240 + stratum * 68 + 34 * noise.line(x / 170 + stratum * 3) + 0.05 * (x - 540))
    context.stroke()
  }
  context.restore()
  return {
    layers: [
      ...openSky(plan, { paperClouds: 2 }),
      mesas(plan, far),
      dune(
        plan,
        {
          ridge: hills(noise, horizon + 50, 22, 600, 12),
          tone: far - 0.02,
          toneFoot: middle + 0.06,
          fall: 220,
          depth: 0.18,
        },
        [light.x - 60],
      ),
      mist(plan, horizon + 60, 0.2, 0.5, 280),
      layer(0.34),
      mist(plan, 1080, 0.38, 0.4, 260),
      dune(plan, { ridge: stand, tone: band + 0.08, toneFoot: band - 0.08, depth: 0.62 }, [540 - heroSide * 120]),
      dune(plan, { ridge: lower(plan), tone: near + 0.06, toneFoot: near - 0.08, depth: 0.88, shadow: 0.5 }, [
        540 - heroSide * 150,
      ]),
      ...edgeFrame(plan, 420, (paint, own, { x, y, height, side }) => {
        boulder(paint, own, {
          x: x + side * 30,
          y,
          width: height * 1.3,
          height: height * 0.8,
          ramp: ground,
          tone: day.frame + 0.04,
        })
        grass(
          paint,
          own,
          { x: x - side * height * 0.55, y: y + 50, height: height * 0.9, ramp: ground, tone: day.frame },
          10,
        )
      }),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

/** A slot canyon: walls stepping back on both sides to a bright gap. */
function canyon(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, ground, noise, heroSide } = plan
  const [far, middle, band, near] = day.land
  const centre = 540 + heroSide * 40
  const stand = standRidge(plan)
  const wall = (gap: number, foot: number, tone: number, depth: number, seed: number): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, bottom: foot + 80 })
    for (const side of [-1, 1] as const) {
      const path = new Path2D()
      const edge = 540 + side * 660
      path.moveTo(edge, -120)
      for (let y = -120; y <= foot; y += 18) {
        const waist =
          gap * (0.82 + 0.34 * Math.sin(y / 310 + seed + side) ** 2) +
          110 * (noise.line(y / 150 + seed * 9 + side * 30) - 0.5) +
          26 * (noise.line(y / 34 + seed * 5) - 0.5)
        path.lineTo(centre + side * waist, y)
      }
      path.quadraticCurveTo(centre + side * gap * 0.8, foot + 50, centre + side * gap * 0.5, foot + 70)
      path.lineTo(edge, foot + 70)
      path.closePath()
      paintPaper(context, brush, path, {
        ramp: ground,
        tone: tone - 0.05,
        toneFoot: tone + 0.06,
        edge: 0.6,
        edgeWidth: 5,
        shadow: 0.4,
        shadowBlur: 34,
      })
      context.save()
      context.clip(path)
      for (let stratum = 0; stratum < 9; stratum++) {
        context.strokeStyle = ground.css(tone + 0.12, 0.2)
        context.lineWidth = 3 + 9 * brush.random()
        context.beginPath()
        for (let y = -120; y <= foot; y += 30)
          context.lineTo(centre + side * (gap + 26 + stratum * 46 + 46 * noise.line(y / 210 + stratum + seed)), y)
        context.stroke()
      }
      context.restore()
    }
    return layer(depth)
  }
  return {
    layers: [
      ...openSky(plan, { paperClouds: 1 }),
      dune(
        plan,
        {
          ridge: hills(noise, plan.horizon + 40, 16, 500, 7),
          tone: far,
          toneFoot: middle + 0.08,
          fall: 220,
          depth: 0.14,
        },
        [],
      ),
      mist(plan, plan.horizon + 20, 0.15, 0.6, 320),
      wall(250, 960, far - 0.1, 0.2, 1),
      mist(plan, 930, 0.22, 0.45, 380),
      wall(350, 1030, middle - 0.02, 0.32, 2.4),
      mist(plan, 1030, 0.34, 0.35, 320),
      wall(480, 1090, (middle + band) / 2 - 0.04, 0.44, 4.1),
      dune(plan, { ridge: stand, tone: band + 0.08, toneFoot: band - 0.08, depth: 0.6 }, []),
      dune(plan, { ridge: lower(plan), tone: near + 0.06, toneFoot: near - 0.08, depth: 0.88, shadow: 0.5 }, [
        540 + heroSide * 140,
      ]),
      ...edgeFrame(
        plan,
        400,
        (context, own, { x, y, height }) => cactus(context, own, { x, y, height, ramp: ground, tone: day.frame }),
        { foot: 1930 },
      ).slice(1),
      rockCorner(plan, 960, 240),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

export const desert: Setting = { id: 'desert', hue: 40, layouts: [dunes, arch, canyon] }
