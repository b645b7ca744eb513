import { Path2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { lamplight } from '../set/buildings.ts'
import { glowLayer } from '../set/light.ts'
import { perspective } from '../set/perspective.ts'
import { disc, piece, rect, rounded } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { edgeFrame } from './edges.ts'
import { planks } from './indoors.ts'
import { air, mist, type Plan, planOf, relit, slotsOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** One tier of boxes: a bowed balustrade with arches of shadow and a few heads behind it. */
function tier(
  plan: Plan,
  ask: { x: number; y: number; bow: number; height: number; tone: number; depth: number },
): Layer {
  const { brush, ground, day } = plan
  const { x: middle, y, bow, height, tone, depth } = ask
  const { context, layer } = stage(brush.scale, {
    ...fullBox,
    top: y - height * 1.3 - Math.abs(bow) * 2,
    bottom: y + height + Math.abs(bow),
  })
  const edge = (x: number): number => y + bow * (1 - ((x - middle) / 620) ** 2)
  const gap = 118
  for (let x = middle - gap * 5.5; x < middle + gap * 6; x += gap) {
    const foot = edge(x) + 10
    const box = new Path2D()
    const top = foot - height * 1.16
    box.moveTo(x - gap * 0.38, foot)
    box.lineTo(x - gap * 0.38, top + gap * 0.3)
    box.arc(x, top + gap * 0.38, gap * 0.38, Math.PI, 0)
    box.lineTo(x + gap * 0.38, foot)
    box.closePath()
    const open = brush.random()
    piece(context, brush, box, open < 0.3 && day.darkness > 0.2 ? lamplight : ground, open < 0.3 ? 0.44 : tone - 0.14, {
      shadow: 0,
      edge: 0.4,
      texture: 0.6,
    })
    if (brush.random() < 0.6) {
      const own = brush.random() * 20 - 10
      piece(context, brush, disc(x + own, foot - height * 0.3, gap * 0.13), ground, tone - 0.2, {
        shadow: 0,
        edge: 0.5,
      })
      piece(context, brush, rounded(x + own - gap * 0.2, foot - height * 0.16, gap * 0.4, 60, 20), ground, tone - 0.2, {
        shadow: 0,
      })
    }
  }
  const band = new Path2D()
  for (let x = -100; x <= 1180; x += 20) band.lineTo(x, edge(x))
  for (let x = 1180; x >= -100; x -= 20) band.lineTo(x, edge(x) + height * 0.5)
  band.closePath()
  piece(context, brush, band, ground, tone + 0.1, {
    toneFoot: tone - 0.02,
    edge: 0.9,
    edgeWidth: 4,
    shadow: 0.5,
    shadowBlur: 22,
    shadowX: 0,
    shadowY: 14,
  })
  for (let x = middle - gap * 5; x < middle + gap * 6; x += gap) {
    const foot = edge(x)
    piece(
      context,
      brush,
      disc(x, foot + height * 0.25, height * 0.11),
      brush.palette.accentRamp,
      mix(0.6, 0.44, day.darkness),
      { shadow: 0.2 },
    )
    context.fillStyle = lamplight.css(0.85, 0.9)
    context.beginPath()
    context.arc(x + gap / 2, edge(x + gap / 2) - 10, 8, 0, 6.2832)
    context.fill()
  }
  return layer(depth)
}

/** The lustre under the dome. */
function chandelier(plan: Plan, x: number, y: number): Layer {
  const { brush, ground, day } = plan
  const { context, layer } = stage(brush.scale, { left: x - 260, right: x + 260, top: -90, bottom: y + 200 })
  context.strokeStyle = ground.css(day.frame + 0.08)
  context.lineWidth = 7
  context.beginPath()
  context.moveTo(x, -90)
  context.lineTo(x, y)
  context.stroke()
  for (const [wide, down] of [
    [200, 60],
    [120, 0],
  ] as const) {
    const ring = new Path2D()
    ring.ellipse(x, y + down, wide, wide * 0.2, 0, 0, 6.2832)
    ring.ellipse(x, y + down, wide * 0.86, wide * 0.13, 0, 0, 6.2832, true)
    piece(context, brush, ring, brush.palette.accentRamp, mix(0.62, 0.46, day.darkness), { edge: 0.9 })
    for (let lamp = 0; lamp < 9; lamp++) {
      const angle = (lamp / 9) * 6.2832 + 0.3
      const lx = x + Math.cos(angle) * wide * 0.94
      const ly = y + down + Math.sin(angle) * wide * 0.16
      piece(context, brush, rect(lx - 5, ly - 34, 10, 34), ground, 0.9, { shadow: 0, texture: 0 })
      const flame = new Path2D()
      flame.ellipse(lx, ly - 46, 7, 15, 0, 0, 6.2832)
      context.fillStyle = lamplight.css(0.95)
      context.fill(flame)
      context.fillStyle = plan.sky.css(0.9, 0.5)
      context.fillRect(lx - 1.5, ly, 3, 44 + 20 * Math.sin(angle))
    }
  }
  return layer(0.26, { pivot: { x, y: -90 }, idle: (seconds) => ({ rotation: 0.01 * Math.sin(seconds * 0.7) }) })
}

/** On the stage, looking out: tiers of boxes in the dark, a lustre, everybody watching. */
export function auditorium(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const x = 540 - first.heroSide * 100
  const plan = relit(first, { x, y: 330, r: 150 })
  const { day, ground, heroSide } = plan
  const [far, middle, band, near] = day.land
  const floor = 1000
  const { context, layer } = stage(brush.scale, { ...fullBox, bottom: 1260 })
  const dome = context.createRadialGradient(x, 300, 60, x, 420, 800)
  dome.addColorStop(0, ground.css(Math.min(0.9, far + 0.12)))
  dome.addColorStop(0.5, ground.css(middle))
  dome.addColorStop(1, ground.css(near + 0.02))
  context.fillStyle = dome
  context.fillRect(-90, -90, 1260, 1350)
  context.strokeStyle = ground.css(Math.min(0.9, far + 0.06), 0.4)
  context.lineWidth = 6
  for (let rib = 0; rib <= 14; rib++) {
    const angle = Math.PI + (rib / 14) * Math.PI
    context.beginPath()
    context.moveTo(x, 210)
    context.lineTo(x + Math.cos(angle) * 900, 430 + Math.sin(angle) * 620)
    context.stroke()
  }
  return {
    layers: [
      layer(0.06),
      tier(plan, { x, y: 500, bow: -50, height: 104, tone: mix(far, middle, 0.5), depth: 0.12 }),
      mist(plan, 560, 0.14, 0.4, 320),
      tier(plan, { x, y: 690, bow: 20, height: 124, tone: middle - 0.06, depth: 0.18 }),
      glowLayer(brush, { x, y: 330, r: 520, alpha: 0.7, depth: 0.24 }),
      chandelier(plan, x, 290),
      tier(plan, { x, y: 880, bow: 80, height: 140, tone: (middle + band) / 2 - 0.08, depth: 0.3 }),
      mist(plan, 960, 0.34, 0.5, 320),
      paintSheet(brush, {
        ramp: ground,
        ridge: (at) => 1074 + 0.00005 * (at - 540) ** 2,
        tone: band + 0.16,
        toneFoot: near,
        fall: 620,
        depth: 0.5,
        shadow: 0.5,
        room: 60,
        onTop: (paint) => {
          for (let lamp = 0; lamp < 8; lamp++) {
            const lx = 60 + lamp * 137
            if (Math.abs(lx - plan.heroX) < 150) continue
            const shade = new Path2D()
            shade.arc(lx, 1090, 30, Math.PI, 0)
            shade.closePath()
            piece(paint, brush, shade, ground, near, { edge: 0.9 })
          }
        },
        details: (paint) => {
          planks(paint, plan, perspective(540 - heroSide * 60, 760), floor + 80, band)
          const pool = new Path2D()
          pool.ellipse(plan.heroX, 1150, 350, 70, 0, 0, 6.2832)
          paint.fillStyle = plan.sky.css(0.95, 0.22)
          paint.fill(pool)
        },
      }),
      ...edgeFrame(
        plan,
        820,
        (paint, own, { x: at, y, height, side }) => {
          const fold = new Path2D()
          const outer = 540 + side * 660
          fold.moveTo(outer, y - height)
          fold.quadraticCurveTo(at + side * 60, y - height * 0.7, at + side * 10, y - height * 0.3)
          fold.quadraticCurveTo(at - side * 60, y - height * 0.1, at - side * 120, y + 160)
          fold.lineTo(outer, y + 160)
          fold.closePath()
          piece(paint, own, fold, own.palette.accentRamp, mix(0.26, 0.14, day.darkness), {
            shadow: 0.5,
            edgeWidth: 5,
            shadowBlur: 26,
          })
          paint.save()
          paint.clip(fold)
          paint.lineWidth = 18
          for (let line = 0; line < 4; line++) {
            paint.strokeStyle = own.palette.accentRamp.css(line % 2 ? 0.34 : 0.08, 0.4)
            paint.beginPath()
            paint.moveTo(outer, y - height * (0.9 - line * 0.12))
            paint.quadraticCurveTo(
              at + side * (70 + line * 20),
              y - height * 0.5,
              at - side * (60 - line * 44),
              y + 160,
            )
            paint.stroke()
          }
          paint.restore()
        },
        { foot: 1900 },
      ),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1096, {
      horizon: 1000,
      companions: [
        { x: 540 - heroSide * 250, y: 1112, depth: 0.51, base: 'ground' },
        { x: 540 - heroSide * 280, y: 560, depth: 0.25, base: 'fly' },
      ],
    }),
  }
}
