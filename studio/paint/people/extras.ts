import { mix } from '../noise.ts'
import { aside, between, cosine, type Node, type Outline, type Point, rise, sine, smooth, tube } from './geometry.ts'
import type { Outfit } from './outfit.ts'
import type { Mark, Piece } from './piece.ts'
import type { Skeleton } from './skeleton.ts'
import { girth } from './torso.ts'

const across = (skeleton: Skeleton, along: number, share: number): Point => {
  const { left, right } = girth(skeleton, along)
  return between(left, right, share)
}

/** Share of the body's width at which its front middle lies, by yaw: the middle seen from the front, the edge from the side. */
const frontShare = (skeleton: Skeleton): number => 0.5 + 0.4 * sine(skeleton.spine(0.6).yaw)

export function collarPieces(skeleton: Skeleton, outfit: Outfit): Piece[] {
  const { spine, measures } = skeleton
  const base = spine(0.985)
  const scale = measures.shoulder > 0.4 ? 1 : 0.82
  const width = 0.2 * scale
  const ring = (thickness: number): Outline[] =>
    tube([
      { ...aside(base.point, base.angle, -width), r: thickness },
      { ...rise(base.point, base.angle, -0.045), r: thickness * 1.1 },
      { ...aside(base.point, base.angle, width), r: thickness },
    ])
  if (outfit.collar === 'high') return [{ shapes: ring(0.062 * scale), material: 'top', tone: 0.05 }]
  if (outfit.collar === 'none') return []
  if (skeleton.view === 'back') return [{ shapes: ring(0.06 * scale), material: 'top', tone: 0.06 }]
  const front = frontShare(skeleton)
  const tip = across(skeleton, 0.6, front)
  const left = across(skeleton, 0.985, 0.06)
  const right = across(skeleton, 0.985, 0.94)
  if (outfit.collar === 'round') {
    const middle = across(skeleton, 0.93, front)
    const petal = (neck: Point, side: number): Piece => {
      const outer = aside(rise(neck, base.angle, -0.07 * scale), base.angle, side * 0.09 * scale)
      const low = aside(rise(middle, base.angle, -0.17 * scale), base.angle, side * 0.12 * scale)
      const outline: Outline = [
        { ...neck, sharp: true },
        outer,
        aside(between(outer, low, 0.6), base.angle, side * 0.05),
        low,
        { ...middle, sharp: true },
      ]
      return { shapes: [smooth(outline)], material: 'top', tone: 0.13 }
    }
    return [petal(across(skeleton, 1, 0.1), -1), petal(across(skeleton, 1, 0.9), 1)]
  }
  const pieces: Piece[] = []
  if (outfit.collar === 'shirt') {
    pieces.push({ shapes: [[left, tip, right]], material: 'shirt', shadow: 0 })
    const knot = across(skeleton, 0.93, front)
    const narrow = 0.05 * Math.max(0.4, cosine(skeleton.pose.yaw))
    const tie: Outline = [
      aside(knot, base.angle, -narrow),
      aside(knot, base.angle, narrow),
      aside(between(knot, tip, 0.2), base.angle, narrow * 0.6),
      aside(between(knot, tip, 0.8), base.angle, narrow),
      tip,
      aside(between(knot, tip, 0.8), base.angle, -narrow),
      aside(between(knot, tip, 0.2), base.angle, -narrow * 0.6),
    ]
    pieces.push({ shapes: [tie], material: 'tie', shadow: 0.5 })
  }
  const lapel = (from: Point, bulge: number): Outline => [
    from,
    between(from, tip, 0.5),
    { ...tip },
    aside(between(from, tip, 0.62), base.angle, bulge),
    aside(between(from, tip, 0.42), base.angle, bulge * 1.35),
    aside(between(from, tip, 0.34), base.angle, bulge * 0.7),
    aside(from, base.angle, bulge * 0.55),
  ]
  pieces.push({ shapes: [lapel(left, -0.11 * scale)], material: 'top', tone: 0.06, shadow: 0.7 })
  pieces.push({ shapes: [lapel(right, 0.11 * scale)], material: 'top', tone: 0.06, shadow: 0.7 })
  return pieces
}

