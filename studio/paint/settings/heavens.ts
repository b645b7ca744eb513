import { Path2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { daylights } from '../daylight.ts'
import { paintDisc } from '../disc.ts'
import { twinkle } from '../particles.ts'
import { paintPaper } from '../ply.ts'
import { paintSky } from '../sky.ts'
import type { Brush, Layer } from '../types.ts'
import { type Plan, planOf } from './plan.ts'
import type { SettingSpec } from './setting.ts'

/** Space is never bright: its noon has the tones of dusk, its morning too. */
export function spacePlan(spec: SettingSpec, brush: Brush): Plan {
  const time = spec.time === 'night' ? 'night' : 'dusk'
  const plan = planOf({ ...spec, time, weather: 'clear' }, brush)
  return { ...plan, day: { ...daylights[time], fogTone: daylights[time].land[1] } }
}

/** Stars, moon and a dark sky. */
export function heavens(plan: Plan, face: boolean): Layer[] {
  const { brush, sky, day, light, spec } = plan
  const asked = face && spec.moonFace ? { face: spec.moonFace } : {}
  return [
    paintSky(brush, {
      ramp: sky,
      top: 0.06,
      low: Math.max(0.3, day.skyHorizon - 0.3),
      horizon: 1080,
      clouds: 0.62,
      glowRadius: 560,
      glow: 0.2,
      stars: 1.2,
    }),
    twinkle(brush, 1080, 0.01, 22),
    ...paintDisc(brush, { ...light, kind: 'moon', ramp: sky, ...asked }),
  ]
}

/** A planet with bands and a ring that passes behind and before it. */
export function planet(plan: Plan, ask: { x: number; y: number; r: number; depth: number; ring: boolean }): Layer {
  const { brush } = plan
  const { x, y, r } = ask
  const ramp = brush.palette.accentRamp
  const { context, layer } = stage(brush.scale, {
    left: x - r * 2.4,
    right: x + r * 2.4,
    top: y - r * 1.5,
    bottom: y + r * 1.5,
  })
  const ring = (from: number, to: number): void => {
    for (const [out, width, tone] of [
      [1.62, 0.16, 0.72],
      [1.92, 0.1, 0.55],
    ] as const) {
      context.strokeStyle = ramp.css(tone, 0.9)
      context.lineWidth = r * width
      context.beginPath()
      context.ellipse(x, y, r * out, r * out * 0.3, -0.32, from, to)
      context.stroke()
    }
  }
  if (ask.ring) ring(Math.PI, Math.PI * 2)
  const ball = new Path2D()
  ball.arc(x, y, r, 0, 6.2832)
  paintPaper(context, brush, ball, {
    ramp,
    tone: 0.62,
    toneFoot: 0.46,
    edge: 0.8,
    edgeWidth: 4,
    shadow: 0.4,
    shadowBlur: 20,
    form: 0.85,
  })
  context.save()
  context.clip(ball)
  for (let stripe = 0; stripe < 6; stripe++) {
    context.strokeStyle = ramp.css(stripe % 2 ? 0.76 : 0.38, 0.35)
    context.lineWidth = r * (0.06 + 0.12 * brush.random())
    context.beginPath()
    context.ellipse(x, y - r * 0.5 + stripe * r * 0.34, r * 1.3, r * 0.24, -0.32, 0, Math.PI)
    context.stroke()
  }
  context.restore()
  if (ask.ring) ring(0, Math.PI)
  return layer(ask.depth, { idle: (seconds) => ({ y: 7 * Math.sin(seconds * 0.6) }) })
}
