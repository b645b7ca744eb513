import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper, polygon } from '../ply.ts'
import { lamplight } from '../set/buildings.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { air, mist, openSky, type Plan, planOf, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'
import { bricks, pane, towers } from './town.ts'

/** A barrel of staves on legs, its lid a cone. */
function tank(plan: Plan, x: number, y: number, size: number, tone: number): Layer {
  const { brush, ground } = plan
  const { context, layer } = stage(brush.scale, {
    left: x - size,
    right: x + size,
    top: y - size * 2.5,
    bottom: y + 40,
  })
  context.strokeStyle = ground.css(Math.max(0, tone - 0.1))
  context.lineWidth = size * 0.07
  for (const [from, to] of [
    [-0.4, -0.46],
    [0.4, 0.46],
    [-0.42, 0.42],
    [0.42, -0.42],
  ] as const) {
    context.beginPath()
    context.moveTo(x + size * from, y - size * 0.85)
    context.lineTo(x + size * to, y + 10)
    context.stroke()
  }
  const barrel = new Path2D()
  barrel.roundRect(x - size * 0.52, y - size * 1.95, size * 1.04, size * 1.16, size * 0.06)
  paintPaper(context, brush, barrel, {
    ramp: ground,
    tone: tone + 0.08,
    toneFoot: tone,
    edge: 0.6,
    edgeWidth: 4,
    shadow: 0.45,
    form: 0.6,
  })
  context.strokeStyle = ground.css(Math.max(0, tone - 0.1), 0.7)
  context.lineWidth = 3
  context.beginPath()
  for (let stave = -4; stave <= 4; stave++) {
    context.moveTo(x + stave * size * 0.115, y - size * 1.95)
    context.lineTo(x + stave * size * 0.115, y - size * 0.79)
  }
  context.stroke()
  paintPaper(
    context,
    brush,
    polygon([
      [x - size * 0.62, y - size * 1.92],
      [x, y - size * 2.42],
      [x + size * 0.62, y - size * 1.92],
    ]),
    { ramp: ground, tone: tone - 0.02, edge: 0.85, edgeWidth: 4, shadow: 0.4, form: 0.4 },
  )
  return layer(0.5)
}

function aerial(context: SKRSContext2D, plan: Plan, x: number, y: number, height: number, tone: number): void {
  context.strokeStyle = plan.ground.css(tone)
  context.lineCap = 'round'
  context.lineWidth = 6
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x, y - height)
  for (const [part, reach] of [
    [1, 60],
    [0.86, 84],
    [0.72, 44],
  ] as const) {
    context.moveTo(x - reach, y - height * part + 6)
    context.lineTo(x + reach, y - height * part - 6)
  }
  context.stroke()
}

