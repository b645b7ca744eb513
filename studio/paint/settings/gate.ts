import { Path2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon, union } from '../ply.ts'
import { hills } from '../ridges.ts'
import { piece, rect } from '../set/pieces.ts'
import { boulder } from '../set/rocks.ts'
import { cypress } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { shrine, turfAndStones } from './columns.ts'
import { edgeFrame } from './edges.ts'
import { air, mist, openSky, planOf, slotsOf, standRidge } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** A gate of beams over steps that climb to a temple in the light: a frame within the frame. */
export function gate(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, light } = plan
  const [far, middle, band, near] = day.land
  const centre = mix(540, light.x, 0.35)
  const climb = stage(brush.scale, { ...fullBox, top: horizon - 160, bottom: 1140 })
  const top = horizon - 60
  for (let step = 0; step < 12; step++) {
    const from = mix(top, 1100, (step / 12) ** 1.3)
    const to = mix(top, 1100, ((step + 1) / 12) ** 1.3)
    const half = mix(60, 250, (step / 12) ** 1.1)
    const tone = mix(far - 0.04, band + 0.06, step / 12)
    piece(climb.context, brush, rect(centre - half, from, half * 2, to - from + 30), plan.sky, tone - 0.1, {
      toneFoot: tone - 0.14,
      shadow: 0.2,
      texture: 0.6,
    })
    piece(climb.context, brush, rect(centre - half - 6, from, half * 2 + 12, (to - from) * 0.4), plan.sky, tone + 0.1, {
      shadow: 0,
      edge: 0.9,
      texture: 0.6,
    })
  }
  const portal = (half: number, head: number, thick: number, foot: number, tone: number, depth: number): Layer => {
    const { context, layer } = stage(brush.scale, { ...fullBox, bottom: foot + 60 })
    const red = brush.palette.accentRamp
    const posts = [-1, 1].map((side) =>
      polygon([
        [centre + side * (half - thick * 0.6), head],
        [centre + side * (half + thick * 0.2), head],
        [centre + side * (half + thick * 0.62), foot],
        [centre + side * (half - thick * 0.4), foot],
      ]),
    )
    const shade = mix(tone, tone + 0.08, 1 - day.darkness)
    piece(
      context,
      brush,
      union([...posts, rect(centre - half * 1.12, head + thick * 1.5, half * 2.24, thick * 0.62)]),
      red,
      shade,
      { toneFoot: shade - 0.08, form: 0.3, shadow: 0.5, shadowBlur: 26 },
    )
    const lintel = new Path2D()
    const wide = half * 1.42
    lintel.moveTo(centre - wide, head - thick * 1.1)
    lintel.quadraticCurveTo(centre, head - thick * 0.2, centre + wide, head - thick * 1.1)
    lintel.lineTo(centre + wide * 0.96, head - thick * 0.1)
    lintel.quadraticCurveTo(centre, head + thick * 0.66, centre - wide * 0.96, head - thick * 0.1)
    lintel.closePath()
    piece(context, brush, lintel, red, shade + 0.06, { toneFoot: shade - 0.06, shadow: 0.5, edgeWidth: 5, edge: 0.85 })
    for (const side of [-1, 1])
      piece(
        context,
        brush,
        rect(centre + side * half - thick * 0.62, foot - thick * 0.9, thick * 1.3, thick * 1.1),
        ground,
        tone - 0.1,
      )
    return layer(depth)
  }
  const stand = standRidge(plan)
  const slope = hills(noise, 0, 26, 210, brush.random() * 60)
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon + 10, 90, 300, brush.random() * 60),
        tone: far - 0.02,
        toneFoot: far - 0.06,
        fall: 240,
        depth: 0.1,
      }),
      mist(plan, horizon, 0.12, 0.7, 340),
      shrine(plan, centre, top + 10, 300, mix(far, middle, 0.4), 0.2),
      paintSheet(brush, {
        ramp: ground,
        ridge: (x) => top + 30 + 0.42 * Math.max(0, Math.abs(x - centre) - 110) ** 0.98 + slope(x),
        tone: middle + 0.02,
        toneFoot: band,
        depth: 0.24,
        room: 260,
        onTop: (context) => {
          for (const [out, tall] of [
            [230, 250],
            [330, 330],
            [450, 420],
          ] as const)
            for (const side of [-1, 1]) {
              const x = centre + side * out
              if (Math.abs(x - plan.heroX) < 90) continue
              cypress(context, brush, {
                x,
                y: top + 30 + 0.42 * (out - 110) + 30,
                height: tall,
                ramp: ground,
                tone: middle - 0.16,
                relief: 0.2,
              })
            }
        },
      }),
      climb.layer(0.28),
      mist(plan, 1030, 0.32, 0.4, 260),
      portal(200, horizon - 150, 40, 1060, mix(0.5, 0.36, day.darkness), 0.34),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.1,
        toneFoot: band - 0.06,
        depth: 0.5,
        shadow: 0.4,
      }),
      portal(470, 210, 92, 1330, mix(0.34, 0.2, day.darkness), 0.66),
      paintSheet(brush, {
        ramp: ground,
        ridge: (x) => hills(noise, 1470, 30, 440, 3)(x) + heroSide * 0.06 * (x - 540),
        tone: near + 0.03,
        toneFoot: near - 0.07,
        depth: 0.86,
        shadow: 0.4,
        details: turfAndStones(plan, near),
      }),
      ...edgeFrame(plan, 420, (context, own, { x, y, height, side }) => {
        boulder(context, own, {
          x: x + side * 30,
          y: y + 10,
          width: height * 1.1,
          height: height * 0.5,
          ramp: ground,
          tone: day.frame + 0.04,
        })
        piece(
          context,
          own,
          rect(x - height * 0.1, y - height * 0.86, height * 0.2, height * 0.5),
          ground,
          day.frame + 0.1,
          { form: 0.4 },
        )
        piece(
          context,
          own,
          polygon([
            [x - height * 0.3, y - height * 0.86],
            [x, y - height * 1.1],
            [x + height * 0.3, y - height * 0.86],
          ]),
          ground,
          day.frame + 0.13,
        )
      }),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand, {
      companions: [
        { x: centre, y: 1000, depth: 0.3, base: 'ground' },
        { x: 540 - heroSide * 260, y: 470, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
