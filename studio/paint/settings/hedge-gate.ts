import { Path2D, PathOp } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { hueDistance } from '../colour.ts'
import { mix } from '../noise.ts'
import { polygon, union } from '../ply.ts'
import { hills } from '../ridges.ts'
import { disc, piece, rounded } from '../set/pieces.ts'
import { flower, grass } from '../set/plants.ts'
import { cypress } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame, strewn } from './edges.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf, standRidge } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** A clipped hedge over the whole picture with a round gate cut into it. */
function hedgeWall(plan: Plan, x: number, y: number, r: number, tone: number, depth: number, foot: number): Layer {
  const { brush, ground, noise, day } = plan
  const { context, layer } = stage(brush.scale, { left: -90, right: 1170, top: -90, bottom: foot + 40 })
  const hole: [number, number][] = []
  for (let step = 0; step <= 60; step++) {
    const angle = Math.PI * (1 + step / 60)
    const leaf = r * (1 + 0.035 * Math.sin(step * 2.9) + 0.05 * (noise.line(step * 0.8) - 0.5))
    hole.push([x + Math.cos(angle) * leaf, y + Math.sin(angle) * leaf * 1.12])
  }
  const wall = new Path2D()
  wall.rect(-120, -120, 1320, foot + 160)
  wall.op(polygon([...hole, [x + r * 0.98, foot + 200], [x - r * 0.98, foot + 200]]), PathOp.Difference)
  piece(context, brush, wall, ground, tone, {
    toneFoot: tone - 0.06,
    shadow: 0.6,
    shadowBlur: 44,
    edge: 0.8,
    edgeWidth: 6,
  })
  context.save()
  context.clip(wall)
  for (let leaf = 0; leaf < 420; leaf++) {
    const lx = mix(-90, 1170, brush.random())
    const ly = mix(-90, foot, brush.random())
    context.fillStyle = ground.css(Math.max(0.02, tone + 0.12 * (brush.random() - 0.55)), 0.7)
    context.beginPath()
    context.ellipse(lx, ly, 24, 11, brush.random() * 3.1, 0, 6.2832)
    context.fill()
  }
  context.restore()
  // Roses climb round the opening, most of them on the side away from the hero.
  const rose = brush.palette.pop(hueDistance(brush.palette.accent.h, 150) > 62 ? brush.palette.accent.h : 10, 0.15)
  for (const [index, [hx, hy]] of hole.entries()) {
    if (index % 3 !== 0) continue
    const far = Math.sign(hx - 540) === -plan.heroSide ? 1 : 0.6
    const size = mix(16, 30, brush.random()) * far
    const cx = hx + (hx - x) * 0.05
    const cy = hy + (hy - y) * 0.05
    piece(
      context,
      brush,
      union([
        disc(cx - size * 0.4, cy, size * 0.7),
        disc(cx + size * 0.4, cy, size * 0.7),
        disc(cx, cy - size * 0.45, size * 0.7),
        disc(cx, cy + size * 0.4, size * 0.66),
      ]),
      rose,
      mix(0.6, 0.42, day.darkness),
      { shadow: 0.4 },
    )
    piece(context, brush, disc(cx, cy, size * 0.4), rose, mix(0.44, 0.3, day.darkness), { shadow: 0.25, shadowBlur: 5 })
  }
  return layer(depth)
}

