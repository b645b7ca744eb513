import { stage } from '../canvas.ts'
import { mix } from '../noise.ts'
import type { Ridge } from '../ridges.ts'
import { echoLines, paintSheet, type SheetAsk } from '../sheets.ts'
import type { Layer } from '../types.ts'
import type { Plan } from './plan.ts'

/** A wave of paper with swell lines, rocking. */
export function wave(plan: Plan, ridge: Ridge, tone: number, depth: number, more: Partial<SheetAsk> = {}): Layer {
  const phase = plan.brush.random() * 6
  const ask: SheetAsk = {
    ramp: plan.ground,
    ridge,
    tone: tone + 0.04,
    toneFoot: tone - 0.05,
    fall: 300,
    depth,
    edge: 1,
    edgeLift: 0.36,
    shadow: 0.26 + depth * 0.3,
    more: { idle: (seconds) => ({ x: 14 * Math.sin(seconds * 0.9 + phase), y: 5 * Math.sin(seconds * 1.3 + phase) }) },
    ...more,
  }
  return paintSheet(plan.brush, { details: (context) => echoLines(context, ask, [20, 50, 92], 0.3), ...ask })
}

/** Short strokes of light on the water under sun or moon. */
export function glitter(plan: Plan, from: number, to: number, depth: number): Layer {
  const { brush, light, sky } = plan
  const { context, layer } = stage(brush.scale, { left: light.x - 330, top: from, right: light.x + 330, bottom: to })
  context.lineCap = 'round'
  for (let index = 0; index < 46; index++) {
    const part = (index / 46) ** 1.2
    const y = mix(from + 8, to - 8, part)
    const reach = mix(30, 110, part) * (0.3 + 0.7 * brush.random())
    const x = light.x + (brush.random() - 0.5) * mix(light.r * 1.1, light.r * 1.7, part)
    context.strokeStyle = sky.css(0.97, 0.75 * (1 - part * 0.75))
    context.lineWidth = mix(2.2, 5.5, part)
    context.beginPath()
    context.moveTo(x - reach / 2, y)
    context.lineTo(x + reach / 2, y)
    context.stroke()
  }
  return layer(depth, {
    idle: (seconds) => ({ x: 7 * Math.sin(seconds * 1.7), alpha: 0.8 + 0.2 * Math.sin(seconds * 2.3) }),
  })
}