const noAir = { x: -0.02, y: 1, strength: 0.08 }
const stillAir = { x: -0.14, y: 1, strength: 0.14 }

/** A point of something loose that blows from `root`: further along it waves more. */
function blown(skeleton: Skeleton, root: Point, length: number, share: number, phase: number): Point {
  const wind = skeleton.pose.wind ?? (skeleton.view === 'back' ? noAir : stillAir)
  const sum = Math.hypot(wind.x, wind.y) || 1
  const wave = 0.17 * wind.strength * share * Math.sin(share * 5.2 - phase * 4 * Math.PI)
  const droop = (1 - wind.strength) * 0.35 * share ** 2 * Math.abs(wind.x)
  return {
    x: root.x + (wind.x / sum) * length * share - (wind.y / sum) * wave,
    y: root.y + (wind.y / sum) * length * share + (wind.x / sum) * wave + droop * length,
  }
}

export function scarfPieces(skeleton: Skeleton, phase: number): { tail: Piece; band: Piece } {
  const base = skeleton.spine(1.02)
  const small = skeleton.measures.shoulder < 0.4 ? 0.85 : 1
  const root = skeleton.view === 'front' ? aside(base.point, base.angle, -0.13) : base.point
  const length = 1.05 * small
  const nodes: Node[] = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({
    ...blown(skeleton, root, length, share, phase),
    r: mix(0.085, 0.115, share) * small,
  }))
  const end = nodes.at(-1) as Node
  const before = nodes.at(-2) as Node
  const fringe: Mark[] = [0.72, 0.8].map((share) => {
    const centre = between(before, end, (share - 0.6) / 0.3)
    const normal = { x: -(end.y - before.y), y: end.x - before.x }
    const size = 0.16 / (Math.hypot(normal.x, normal.y) || 1)
    const line = [
      { x: centre.x - normal.x * size, y: centre.y - normal.y * size },
      { x: centre.x + normal.x * size, y: centre.y + normal.y * size },
    ]
    return { shapes: [line], tone: 0.16, alpha: 0.7, line: 0.035 }
  })
  const width = 0.25 * small
  const band = tube([
    { ...aside(base.point, base.angle, -width), r: 0.095 * small },
    { ...rise(base.point, base.angle, -0.045), r: 0.115 * small },
    { ...aside(base.point, base.angle, width), r: 0.095 * small },
  ])
  const crease = [
    aside(rise(base.point, base.angle, 0.02), base.angle, -width),
    rise(base.point, base.angle, -0.06),
    aside(base.point, base.angle, width),
  ]
  return {
    tail: { shapes: tube(nodes, 5, 'flat'), material: 'scarf', tone: -0.03, marks: fringe },
    band: { shapes: band, material: 'scarf', marks: [{ shapes: [crease], tone: -0.16, alpha: 0.55, line: 0.022 }] },
  }
}

export function shawlPiece(skeleton: Skeleton): Piece {
  const shoulder = girth(skeleton, 0.86)
  const neck = girth(skeleton, 1)
  const tip = across(skeleton, 0.3, skeleton.view === 'back' ? 0.5 : frontShare(skeleton) * 0.92)
  const low = girth(skeleton, 0.56)
  const angle = skeleton.spine(0.8).angle
  const outline: Outline = [
    neck.left,
    aside(shoulder.left, angle, -0.09),
    aside(low.left, angle, -0.12),
    { ...tip, sharp: true },
    aside(low.right, angle, 0.12),
    aside(shoulder.right, angle, 0.09),
    neck.right,
  ]
  const marks: Mark[] = [0.3, 0.5, 0.7, 0.86].map((share) => ({
    shapes: [
      [
        between(neck.left, aside(low.left, angle, -0.14), share),
        between(across(skeleton, 0.95, 0.5), tip, share),
        between(neck.right, aside(low.right, angle, 0.14), share),
      ],
    ],
    tone: share > 0.8 ? 0.22 : -0.13,
    alpha: 0.6,
    line: share > 0.8 ? 0.03 : 0.018,
  }))
  return { shapes: [smooth(outline)], material: 'shawl', marks }
}

