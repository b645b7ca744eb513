import type { SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage } from '../canvas.ts'
import { polygon } from '../ply.ts'
import { piece } from '../set/pieces.ts'
import type { Layer } from '../types.ts'
import type { Plan } from './plan.ts'

/** One mountain: two flanks, the shaded one away from the light, snow on its head. */
function mount(
  context: SKRSContext2D,
  plan: Plan,
  ask: { x: number; y: number; width: number; height: number; tone: number },
): void {
  const { brush, sky, noise, light } = plan
  const { x, y, width, height, tone } = ask
  const seed = x / 90
  const jag = (at: number, much: number): number => (noise.line(at + seed) - 0.5) * much
  const flank = (side: 1 | -1): [number, number][] =>
    Array.from({ length: 13 }, (_, step) => {
      const part = step / 12
      return [
        x + side * (width / 2) * part ** 0.92 + jag(step * 0.9 + side * 20, width * 0.05 * part),
        y - height * (1 - part) + jag(step * 1.3 + side * 50, height * 0.07 * Math.min(1, part * 4)),
      ]
    })
  const right = flank(1)
  const left = flank(-1)
  piece(
    context,
    brush,
    polygon([...left.reverse(), ...right, [x + width / 2, y + 80], [x - width / 2, y + 80]]),
    sky,
    tone,
    {
      toneFoot: Math.min(0.95, tone + 0.12),
      shadow: 0.3,
      shadowBlur: 26,
      edge: 0.8,
    },
  )
  const dark = light.x > x ? -1 : 1
  const spine: [number, number][] = Array.from({ length: 10 }, (_, step) => [
    x + jag(step * 1.7 + 9, width * 0.16 * (step / 9)) - dark * width * 0.03 * step * 0.3,
    y - height * (1 - step / 9),
  ])
  context.fillStyle = sky.css(Math.max(0.03, tone - 0.16), 0.62)
  context.fill(polygon([...spine, [x + dark * width * 0.34, y + 40], ...(dark > 0 ? flank(1) : flank(-1)).reverse()]))
  const cap: [number, number][] = [[x, y - height]]
  const rim = 9
  const at = (side: 1 | -1, part: number): [number, number] => [
    x + side * (width / 2) * part ** 0.92,
    y - height * (1 - part),
  ]
  cap.push(at(1, 0.18), at(1, 0.34))
  for (let tooth = 0; tooth <= rim; tooth++) {
    const across = 1 - (2 * tooth) / rim
    const [px] = at(across > 0 ? 1 : -1, 0.32 * Math.abs(across))
    cap.push([px, y - height * (0.7 + (tooth % 2 ? 0.1 : -0.03) + 0.06 * jag(tooth, 1))])
  }
  cap.push(at(-1, 0.34), at(-1, 0.18))
  context.save()
  context.globalAlpha = 0.92
  piece(context, brush, polygon(cap), sky, Math.min(0.99, tone + 0.34), {
    toneFoot: Math.min(0.96, tone + 0.22),
    shadow: 0.25,
    edge: 0.6,
  })
  context.restore()
}

/** A row of mountains, each with its foot at one height. */
export function range(
  plan: Plan,
  foot: number,
  tone: number,
  depth: number,
  tops: readonly (readonly [x: number, width: number, height: number])[],
): Layer {
  const { context, layer } = stage(plan.brush.scale, { ...fullBox, bottom: foot + 80 })
  for (const [x, width, height] of tops)
    mount(context, plan, { x, y: foot, width, height, tone: tone + 0.04 * (plan.brush.random() - 0.5) })
  return layer(depth)
}
