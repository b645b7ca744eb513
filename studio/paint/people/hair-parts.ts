import { mix } from '../noise.ts'
import { disc, type Node, type Outline, points, smooth, tube } from './geometry.ts'
import type { Mark, Piece } from './piece.ts'
import type { HairKind } from './who.ts'

export type View = 'front' | 'side' | 'back'
export interface HairPieces {
  /** Below the head. */
  behind: Piece[]
  /** On the head. */
  over: Piece[]
}

type Wind = { x: number; y: number; strength: number }

/** Light strands that say which way hair is combed. */
export function capMarks(view: 'front' | 'side', fringe: string, s = 0): Mark[] {
  const root =
    fringe === 'parted'
      ? { x: 0.09 + s, y: -0.45 }
      : fringe === 'swept'
        ? { x: -0.28 + s, y: -0.4 }
        : { x: s * 0.8, y: -0.62 }
  const front = fringe === 'back' ? '-.28,-.36 0,-.44 .28,-.36' : '-.36,-.2 -.2,-.24 .22,-.28 .38,-.22'
  const ends = points(view === 'side' ? '-.42,.1 -.3,.2 -.46,-.2' : front)
  const start = view === 'side' ? { x: 0.2, y: -0.48 } : root
  const lines = ends.map(({ x, y }): Outline => {
    const bow =
      view === 'side'
        ? { x: (start.x + x) / 2 - 0.08, y: -0.52 }
        : { x: (start.x + x) / 2 + (x - start.x) * 0.2, y: (start.y + y) / 2 - 0.05 }
    return Array.from({ length: 9 }, (_, index) => {
      const t = index / 8
      return {
        x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * bow.x + t * t * x,
        y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * bow.y + t * t * y,
      }
    })
  })
  return [{ shapes: lines, tone: 0.11, alpha: 0.45, line: 0.018 }]
}

/** A crown that was not combed, from left to right. */
export const tousledCrown =
  '-.46,.02 -.54,-.2! -.47,-.34 -.49,-.5! -.34,-.56 -.27,-.7! -.08,-.63 .03,-.76! .12,-.63 .31,-.69! .37,-.53 .51,-.47! .48,-.3 .55,-.16! .46,.02'

/** Hair seen from behind. */
export function back(kind: HairKind): Piece {
  const top = kind === 'tousled' ? tousledCrown : '-.5,-.05 -.53,-.32 -.37,-.61 0,-.67 .37,-.61 .53,-.32 .5,-.05'
  const ends: Partial<Record<HairKind, string>> = {
    bob: '.58,.25 .55,.5! .3,.56 0,.54 -.3,.56 -.55,.5! -.58,.25',
    long: '.57,.4 .62,.85 .5,1.12! .36,1.0 .2,1.14! .04,1.03 -.12,1.16! -.3,1.02 -.48,1.12! -.6,.85 -.57,.4',
    tousled: '.46,.2 .4,.42! .26,.32 .18,.46! .05,.34 -.06,.47! -.2,.33 -.34,.44! -.46,.2',
    bun: '.42,.22 .2,.36 0,.33 -.2,.36 -.42,.22',
    ponytail: '.42,.22 .2,.36 0,.33 -.2,.36 -.42,.22',
  }
  const nape = ends[kind] ?? '.44,.2 .3,.39! .2,.34 .1,.42! 0,.35 -.1,.42! -.2,.34 -.3,.39! -.44,.2'
  const low = kind === 'long' ? 0.95 : kind === 'bob' ? 0.42 : 0.2
  const strands = [-0.34, -0.18, 0, 0.17, 0.33].map(
    (x): Outline => [
      { x: x * 0.25, y: -0.6 },
      { x: x * 0.9, y: -0.35 },
      { x: x * 1.1, y: 0 },
      { x: x * 1.05, y: low },
    ],
  )
  return {
    shapes: [smooth(points(`${top} ${nape}`))],
    material: 'hair',
    marks: [{ shapes: strands, tone: 0.1, alpha: 0.38, line: 0.018 }],
  }
}

/** Loose hair in the wind: tapered ribbons. */
export function locks(kind: HairKind, wind: Wind, phase: number, view: View): Piece[] {
  const length = kind === 'long' ? 1.45 : 1.02
  const sum = Math.hypot(wind.x, wind.y) || 1
  const x = wind.x / sum
  const y = wind.y / sum
  const count = 6
  return Array.from({ length: count }, (_, index): Piece => {
    const share = index / (count - 1) - 0.5
    const side = share * (view === 'side' ? 0.78 : 0.82)
    const root = { x: x * 0.2 - y * side + (view === 'side' ? -0.12 : 0), y: -0.1 + y * 0.16 + x * side }
    const reach = length * (1 - 0.5 * Math.abs(share) + 0.14 * Math.sin(index * 2.1))
    const nodes: Node[] = [0, 0.25, 0.5, 0.75, 1].map((way) => {
      const wave = 0.12 * wind.strength * way * Math.sin(way * 4.2 + index * 1.1 - phase * 4 * Math.PI)
      const spread = share * way * 0.22
      return {
        x: root.x + x * reach * way - y * (wave + spread),
        y: root.y + y * reach * way + x * (wave + spread) + (1 - wind.strength) * way * way * 0.3,
        r: mix(0.21, 0.016, way ** 0.9),
      }
    })
    const middle: Outline = nodes.map((node) => ({ x: node.x - y * 0.03, y: node.y + x * 0.03 }))
    return {
      shapes: tube(nodes),
      material: 'hair',
      tone: index % 2 ? -0.035 : 0.01,
      shadow: 0.5,
      marks: [{ shapes: [middle], tone: 0.1, alpha: 0.35, line: 0.016 }],
    }
  })
}

