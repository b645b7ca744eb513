import { clamp, mix } from '../noise.ts'
import { aside, cosine, disc, type Outline, type Point, sine, smooth } from './geometry.ts'
import type { Outfit } from './outfit.ts'
import type { Mark, Piece } from './piece.ts'
import type { Skeleton } from './skeleton.ts'

/** Half widths of the torso up the spine: place, front, depth. */
function stations(skeleton: Skeleton): [number, number, number][] {
  const { shoulder, chest, waist, hip, chestDepth, waistDepth, hipDepth } = skeleton.measures
  return [
    [-0.2, hip * 0.9, hipDepth * 0.9],
    [-0.1, hip * 0.98, hipDepth * 0.98],
    [0.08, hip * 1.02, hipDepth * 1.02],
    [0.38, waist, waistDepth],
    [0.68, chest, chestDepth],
    [0.84, shoulder * 0.98, chestDepth * 0.88],
    [0.92, shoulder * 0.82, chestDepth * 0.7],
    [0.985, shoulder * 0.42, chestDepth * 0.48],
    [1.04, 0.15, 0.15],
  ]
}

/** Left and right edge of the body at a place of the spine (looking at the picture). */
export function girth(skeleton: Skeleton, along: number): { left: Point; right: Point; half: number } {
  const list = stations(skeleton)
  const next = Math.max(
    1,
    list.findIndex(([place]) => place >= along) === -1 ? list.length - 1 : list.findIndex(([place]) => place >= along),
  )
  const a = list[next - 1] as [number, number, number]
  const b = list[next] as [number, number, number]
  const share = clamp((along - a[0]) / (b[0] - a[0]))
  const at = skeleton.spine(along)
  const half = Math.hypot(mix(a[1], b[1], share) * cosine(at.yaw), mix(a[2], b[2], share) * sine(at.yaw))
  const { belly, hump } = skeleton.measures
  const side = sine(at.yaw)
  const bellyHere = belly * Math.exp(-(((along - 0.24) / 0.24) ** 2)) * side
  const chestHere = 0.035 * Math.exp(-(((along - 0.66) / 0.16) ** 2)) * side
  const seatHere = 0.045 * Math.exp(-(((along - 0) / 0.14) ** 2)) * side
  const humpHere = 0.55 * hump * Math.exp(-(((along - 0.82) / 0.16) ** 2)) * side
  return {
    left: aside(at.point, at.angle, -half - seatHere - humpHere),
    right: aside(at.point, at.angle, half + bellyHere + chestHere),
    half,
  }
}

function trunk(skeleton: Skeleton, from: number, to: number, grow: number): Outline {
  const places = [
    from,
    ...[-0.1, 0.08, 0.22, 0.38, 0.53, 0.68, 0.84, 0.92, 0.985].filter((t) => t > from + 0.04 && t < to - 0.03),
    to,
  ]
  const left: Outline = []
  const right: Outline = []
  for (const place of places) {
    const edge = girth(skeleton, place)
    const middle = skeleton.spine(place).point
    const widen = (point: Point): Point => ({
      x: middle.x + (point.x - middle.x) * grow,
      y: middle.y + (point.y - middle.y) * grow,
    })
    const ends = place === from || place === to
    left.push({ ...widen(edge.left), sharp: ends })
    right.push({ ...widen(edge.right), sharp: ends })
  }
  return smooth([...left, ...right.reverse()])
}

/** The block that joins the trouser legs. */
export function pelvisPiece(skeleton: Skeleton, outfit: Outfit): Piece {
  const { near, far, measures } = skeleton
  const shapes = [trunk(skeleton, outfit.curled ? -0.02 : -0.16, 0.3, outfit.legs === 'loose' ? 1.06 : 1.03)]
  for (const leg of [near.leg, far.leg]) shapes.push(disc(leg.hip.x, leg.hip.y, measures.leg[0] * 1.08))
  if (outfit.curled) shapes.push(disc(-0.02, 0, measures.hipDepth * 1.05))
  return { shapes, material: outfit.legMaterial }
}

