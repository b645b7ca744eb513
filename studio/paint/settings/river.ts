import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { hills, type Ridge } from '../ridges.ts'
import { piece } from '../set/pieces.ts'
import { grass } from '../set/plants.ts'
import { pebble } from '../set/strewn.ts'
import { roundTree } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, leafCorner, strewn } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import { reeds, ripples } from './reeds.ts'
import type { Setting, SettingSpec } from './setting.ts'
import { steppingStones } from './stepping-stones.ts'
import { swamp } from './swamp.ts'

/** Masonry: a few stones a little lighter or darker than the wall they lie in. */
function stones(context: SKRSContext2D, plan: Plan, wall: Path2D, tone: number, size: number): void {
  const { brush, sky } = plan
  const [left, top, right, bottom] = wall.getBounds()
  context.save()
  context.clip(wall)
  for (let y = top, row = 0; y < bottom; y += size * 0.62, row++) {
    for (let x = left - (row % 2) * size * 0.5; x < right; x += size) {
      if (brush.random() < 0.45) continue
      context.fillStyle = sky.css(Math.max(0.02, tone + 0.14 * (brush.random() - 0.5)), 0.6)
      context.beginPath()
      context.roundRect(x + 3, y + 3, size - 7, size * 0.62 - 6, 6)
      context.fill()
    }
  }
  context.restore()
}

/** A stone bridge of three arches, seen from the side, and its picture in the water. */
function stoneBridge(plan: Plan, water: number, tone: number, depth: number): Layer {
  const { brush, sky, heroSide } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: water - 330, bottom: water + 250 })
  const crown = (x: number): number => water - 190 + 0.00042 * (x - 540 + heroSide * 80) ** 2
  const path = new Path2D()
  path.moveTo(-100, water + 10)
  for (let x = -100; x <= 1180; x += 20) path.lineTo(x, crown(x) - 34)
  path.lineTo(1180, water + 10)
  const middle = 540 - heroSide * 80
  for (const [offset, r] of [
    [380, 118],
    [0, 156],
    [-380, 118],
  ] as const) {
    path.lineTo(middle + offset + r, water + 10)
    path.arc(middle + offset, water, r, 0, Math.PI, true)
    path.lineTo(middle + offset - r, water + 10)
  }
  path.closePath()
  context.save()
  context.translate(0, water * 2)
  context.scale(1, -1)
  context.globalAlpha = 0.3
  context.fillStyle = sky.css(Math.max(0.05, tone - 0.14))
  context.fill(path)
  context.restore()
  piece(context, brush, path, sky, tone + 0.06, { toneFoot: tone - 0.06, shadow: 0.4, shadowBlur: 24 })
  stones(context, plan, path, tone, 56)
  const parapet = new Path2D()
  for (let x = -100; x <= 1180; x += 20) parapet.lineTo(x, crown(x) - 56)
  for (let x = 1180; x >= -100; x -= 20) parapet.lineTo(x, crown(x) - 26)
  parapet.closePath()
  piece(context, brush, parapet, sky, tone + 0.16, { edge: 0.85 })
  return layer(depth)
}

/** A river that comes towards us under an old bridge; we stand on its bank. */
function underTheBridge(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, sky, heroSide, heroX } = plan
  const [far, middle, band, near] = day.land
  const water = horizon + 120
  const bank = standRidge(plan)
  // The bank slopes down into the water on the side away from the hero.
  const shore: Ridge = (x) => bank(x) + 1050 * Math.max(0, ((x - heroX) * -heroSide - 190) / 640) ** 1.25
  const stream = paintSheet(brush, {
    ramp: sky,
    ridge: () => water - 12,
    tone: Math.min(0.9, day.skyHorizon - 0.1),
    toneFoot: band - 0.06,
    fall: 560,
    depth: 0.24,
    edge: 0.3,
    details: (context) => ripples(context, plan, { top: water, bottom: 2000, count: 44, tone: middle }),
  })
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon, 80, 320, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.06,
        fall: 220,
        depth: 0.12,
      }),
      mist(plan, horizon + 40, 0.14, 0.7, 320),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, water - 60, 34, 260, brush.random() * 60),
        tone: middle,
        toneFoot: middle - 0.12,
        fall: 160,
        depth: 0.18,
        room: 190,
        onTop: (context) => {
          for (const x of [60, 190, 880, 1010])
            roundTree(context, brush, {
              x,
              y: water - 40,
              height: mix(130, 190, brush.random()),
              ramp: ground,
              tone: middle - 0.14,
              relief: 0.2,
            })
        },
      }),
      stream,
      stoneBridge(plan, water, mix(middle, band, 0.4), 0.3),
      mist(plan, water + 30, 0.36, 0.4, 240),
      paintSheet(brush, {
        ramp: ground,
        ridge: shore,
        tone: band + 0.12,
        toneFoot: band - 0.08,
        depth: 0.6,
        shadow: 0.4,
        room: 130,
        onTop: (context) =>
          reeds(context, plan, {
            from: heroX - heroSide * 230,
            to: heroX - heroSide * 420,
            y: shore,
            height: 120,
            tone: band - 0.06,
            count: 9,
          }),
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: (x) => hills(noise, 1490, 38, 420, 3)(x) + 430 * Math.max(0, ((x - 480) * -heroSide) / 630) ** 1.15,
        tone: near + 0.05,
        toneFoot: near - 0.07,
        depth: 0.88,
        shadow: 0.4,
        details: strewn(plan, 26, (context, x, y, nearness) => {
          if (nearness > 0.5) pebble(context, brush, x, y, 8 + 20 * nearness * brush.random(), ground, near + 0.1)
          else grass(context, brush, { x, y, height: 26 + 50 * nearness, ramp: ground, tone: near + 0.08 }, 5)
        }),
      }),
      ...edgeFrame(
        plan,
        560,
        (context, own, { x, y, height, side }) =>
          reeds(
            context,
            { ...plan, brush: own },
            { from: x - 110, to: x + 130 * side, y: () => y + 60, height, tone: day.frame + 0.02, count: 13 },
          ),
        { sway: true },
      ),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, shore, {
      sit: { x: 540 - heroSide * 150, y: 1050, depth: 0.4 },
      companions: [
        { x: 540 - heroSide * 270, y: water - 180, depth: 0.31, base: 'ground' },
        { x: 540 - heroSide * 300, y: 460, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}

export const river: Setting = { id: 'river', hue: 172, layouts: [underTheBridge, swamp, steppingStones] }