/** What is tied up: buns, braids, ponytails, pigtails. */
export function tails(kind: HairKind, view: View, wind: Wind | undefined, phase: number): Piece[] {
  if (kind === 'bun') return [bun(view)]
  if (kind === 'braid') return braid(view, wind, phase)
  if (kind === 'ponytail') {
    const root = view === 'side' ? { x: -0.5, y: -0.22 } : { x: view === 'front' ? -0.34 : 0.02, y: -0.26 }
    return [tail(root, view === 'front' ? -1 : view === 'side' ? -1 : 0, wind, phase, 1)]
  }
  if (kind === 'pigtails') {
    const sides = view === 'side' ? [-0.28] : [-0.47, 0.47]
    return sides.map((x) => tail({ x, y: view === 'side' ? 0.1 : 0.08 }, Math.sign(x), wind, phase, 0.62))
  }
  return []
}

function tail(
  root: { x: number; y: number },
  lean: number,
  wind: Wind | undefined,
  phase: number,
  length: number,
): Piece {
  const air = wind ?? { x: 0, y: 1, strength: 0.2 }
  const nodes: Node[] = [0, 0.25, 0.55, 0.8, 1].map((way) => {
    const fall = wind ? (1 - air.strength) * way * way * 0.4 : 0
    const out = wind ? 0 : lean * 0.2 * Math.sin(way * 2.6)
    const wave = 0.1 * air.strength * way * Math.sin(way * 4 - phase * 4 * Math.PI)
    return {
      x: root.x + air.x * length * way + out - air.y * wave,
      y: root.y + air.y * length * way + fall + air.x * wave - (wind ? 0 : 0.06 * Math.sin(way * Math.PI)),
      r: [0.07, 0.14, 0.15, 0.1, 0.02][Math.round(way * 4)] ?? 0.1,
    }
  })
  const ring = disc(root.x, root.y, 0.075, 0.075, 14)
  const strand: Outline = nodes.map((node) => ({ x: node.x + 0.02, y: node.y }))
  return {
    shapes: tube(nodes),
    material: 'hair',
    tone: -0.02,
    marks: [
      { shapes: [strand], tone: 0.1, alpha: 0.4, line: 0.018 },
      { shapes: [ring], tone: 0, alpha: 0.9, material: 'scarf' },
    ],
  }
}

function bun(view: View): Piece {
  const centre = view === 'side' ? { x: -0.46, y: -0.42 } : { x: 0, y: view === 'back' ? -0.42 : -0.72 }
  const shape = disc(centre.x, centre.y, 0.245, 0.225, 26)
  const spiral = [0.16, 0.1, 0.045].map(
    (r): Outline =>
      Array.from({ length: 10 }, (_, index) => ({
        x: centre.x + r * Math.cos(index * 0.45 + r * 20),
        y: centre.y + r * 0.92 * Math.sin(index * 0.45 + r * 20),
      })),
  )
  return {
    shapes: [shape],
    material: 'hair',
    tone: 0.02,
    marks: [{ shapes: spiral, tone: 0.12, alpha: 0.5, line: 0.02 }],
  }
}

function braid(view: View, wind: Wind | undefined, phase: number): Piece[] {
  const root = view === 'side' ? { x: -0.4, y: 0.22 } : view === 'back' ? { x: 0, y: 0.28 } : { x: -0.36, y: 0.3 }
  const air = wind ?? { x: view === 'front' ? -0.05 : -0.1, y: 1, strength: 0.1 }
  const sum = Math.hypot(air.x, air.y) || 1
  const pieces: Piece[] = []
  for (let index = 5; index >= 0; index--) {
    const way = index * 0.165
    const wave = 0.032 * air.strength * index * Math.sin(index * 0.9 - phase * 4 * Math.PI)
    const x = root.x + (air.x / sum) * way - (air.y / sum) * wave
    const y = root.y + (air.y / sum) * way + (air.x / sum) * wave
    const last = index === 5
    pieces.push({
      shapes: [disc(x, y, mix(0.14, 0.07, index / 5), last ? 0.14 : 0.115, 18)],
      material: 'hair',
      tone: index % 2 ? -0.03 : 0.02,
      shadow: 0.6,
      marks: last ? [{ shapes: [disc(x, y - 0.09, 0.09, 0.035, 12)], tone: 0, alpha: 0.9, material: 'scarf' }] : [],
    })
  }
  return pieces
}
