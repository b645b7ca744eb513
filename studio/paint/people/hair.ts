import { slideOf } from './face.ts'
import { type Outline, points, smooth } from './geometry.ts'
import { back, capMarks, locks, tails, type View } from './hair-parts.ts'
import type { Piece } from './piece.ts'
import type { HairKind } from './who.ts'

export interface HairPieces {
  /** Below the head. */
  behind: Piece[]
  /** On the head. */
  over: Piece[]
}

type Fringe = 'straight' | 'parted' | 'swept' | 'tousled' | 'back'

const fringes: Record<HairKind, Fringe> = {
  bob: 'straight',
  long: 'parted',
  short: 'swept',
  tousled: 'tousled',
  bun: 'back',
  braid: 'parted',
  ponytail: 'back',
  pigtails: 'straight',
  curls: 'tousled',
  afro: 'back',
  balding: 'back',
  bald: 'back',
  hijab: 'back',
}

/** Hairlines seen from the front, from the right temple to the left one. */
const hairlines: Record<Fringe, readonly (readonly number[])[]> = {
  straight: [
    [0.41, 0.1, 1],
    [0.375, -0.08],
    [0.31, -0.15, 1],
    [0.2, -0.105],
    [0.11, -0.16, 1],
    [0, -0.11],
    [-0.11, -0.165, 1],
    [-0.2, -0.11],
    [-0.31, -0.15, 1],
    [-0.375, -0.08],
    [-0.41, 0.1, 1],
  ],
  parted: [
    [0.425, 0.14, 1],
    [0.385, -0.06],
    [0.29, -0.22],
    [0.16, -0.33],
    [0.09, -0.42, 1],
    [-0.04, -0.27],
    [-0.24, -0.15],
    [-0.37, -0.02],
    [-0.425, 0.14, 1],
  ],
  swept: [
    [0.405, 0.03, 1],
    [0.375, -0.14],
    [0.3, -0.24, 1],
    [0.14, -0.2],
    [-0.08, -0.26],
    [-0.25, -0.35, 1],
    [-0.33, -0.2],
    [-0.375, -0.12],
    [-0.405, 0.03, 1],
  ],
  tousled: [
    [0.41, 0.06, 1],
    [0.355, -0.08],
    [0.28, -0.24, 1],
    [0.19, -0.12],
    [0.08, -0.27, 1],
    [-0.01, -0.13],
    [-0.13, -0.28, 1],
    [-0.21, -0.12],
    [-0.32, -0.22, 1],
    [-0.365, -0.06],
    [-0.41, 0.06, 1],
  ],
  back: [
    [0.405, 0.05, 1],
    [0.38, -0.14],
    [0.27, -0.29],
    [0.02, -0.35],
    [-0.27, -0.29],
    [-0.38, -0.14],
    [-0.405, 0.05, 1],
  ],
}

const crown: readonly (readonly number[])[] = [
  [-0.47, 0.0],
  [-0.52, -0.3],
  [-0.36, -0.6],
  [0, -0.665],
  [0.36, -0.6],
  [0.52, -0.3],
  [0.47, 0.0],
]
const tousledCrown: readonly (readonly number[])[] = [
  [-0.46, 0.02],
  [-0.54, -0.2, 1],
  [-0.47, -0.34],
  [-0.49, -0.5, 1],
  [-0.34, -0.56],
  [-0.27, -0.7, 1],
  [-0.08, -0.63],
  [0.03, -0.76, 1],
  [0.12, -0.63],
  [0.31, -0.69, 1],
  [0.37, -0.53],
  [0.51, -0.47, 1],
  [0.48, -0.3],
  [0.55, -0.16, 1],
  [0.46, 0.02],
]

