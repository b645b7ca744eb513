import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper } from '../ply.ts'
import { box } from '../set/appliances.ts'
import { shafts } from '../set/light.ts'
import { perspective } from '../set/perspective.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { weatherBeyond } from './beyond.ts'
import { air, openSky, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** A room whose walls are tiled to the height of a hand: what stands in it makes it a kitchen or a ward. */
export interface TiledRoom {
  plan: Plan
  /** Where the wall meets the floor. */
  floor: number
  /** The wall's tone; furniture stands out against it. */
  wall: number
  /** The middle of the window, on the side away from the hero's. */
  windowX: number
}

interface Furniture {
  /** Where what is near the lens begins, if it leaves the upper part free. */
  nearFrom?: number
  /** What stands along the wall, and what hangs on it. */
  back(context: SKRSContext2D, room: TiledRoom): void
  /** What is close to the lens, at the edges or below the captions. */
  near(context: SKRSContext2D, room: TiledRoom): void
}

const tile = 64

function tiles(context: SKRSContext2D, plan: Plan, top: number, bottom: number, tone: number): void {
  for (let y = bottom - tile; y > top - tile; y -= tile)
    for (let x = -90; x < 1170; x += tile) {
      context.fillStyle = plan.ground.css(tone + 0.05 * plan.brush.random())
      context.fill(box(x + 2, Math.max(top, y + 2), x + tile - 2, y + tile - 2))
    }
}

function wallWithWindow({ plan, floor, wall, windowX }: TiledRoom, tiledFrom: number): Layer {
  const { brush, ground, sky } = plan
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: floor + 60 })
  const opening = box(windowX - 190, 250, windowX + 190, 690)
  const whole = box(-90, -90, 1170, floor + 60)
  whole.addPath(opening)
  context.save()
  context.clip(whole, 'evenodd')
  const face = box(-90, -90, 1170, floor + 60)
  paintPaper(context, brush, face, { ramp: ground, tone: wall, toneFoot: wall + 0.08 })
  tiles(context, plan, tiledFrom, floor - 20, wall + 0.06)
  context.restore()
  context.strokeStyle = sky.css(Math.min(0.95, wall + 0.34))
  context.lineWidth = 22
  context.stroke(opening)
  context.lineWidth = 10
  context.beginPath()
  context.moveTo(windowX, 250)
  context.lineTo(windowX, 690)
  context.moveTo(windowX - 190, 440)
  context.lineTo(windowX + 190, 440)
  context.stroke()
  paintPaper(context, brush, box(windowX - 230, 684, windowX + 230, 724), {
    ...{ ramp: sky, tone: Math.min(0.95, wall + 0.36), toneFoot: wall + 0.2 },
    ...{ edge: 0.8, edgeWidth: 3, shadow: 0.4, shadowBlur: 14 },
  })
  return layer(0.24)
}

/** Builds the room and lets it be furnished. */
export function tiledRoom(spec: SettingSpec, brush: Brush, tiledFrom: number, furniture: Furniture): Background {
  const first = planOf(spec, brush)
  const windowX = 540 + first.heroSide * mix(40, 110, brush.random())
  const plan = relit(first, { x: windowX + 30, y: 430, r: Math.min(120, first.light.r * 0.7) })
  const { day, ground } = plan
  const [, middle, band, near] = day.land
  const floor = 950 + (plan.horizon - 860) * 0.3
  const room: TiledRoom = { plan, floor, wall: middle - 0.02, windowX }
  const eye = perspective(540 - plan.heroSide * 60, 720)
  const back = stage(brush.scale, { ...fullBox, bottom: floor + 200 })
  furniture.back(back.context, room)
  const front = stage(brush.scale, { ...fullBox, top: furniture.nearFrom ?? fullBox.top })
  furniture.near(front.context, room)
  return {
    layers: [
      ...openSky(plan, { paperClouds: 2 }),
      ...weatherBeyond(plan, 0.2),
      wallWithWindow(room, tiledFrom),
      paintSheet(brush, {
        ...{ ramp: ground, ridge: () => floor, tone: band + 0.1, toneFoot: near, fall: 620, depth: 0.3 },
        ...{ edge: 0.5, shadow: 0.2 },
        details: (context) => {
          const down = floor - eye.y
          for (let row = 0; row < 13; row++)
            for (let column = -9; column < 9; column++) {
              if ((row + column) % 2 === 0) continue
              const [far, close] = [0.87 ** row, 0.87 ** (row + 1)]
              const [left, right] = [column * 120, (column + 1) * 120]
              context.fillStyle = ground.css(Math.max(0.04, band - 0.16), 0.62)
              context.fill(eye.quad([left, down, close], [right, down, close], [right, down, far], [left, down, far]))
            }
        },
      }),
      back.layer(0.34),
      shafts(brush, {
        ...{ fromX: windowX, fromY: 260, toY: 1300, spread: 460, count: 3, alpha: 0.2, depth: 0.46 },
        lean: (540 - windowX) * 0.7,
      }),
      front.layer(1),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1096, {
      float: { x: plan.heroX, y: 660, depth: 0.4 },
      companions: [
        { x: 540 - plan.heroSide * 250, y: 1090, depth: 0.46, base: 'ground' },
        { x: 540 - plan.heroSide * 250, y: 560, depth: 0.4, base: 'fly' },
      ],
    }),
  }
}
