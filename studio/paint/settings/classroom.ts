import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { shafts } from '../set/light.ts'
import { perspective } from '../set/perspective.ts'
import { disc, piece, rect } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush } from '../types.ts'
import { weatherBeyond } from './beyond.ts'
import { edgeFrame } from './edges.ts'
import { planks } from './indoors.ts'
import { air, openSky, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** What somebody drew on the board: a house, a sun, a sum, a wave; no letters, they would be read. */
function chalk(context: SKRSContext2D, plan: Plan, left: number, top: number): void {
  context.strokeStyle = plan.sky.css(0.95, 0.5)
  context.lineWidth = 5
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const line = (...points: readonly (readonly [number, number])[]): void => {
    context.beginPath()
    for (const [x, y] of points) context.lineTo(left + x, top + y)
    context.stroke()
  }
  line([60, 200], [60, 120], [110, 76], [160, 120], [160, 200], [60, 200])
  line([98, 200], [98, 158], [124, 158], [124, 200])
  context.beginPath()
  context.arc(left + 236, top + 84, 26, 0, 6.2832)
  context.stroke()
  for (let ray = 0; ray < 8; ray++) {
    const angle = ray * 0.785
    line(
      [236 + Math.cos(angle) * 38, 84 + Math.sin(angle) * 38],
      [236 + Math.cos(angle) * 54, 84 + Math.sin(angle) * 54],
    )
  }
  context.beginPath()
  for (let x = 0; x < 300; x += 12) context.lineTo(left + 420 + x, top + 250 + 22 * Math.sin(x / 24))
  context.stroke()
  line([470, 96], [510, 96])
  line([490, 76], [490, 116])
  line([600, 88], [640, 88])
  line([600, 106], [640, 106])
  for (const x of [430, 550, 690]) {
    context.beginPath()
    context.ellipse(left + x, top + 96, 16, 26, 0.15, 0, 6.2832)
    context.stroke()
  }
}

/** A desk with its chair, seen from behind. */
export function desk(
  context: SKRSContext2D,
  plan: Plan,
  ask: { x: number; y: number; width: number; tone: number },
): void {
  const { brush, ground } = plan
  const { x, y, width, tone } = ask
  const top = y - width * 0.62
  for (const side of [-1, 1])
    piece(context, brush, rect(x + side * width * 0.42 - width * 0.03, top, width * 0.06, width * 0.9), ground, tone)
  piece(
    context,
    brush,
    polygon([
      [x - width * 0.44, top - width * 0.14],
      [x + width * 0.44, top - width * 0.14],
      [x + width * 0.52, top + width * 0.03],
      [x - width * 0.52, top + width * 0.03],
    ]),
    ground,
    tone + 0.16,
    { toneFoot: tone + 0.08 },
  )
  piece(context, brush, rect(x - width * 0.52, top + width * 0.03, width * 1.04, width * 0.07), ground, tone + 0.04)
  const chair = new Path2D()
  chair.roundRect(x - width * 0.25, y - width * 0.42, width * 0.5, width * 0.26, width * 0.06)
  for (const side of [-1, 1])
    piece(
      context,
      brush,
      rect(x + side * width * 0.2 - width * 0.025, y - width * 0.3, width * 0.05, width * 0.6),
      ground,
      tone,
    )
  piece(context, brush, chair, brush.palette.accentRamp, mix(0.34, 0.2, plan.day.darkness), { shadow: 0.5 })
}

/** A classroom from the last row: the board, a tall window, desks. */
export function classroom(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const side = first.light.x > 540 ? 1 : -1
  const windowX = 540 + side * 390
  const plan = relit(first, { x: windowX - side * 20, y: 420, r: Math.min(110, first.light.r * 0.6) })
  const { day, ground, heroSide } = plan
  const [, middle, band, near] = day.land
  const floor = 980
  const wallTone = middle + 0.02
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: floor + 60 })
  const opening = rect(windowX - 150, 150, 300, 600)
  const hole = rect(-90, -90, 1260, floor + 150)
  hole.addPath(opening)
  context.save()
  context.clip(hole, 'evenodd')
  piece(context, brush, rect(-90, -90, 1260, floor + 150), ground, wallTone + 0.02, {
    toneFoot: wallTone - 0.1,
    edge: 0,
  })
  context.restore()
  piece(context, brush, rect(-90, 800, 1260, floor - 730), ground, wallTone - 0.14, { edge: 0.5 })
  for (const [x, y, width, height] of [
    [windowX - 164, 138, 22, 636],
    [windowX + 142, 138, 22, 636],
    [windowX - 8, 150, 16, 600],
    [windowX - 164, 138, 328, 22],
    [windowX - 150, 400, 300, 14],
    [windowX - 184, 744, 368, 36],
  ] as const)
    piece(context, brush, rect(x, y, width, height), ground, Math.min(0.88, wallTone + 0.22))
  const left = 540 - side * 170 - 400
  piece(context, brush, rect(left - 20, 316, 800, 430), brush.palette.accentRamp, mix(0.4, 0.26, day.darkness))
  piece(context, brush, rect(left, 336, 760, 390), ground, near + 0.02, { toneFoot: near + 0.1, edge: 0, shadow: 0 })
  chalk(context, plan, left, 336)
  piece(context, brush, rect(left + 20, 742, 720, 22), ground, wallTone + 0.12)
  const clockX = 540 - side * 330
  piece(context, brush, disc(clockX, 214, 62), ground, near + 0.1)
  piece(context, brush, disc(clockX, 214, 52), plan.sky, 0.92, { shadow: 0 })
  context.strokeStyle = ground.css(0.05)
  context.lineWidth = 6
  context.beginPath()
  context.moveTo(clockX - 20, 190)
  context.lineTo(clockX, 214)
  context.lineTo(clockX + 8, 174)
  context.stroke()
  const eye = perspective(540 - heroSide * 40, 720)
  return {
    layers: [
      ...openSky(plan, { paperClouds: 2 }),
      ...weatherBeyond(plan, 0.2),
      layer(0.24),
      paintSheet(brush, {
        ramp: ground,
        ridge: () => floor,
        tone: band + 0.1,
        toneFoot: near,
        fall: 640,
        depth: 0.46,
        edge: 0.5,
        details: (paint) => planks(paint, plan, eye, floor, band),
      }),
      shafts(brush, {
        fromX: windowX,
        fromY: 200,
        toY: 1300,
        spread: 460,
        count: 3,
        alpha: 0.26,
        depth: 0.5,
        lean: -side * 420,
      }),
      ...edgeFrame(
        plan,
        440,
        (paint, own, { x, y, height, side: at }) =>
          desk(
            paint,
            { ...plan, brush: own },
            { x: x - at * 90, y: y + 40, width: height * 0.95, tone: day.frame + 0.05 },
          ),
        { foot: 1800 },
      ),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1096, {
      horizon: floor,
      companions: [
        { x: 540 - heroSide * 270, y: floor + 50, depth: 0.47, base: 'ground' },
        { x: 540 - heroSide * 240, y: 430, depth: 0.32, base: 'fly' },
      ],
    }),
  }
}