/** Side caps: from the fringe over crown and nape, and back along the ear. */
const profiles: Record<Fringe, readonly (readonly number[])[]> = {
  straight: [
    [0.375, -0.1, 1],
    [0.43, -0.36],
    [0.26, -0.6],
    [-0.06, -0.66],
    [-0.44, -0.54],
    [-0.57, -0.16],
    [-0.52, 0.2],
    [-0.34, 0.4],
    [-0.12, 0.32],
    [-0.1, 0.1],
    [0.02, 0.0],
    [0.12, -0.02, 1],
    [0.16, -0.16],
    [0.27, -0.18],
  ],
  parted: [
    [0.36, -0.26, 1],
    [0.4, -0.44],
    [0.24, -0.6],
    [-0.06, -0.66],
    [-0.44, -0.54],
    [-0.57, -0.16],
    [-0.52, 0.2],
    [-0.34, 0.4],
    [-0.12, 0.34],
    [-0.06, 0.14],
    [0.1, 0.06, 1],
    [0.15, -0.1],
    [0.26, -0.2],
  ],
  swept: [
    [0.37, -0.2, 1],
    [0.44, -0.42],
    [0.24, -0.6],
    [-0.04, -0.63],
    [-0.4, -0.53],
    [-0.535, -0.16],
    [-0.5, 0.12],
    [-0.4, 0.33],
    [-0.33, 0.4, 1],
    [-0.28, 0.28],
    [-0.2, 0.3, 1],
    [-0.16, 0.08],
    [-0.09, 0.1, 1],
    [-0.01, -0.03],
    [0.07, 0.06, 1],
    [0.1, -0.18],
    [0.22, -0.26],
  ],
  tousled: [
    [0.38, -0.13, 1],
    [0.41, -0.3],
    [0.5, -0.36, 1],
    [0.4, -0.5],
    [0.36, -0.66, 1],
    [0.2, -0.6],
    [0.06, -0.76, 1],
    [-0.06, -0.63],
    [-0.26, -0.7, 1],
    [-0.34, -0.54],
    [-0.52, -0.52, 1],
    [-0.48, -0.32],
    [-0.61, -0.16, 1],
    [-0.5, 0],
    [-0.55, 0.2, 1],
    [-0.42, 0.22],
    [-0.4, 0.4, 1],
    [-0.26, 0.26],
    [-0.16, 0.32, 1],
    [-0.13, 0.06],
    [0.0, -0.05],
    [0.06, 0.06, 1],
    [0.12, -0.16],
    [0.24, -0.06, 1],
    [0.28, -0.2],
  ],
  back: [
    [0.33, -0.3, 1],
    [0.36, -0.44],
    [0.2, -0.58],
    [-0.06, -0.63],
    [-0.42, -0.52],
    [-0.54, -0.16],
    [-0.5, 0.14],
    [-0.36, 0.32],
    [-0.2, 0.27],
    [-0.12, 0.08],
    [0.02, 0.02, 1],
    [0.07, -0.1],
    [0.22, -0.22],
  ],
}

function cap(kind: HairKind, view: View, yaw: number): Piece {
  const fringe = fringes[kind]
  if (view === 'side') {
    return { shapes: [smooth(points(profiles[fringe]))], material: 'hair', marks: capMarks('side', fringe) }
  }
  const s = slideOf(yaw)
  const line = points(hairlines[fringe]).map((point) => ({
    ...point,
    x: point.x + s * (1 - Math.abs(point.x) / 0.5) * 1.1,
  }))
  const top = points(fringe === 'tousled' ? tousledCrown : crown)
  const outline: Outline = [...top, ...line]
  return { shapes: [smooth(outline)], material: 'hair', marks: capMarks('front', fringe, s) }
}

/** All hair of a head. `wind` is in the head's own directions. */
export function hairPieces(
  kind: HairKind,
  view: View,
  yaw: number,
  wind: { x: number; y: number; strength: number } | undefined,
  phase: number,
): HairPieces {
  if (kind === 'bald') return { behind: [], over: [] }
  if (kind === 'hijab') return hood(view, yaw)
  if (kind === 'balding') return { behind: [], over: balding(view) }
  if (kind === 'afro' || kind === 'curls') return curls(kind, view, yaw)
  const loose = kind === 'long' || kind === 'bob'
  const streaming = wind && wind.strength > 0.4 && loose
  const mass = streaming ? locks(kind, wind, phase, view) : []
  const extra = tails(kind, view, wind, phase)
  if (view === 'back') return { behind: mass, over: [back(streaming ? 'short' : kind), ...extra] }
  const hanging = loose && !streaming ? [curtain(kind, view)] : []
  return {
    behind: [...mass, ...(view === 'front' ? [...hanging, ...extra] : extra)],
    over: [...(view === 'side' ? hanging : []), cap(kind, view, yaw)],
  }
}

