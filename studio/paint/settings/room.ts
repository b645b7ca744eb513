import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { hills } from '../ridges.ts'
import { armchair, curtain, pottedPlant } from '../set/furniture.ts'
import { shafts } from '../set/light.ts'
import { perspective } from '../set/perspective.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { attic } from './attic.ts'
import { weatherBeyond } from './beyond.ts'
import { corridor } from './corridor.ts'
import { sides } from './edges.ts'
import { planks } from './indoors.ts'
import { air, openSky, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** The light that falls through a window on the floor. */
function pool(context: SKRSContext2D, plan: Plan, x: number, top: number): void {
  const { sky, day, heroX } = plan
  const fade = context.createLinearGradient(0, top, 0, 1420)
  fade.addColorStop(0, sky.css(0.94, 0.32 - 0.1 * day.darkness))
  fade.addColorStop(1, sky.css(0.94, 0))
  context.fillStyle = fade
  const way = (540 - x) * 0.7 + (heroX - 540) * 0.3
  for (const half of [-1, 1]) {
    context.fill(
      polygon([
        [x + half * 14, top],
        [x + half * 150, top],
        [x + way + half * 290 + 30, 1420],
        [x + way + half * 26, 1420],
      ]),
    )
  }
}

const archedWindow = (x: number, top: number, width: number, bottom: number): Path2D => {
  const path = new Path2D()
  path.moveTo(x - width / 2, bottom)
  path.lineTo(x - width / 2, top + width / 2)
  path.arc(x, top + width / 2, width / 2, Math.PI, 0)
  path.lineTo(x + width / 2, bottom)
  path.closePath()
  return path
}

/** A wall with an arched window, the sky behind it, curtains in front. */
function chamber(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const windowX = 540 + (first.light.x > 540 ? 1 : -1) * mix(90, 170, brush.random())
  const plan = relit(first, { x: windowX + 40, y: 420, r: Math.min(130, first.light.r * 0.75) })
  const { day, ground, sky, noise } = plan
  const [, middle, band, near] = day.land
  const floor = 968 + (plan.horizon - 860) * 0.3
  const eye = perspective(540 - plan.heroSide * 60, 720)
  const opening = archedWindow(windowX, 190, 470, 800)
  const wallTone = middle - 0.08
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: floor + 60 })
  const wall = new Path2D()
  wall.rect(-90, -90, 1260, floor + 150)
  wall.addPath(opening)
  context.save()
  const hole = new Path2D(wall)
  context.clip(hole, 'evenodd')
  const whole = polygon([
    [-90, -90],
    [1170, -90],
    [1170, floor + 60],
    [-90, floor + 60],
  ])
  paintPaper(context, brush, whole, { ramp: ground, tone: wallTone - 0.06, toneFoot: wallTone + 0.04 })
  wallpaper(context, plan, wallTone, floor)
  const glow = context.createRadialGradient(windowX, 480, 200, windowX, 480, 720)
  glow.addColorStop(0, ground.css(Math.min(0.95, wallTone + 0.3), 0.5))
  glow.addColorStop(1, ground.css(Math.min(0.95, wallTone + 0.3), 0))
  context.fillStyle = glow
  context.fillRect(-90, -90, 1260, floor + 150)
  context.restore()
  windowFrame(context, plan, opening, windowX, day.darkness < 0.2 ? 0.9 : Math.min(0.85, wallTone + 0.3))
  const skirting = polygon([
    [-90, floor - 44],
    [1170, floor - 44],
    [1170, floor + 12],
    [-90, floor + 12],
  ])
  paintPaper(context, brush, skirting, {
    ramp: ground,
    tone: wallTone + 0.12,
    toneFoot: wallTone + 0.02,
    edge: 0.7,
    edgeWidth: 3,
    shadow: 0.35,
    shadowBlur: 10,
  })
  return {
    layers: [
      ...openSky(plan, { paperClouds: 2 }),
      ...weatherBeyond(plan, 0.2),
      paintSheet(brush, {
        ramp: ground,
        ridge: hills(noise, 660, 60, 300, 3),
        tone: day.land[0],
        toneFoot: middle,
        fall: 160,
        depth: 0.1,
      }),
      layer(0.22),
      ...wallThings(plan, windowX, floor, wallTone),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => floor,
        tone: band + 0.1,
        toneFoot: near,
        fall: 620,
        depth: 0.46,
        edge: 0.5,
        shadow: 0.3,
        details: (paint) => {
          planks(paint, plan, eye, floor, band)
          rug(paint, plan)
          pool(paint, plan, windowX, floor)
        },
      }),
      shafts(brush, {
        fromX: windowX,
        fromY: 240,
        toY: 1300,
        spread: 560,
        count: 3,
        alpha: 0.26,
        depth: 0.5,
        lean: (540 - windowX) * 0.7 + (plan.heroX - 540) * 0.3,
      }),
      ...drapes(plan, sky === ground ? 0.1 : day.frame + 0.05),
      nearThings(plan),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1096, {
      float: { x: plan.heroX, y: 660, depth: 0.36 },
      companions: [
        { x: 540 - plan.heroSide * 260, y: floor + 60, depth: 0.44, base: 'ground' },
        { x: 540 - plan.heroSide * 250, y: 560, depth: 0.3, base: 'fly' },
      ],
    }),
  }
}

