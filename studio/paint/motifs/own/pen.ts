import { type CanvasGradient, Path2D, type SKRSContext2D } from '@napi-rs/canvas'

/** A grey from 0 (black) to 1 (white), or a fade between greys. */
export type Tone = number | CanvasGradient

/** A drawing in greys, in units of its own: the restyler turns greys into papers, so drawings and icons match. */
export interface Drawing {
  width: number
  height: number
  paint(pen: Pen): void
}

/** Flat list x0, y0, x1, y1 … */
export type Points = readonly number[]

const grey = (tone: number): string => {
  const level = Math.round(Math.min(1, Math.max(0, tone)) * 255)
  return `rgb(${level},${level},${level})`
}

/** A smooth path through points (Catmull-Rom: the handles are a sixth of the neighbours' distance). */
export function smooth(points: Points, closed: boolean): Path2D {
  const count = points.length / 2
  const at = (index: number): [number, number] => {
    const i = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))
    return [points[i * 2] ?? 0, points[i * 2 + 1] ?? 0]
  }
  const path = new Path2D()
  path.moveTo(...at(0))
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    path.bezierCurveTo(
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      to[0],
      to[1],
    )
  }
  if (closed) path.closePath()
  return path
}

/** Cuts grey paper: every method lays one more piece on the pieces before it. */
export class Pen {
  readonly context: SKRSContext2D

  constructor(context: SKRSContext2D) {
    this.context = context
    context.lineCap = 'round'
    context.lineJoin = 'round'
  }

  /** A fade from one grey to another along a line. */
  fade(x0: number, y0: number, x1: number, y1: number, from: number, to: number): CanvasGradient {
    const gradient = this.context.createLinearGradient(x0, y0, x1, y1)
    gradient.addColorStop(0, grey(from))
    gradient.addColorStop(1, grey(to))
    return gradient
  }

  /** A piece with a path of SVG data, or one made before. */
  cut(path: string | Path2D, tone: Tone): Path2D {
    const made = typeof path === 'string' ? new Path2D(path) : path
    this.context.fillStyle = typeof tone === 'number' ? grey(tone) : tone
    this.context.fill(made)
    return made
  }

  /** A smooth closed piece. */
  blob(points: Points, tone: Tone): Path2D {
    return this.cut(smooth(points, true), tone)
  }

  /** A piece with straight edges. */
  poly(points: Points, tone: Tone): Path2D {
    const path = new Path2D()
    for (let i = 0; i < points.length; i += 2) path.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
    path.closePath()
    return this.cut(path, tone)
  }

  box(x: number, y: number, width: number, height: number, tone: Tone, corner = 0): Path2D {
    const path = new Path2D()
    path.roundRect(x, y, width, height, corner)
    return this.cut(path, tone)
  }

  disc(x: number, y: number, radiusX: number, tone: Tone, radiusY = radiusX, turn = 0): Path2D {
    const path = new Path2D()
    path.ellipse(x, y, radiusX, radiusY, turn, 0, Math.PI * 2)
    return this.cut(path, tone)
  }

  /** A smooth line of even width. */
  line(points: Points, width: number, tone: Tone): void {
    this.context.strokeStyle = typeof tone === 'number' ? grey(tone) : tone
    this.context.lineWidth = width
    this.context.stroke(smooth(points, false))
  }

  /** The edge of a piece, or any path. */
  edge(path: string | Path2D, width: number, tone: Tone): void {
    this.context.strokeStyle = typeof tone === 'number' ? grey(tone) : tone
    this.context.lineWidth = width
    this.context.stroke(typeof path === 'string' ? new Path2D(path) : path)
  }

  /** A limb: a smooth tube that tapers from one width to another. */
  tube(points: Points, from: number, to: number, tone: Tone): Path2D {
    const path = tapered(points, (along) => from + (to - from) * along)
    this.cut(path, tone)
    return path
  }

  /** Pieces laid only where a piece is. */
  inside(path: Path2D, lay: () => void): void {
    this.context.save()
    this.context.clip(path)
    lay()
    this.context.restore()
  }

  /** Pieces laid in moved, turned, scaled units; a negative scale mirrors. */
  at(x: number, y: number, lay: () => void, turn = 0, scaleX = 1, scaleY = Math.abs(scaleX)): void {
    this.context.save()
    this.context.translate(x, y)
    this.context.rotate(turn)
    this.context.scale(scaleX, scaleY)
    lay()
    this.context.restore()
  }
}

/** The outline of a smooth tube whose width changes along it, with a round end. */
export function tapered(points: Points, widthAt: (along: number) => number): Path2D {
  const count = points.length / 2
  const steps = (count - 1) * 8
  const at = (index: number, axis: 0 | 1): number => points[Math.min(count - 1, Math.max(0, index)) * 2 + axis] ?? 0
  const on = (along: number, axis: 0 | 1): number => {
    const place = along * (count - 1)
    const i = Math.min(count - 2, Math.floor(place))
    const t = place - i
    const [a, b, c, d] = [at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis)]
    return b + (t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / 2
  }
  const path = new Path2D()
  const left: number[] = []
  const right: number[] = []
  for (let step = 0; step <= steps; step += 1) {
    const along = step / steps
    const [x, y] = [on(along, 0), on(along, 1)]
    const [nextX, nextY] = [on(Math.min(1, along + 0.01), 0), on(Math.min(1, along + 0.01), 1)]
    const [lastX, lastY] = [on(Math.max(0, along - 0.01), 0), on(Math.max(0, along - 0.01), 1)]
    const length = Math.hypot(nextX - lastX, nextY - lastY) || 1
    const half = widthAt(along) / 2
    left.push(x - ((nextY - lastY) / length) * half, y + ((nextX - lastX) / length) * half)
    right.unshift(x + ((nextY - lastY) / length) * half, y - ((nextX - lastX) / length) * half)
    if (step === 0 || step === steps) {
      path.moveTo(x + half, y)
      path.arc(x, y, half, 0, Math.PI * 2, true)
    }
  }
  const outline = [...left, ...right]
  path.moveTo(outline[0] ?? 0, outline[1] ?? 0)
  for (let i = 2; i < outline.length; i += 2) path.lineTo(outline[i] ?? 0, outline[i + 1] ?? 0)
  path.closePath()
  return path
}
