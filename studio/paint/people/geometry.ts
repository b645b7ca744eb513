import { mix } from '../noise.ts'

/** Plane geometry of paper pieces. Unit: one head height. x to the right, y down. */
export interface Point {
  x: number
  y: number
  /** A corner: the outline touches this point instead of rounding it. */
  sharp?: boolean
}

/** A closed outline. */
export type Outline = Point[]

/** A point of a tube's centre line with the tube's radius there. */
export interface Node {
  x: number
  y: number
  r: number
}

/** Where a local drawing is put: `angle` in degrees clockwise, `mirror` flips its x first. */
export interface Frame {
  x: number
  y: number
  angle: number
  scaleX: number
  scaleY: number
}

const RADIANS = Math.PI / 180

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[((index % list.length) + list.length) % list.length]
  if (one === undefined) throw new RangeError('an empty list has no elements')
  return one
}

export const sine = (degrees: number): number => Math.sin(degrees * RADIANS)
export const cosine = (degrees: number): number => Math.cos(degrees * RADIANS)

/** A limb of this length hanging from `from`; angle 0 hangs straight down, positive swings to the right. */
export const hang = (from: Point, angle: number, length: number): Point => ({
  x: from.x + sine(angle) * length,
  y: from.y + cosine(angle) * length,
})

/** A bone of this length rising from `from`; angle 0 is upright, positive leans to the right. */
export const rise = (from: Point, angle: number, length: number): Point => ({
  x: from.x + sine(angle) * length,
  y: from.y - cosine(angle) * length,
})

/** A step sideways (to the right when upright) from a bone that rises at this angle. */
export const aside = (from: Point, angle: number, distance: number): Point => ({
  x: from.x + cosine(angle) * distance,
  y: from.y + sine(angle) * distance,
})

export const between = (from: Point, to: Point, share: number): Point => ({
  x: mix(from.x, to.x, share),
  y: mix(from.y, to.y, share),
})

/** Points from a list of [x, y] or [x, y, 1] (a corner), or from text such as `0,-.5 .4,.1!` (`!` is a corner). */
export const points = (list: string | readonly (readonly number[])[]): Outline =>
  typeof list === 'string'
    ? list.split(' ').map((word) => {
        const [x, y] = word.replace('!', '').split(',').map(Number)
        return { x: x ?? 0, y: y ?? 0, sharp: word.endsWith('!') }
      })
    : list.map((one) => ({ x: one[0] ?? 0, y: one[1] ?? 0, sharp: one[2] === 1 }))

export function place(frame: Frame, outline: Outline): Outline {
  const sin = sine(frame.angle)
  const cos = cosine(frame.angle)
  return outline.map((point) => {
    const x = point.x * frame.scaleX
    const y = point.y * frame.scaleY
    const placed: Point = { x: frame.x + x * cos - y * sin, y: frame.y + x * sin + y * cos }
    if (point.sharp) placed.sharp = true
    return placed
  })
}

/** A closed quadratic B-spline: rounds every control point that is not sharp. */
export function smooth(outline: Outline, steps = 5): Outline {
  const result: Outline = []
  outline.forEach((control, index) => {
    const start = between(at(outline, index - 1), control, 0.5)
    const end = between(control, at(outline, index + 1), 0.5)
    if (control.sharp) {
      result.push(start, { x: control.x, y: control.y, sharp: true })
      return
    }
    for (let step = 0; step < steps; step++) {
      const share = step / steps
      result.push(between(between(start, control, share), between(control, end, share), share))
    }
  })
  return clockwise(result)
}

const clockwise = (outline: Outline): Outline => {
  let area = 0
  outline.forEach((point, index) => {
    const next = at(outline, index + 1)
    area += point.x * next.y - next.x * point.y
  })
  return area < 0 ? outline.reverse() : outline
}

const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)

/** An open Catmull-Rom curve through nodes. */
function curve(nodes: readonly Node[], steps = 5): Node[] {
  const result: Node[] = []
  for (let index = 0; index < nodes.length - 1; index++) {
    const b = at(nodes, index)
    const c = at(nodes, index + 1)
    const a = index === 0 ? b : at(nodes, index - 1)
    const d = index + 2 < nodes.length ? at(nodes, index + 2) : c
    for (let step = 0; step < steps; step++) {
      const t = step / steps
      result.push({
        x: spline(a.x, b.x, c.x, d.x, t),
        y: spline(a.y, b.y, c.y, d.y, t),
        r: Math.max(0, spline(a.r, b.r, c.r, d.r, t)),
      })
    }
  }
  result.push(at(nodes, -1))
  return result
}

/** A periodic Catmull-Rom value through equally spaced keys; phase 0–1. */
export function periodic(keys: readonly number[], phase: number): number {
  const place = (phase - Math.floor(phase)) * keys.length
  const index = Math.floor(place)
  return spline(at(keys, index - 1), at(keys, index), at(keys, index + 1), at(keys, index + 2), place - index)
}

export const disc = (x: number, y: number, radiusX: number, radiusY = radiusX, sides = 20): Outline =>
  Array.from({ length: sides }, (_, index) => ({
    x: x + radiusX * cosine((index * 360) / sides),
    y: y + radiusY * sine((index * 360) / sides),
  }))

/** A limb, ribbon or finger: an outline around the curve, and discs at the inner nodes so that bends never tear. */
export function tube(nodes: readonly Node[], steps = 5, caps: 'round' | 'flat' | 'flat-end' = 'round'): Outline[] {
  const line = curve(nodes, steps)
  const left: Outline = []
  const right: Outline = []
  line.forEach((node, index) => {
    const before = line[Math.max(0, index - 1)] ?? node
    const after = line[Math.min(line.length - 1, index + 1)] ?? node
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const x = (-(after.y - before.y) / length) * node.r
    const y = ((after.x - before.x) / length) * node.r
    left.push({ x: node.x + x, y: node.y + y })
    right.push({ x: node.x - x, y: node.y - y })
  })
  const shapes: Outline[] = [clockwise([...left, ...right.reverse()])]
  nodes.forEach((node, index) => {
    const flat = (index === 0 && caps === 'flat') || (index === nodes.length - 1 && caps !== 'round')
    if (node.r > 0.015 && !flat) shapes.push(disc(node.x, node.y, node.r, node.r, 16))
  })
  return shapes
}