/** Long hair and bobs that hang still. */
function curtain(kind: HairKind, view: View): Piece {
  const long = kind === 'long'
  const low = long ? 1.02 : 0.5
  const outline =
    view === 'side'
      ? long
        ? [
            [0.02, -0.3],
            [-0.3, -0.56],
            [-0.56, -0.3],
            [-0.6, 0.2],
            [-0.66, 0.7],
            [-0.6, low + 0.06, 1],
            [-0.46, low - 0.02],
            [-0.38, low + 0.08, 1],
            [-0.26, low - 0.06],
            [-0.16, low, 1],
            [-0.1, 0.5],
            [0.02, 0.3],
            [0.06, 0.0],
          ]
        : [
            [0.06, -0.3],
            [-0.3, -0.56],
            [-0.57, -0.3],
            [-0.61, 0.15],
            [-0.58, low, 1],
            [-0.3, low + 0.05],
            [-0.02, low + 0.02],
            [0.14, low - 0.06, 1],
            [0.1, 0.2],
            [0.13, 0],
          ]
      : long
        ? [
            [-0.42, -0.4],
            [-0.56, -0.05],
            [-0.58, 0.4],
            [-0.64, 0.8],
            [-0.56, low + 0.06, 1],
            [-0.4, low - 0.04],
            [-0.2, low + 0.02, 1],
            [0, 0.7],
            [0.2, low + 0.02, 1],
            [0.4, low - 0.04],
            [0.56, low + 0.06, 1],
            [0.64, 0.8],
            [0.58, 0.4],
            [0.56, -0.05],
            [0.42, -0.4],
          ]
        : [
            [-0.42, -0.4],
            [-0.58, -0.1],
            [-0.6, 0.25],
            [-0.56, low, 1],
            [-0.3, low + 0.03],
            [0, low],
            [0.3, low + 0.03],
            [0.56, low, 1],
            [0.6, 0.25],
            [0.58, -0.1],
            [0.42, -0.4],
          ]
  const strands = [-0.44, -0.3, -0.16].map(
    (x): Outline => [
      { x, y: -0.2 },
      { x: x - 0.03, y: 0.2 },
      { x: x - 0.02, y: low - 0.06 },
    ],
  )
  const mirrored = view === 'front' ? strands.map((line) => line.map((point) => ({ x: -point.x, y: point.y }))) : []
  return {
    shapes: [smooth(points(outline))],
    material: 'hair',
    tone: view === 'front' ? -0.05 : 0,
    marks: [{ shapes: [...strands, ...mirrored], tone: 0.1, alpha: 0.4, line: 0.016 }],
  }
}

function balding(view: View): Piece[] {
  const outline =
    view === 'side'
      ? [
          [0.02, -0.1],
          [-0.2, -0.2],
          [-0.44, -0.28],
          [-0.57, -0.06],
          [-0.52, 0.2],
          [-0.34, 0.4],
          [-0.14, 0.3],
          [-0.1, 0.12],
          [0.05, 0.14, 1],
        ]
      : view === 'back'
        ? [
            [-0.47, -0.12],
            [-0.3, -0.06],
            [0, -0.02],
            [0.3, -0.06],
            [0.47, -0.12],
            [0.5, 0.1],
            [0.36, 0.34],
            [0, 0.42],
            [-0.36, 0.34],
            [-0.5, 0.1],
          ]
        : undefined
  if (outline) return [{ shapes: [smooth(points(outline))], material: 'hair' }]
  const tuft = [
    [-0.37, -0.2],
    [-0.48, -0.24],
    [-0.55, -0.02],
    [-0.46, 0.2],
    [-0.385, 0.1],
  ]
  return [1, -1].map((side) => ({
    shapes: [smooth(points(tuft.map(([x = 0, y = 0]) => [x * side, y])))],
    material: 'hair',
    shadow: 0.5,
  }))
}

function curls(kind: HairKind, view: View, yaw: number): HairPieces {
  const afro = kind === 'afro'
  const radius = afro ? 0.69 : 0.56
  const count = afro ? 15 : 11
  const centre = { x: view === 'side' ? -0.13 : 0, y: afro ? -0.2 : -0.13 }
  const lobes: Outline = Array.from({ length: count * 2 }, (_, index) => {
    const angle = (index * Math.PI) / count
    const r = radius * (index % 2 ? 1.09 : 0.93) * (1 + 0.025 * Math.sin(index * 2.3))
    return { x: centre.x + r * Math.sin(angle) * 0.98, y: centre.y - r * Math.cos(angle) * 0.95 }
  })
  const mass: Piece = { shapes: [smooth(lobes, 4)], material: 'hair', marks: spirals(centre, radius) }
  if (view === 'back') return { behind: [], over: [mass] }
  const s = slideOf(yaw)
  const scallop = (list: readonly (readonly number[])[]): Outline => smooth(points(list))
  const fringe =
    view === 'side'
      ? scallop([
          [0.36, -0.2, 1],
          [0.46, -0.34],
          [0.36, -0.54],
          [0.12, -0.66],
          [-0.24, -0.66],
          [-0.5, -0.4],
          [-0.54, 0],
          [-0.4, 0.3],
          [-0.2, 0.3],
          [-0.14, 0.12],
          [-0.02, 0.12, 1],
          [0.02, -0.04],
          [0.12, -0.08, 1],
          [0.16, -0.2],
          [0.28, -0.2, 1],
        ])
      : scallop([
          ...crown,
          ...[
            [0.4, 0.02, 1],
            [0.4, -0.16],
            [0.3, -0.2, 1],
            [0.27, -0.31],
            [0.12, -0.27, 1],
            [0.06, -0.36],
            [-0.07, -0.28, 1],
            [-0.16, -0.35],
            [-0.27, -0.24, 1],
            [-0.36, -0.25],
            [-0.38, -0.1, 1],
            [-0.43, -0.02],
          ].map(([x = 0, y = 0, corner = 0]) => [x + s * (1 - Math.abs(x) / 0.5), y, corner]),
        ])
  return {
    behind: [mass],
    over: [{ shapes: [fringe], material: 'hair', shadow: 0.7, marks: spirals({ x: centre.x, y: -0.3 }, 0.3) }],
  }
}

