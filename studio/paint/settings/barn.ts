import type { SKRSContext2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { piece, rect, rounded } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush } from '../types.ts'
import { weatherBeyond } from './beyond.ts'
import { edgeFrame } from './edges.ts'
import { corn, windmill } from './farm.ts'
import { air, mist, openSky, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** Out of the dark barn through its open gate into the fields: a frame within the frame. */
export function barn(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, noise, ground, heroSide, heroX, light } = plan
  const [far, middle, band, near] = day.land
  const gold = brush.palette.pop(88, 0.13)
  const centre = mix(540, heroX, 0.3)
  const frame = stage(brush.scale)
  const wall = polygon([
    [-120, -120],
    [1200, -120],
    [1200, 1180],
    [centre + 400, 1180],
    [centre + 400, 420],
    [centre + 250, 250],
    [centre - 250, 250],
    [centre - 400, 420],
    [centre - 400, 1180],
    [-120, 1180],
  ])
  const dark = Math.max(0.05, near - 0.02)
  piece(frame.context, brush, wall, ground, dark, {
    toneFoot: dark + 0.05,
    shadow: 0.6,
    shadowBlur: 44,
    edge: 0.9,
    edgeWidth: 5,
  })
  frame.context.save()
  frame.context.clip(wall)
  frame.context.lineWidth = 4
  for (let board = 0; board < 19; board++) {
    frame.context.strokeStyle = ground.css(Math.max(0, dark - 0.05), 0.8)
    frame.context.beginPath()
    frame.context.moveTo(-90 + board * 70, -90)
    frame.context.lineTo(-90 + board * 70, 1180)
    frame.context.stroke()
    if (board % 4 !== 1) continue
    frame.context.fillStyle = plan.sky.css(0.9, 0.4)
    frame.context.fillRect(-88 + board * 70, -90, 4, 1270)
  }
  frame.context.restore()
  piece(frame.context, brush, rect(-90, 60, 1260, 54), ground, dark + 0.06)
  for (const side of [-1, 1]) {
    // The gate's leaves stand open.
    const leaf = polygon([
      [centre + side * 400, 420],
      [centre + side * 520, 380],
      [centre + side * 520, 1250],
      [centre + side * 400, 1150],
    ])
    piece(frame.context, brush, leaf, brush.palette.accentRamp, mix(0.34, 0.2, day.darkness), {
      form: 0.3,
      shadow: 0.5,
    })
    frame.context.strokeStyle = ground.css(dark + 0.14, 0.9)
    frame.context.lineWidth = 16
    frame.context.beginPath()
    frame.context.moveTo(centre + side * 406, 440)
    frame.context.lineTo(centre + side * 514, 1220)
    frame.context.moveTo(centre + side * 514, 410)
    frame.context.lineTo(centre + side * 406, 1120)
    frame.context.stroke()
  }
  const lantern = stage(brush.scale, {
    left: centre - heroSide * 150 - 70,
    right: centre - heroSide * 150 + 70,
    top: -90,
    bottom: 400,
  })
  const lx = centre - heroSide * 150
  lantern.context.strokeStyle = ground.css(dark - 0.02)
  lantern.context.lineWidth = 6
  lantern.context.beginPath()
  lantern.context.moveTo(lx, -90)
  lantern.context.lineTo(lx, 260)
  lantern.context.stroke()
  piece(lantern.context, brush, rounded(lx - 34, 262, 68, 96, 20), brush.palette.accentRamp, 0.78, { form: 0.3 })
  piece(lantern.context, brush, rect(lx - 42, 248, 84, 18), ground, dark)
  piece(lantern.context, brush, rect(lx - 42, 354, 84, 18), ground, dark)
  const straw = (context: SKRSContext2D, from: number, count: number, tone: number): void => {
    context.lineCap = 'round'
    for (let stalk = 0; stalk < count; stalk++) {
      const y = mix(from, 1960, brush.random())
      if (y > 1140 && y < 1420 && stalk % 4) continue
      const x = mix(-80, 1160, brush.random())
      const angle = brush.random() * 3.1
      const long = mix(16, 60, brush.random())
      context.strokeStyle = gold.css(tone + 0.1 * brush.random(), 0.7)
      context.lineWidth = 3
      context.beginPath()
      context.moveTo(x, y)
      context.lineTo(x + Math.cos(angle) * long, y + Math.sin(angle) * long * 0.4)
      context.stroke()
    }
  }
  return {
    layers: [
      ...openSky(plan, { paperClouds: 2 }),
      ...weatherBeyond(plan, 0.48),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, horizon, 60, 330, brush.random() * 60),
        tone: far,
        toneFoot: far - 0.06,
        fall: 200,
        depth: 0.1,
      }),
      ...windmill(plan, light.x + heroSide * 150, horizon + 60, 230, mix(far, middle, 0.6), 0.16),
      mist(plan, horizon + 30, 0.18, 0.6, 280),
      paintSheet(brush, {
        ramp: gold,
        ridge: hills(noise, horizon + 70, 26, 420, 9),
        tone: mix(0.74, 0.5, day.darkness),
        toneFoot: mix(0.5, 0.3, day.darkness),
        fall: 320,
        depth: 0.22,
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 1030, 18, 420, 3),
        tone: middle - 0.04,
        toneFoot: band,
        fall: 200,
        depth: 0.32,
        room: 110,
        onTop: (context) => {
          for (let x = -60; x < 1160; x += 150) piece(context, brush, rounded(x, 940, 20, 130, 6), ground, middle - 0.2)
          for (const y of [966, 1010]) piece(context, brush, rect(-90, y, 1260, 14), ground, middle - 0.16)
        },
      }),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => 1086,
        tone: band + 0.1,
        toneFoot: near - 0.04,
        fall: 640,
        depth: 0.5,
        details: (context) => {
          const pool = polygon([
            [centre - 400, 1086],
            [centre + 400, 1086],
            [centre + 560 - heroSide * 60, 1980],
            [centre - 560 - heroSide * 60, 1980],
          ])
          const fade = context.createLinearGradient(0, 1086, 0, 1700)
          fade.addColorStop(0, plan.sky.css(0.93, 0.34 - 0.1 * day.darkness))
          fade.addColorStop(1, plan.sky.css(0.93, 0))
          context.fillStyle = fade
          context.fill(pool)
          straw(context, 1110, 120, mix(0.5, 0.3, day.darkness))
        },
      }),
      frame.layer(0.62),
      lantern.layer(0.64, {
        pivot: { x: lx, y: -90 },
        idle: (seconds) => ({ rotation: 0.02 * Math.sin(seconds * 1.1) }),
      }),
      ...edgeFrame(plan, 430, (context, own, { x, y, height, side }) => {
        const view = { ...plan, brush: own }
        const bale = (bx: number, by: number, wide: number): void => {
          piece(
            context,
            own,
            rounded(bx - wide / 2, by - wide * 0.5, wide, wide * 0.56, wide * 0.06),
            gold,
            mix(0.26, 0.12, day.darkness),
            { form: 0.4 },
          )
          for (const at of [-0.22, 0.22])
            piece(context, own, rect(bx + at * wide - 5, by - wide * 0.5, 10, wide * 0.56), ground, day.frame + 0.04, {
              shadow: 0,
            })
        }
        bale(x + side * 20, y + 30, height * 1.15)
        bale(x + side * 60, y - height * 0.52, height * 0.8)
        for (let ear = 0; ear < 4; ear++)
          corn(context, view, x - side * (height * 0.5 + ear * 24), y + 60, height * 0.5, mix(0.24, 0.1, day.darkness))
      }),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1100, {
      companions: [
        { x: centre - heroSide * 190, y: 1104, depth: 0.46, base: 'ground' },
        { x: centre - heroSide * 200, y: 520, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
