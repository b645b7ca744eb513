import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { scallops } from '../ridges.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { bank, bankTones, frontClouds } from './cloud-banks.ts'
import { islands } from './islands.ts'
import { air, mist, openSky, planOf, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Banks of cloud, one behind the other. */
function banks(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { horizon, noise } = plan
  const tones = bankTones(plan)
  const stand = scallops(noise, 1088, 18, brush.random() * 90)
  return {
    layers: [
      ...openSky(plan),
      bank(plan, horizon - 40, 46, tones[0] as number, 0.14),
      mist(plan, horizon, 0.16, 0.35, 240),
      bank(plan, horizon + 50, 40, tones[1] as number, 0.24),
      bank(plan, mix(horizon, 1088, 0.7), 30, tones[2] as number, 0.38),
      bank(plan, 1088, 18, tones[3] as number, 0.62, stand),
      bank(plan, 1450, 60, tones[4] as number, 0.88),
      bank(plan, 1690, 60, tones[5] as number, 1),
      ...frontClouds(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1092, { float: { x: plan.heroX, y: 650, depth: 0.34 } }),
  }
}

/** Peaks that stand out of the cloud like teeth, snow on their shoulders. */
function summits(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { horizon, day, heroSide, ground, noise } = plan
  const tones = bankTones(plan)
  const [far, middle, band] = day.land
  const peak = (x: number, top: number, half: number, foot: number, tone: number, depth: number): Layer => {
    const { context, layer } = stage(brush.scale, {
      left: x - half - 30,
      right: x + half + 30,
      top: top - 30,
      bottom: foot + 40,
    })
    const flank = (side: number): [number, number][] =>
      Array.from({ length: 9 }, (_, step) => {
        const part = (step + 1) / 9
        return [
          x + side * half * part ** 1.12 + 26 * (noise.line(step * 1.7 + x / 50 + side * 20) - 0.5),
          mix(top, foot, part) + 20 * (noise.line(step * 2.3 + side * 9) - 0.5),
        ]
      })
    const path = polygon([[x, top], ...flank(1), ...flank(-1).reverse()])
    paintPaper(context, brush, path, {
      ramp: ground,
      tone: tone - 0.02,
      toneFoot: tone + 0.08,
      edge: 0.7,
      edgeWidth: 4,
      shadow: 0.3,
      shadowBlur: 24,
      form: 0.35,
    })
    context.save()
    context.clip(path)
    const snowLine = mix(top, foot, 0.34)
    const snow: [number, number][] = [
      [x - half, top - 20],
      [x + half, top - 20],
    ]
    for (let step = 0; step <= 14; step++)
      snow.push([x + half * (1 - step / 7), snowLine + (step % 2 ? 46 : -26) * (0.5 + noise.line(step + x))])
    paintPaper(context, brush, polygon(snow), {
      ramp: plan.sky,
      tone: Math.min(0.99, tone + 0.34),
      toneFoot: Math.min(0.97, tone + 0.24),
      edge: 0.6,
      shadow: 0.35,
      shadowBlur: 8,
    })
    context.restore()
    return layer(depth)
  }
  const stand = scallops(noise, 1090, 16, brush.random() * 90)
  return {
    layers: [
      ...openSky(plan),
      peak(540 - heroSide * 60, horizon - 330, 330, horizon + 120, far - 0.06, 0.12),
      peak(540 + heroSide * 420, horizon - 210, 280, horizon + 120, far - 0.08, 0.13),
      mist(plan, horizon + 40, 0.15, 0.7, 300),
      bank(plan, horizon + 30, 44, tones[0] as number, 0.18),
      peak(540 - heroSide * 390, horizon - 250, 370, 1120, middle - 0.1, 0.3),
      mist(plan, 1000, 0.32, 0.5, 300),
      bank(plan, mix(horizon, 1090, 0.66), 34, tones[1] as number, 0.38),
      bank(plan, 1090, 16, mix(tones[3] as number, band, 0.5), 0.62, stand),
      bank(plan, 1450, 60, tones[4] as number, 0.88),
      bank(plan, 1680, 60, tones[5] as number, 1),
      ...frontClouds(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1094),
  }
}

export const sky: Setting = { id: 'sky', hue: 140, layouts: [banks, islands, summits] }
