import { Path2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { piece } from '../set/pieces.ts'
import { grass } from '../set/plants.ts'
import { boulder } from '../set/rocks.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush } from '../types.ts'
import { edgeFrame, leafCorner } from './edges.ts'
import { air, mist, openSky, planOf, slotsOf } from './plan.ts'
import { reeds } from './reeds.ts'
import type { SettingSpec } from './setting.ts'

/** From high above: the river winds up the whole picture, stepping stones across it. */
export function steppingStones(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf({ ...spec, angle: 'high' }, brush)
  const { day, noise, ground, sky, heroSide, heroX, light } = plan
  const [far, middle, band, near] = day.land
  const horizon = plan.horizon - 150
  const way = (y: number): number => Math.max(0, (y - horizon - 30) / (2040 - horizon))
  const swing = (part: number): number => Math.sin(part ** 0.7 * 7.4) * part ** 0.5 * (1 - part) * 330
  const centre = (y: number): number =>
    mix(light.x, mix(540, heroX, 0.4), Math.min(1, way(y) * 3) ** 0.7) + heroSide * swing(way(y))
  const half = (y: number): number => 16 + 560 * way(y) ** 0.78
  const bend = new Path2D()
  for (let y = horizon + 30; y <= 2040; y += 18) bend.lineTo(centre(y) - half(y) * (0.92 + 0.2 * noise.line(y / 70)), y)
  for (let y = 2040; y >= horizon + 30; y -= 18)
    bend.lineTo(centre(y) + half(y) * (0.92 + 0.2 * noise.line(y / 80 + 30)), y)
  bend.closePath()
  const land = paintSheet(brush, {
    ramp: ground,
    ridge: hills(noise, horizon + 26, 12, 420, 6),
    tone: middle + 0.12,
    toneFoot: near + 0.02,
    fall: 1100,
    depth: 0.4,
    details: (context) => {
      for (let tuft = 0; tuft < 90; tuft++) {
        const y = mix(horizon + 80, 1990, brush.random() ** 0.8)
        const x = mix(-80, 1160, brush.random())
        if (Math.abs(x - centre(y)) < half(y) * 1.16 || (y > 1130 && y < 1420)) continue
        grass(
          context,
          brush,
          { x, y, height: 12 + 60 * way(y), ramp: ground, tone: mix(middle - 0.06, near + 0.08, way(y)) },
          5,
        )
      }
      piece(context, brush, bend, sky, Math.min(0.88, day.skyHorizon - 0.06), {
        toneFoot: near + 0.02,
        edge: 0.9,
        edgeWidth: 6,
        shadow: 0.5,
        shadowBlur: 20,
      })
      context.save()
      context.clip(bend)
      for (let ripple = 0; ripple < 70; ripple++) {
        const y = mix(horizon + 60, 2000, brush.random() ** 0.7)
        const long = mix(8, 120, way(y)) * mix(0.6, 1.3, brush.random())
        const x = centre(y) + half(y) * mix(-0.9, 0.8, brush.random())
        context.strokeStyle = sky.css(
          Math.min(0.97, mix(0.9, middle + 0.16, way(y))),
          y > 1130 && y < 1420 ? 0.16 : 0.42,
        )
        context.lineWidth = mix(1.5, 6, way(y))
        context.lineCap = 'round'
        context.beginPath()
        context.moveTo(x, y)
        context.quadraticCurveTo(x + long / 2, y - long * 0.12, x + long, y)
        context.stroke()
      }
      context.restore()
    },
  })
  const stonesLayer = stage(brush.scale, { ...fullBox, top: 900 })
  const rock = (x: number, y: number, wide: number, tone: number): void => {
    const { context } = stonesLayer
    for (const [grow, down, shade] of [
      [1.06, 0.2, tone - 0.2],
      [1, 0, tone],
    ] as const) {
      const path = polygon(
        Array.from({ length: 11 }, (_, corner) => {
          const angle = (corner / 11) * 6.2832
          const out = wide * grow * (0.86 + 0.2 * noise.line(corner * 1.7 + x))
          return [x + Math.cos(angle) * out, y + down * wide + Math.sin(angle) * out * 0.34]
        }),
      )
      piece(context, brush, path, ground, Math.max(0.03, shade + 0.06), {
        toneFoot: shade,
        shadow: down > 0 ? 0.4 : 0,
        edge: 0.8,
        edgeWidth: 4,
      })
    }
  }
  // A path of stones from the lower corner past the hero's feet to the other bank.
  for (const [across, y, wide] of [
    [250, 948, 40],
    [200, 986, 52],
    [120, 1034, 66],
    [-70, 1214, 96],
    [-190, 1330, 112],
    [-90, 1490, 134],
    [-240, 1690, 160],
    [-60, 1890, 180],
  ] as const)
    rock(heroX + heroSide * across, y, wide, mix(middle - 0.04, near + 0.06, way(y) ** 0.6))
  rock(heroX, 1114, 156, band + 0.12)
  return {
    layers: [
      ...openSky({ ...plan, horizon }, { paperClouds: 2 }),
      paintSheet(brush, {
        ramp: sky,
        ridge: hills(noise, horizon, 90, 260, 11),
        tone: far - 0.08,
        toneFoot: far + 0.04,
        fall: 240,
        depth: 0.1,
      }),
      mist(plan, horizon + 30, 0.12, 0.6, 300),
      land,
      mist(plan, horizon + 170, 0.42, 0.3, 340),
      stonesLayer.layer(0.44),
      ...edgeFrame(plan, 340, (context, own, { x, y, height, side }) => {
        boulder(context, own, {
          x: x + side * 30,
          y,
          width: height * 1.4,
          height: height * 0.8,
          ramp: ground,
          tone: day.frame + 0.04,
        })
        reeds(
          context,
          { ...plan, brush: own },
          {
            from: x - side * 60,
            to: x - side * 190,
            y: () => y + 80,
            height: height * 1.2,
            tone: day.frame + 0.01,
            count: 8,
          },
        )
      }),
      leafCorner(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1100, {
      horizon,
      sit: { x: heroX - heroSide * 60, y: 1090, depth: 0.43 },
      companions: [
        { x: heroX - heroSide * 390, y: 1140, depth: 0.45, base: 'ground' },
        { x: 540 - heroSide * 300, y: 440, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