const spirals = (centre: { x: number; y: number }, radius: number) => [
  {
    shapes: Array.from({ length: 9 }, (_, index): Outline => {
      const angle = index * 2.4
      const r = radius * Math.sqrt((index + 0.5) / 9) * 0.9
      const x = centre.x + r * Math.sin(angle)
      const y = centre.y - r * Math.cos(angle)
      return Array.from({ length: 8 }, (_, step) => ({
        x: x + 0.07 * Math.cos(angle + step * 0.6),
        y: y + 0.07 * Math.sin(angle + step * 0.6),
      }))
    }),
    tone: 0.1,
    alpha: 0.4,
    line: 0.02,
  },
]

function hood(view: View, yaw: number): HairPieces {
  const material = 'hair'
  const drape = [
    [-0.52, 0.2],
    [-0.62, 0.7],
    [-0.5, 0.98],
    [0, 1.06],
    [0.5, 0.98],
    [0.62, 0.7],
    [0.52, 0.2],
    [0, 0.1],
  ]
  const behind: Piece = { shapes: [smooth(points(drape))], material, tone: -0.05 }
  if (view === 'back') {
    const whole = [
      [-0.5, -0.1],
      [-0.44, -0.48],
      [0, -0.68],
      [0.44, -0.48],
      [0.5, -0.1],
      [0.52, 0.4],
      [0.64, 0.85],
      [0.4, 1.1],
      [0, 1.16],
      [-0.4, 1.1],
      [-0.64, 0.85],
      [-0.52, 0.4],
    ]
    const fold: Outline[] = [
      [
        { x: -0.2, y: 0.2 },
        { x: -0.1, y: 0.6 },
        { x: -0.16, y: 1.05 },
      ],
      [
        { x: 0.24, y: 0.25 },
        { x: 0.14, y: 0.65 },
        { x: 0.22, y: 1.0 },
      ],
    ]
    return {
      behind: [],
      over: [
        { shapes: [smooth(points(whole))], material, marks: [{ shapes: fold, tone: -0.12, alpha: 0.5, line: 0.03 }] },
      ],
    }
  }
  const s = slideOf(yaw)
  const outer =
    view === 'side'
      ? [
          [0.4, -0.3],
          [0.28, -0.58],
          [-0.1, -0.68],
          [-0.5, -0.46],
          [-0.56, 0],
          [-0.6, 0.5],
          [-0.5, 0.86],
          [0, 0.96],
          [0.36, 0.82],
          [0.36, 0.55],
          [0.2, 0.48, 1],
          [0.06, 0.3],
          [0.08, -0.05],
          [0.22, -0.26],
        ]
      : [
          [-0.51, -0.1],
          [-0.44, -0.48],
          [0, -0.68],
          [0.44, -0.48],
          [0.51, -0.1],
          [0.5, 0.35],
          [0.56, 0.72],
          [0.3, 0.95],
          [0, 1.0],
          [-0.3, 0.95],
          [-0.56, 0.72],
          [-0.5, 0.35],
        ]
  const shapes = [smooth(points(outer))]
  const hole = view === 'front'
  if (hole)
    shapes.push(
      smooth(
        points(
          [
            [-0.36, -0.05],
            [-0.31, -0.3],
            [0, -0.42],
            [0.31, -0.3],
            [0.36, -0.05],
            [0.34, 0.2],
            [0.2, 0.44],
            [0, 0.5],
            [-0.2, 0.44],
            [-0.34, 0.2],
          ].map(([x = 0, y = 0]) => [x * 0.98 + s * 0.5, y]),
        ),
      ),
    )
  const fold: Outline[] = [
    [
      { x: -0.35, y: 0.45 },
      { x: -0.05, y: 0.64 },
      { x: 0.34, y: 0.56 },
    ],
    [
      { x: -0.44, y: 0.66 },
      { x: -0.1, y: 0.82 },
      { x: 0.4, y: 0.74 },
    ],
  ]
  return {
    behind: [behind],
    over: [{ shapes, material, hole, marks: [{ shapes: fold, tone: -0.12, alpha: 0.5, line: 0.03 }] }],
  }
}