export function capePiece(skeleton: Skeleton, phase: number): Piece {
  const base = skeleton.spine(0.97)
  const blowing = skeleton.pose.wind !== undefined
  const length = (blowing ? 2.1 : 2.3) * (skeleton.measures.torso / 1.42) ** 0.8
  const width = skeleton.measures.shoulder
  const left: Outline = []
  const right: Outline = []
  for (let index = 0; index <= 14; index++) {
    const share = index / 14
    const centre = blown(skeleton, base.point, length, share, phase)
    const ahead = blown(skeleton, base.point, length, share + 0.05, phase)
    const size = Math.hypot(ahead.x - centre.x, ahead.y - centre.y) || 1
    const normal = { x: -(ahead.y - centre.y) / size, y: (ahead.x - centre.x) / size }
    const side = Math.abs(sine(skeleton.pose.yaw)) > 0.7
    const half = blowing || side ? mix(0.2, 0.46, share) : width * mix(0.85, 1.5, share ** 0.8)
    left.push({ x: centre.x + normal.x * half, y: centre.y + normal.y * half })
    right.push({ x: centre.x - normal.x * half, y: centre.y - normal.y * half })
  }
  const ends = [left.at(-1) as Point, right.at(-1) as Point] as const
  const marks: Mark[] = [0.2, 0.4, 0.6, 0.8].map((share) => ({
    shapes: [
      left.map((point, index) => between(point, right[index] as Point, mix(0.5, share, Math.min(1, index / 9)))),
    ],
    tone: -0.14,
    alpha: 0.5,
    line: 0.04,
  }))
  const outline: Outline = [
    ...left.slice(0, -1),
    { ...ends[0], sharp: true },
    between(ends[0], ends[1], 0.5),
    { ...ends[1], sharp: true },
    ...right.slice(0, -1).reverse(),
  ]
  return { shapes: [smooth(outline)], material: 'cape', marks }
}

export function apronPiece(skeleton: Skeleton): Piece | undefined {
  if (skeleton.view !== 'front') return undefined
  const { measures, spine } = skeleton
  const front = frontShare(skeleton)
  const centre = across(skeleton, 0.3, front * 0.9 + 0.05)
  const angle = spine(0.2).angle
  const half = measures.hip * 0.72
  const low = rise(centre, angle, -0.85 * (measures.thigh / 1.1))
  const chest = across(skeleton, 0.72, front * 0.9 + 0.05)
  const outline: Outline = [
    { ...aside(chest, angle, -half * 0.6), sharp: true },
    { ...aside(chest, angle, half * 0.6), sharp: true },
    aside(centre, angle, half * 0.72),
    aside(between(centre, low, 0.4), angle, half * 1.05),
    aside(low, angle, half),
    aside(low, angle, -half),
    aside(between(centre, low, 0.4), angle, -half * 1.05),
    aside(centre, angle, -half * 0.72),
  ]
  const band = [aside(centre, angle, -half), aside(centre, angle, half)]
  return {
    shapes: [smooth(outline)],
    material: 'apron',
    marks: [{ shapes: [band], tone: -0.14, alpha: 0.6, line: 0.04 }],
  }
}

/** Two feathered wings behind the shoulders. */
export function wingPieces(skeleton: Skeleton, phase: number): Piece[] {
  const base = skeleton.spine(0.78)
  const beat = 8 * sine(phase * 360)
  const facing = skeleton.view === 'side' ? [-1] : [-1, 1]
  return facing.flatMap((side) =>
    [0, 1, 2].map((row): Piece => {
      const feathers = 6 - row
      const shapes = Array.from({ length: feathers }, (_, index) => {
        const share = index / (feathers - 1)
        const angle = base.angle + side * (mix(26, 128, share) + beat)
        const length = mix(1.5, 0.72, share) * (1 - row * 0.24)
        const root = aside(rise(base.point, base.angle, 0.1 - share * 0.25), base.angle, side * 0.12)
        return tube([
          { ...root, r: 0.07 },
          { ...rise(root, angle, length * 0.6), r: 0.12 },
          { ...rise(root, angle + side * 6, length), r: 0.035 },
        ])
      }).flat()
      return { shapes, material: 'white', tone: -0.06 + row * 0.04, shadow: 0.7 }
    }),
  )
}
