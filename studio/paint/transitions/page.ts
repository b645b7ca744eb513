import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import { castShadow, fillSheet, outline, type Point } from './torn.ts'
import type { DrawnTransition, Sight } from './transition.ts'

const lean = (36 * Math.PI) / 180
/** Square to the fold, towards the lower right corner where the page is taken. */
const across = { x: Math.cos(lean), y: Math.sin(lean) }
const shadowReach = 230
const curlReach = 420

const along = ({ x, y }: Point): number => x * across.x + y * across.y

/** What is left of a polygon on the side of the fold where `keep` is positive. */
function cutAt(points: readonly Point[], fold: number, keep: 1 | -1): Point[] {
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    const [here, there] = [keep * (along(point) - fold), keep * (along(next) - fold)]
    const kept = here >= 0 ? [point] : []
    if (here >= 0 === there >= 0) return kept
    const part = here / (here - there)
    return [...kept, { x: point.x + (next.x - point.x) * part, y: point.y + (next.y - point.y) * part }]
  })
}

const mirrored = (point: Point, fold: number): Point => {
  const far = 2 * (along(point) - fold)
  return { x: point.x - far * across.x, y: point.y - far * across.y }
}

/** A ramp of light square to the fold: stops are scene units before (negative) or behind it. */
function ramp(context: SKRSContext2D, fold: number, stops: readonly (readonly [at: number, css: string])[]) {
  const [from, to] = [stops[0]?.[0] ?? 0, stops.at(-1)?.[0] ?? 1]
  const at = (distance: number) => [(fold + distance) * across.x, (fold + distance) * across.y] as const
  const gradient = context.createLinearGradient(...at(from), ...at(to))
  for (const [distance, css] of stops) gradient.addColorStop((distance - from) / (to - from), css)
  return gradient
}

const paint = (context: SKRSContext2D, shape: Path2D, style: ReturnType<typeof ramp>) => {
  context.fillStyle = style
  context.fill(shape)
}

/** The picture is a page: its lower right corner is taken, turned over and carried off to the upper left. */
export function page({ width, height }: Sight): DrawnTransition {
  const sheet = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
  const last = along({ x: width, y: height })
  const foldAt = (progress: number) => last - (last + shadowReach) * progress ** 1.15

  return {
    matte(context, progress) {
      if (progress > 0) context.fill(outline(cutAt(sheet, foldAt(progress), 1)))
    },
    paper(context, progress) {
      const fold = foldAt(progress)
      if (progress <= 0 || progress >= 1) return
      const bare = cutAt(sheet, fold, 1)
      const back = outline(bare.map((point) => mirrored(point, fold)))
      const lifted = Math.min(1, (last - fold) / 300)
      const dark = (alpha: number) => `rgba(10,8,22,${(alpha * lifted).toFixed(3)})`
      // The next shot lies in the shadow of what is lifted off it.
      const shade: [number, string][] = [
        [0, dark(0.66)],
        [40, dark(0.4)],
        [110, dark(0.16)],
        [shadowReach, dark(0)],
      ]
      paint(context, outline(bare), ramp(context, fold, shade))
      context.save()
      context.clip(outline(cutAt(sheet, fold, -1)))
      castShadow(context, back, { blur: 90 * lifted, alpha: 0.6, across: -14, down: -8 })
      fillSheet(context, back, '#efe6d6', mirrored({ x: width, y: height }, fold))
      const curl: [number, string][] = [
        [-curlReach, 'rgba(70,52,60,0)'],
        [-250, 'rgba(70,52,60,.12)'],
        [-120, 'rgba(70,52,60,.3)'],
        [-62, 'rgba(255,252,244,.55)'],
        [-34, 'rgba(255,252,244,.35)'],
        [-10, 'rgba(60,42,54,.34)'],
        [0, 'rgba(34,22,40,.6)'],
      ]
      paint(context, back, ramp(context, fold, curl))
      context.lineWidth = 2.5
      context.strokeStyle = 'rgba(255,250,240,.7)'
      context.stroke(back)
      context.restore()
    },
  }
}