/** A flat roof above the town: brick parapet, water tank, aerial, and lit windows in the wall below. */
export function rooftop(spec: SettingSpec, brush: Brush): Background {
  const plan = planOf(spec, brush)
  const { day, horizon, heroSide, ground } = plan
  const [far, middle, band, near] = day.land
  const dark = day.darkness > 0.3
  const lean = heroSide * 0.05
  const deck = (x: number): number => 1092 - lean * 0.5 * (x - 540)
  const wallTop = (x: number): number => 1424 + lean * (x - 540)
  const facade = (context: SKRSContext2D): void => {
    bricks(
      context,
      plan,
      polygon([
        [-90, 1380],
        [1170, 1380],
        [1170, 2010],
        [-90, 2010],
      ]),
      near + 0.02,
    )
    context.save()
    context.transform(1, lean, 0, 1, 0, -lean * 540)
    for (const [x, row] of [
      [70, 0],
      [330, 0],
      [760, 0],
      [1000, 0],
      [200, 1],
      [500, 1],
      [880, 1],
    ] as const) {
      const lit = dark && brush.random() < 0.6
      pane(
        context,
        plan,
        { x: x - 60, y: 1530 + row * 270, width: 122, height: 168 },
        lit ? lamplight : ground,
        lit ? 0.55 : dark ? day.frame + 0.03 : near + 0.26,
      )
    }
    context.restore()
  }
  const ledge = (context: SKRSContext2D): void => {
    const stone = polygon([
      [-90, wallTop(-90) - 26],
      [1170, wallTop(1170) - 26],
      [1170, wallTop(1170) + 26],
      [-90, wallTop(-90) + 26],
    ])
    paintPaper(context, brush, stone, {
      ramp: ground,
      tone: near + 0.16,
      toneFoot: near + 0.08,
      edge: 0.8,
      edgeWidth: 4,
      shadow: 0.5,
      shadowBlur: 22,
      shadowX: 0,
      shadowY: 14,
    })
  }
  const boards = (context: SKRSContext2D): void => {
    context.strokeStyle = ground.css(band - 0.08, 0.4)
    context.lineWidth = 3
    for (let line = -12; line <= 12; line++) {
      context.beginPath()
      context.moveTo(540 + line * 78, 1080)
      context.lineTo(540 + line * 124, 1440)
      context.stroke()
    }
  }
  return {
    layers: [
      ...openSky(plan),
      towers(plan, {
        count: 14,
        foot: horizon + 190,
        low: 190,
        high: 430,
        tone: far - 0.02,
        depth: 0.13,
        pane: 0,
        lit: 0,
      }),
      mist(plan, horizon + 110, 0.15, 0.7, 360),
      towers(plan, {
        count: 9,
        foot: 1120,
        low: 130,
        high: 420,
        tone: middle - 0.04,
        depth: 0.26,
        pane: 24,
        lit: dark ? 0.1 : 0.02,
      }),
      mist(plan, 1050, 0.3, 0.65, 320),
      paintSheet(brush, {
        ramp: ground,
        ridge: deck,
        tone: band + 0.1,
        toneFoot: band - 0.04,
        fall: 340,
        depth: 0.48,
        details: boards,
        room: 330,
        onTop: (context) =>
          aerial(
            context,
            plan,
            540 + heroSide * 440,
            deck(540 + heroSide * 440) + 20,
            mix(230, 300, brush.random()),
            day.frame + 0.08,
          ),
      }),
      tank(plan, 540 - heroSide * 370, 1120, 190, Math.max(0.12, band - 0.12)),
      paintSheet(brush, {
        ramp: ground,
        ridge: wallTop,
        tone: near + 0.04,
        toneFoot: near - 0.06,
        depth: 0.8,
        shadow: 0.5,
        room: 40,
        details: facade,
        onTop: ledge,
      }),
      wires(plan),
      ...air(plan),
    ],
    slots: slotsOf(plan, deck),
  }
}

/** A washing line across the upper corner, swaying. */
function wires(plan: Plan): Layer {
  const { brush, sky, day, heroSide } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: 520 })
  const from = heroSide > 0 ? -90 : 1170
  const to = 540 - heroSide * 60
  const at = (part: number): [number, number] => [
    mix(from, to, part),
    mix(250, -100, part) + 90 * Math.sin(part * Math.PI),
  ]
  context.strokeStyle = sky.css(day.frame)
  context.lineWidth = 4
  context.beginPath()
  for (let part = 0; part <= 1.001; part += 0.05) context.lineTo(...at(part))
  context.stroke()
  for (let cloth = 0; cloth < 4; cloth++) {
    const [x, y] = at(0.16 + cloth * 0.17)
    const wide = 70 + 24 * brush.random()
    const long = 110 + 50 * brush.random()
    const sheet = polygon([
      [x - wide / 2, y - 6],
      [x + wide / 2, y - heroSide * -14],
      [x + wide * 0.46, y + long],
      [x, y + long * 0.94],
      [x - wide * 0.5, y + long * 1.02],
    ])
    const accent = cloth === 1
    paintPaper(context, brush, sheet, {
      ramp: accent ? brush.palette.accentRamp : sky,
      tone: accent ? 0.42 : day.frame + 0.14,
      toneFoot: accent ? 0.3 : day.frame + 0.05,
      edge: 0.6,
      edgeWidth: 3,
      shadow: 0.3,
    })
  }
  return layer(1.04, { pivot: { x: from, y: 250 }, idle: (seconds) => ({ rotation: 0.008 * Math.sin(seconds * 1.1) }) })
}
