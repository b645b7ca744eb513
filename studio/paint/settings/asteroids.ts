import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { disc, piece } from '../set/pieces.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame } from './edges.ts'
import { heavens, planet, spacePlan } from './heavens.ts'
import { air, mist, type Plan, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

interface Rock {
  x: number
  y: number
  width: number
  tone: number
  depth: number
}

/** A rock adrift: flat enough above to stand on, torn below, pitted. */
function rock(plan: Plan, { x, y, width, tone, depth }: Rock, still = false): Layer {
  const { brush, ground, noise } = plan
  const { context, layer } = stage(brush.scale, {
    left: x - width * 0.7,
    right: x + width * 0.7,
    top: y - width * 0.2,
    bottom: y + width * 0.8,
  })
  const points: [number, number][] = []
  for (let step = 0; step <= 26; step++) {
    const angle = (step / 26) * Math.PI * 2
    const down = Math.sin(angle) > 0
    const rough = 0.84 + 0.28 * noise.line(step * 1.1 + x / 60)
    points.push([
      x + Math.cos(angle) * width * 0.5 * (down ? rough : 1),
      y + Math.sin(angle) * width * (down ? 0.5 * rough : 0.06),
    ])
  }
  const path = polygon(points)
  piece(context, brush, path, ground, tone + 0.1, {
    toneFoot: Math.max(0.03, tone - 0.16),
    shadow: 0.4,
    shadowBlur: 26,
    edge: 0.85,
    edgeWidth: 4,
    form: 0.4,
  })
  context.save()
  context.clip(path)
  for (let pit = 0; pit < 7; pit++) {
    const px = x + (brush.random() - 0.5) * width * 0.7
    const py = y + mix(0.06, 0.34, brush.random()) * width
    const r = width * mix(0.02, 0.06, brush.random())
    context.fillStyle = ground.css(Math.max(0.02, tone - 0.16), 0.7)
    context.beginPath()
    context.ellipse(px, py, r, r * 0.7, 0, 0, 6.2832)
    context.fill()
    context.strokeStyle = ground.css(Math.min(1, tone + 0.24), 0.5)
    context.lineWidth = 2.5
    context.beginPath()
    context.arc(px, py, r, 0.4, 2.2)
    context.stroke()
  }
  context.restore()
  const phase = brush.random() * 6
  return layer(
    depth,
    still
      ? {}
      : {
          idle: (seconds) => ({
            y: 12 * Math.sin(seconds * 0.7 + phase),
            rotation: 0.012 * Math.sin(seconds * 0.5 + phase),
          }),
        },
  )
}

/** A comet that draws its tail across the sky. */
function comet(plan: Plan, x: number, y: number): Layer {
  const { brush, sky, heroSide } = plan
  const { context, layer } = stage(brush.scale, {
    left: Math.min(x, x + heroSide * 520) - 30,
    right: Math.max(x, x + heroSide * 520) + 30,
    top: y - 260,
    bottom: y + 50,
  })
  for (const [reach, wide, alpha] of [
    [500, 30, 0.22],
    [380, 18, 0.32],
    [240, 9, 0.5],
  ] as const) {
    const fade = context.createLinearGradient(x, y, x + heroSide * reach, y - reach * 0.42)
    fade.addColorStop(0, sky.css(0.95, alpha))
    fade.addColorStop(1, sky.css(0.95, 0))
    context.fillStyle = fade
    context.fill(
      polygon([
        [x, y + wide],
        [x + heroSide * reach, y - reach * 0.42],
        [x, y - wide],
      ]),
    )
  }
  piece(context, brush, disc(x, y, 24), brush.palette.accentRamp, 0.8, { edge: 0.9 })
  return layer(0.04, { idle: (seconds) => ({ x: -heroSide * 11 * seconds, y: 4.6 * seconds }) })
}

/** Rocks adrift like steps, aslant through the dark, from our feet to the ringed planet. */
export function asteroids(spec: SettingSpec, brush: Brush): Background {
  const plan = spacePlan(spec, brush)
  const { day, heroSide, heroX } = plan
  const [far, middle, band, near] = day.land
  const away = -heroSide
  return {
    layers: [
      ...heavens(plan, true),
      comet(plan, 540 + heroSide * 40, 300),
      planet(plan, { x: 540 + away * 350, y: 1010, r: 210, depth: 0.08, ring: true }),
      rock(plan, { x: 540 + away * 130, y: 640, width: 110, tone: far - 0.14, depth: 0.14 }),
      rock(plan, { x: 540 + away * 290, y: 740, width: 160, tone: far - 0.16, depth: 0.2 }),
      mist(plan, 900, 0.24, 0.4, 520),
      rock(plan, { x: 540 + heroSide * 420, y: 800, width: 210, tone: middle - 0.12, depth: 0.3 }),
      rock(plan, { x: 540 + away * 390, y: 930, width: 260, tone: middle - 0.1, depth: 0.36 }),
      rock(plan, { x: heroX, y: 1104, width: 760, tone: band - 0.02, depth: 0.52 }, true),
      mist(plan, 1420, 0.6, 0.4, 500),
      rock(plan, { x: 540 + away * 330, y: 1500, width: 420, tone: near + 0.04, depth: 0.8 }),
      rock(plan, { x: 540 + heroSide * 250, y: 1690, width: 560, tone: near - 0.03, depth: 0.94 }),
      ...edgeFrame(
        plan,
        360,
        (context, own, { x, y, height, side }) => {
          piece(
            context,
            own,
            polygon([
              [x - side * height * 0.7, y + 160],
              [x - side * height * 0.5, y - height * 0.1],
              [x - side * height * 0.1, y - height * 0.5],
              [x + side * 160, y - height * 0.7],
              [x + side * 200, y + 160],
            ]),
            plan.ground,
            day.frame + 0.06,
            { form: 0.4, edgeWidth: 5, edge: 0.8 },
          )
        },
        { foot: 1880 },
      ),
      ...air(plan),
    ],
    slots: slotsOf(plan, () => 1094, {
      horizon: 1080,
      companions: [
        { x: 540 + away * 390, y: 930, depth: 0.37, base: 'ground' },
        { x: 540 + away * 200, y: 470, depth: 0.26, base: 'fly' },
      ],
    }),
  }
}