/** A gate cut into a tall hedge; behind it a fountain in the light: a frame within the frame. */
export function hedgeGate(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, heroX, light, sky } = plan
  const [far, middle, band, near] = day.land
  const centre = mix(540, heroX, 0.35)
  const stand = standRidge(plan)
  const fountainX = mix(centre - heroSide * 130, light.x, 0.25)
  const basin = stage(brush.scale, {
    left: fountainX - 260,
    right: fountainX + 260,
    top: horizon - 260,
    bottom: horizon + 210,
  })
  const foot = horizon + 150
  piece(basin.context, brush, rounded(fountainX - 190, foot - 50, 380, 80, 30), sky, middle + 0.06)
  piece(
    basin.context,
    brush,
    polygon([
      [fountainX - 24, foot - 40],
      [fountainX - 14, foot - 190],
      [fountainX + 14, foot - 190],
      [fountainX + 24, foot - 40],
    ]),
    sky,
    middle + 0.02,
  )
  piece(
    basin.context,
    brush,
    polygon([
      [fountainX - 100, foot - 150],
      [fountainX + 100, foot - 150],
      [fountainX + 40, foot - 108],
      [fountainX - 40, foot - 108],
    ]),
    sky,
    middle + 0.1,
  )
  piece(
    basin.context,
    brush,
    polygon([
      [fountainX - 56, foot - 224],
      [fountainX + 56, foot - 224],
      [fountainX + 22, foot - 194],
      [fountainX - 22, foot - 194],
    ]),
    sky,
    middle + 0.12,
  )
  basin.context.strokeStyle = sky.css(0.95, 0.7)
  basin.context.lineCap = 'round'
  for (const side of [-1, 1])
    for (const [reach, top] of [
      [70, 300],
      [40, 330],
      [140, 262],
    ] as const) {
      basin.context.lineWidth = 4
      basin.context.beginPath()
      basin.context.moveTo(fountainX, foot - 226)
      basin.context.quadraticCurveTo(
        fountainX + side * reach * 0.6,
        foot - top,
        fountainX + side * reach,
        foot - 150 + (reach > 100 ? 96 : 0),
      )
      basin.context.stroke()
    }
  return {
    layers: [
      ...openSky(plan),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon, 50, 380, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.08,
        fall: 200,
        depth: 0.1,
        room: 330,
        onTop: (context) => {
          for (const out of [-310, -190, 190, 310])
            cypress(context, brush, {
              x: centre + out,
              y: horizon + 30,
              height: 230 + Math.abs(out) * 0.3,
              ramp: ground,
              tone: far - 0.16,
              relief: 0.2,
            })
        },
      }),
      mist(plan, horizon + 20, 0.14, 0.6, 300),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon + 90, 14, 420, 5),
        tone: middle + 0.1,
        toneFoot: band,
        fall: 260,
        depth: 0.2,
      }),
      basin.layer(0.24),
      mist(plan, 1030, 0.3, 0.4, 240),
      hedgeWall(plan, centre, 640, 400, band - 0.14, 0.4, 1100),
      paintSheet(brush, {
        ramp: ground,
        ridge: stand,
        tone: band + 0.12,
        toneFoot: band - 0.06,
        depth: 0.56,
        details: (context) => {
          context.fillStyle = sky.css(Math.min(0.95, middle + 0.2), 0.4)
          context.fill(
            polygon([
              [centre - 150, 1060],
              [centre + 150, 1060],
              [centre + 330 - heroSide * 90, 1960],
              [centre - 330 - heroSide * 90, 1960],
            ]),
          )
        },
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: (x) => hills(noise, 1480, 36, 440, 3)(x) + 240 * Math.exp(-(((x - centre + heroSide * 60) / 250) ** 2)),
        tone: near + 0.04,
        toneFoot: near - 0.07,
        depth: 0.86,
        shadow: 0.4,
        details: strewn(plan, 26, (context, x, y, nearness) => {
          if (brush.random() < 0.6)
            grass(context, brush, { x, y, height: 30 + 60 * nearness, ramp: ground, tone: near + 0.08 }, 5)
          else
            flower(context, brush, {
              x,
              y,
              height: 46 + 80 * nearness,
              ramp: ground,
              tone: near + 0.06,
              petals: brush.palette.accentRamp,
              petalTone: mix(0.62, 0.44, day.darkness),
              bloom: 13 + 17 * nearness,
            })
        }),
      }),
      ...edgeFrame(
        plan,
        470,
        (context, own, { x, y, height, side }) => {
          flower(context, own, {
            x,
            y: y + 60,
            height,
            ramp: ground,
            tone: day.frame + 0.03,
            petals: own.palette.accentRamp,
            petalTone: mix(0.4, 0.28, day.darkness),
            bloom: height * 0.17,
          })
          grass(context, own, { x: x + side * 30, y: y + 80, height: height * 0.6, ramp: ground, tone: day.frame }, 11)
        },
        { sway: true },
      ),
      ...air(plan),
    ],
    slots: slotsOf(plan, stand, {
      companions: [
        { x: centre - heroSide * 210, y: 1070, depth: 0.34, base: 'ground' },
        { x: centre - heroSide * 200, y: 470, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