/** The top: jumper, blouse, jacket, with its seams and pattern. */
export function topPiece(skeleton: Skeleton, outfit: Outfit, pattern: string | undefined): Piece {
  const { hem, grow, material } = outfit.top
  const shape = trunk(skeleton, hem, 1.02, grow)
  const marks: Mark[] = []
  const yaw = skeleton.spine(0.5).yaw
  const across = (along: number, share: number): Point => {
    const { left, right } = girth(skeleton, along)
    return { x: mix(left.x, right.x, share), y: mix(left.y, right.y, share) }
  }
  const band = (along: number, dip = 0.02): Outline => [
    across(along, -0.15),
    across(along - dip, 0.5),
    across(along, 1.15),
  ]
  if (pattern === 'stripes') {
    for (let along = hem + 0.09; along < 0.96; along += 0.105) {
      marks.push({ shapes: [band(along)], tone: 0.2, alpha: 0.75, line: 0.05 })
    }
  }
  if (pattern === 'dots') {
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 5; column++) {
        const point = across(hem + 0.06 + row * 0.12, (column + (row % 2) * 0.5) * 0.24 - 0.05)
        marks.push({ shapes: [disc(point.x, point.y, 0.026, 0.026, 10)], tone: 0.26, alpha: 0.9 })
      }
    }
  }
  if (pattern === 'knit') {
    for (let along = hem + 0.12; along < 0.98; along += 0.085) {
      const zigzag = Array.from({ length: 25 }, (_, index) => across(along + (index % 2) * 0.028, index / 24))
      marks.push({ shapes: [zigzag], tone: -0.09, alpha: 0.5, line: 0.016 })
    }
  }
  if (outfit.skirt?.material !== material) {
    marks.push({ shapes: [band(hem + 0.065, 0.012)], tone: -0.14, alpha: 0.5, line: 0.016 })
  }
  if (outfit.belt) {
    marks.push({ shapes: [band(0.3)], tone: -0.12, alpha: 0.9, line: 0.085 })
    marks.push({ shapes: [band(0.33)], tone: 0.1, alpha: 0.5, line: 0.014 })
  }
  const opening = 0.5 + 0.42 * sine(yaw)
  if (outfit.buttons && yaw < 112) {
    const edge = [hem - 0.1, 0.3, 0.55, 0.9].map((along) => across(along, opening + 0.035))
    marks.push({ shapes: [edge], tone: -0.2, alpha: 0.6, line: 0.016 })
    for (const along of [0.2, 0.36, 0.52, 0.68]) {
      const point = across(along, opening - 0.04 * cosine(yaw))
      marks.push({ shapes: [disc(point.x, point.y, 0.024, 0.026, 12)], tone: 0.26, alpha: 0.85 })
    }
  }
  if (yaw >= 112) {
    const seam = [hem, 0.35, 0.6, 0.95].map((along) => across(along, 0.5 - 0.3 * sine(yaw)))
    marks.push({ shapes: [seam], tone: -0.1, alpha: 0.3, line: 0.014 })
  }
  return { shapes: [shape], material, marks }
}

/** The neck, as wide as the body's age wants it. */
export const neckPiece = (skeleton: Skeleton, outfit: Outfit): Piece => {
  const { spine, head, measures } = skeleton
  const root = spine(outfit.collar === 'lapels' ? 0.94 : 0.99).point
  const width = measures.shoulder > 0.45 ? 0.15 : 0.128
  const top = { x: head.x - sine(head.angle) * 0.24 - 0.05 * sine(head.yaw), y: head.y + cosine(head.angle) * 0.24 }
  const middle = { x: (root.x + top.x) / 2, y: (root.y + top.y) / 2 }
  return {
    shapes: [disc(root.x, root.y, width * 1.15), disc(middle.x, middle.y, width), ...tubeBetween(root, top, width)],
    material: 'skin',
    tone: -0.05,
  }
}

function tubeBetween(from: Point, to: Point, r: number): Outline[] {
  const angle = (Math.atan2(to.x - from.x, -(to.y - from.y)) * 180) / Math.PI
  return [[aside(from, angle, -r * 1.1), aside(to, angle, -r), aside(to, angle, r), aside(from, angle, r * 1.1)]]
}
