import { mix } from '../noise.ts'
import { hills } from '../ridges.ts'
import { caveFrame } from '../set/frames.ts'
import { shafts } from '../set/light.ts'
import { grass } from '../set/plants.ts'
import { boulder } from '../set/rocks.ts'
import { echoLines, paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { weatherBeyond } from './beyond.ts'
import { crystals, lake } from './caverns.ts'
import { edgeFrame } from './edges.ts'
import { air, mist, openSky, planOf, relit, slotsOf, standRidge } from './plan.ts'
import { rubble } from './rubble.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Nested mouths of a cave, and the day outside. */
function mouths(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const side = first.light.x > 540 ? 1 : -1
  const plan = relit(first, { x: 540 + side * 60, y: 480, r: Math.min(120, first.light.r) })
  const { day, noise, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const stand = standRidge(plan)
  const hole = (r: number, y: number, tone: number, depth: number): Layer =>
    caveFrame(brush, {
      x: 540 + side * 30 * (1 - depth),
      y,
      r,
      tall: 1.28,
      ramp: ground,
      tone,
      toneFoot: tone + 0.05,
      depth,
    })
  return {
    layers: [
      ...openSky({ ...plan, horizon: 820 }, { paperClouds: 1 }),
      ...weatherBeyond(plan, 0.14),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 830, 60, 300, 4),
        tone: far,
        toneFoot: middle,
        fall: 240,
        depth: 0.08,
      }),
      mist(plan, 800, 0.1, 0.7, 360),
      hole(330, 620, middle + 0.02, 0.16),
      mist(plan, 930, 0.18, 0.5, 380),
      hole(440, 650, mix(middle, band, 0.6), 0.28),
      shafts(brush, { fromX: plan.light.x, fromY: 200, toY: 1200, spread: 620, count: 4, alpha: 0.26, depth: 0.4 }),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.1,
        toneFoot: band - 0.07,
        depth: 0.58,
        details: (context) =>
          echoLines(
            context,
            { ramp: ground, ridge: stand, tone: band, toneFoot: band, depth: 0 },
            [60, 140, 240],
            0.2,
            14,
          ),
      }),
      hole(610, 820, near - 0.02, 0.7),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 1520, 50, 360, brush.random() * 60),
        tone: near,
        details: rubble(plan),
        toneFoot: day.frame,
        depth: 0.88,
        shadow: 0.5,
      }),
      ...edgeFrame(plan, 420, (context, own, { x, y, height, side: hand }) => {
        boulder(context, own, {
          x: x + hand * 40,
          y,
          width: height * 1.1,
          height: height * 0.8,
          ramp: ground,
          tone: day.frame + 0.05,
        })
        boulder(context, own, {
          x: x - hand * height * 0.5,
          y: y + 30,
          width: height * 0.6,
          height: height * 0.36,
          ramp: ground,
          tone: day.frame + 0.08,
        })
        grass(
          context,
          own,
          { x: x - hand * height * 0.2, y: y + 40, height: height * 0.5, ramp: ground, tone: day.frame },
          7,
        )
      }),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, stand, {
      horizon: 830,
      companions: [
        { x: 540 - heroSide * 190, y: 1010, depth: 0.5, base: 'ground' },
        { x: 540 - heroSide * 130, y: 470, depth: 0.24, base: 'fly' },
      ],
    }),
  }
}

export const cave: Setting = { id: 'cave', hue: 285, layouts: [mouths, lake, crystals] }
