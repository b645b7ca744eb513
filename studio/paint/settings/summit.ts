import { Path2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { scallops } from '../ridges.ts'
import { piece } from '../set/pieces.ts'
import { boulder } from '../set/rocks.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame } from './edges.ts'
import { flags, mast } from './flags.ts'
import { range } from './peaks.ts'
import { air, mist, openSky, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** The very top: a spur of rock over a sea of cloud from which other peaks rise. */
export function summit(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, sky, heroSide, heroX } = plan
  const [far, middle, band, near] = day.land
  const bank = (base: number, tone: number, depth: number, height = 44): Layer =>
    paintSheet(brush, {
      ramp: sky,
      ridge: scallops(noise, base, height, brush.random() * 80),
      tone: tone + 0.05,
      toneFoot: tone - 0.1,
      fall: 320,
      depth,
      edge: 0.85,
      shadow: 0.4,
      more: { idle: (seconds) => ({ x: 13 * Math.sin(seconds * 0.4 + depth * 9) }) },
    })
  const top = 1092
  // The spur climbs from the hero's side of the picture and breaks off before its other edge.
  const end = heroX - heroSide * 330
  const spur = stage(brush.scale, { ...fullBox, top: 980 })
  const edge: [number, number][] = [
    [540 + heroSide * 660, 2040],
    [540 + heroSide * 660, 1010],
  ]
  for (let step = 0; step <= 22; step++) {
    const part = step / 22
    const x = mix(540 + heroSide * 660, end, part)
    const rough = 26 * (noise.line(part * 11) - 0.5) * Math.min(1, Math.abs(x - heroX) / 140)
    edge.push([x, top - 74 * Math.max(0, 1 - part * 2.4) + rough])
  }
  for (let step = 1; step <= 16; step++) {
    const part = step / 16
    edge.push([
      end + heroSide * (part * 250 + 90 * (noise.line(part * 9 + 40) - 0.5) * (1 + part)),
      top + 940 * part ** 0.9,
    ])
  }
  const rock = polygon(edge)
  piece(spur.context, brush, rock, ground, band + 0.1, {
    toneFoot: near - 0.06,
    shadow: 0.5,
    shadowBlur: 34,
    edge: 0.85,
    edgeWidth: 5,
  })
  spur.context.save()
  spur.context.clip(rock)
  for (let facet = 0; facet < 11; facet++) {
    const x = mix(-90, 1170, brush.random())
    const y = mix(1440, 1960, brush.random())
    const size = mix(60, 210, brush.random())
    spur.context.fillStyle = ground.css(facet % 2 ? near + 0.1 : Math.max(0.03, near - 0.08), 0.4)
    spur.context.fill(
      polygon([
        [x, y - size * 0.6],
        [x + size * 0.5, y - size * 0.1],
        [x + size * 0.16, y + size * 0.7],
        [x - size * 0.4, y + size * 0.2],
      ]),
    )
  }
  const cap = new Path2D()
  cap.moveTo(540 + heroSide * 670, 940)
  for (let step = 0; step <= 30; step++) {
    const part = step / 30
    cap.lineTo(
      mix(540 + heroSide * 670, end + heroSide * 6, part),
      top - 74 * Math.max(0, 1 - part * 2.4) + 22 + 30 * noise.line(part * 16 + 8),
    )
  }
  cap.lineTo(end, 940)
  cap.closePath()
  spur.context.fillStyle = ground.css(Math.min(0.94, band + 0.34), 0.85)
  spur.context.fill(cap)
  spur.context.restore()
  const poleX = heroX + heroSide * 250
  return {
    layers: [
      ...openSky(plan),
      range(plan, horizon + 30, far - 0.06, 0.1, [
        [540 - heroSide * 330, 460, 240],
        [540 + heroSide * 250, 520, 320],
      ]),
      bank(horizon + 30, day.skyHorizon + 0.02, 0.14, 26),
      range(plan, horizon + 220, middle - 0.06, 0.22, [[540 - heroSide * 390, 620, 430]]),
      bank(horizon + 170, mix(day.skyHorizon, middle, 0.4), 0.28),
      mist(plan, 1020, 0.3, 0.4, 280),
      bank(1190, mix(middle, band, 0.6), 0.4),
      bank(1400, band - 0.03, 0.46, 54),
      mast(plan, poleX, 1110, 580, 0.5),
      flags(plan, poleX, 590, 540 + heroSide * 700, 420, 36, 0.5),
      spur.layer(0.52),
      bank(1800, near - 0.04, 0.9, 60),
      ...edgeFrame(plan, 300, (context, own, { x, y, height, side }) =>
        boulder(context, own, {
          x: x + side * 30,
          y,
          width: height * 1.4,
          height: height * 0.9,
          ramp: ground,
          tone: day.frame + 0.05,
        }),
      ),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1094, {
      companions: [
        { x: heroX - heroSide * 190, y: 1104, depth: 0.53, base: 'ground' },
        { x: 540 - heroSide * 300, y: 480, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