function wallpaper(context: SKRSContext2D, plan: Plan, tone: number, floor: number): void {
  const { ground } = plan
  context.fillStyle = ground.css(tone + 0.05, 0.5)
  for (let column = 0; column < 22; column++) if (column % 2) context.fillRect(-90 + column * 58, -90, 58, floor + 150)
  context.fillStyle = ground.css(tone + 0.12, 0.35)
  for (let column = 0; column < 22; column++) {
    for (let y = -60 + (column % 2) * 60; y < floor - 60; y += 120) {
      context.beginPath()
      context.ellipse(-61 + column * 58, y, 7, 13, 0, 0, 6.2832)
      context.fill()
    }
  }
}

function windowFrame(context: SKRSContext2D, plan: Plan, opening: Path2D, x: number, tone: number): void {
  const { ground, brush } = plan
  context.save()
  context.lineJoin = 'round'
  for (const [width, step] of [
    [30, 0],
    [18, 0.1],
  ] as const) {
    context.strokeStyle = ground.css(Math.max(0.08, tone - 0.2 + step * 2))
    context.lineWidth = width
    context.stroke(opening)
  }
  context.strokeStyle = ground.css(tone)
  context.lineWidth = 10
  context.beginPath()
  context.moveTo(x, 190)
  context.lineTo(x, 800)
  for (const y of [425, 610]) {
    context.moveTo(x - 235, y)
    context.lineTo(x + 235, y)
  }
  context.stroke()
  context.restore()
  const sill = polygon([
    [x - 285, 792],
    [x + 285, 792],
    [x + 270, 836],
    [x - 270, 836],
  ])
  paintPaper(context, brush, sill, {
    ramp: ground,
    tone: tone + 0.03,
    toneFoot: tone - 0.14,
    edge: 0.8,
    edgeWidth: 4,
    shadow: 0.45,
    shadowBlur: 16,
  })
}

/** Pictures on the empty side of the wall. */
function wallThings(plan: Plan, windowX: number, floor: number, tone: number): Layer[] {
  const { brush, ground, sky, day } = plan
  const side = windowX > 540 ? -1 : 1
  const { context, layer } = stage(brush.scale, { ...fullBox, top: 200, bottom: floor + 30 })
  for (const [offset, y, width, height] of [
    [330, 360, 170, 220],
    [440, 640, 130, 130],
    [300, 650, 110, 150],
  ] as const) {
    const x = 540 + side * offset
    const frame = polygon([
      [x - width / 2, y],
      [x + width / 2, y],
      [x + width / 2, y + height],
      [x - width / 2, y + height],
    ])
    paintPaper(context, brush, frame, {
      ramp: brush.palette.accentRamp,
      tone: tone - 0.02,
      edge: 0.7,
      edgeWidth: 3,
      shadow: 0.4,
      shadowBlur: 14,
    })
    const inside = polygon([
      [x - width / 2 + 16, y + 16],
      [x + width / 2 - 16, y + 16],
      [x + width / 2 - 16, y + height - 16],
      [x - width / 2 + 16, y + height - 16],
    ])
    paintPaper(context, brush, inside, { ramp: sky, tone: Math.min(0.9, tone + 0.24), toneFoot: tone + 0.1 })
    context.save()
    context.clip(inside)
    context.fillStyle = ground.css(Math.max(0.1, tone - 0.1))
    context.beginPath()
    context.ellipse(x + 10, y + height, width * 0.5, height * 0.32, 0.2, 0, 6.2832)
    context.fill()
    context.fillStyle = sky.css(Math.min(1, day.skyHorizon + 0.1))
    context.beginPath()
    context.arc(x + width * 0.14, y + height * 0.36, width * 0.1, 0, 6.2832)
    context.fill()
    context.restore()
  }
  return [layer(0.24)]
}

function rug(context: SKRSContext2D, plan: Plan): void {
  const { brush, heroX } = plan
  const { accentRamp } = brush.palette
  for (const [grow, tone] of [
    [1, 0.26],
    [0.9, 0.4],
    [0.82, 0.3],
  ] as const) {
    const path = new Path2D()
    path.ellipse(heroX, 1172, 400 * grow, 92 * grow, 0, 0, 6.2832)
    context.globalAlpha = 0.75
    context.fillStyle = accentRamp.css(mix(tone, tone * 0.7, plan.day.darkness))
    context.fill(path)
  }
  context.globalAlpha = 1
}

function drapes(plan: Plan, tone: number): Layer[] {
  const { brush, heroSide } = plan
  return sides(heroSide).map((side, index) => {
    const reach = index === 0 ? 270 : 170
    const { context, layer } = stage(brush.scale, {
      ...fullBox,
      left: side < 0 ? -90 : 1170 - reach - 190,
      right: side < 0 ? reach + 100 : 1170,
    })
    curtain(context, brush, { side, reach, ramp: plan.ground, tone })
    return layer(1.04 + index * 0.01, {
      pivot: { x: side < 0 ? -90 : 1170, y: -90 },
      idle: (seconds) => ({ rotation: 0.006 * Math.sin(seconds * 0.8 + index) }),
    })
  })
}

/** An armchair's back and a plant, close to the lens. */
function nearThings(plan: Plan): Layer {
  const { brush, heroSide, ground, day } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, top: 1080 })
  armchair(context, brush, { x: 540 - heroSide * 350, y: 1960, width: 470, ramp: ground, tone: day.frame + 0.06 })
  pottedPlant(context, brush, { x: 540 + heroSide * 440, y: 1950, height: 420, ramp: ground, tone: day.frame + 0.03 })
  return layer(1)
}

export const room: Setting = { id: 'room', hue: 38, layouts: [chamber, corridor, attic] }
