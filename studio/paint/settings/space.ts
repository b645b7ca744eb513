import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../noise.ts'
import { hills, type Ridge } from '../ridges.ts'
import { boulder, crystal } from '../set/rocks.ts'
import { echoLines, paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { asteroids } from './asteroids.ts'
import { edgeFrame } from './edges.ts'
import { heavens, planet, spacePlan } from './heavens.ts'
import { air, mist, type Plan, slotsOf, standRidge } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Craters seen at a flat angle: a dark bowl, a bright far rim. */
function pits(
  context: SKRSContext2D,
  plan: Plan,
  ridge: Ridge,
  tone: number,
  count: number,
  reach: number,
  largest = 110,
): void {
  const { brush, ground } = plan
  for (let pit = 0; pit < count; pit++) {
    const x = mix(-40, 1120, brush.random())
    const down = brush.random()
    const y = ridge(x) + 40 + down * reach
    const wide = mix(24, largest, brush.random() ** 2) * (0.5 + down)
    if (y > 1130 && y < 1410 && wide > 46) continue
    context.fillStyle = ground.css(Math.max(0.03, tone - 0.1), 0.7)
    context.beginPath()
    context.ellipse(x, y, wide, wide * 0.3, 0, 0, 6.2832)
    context.fill()
    context.strokeStyle = ground.css(Math.min(1, tone + 0.2), 0.6)
    context.lineWidth = 3
    context.beginPath()
    context.ellipse(x, y + 2, wide, wide * 0.3, 0, 0.15, Math.PI - 0.15)
    context.stroke()
  }
}

function soil(plan: Plan, ridge: Ridge, tone: number, foot: number, depth: number, craters: number): Layer {
  return paintSheet(plan.brush, {
    ramp: plan.ground,
    ridge,
    tone,
    toneFoot: foot,
    depth,
    shadow: 0.4,
    details: (context) =>
      depth > 0.8
        ? pits(context, plan, ridge, tone + 0.06, craters, 420, 190)
        : pits(context, plan, ridge, tone, craters, 300),
  })
}

/** Boulders, and crystals between them that glow in the free colour. */
const rocks = (plan: Plan): Layer[] =>
  edgeFrame(plan, 430, (context, brush, { x, y, height, side }) => {
    for (const [out, tall, lean] of [
      [0.12, 0.9, -0.22],
      [0.3, 0.68, -0.46],
      [-0.06, 0.6, 0.1],
    ] as const)
      crystal(context, brush, {
        x: x - side * height * out,
        y: y - height * 0.1,
        height: height * tall,
        lean: lean * side,
        ramp: plan.brush.palette.accentRamp,
        tone: plan.day.frame + 0.3,
      })
    boulder(context, brush, {
      x: x + side * 40,
      y,
      width: height * 1.1,
      height: height * 0.8,
      ramp: plan.ground,
      tone: plan.day.frame + 0.13,
    })
    boulder(context, brush, {
      x: x - side * height * 0.52,
      y: y + 20,
      width: height * 0.5,
      height: height * 0.3,
      ramp: plan.ground,
      tone: plan.day.frame + 0.17,
    })
  })

/** The ground of a small moon under a ringed planet. */
function craterLand(spec: SettingSpec, brush: Brush): Background {
  const plan = spacePlan(spec, brush)
  const { day, noise, horizon, heroSide } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  return {
    layers: [
      ...heavens(plan, true),
      planet(plan, { x: 540 + heroSide * 300, y: 250, r: 84, depth: 0.05, ring: true }),
      soil(plan, hills(noise, horizon + 30, 70, 300, brush.random() * 60), far - 0.08, middle, 0.14, 6),
      mist(plan, horizon + 50, 0.16, 0.5, 300),
      soil(plan, hills(noise, mix(horizon, 1096, 0.5), 36, 380, brush.random() * 60), middle, middle - 0.14, 0.32, 9),
      soil(plan, stand, band + 0.1, band - 0.06, 0.6, 8),
      soil(plan, hills(noise, 1480, 44, 420, brush.random() * 60), near + 0.02, near - 0.08, 0.86, 12),
      ...rocks(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand),
  }
}

/** The round edge of a planet: the hero stands on top of a world. */
function limb(spec: SettingSpec, brush: Brush): Background {
  const plan = spacePlan(spec, brush)
  const { day, heroSide, heroX, sky, ground } = plan
  const [, middle, band, near] = day.land
  const globe =
    (x: number, top: number, r: number): Ridge =>
    (at) =>
      top + r - Math.sqrt(Math.max(0, r * r - (at - x) ** 2))
  const stand = globe(heroX - heroSide * 60, 1092, 1120)
  const halo = (grow: number, tone: number, depth: number): Layer =>
    paintSheet(brush, {
      ramp: sky,
      ridge: globe(heroX - heroSide * 60, 1092 - grow, 1120 + grow),
      tone,
      toneFoot: tone - 0.06,
      fall: 300,
      depth,
      edge: 0.5,
      shadow: 0.2,
    })
  return {
    layers: [
      ...heavens(plan, true),
      planet(plan, { x: 540 + heroSide * 330, y: 380, r: 120, depth: 0.06, ring: true }),
      planet(plan, { x: 540 - heroSide * 380, y: 720, r: 46, depth: 0.12, ring: false }),
      halo(150, day.skyHorizon - 0.34, 0.16),
      halo(86, day.skyHorizon - 0.22, 0.24),
      halo(34, middle, 0.36),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.12,
        toneFoot: band - 0.08,
        depth: 0.6,
        edge: 1,
        details: (context) => {
          pits(context, plan, stand, band + 0.04, 9, 300)
          echoLines(context, { ramp: ground, ridge: stand, tone: band, toneFoot: band, depth: 0 }, [90, 220, 380], 0.2)
        },
      }),
      soil(plan, globe(540 + heroSide * 320, 1500, 900), near + 0.02, near - 0.08, 0.88, 10),
      ...rocks(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand, { horizon: 1000 }),
  }
}

export const space: Setting = { id: 'space', hue: 285, layouts: [craterLand, limb, asteroids] }
