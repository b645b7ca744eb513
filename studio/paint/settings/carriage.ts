import { Path2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { lamplight } from '../set/buildings.ts'
import { perspective } from '../set/perspective.ts'
import { disc, piece, rect, rounded } from '../set/pieces.ts'
import { roundTree } from '../set/trees.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { weatherBeyond } from './beyond.ts'
import { edgeFrame } from './edges.ts'
import { planks } from './indoors.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** The carriage's wall: two wide windows, a rack above them, panelling below. */
function wall(plan: Plan, floor: number): Layer {
  const { brush, ground, heroSide, day } = plan
  const [, middle, band, near] = day.land
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: floor + 60 })
  const tone = mix(band, near, 0.3)
  const panes = [
    rounded(-60 + (heroSide > 0 ? 0 : 470), 250, 670, 500, 54),
    rounded(heroSide > 0 ? 690 : -320, 250, 700, 500, 54),
  ]
  const holes = rect(-100, -100, 1280, floor + 170)
  for (const pane of panes) holes.addPath(pane)
  context.save()
  context.clip(holes, 'evenodd')
  piece(context, brush, rect(-100, -100, 1280, floor + 170), ground, tone + 0.06, { toneFoot: tone - 0.02, shadow: 0 })
  context.restore()
  context.lineWidth = 22
  for (const pane of panes) {
    context.strokeStyle = ground.css(Math.max(0.03, tone - 0.12))
    context.stroke(pane)
    context.save()
    context.clip(pane)
    context.fillStyle = plan.sky.css(0.96, 0.12)
    const [left, top] = pane.getBounds()
    context.fill(
      polygon([
        [left + 90, top],
        [left + 210, top],
        [left - 60, top + 520],
        [left - 180, top + 520],
      ]),
    )
    context.fill(
      polygon([
        [left + 270, top],
        [left + 310, top],
        [left + 40, top + 520],
        [left, top + 520],
      ]),
    )
    context.restore()
  }
  piece(context, brush, rect(-90, 800, 1260, 24), brush.palette.accentRamp, mix(0.5, 0.32, day.darkness))
  for (let panel = 0; panel < 6; panel++)
    piece(context, brush, rounded(-70 + panel * 210, 850, 180, floor - 880, 12), ground, tone, { shadow: 0.2 })
  piece(context, brush, rect(-90, 158, 1260, 20), ground, tone + 0.16)
  for (let rail = 0; rail < 9; rail++)
    piece(context, brush, rect(-60 + rail * 150, 120, 10, 58), ground, tone + 0.1, { shadow: 0 })
  const caseX = 540 - heroSide * 250
  piece(
    context,
    brush,
    rounded(caseX - 110, 56, 220, 104, 14),
    brush.palette.accentRamp,
    mix(0.4, 0.26, day.darkness),
    { form: 0.3 },
  )
  piece(context, brush, rounded(caseX + 130, 84, 130, 76, 30), ground, middle - 0.2, { form: 0.3 })
  // A lamp on the post between the windows.
  const lampX = heroSide > 0 ? 650 : 425
  const glow = context.createRadialGradient(lampX, 330, 0, lampX, 330, 170)
  glow.addColorStop(0, lamplight.css(0.8, day.darkness > 0.3 ? 0.5 : 0.12))
  glow.addColorStop(1, lamplight.css(0.8, 0))
  context.fillStyle = glow
  context.fillRect(lampX - 180, 150, 360, 360)
  piece(context, brush, disc(lampX, 330, 26), lamplight, mix(0.8, 0.7, day.darkness))
  piece(context, brush, rect(lampX - 7, 350, 14, 44), ground, tone + 0.2)
  return layer(0.36)
}

