import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { paintPaper } from '../ply.ts'
import { glowLayer } from '../set/light.ts'
import { type Perspective, perspective } from '../set/perspective.ts'
import type { Background, Brush } from '../types.ts'
import { air, mist, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

const half = 470
const ceiling = -640
const floor = 560
const ratio = 0.72
const segments = 9

/** One length of the corridor: floor tiles, walls with a door each, a lamp in the ceiling. */
function segment(
  context: SKRSContext2D,
  plan: Plan,
  eye: Perspective,
  from: number,
  to: number,
  tone: number,
  index: number,
): void {
  const { brush, ground, sky } = plan
  const flat = (ask: readonly (readonly [number, number, number])[], shade: number): void => {
    context.fillStyle = ground.css(shade)
    context.fill(eye.quad(...ask))
  }
  flat(
    [
      [-half, ceiling, from],
      [half, ceiling, from],
      [half, ceiling, to],
      [-half, ceiling, to],
    ],
    tone - 0.1,
  )
  const tiles = 6
  for (let column = 0; column < tiles; column++) {
    for (let row = 0; row < 2; row++) {
      const left = -half + (column / tiles) * half * 2
      const right = left + (half * 2) / tiles
      const near = from * (to / from) ** (row / 2)
      const away = from * (to / from) ** ((row + 1) / 2)
      flat(
        [
          [left, floor, near],
          [right, floor, near],
          [right, floor, away],
          [left, floor, away],
        ],
        tone + ((column + row + index) % 2 ? 0.07 : -0.06),
      )
    }
  }
  for (const side of [-1, 1] as const) {
    const wall = eye.quad(
      [side * half, ceiling, from],
      [side * half, ceiling, to],
      [side * half, floor, to],
      [side * half, floor, from],
    )
    paintPaper(context, brush, wall, { ramp: ground, tone: tone - 0.02, toneFoot: tone + 0.05, texture: 0.8 })
    flat(
      [
        [side * half, 240, from],
        [side * half, 240, to],
        [side * half, floor, to],
        [side * half, floor, from],
      ],
      tone - 0.08,
    )
    const near = mix(from, to, 0.26)
    const away = mix(from, to, 0.7)
    const casing = eye.quad(
      [side * half, -250, mix(from, to, 0.2)],
      [side * half, -250, mix(from, to, 0.76)],
      [side * half, floor, mix(from, to, 0.76)],
      [side * half, floor, mix(from, to, 0.2)],
    )
    paintPaper(context, brush, casing, { ramp: ground, tone: tone + 0.14, shadow: 0.3, shadowBlur: 12 })
    const door = eye.quad(
      [side * half, -215, near],
      [side * half, -215, away],
      [side * half, floor, away],
      [side * half, floor, near],
    )
    const open = (index * 3 + (side > 0 ? 1 : 0)) % 5 === 2
    paintPaper(
      context,
      brush,
      door,
      open
        ? { ramp: sky, tone: 0.95, toneFoot: 0.85 }
        : {
            ramp: brush.palette.accentRamp,
            tone: Math.max(0.12, tone - 0.08),
            toneFoot: Math.max(0.08, tone - 0.14),
            edge: 0.5,
            edgeWidth: 2,
          },
    )
  }
  const lampNear = mix(from, to, 0.34)
  const lampAway = mix(from, to, 0.7)
  context.fillStyle = sky.css(0.97)
  context.fill(
    eye.quad([-95, ceiling, lampNear], [95, ceiling, lampNear], [95, ceiling, lampAway], [-95, ceiling, lampAway]),
  )
}

/** A corridor that repeats itself towards a light at its end. */
export function corridor(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const eye = perspective(540 - first.heroSide * 50, 790 + 0.7 * (first.horizon - 860))
  const plan = relit(first, { x: eye.x, y: eye.y - 30, r: 150 })
  const { day, ground, sky } = plan
  const [far, , band, near] = day.land
  const { context, layer } = stage(brush.scale)
  context.fillStyle = sky.css(0.95)
  context.fillRect(fullBox.left, fullBox.top, 1260, 2100)
  const nearest = 0.4
  for (let index = segments - 1; index >= 0; index--) {
    const from = nearest / ratio ** index
    const away = (index / (segments - 1)) ** 1.15
    const tone = mix(mix(near, band, Math.min(1, index / 3)), Math.min(0.94, far + 0.22), away)
    segment(context, plan, eye, from, from / ratio, tone, index)
  }
  const fade = context.createLinearGradient(0, 1380, 0, 1960)
  fade.addColorStop(0, ground.css(day.frame, 0))
  fade.addColorStop(1, ground.css(day.frame, 0.75))
  context.fillStyle = fade
  context.fillRect(fullBox.left, 1380, 1260, 660)
  return {
    layers: [
      layer(0.3),
      glowLayer(brush, { x: eye.x, y: eye.y, r: 520, alpha: 0.8, depth: 0.32 }),
      mist(plan, eye.y + 130, 0.34, 0.4, 380),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1094, {
      horizon: eye.y,
      float: { x: plan.heroX, y: 680, depth: 0.36 },
      companions: [
        { x: eye.x - plan.heroSide * 120, y: eye.y + 170, depth: 0.33, base: 'ground' },
        { x: 540 - plan.heroSide * 190, y: 520, depth: 0.36, base: 'fly' },
      ],
    }),
  }
}