/** A bench with a high back, seen from behind and aslant. */
function seat(
  plan: Plan,
  brush: Brush,
  context: Parameters<typeof piece>[0],
  x: number,
  y: number,
  height: number,
  side: 1 | -1,
): void {
  const { day, ground } = plan
  const cloth = brush.palette.accentRamp
  const tone = mix(0.26, 0.13, day.darkness)
  const back = new Path2D()
  back.moveTo(x - side * height * 0.42, y + 200)
  back.lineTo(x - side * height * 0.36, y - height * 0.62)
  back.quadraticCurveTo(x - side * height * 0.3, y - height * 0.8, x, y - height * 0.84)
  back.lineTo(x + side * height * 0.7, y - height * 0.88)
  back.lineTo(x + side * height * 0.7, y + 200)
  back.closePath()
  piece(context, brush, back, cloth, tone + 0.05, { toneFoot: tone - 0.04, shadow: 0.5, shadowBlur: 26, edgeWidth: 5 })
  context.fillStyle = cloth.css(Math.max(0, tone - 0.06), 0.8)
  for (let row = 0; row < 4; row++)
    for (let button = 0; button < 4; button++) {
      context.beginPath()
      context.arc(
        x + side * (-0.16 + 0.24 * button + 0.12 * (row % 2)) * height,
        y - height * (0.6 - row * 0.2),
        height * 0.018,
        0,
        6.2832,
      )
      context.fill()
    }
  piece(
    context,
    brush,
    rounded(
      Math.min(x - side * height * 0.46, x - side * height * 0.3),
      y - height * 0.26,
      height * 0.16,
      height * 0.1,
      18,
    ),
    ground,
    day.frame + 0.12,
  )
}

/** Inside a carriage: the land runs past behind two windows. */
export function carriage(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, noise, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const floor = 1000
  const swing = (pace: number, reach: number) => (seconds: number) => ({
    x: -plan.way * reach * Math.sin(seconds * pace),
  })
  return {
    layers: [
      ...openSky({ ...plan, horizon: 640 }, { paperClouds: 2 }),
      ...weatherBeyond(plan, 0.34),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 620, 60, 260, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.08,
        fall: 160,
        depth: 0.1,
        more: { idle: swing(0.35, 18) },
      }),
      mist(plan, 660, 0.14, 0.6, 260),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 700, 26, 300, 9),
        tone: middle,
        toneFoot: band,
        fall: 160,
        depth: 0.22,
        room: 170,
        onTop: (context) => {
          for (let x = -60; x < 1160; x += 210)
            roundTree(context, brush, {
              x: x + 60 * brush.random(),
              y: 716,
              height: mix(90, 160, brush.random()),
              ramp: ground,
              tone: middle - 0.18,
              relief: 0.2,
            })
        },
        more: { idle: swing(0.35, 28) },
      }),
      wall(plan, floor),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => floor,
        tone: band + 0.06,
        toneFoot: near - 0.03,
        fall: 620,
        depth: 0.46,
        edge: 0.5,
        details: (context) => {
          planks(context, plan, perspective(540 - heroSide * 60, 740), floor, band - 0.02)
          const fade = context.createLinearGradient(0, floor, 0, 1400)
          fade.addColorStop(0, plan.sky.css(0.94, 0.3 - 0.1 * day.darkness))
          fade.addColorStop(1, plan.sky.css(0.94, 0))
          context.fillStyle = fade
          const left = heroSide > 0 ? 0 : 430
          context.fill(
            polygon([
              [left, floor],
              [left + 600, floor],
              [left + 560 + heroSide * 90, 1400],
              [left - 60 + heroSide * 90, 1400],
            ]),
          )
        },
      }),
      ...edgeFrame(
        plan,
        620,
        (context, own, { x, y, height, side }) => seat(plan, own, context, x - side * 30, y, height, side),
        { foot: 1930 },
      ),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1098, {
      horizon: 640,
      float: { x: plan.heroX, y: 640, depth: 0.42 },
      companions: [
        { x: 540 - heroSide * 250, y: floor + 60, depth: 0.47, base: 'ground' },
        { x: 540 - heroSide * 210, y: 480, depth: 0.24, base: 'fly' },
      ],
    }),
  }
}
