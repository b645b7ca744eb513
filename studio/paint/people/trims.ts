import { aside, between, disc, hang, type Outline, type Point, points, rise, sine, smooth, tube } from './geometry.ts'
import { star } from './hat-parts.ts'
import type { Piece } from './piece.ts'
import type { Skeleton } from './skeleton.ts'
import { girth } from './torso.ts'
import type { Trim } from './who.ts'

const across = (skeleton: Skeleton, along: number, share: number): Point => {
  const { left, right } = girth(skeleton, along)
  return between(left, right, share)
}
const front = (skeleton: Skeleton): number => 0.5 + 0.4 * sine(skeleton.spine(0.6).yaw)

/** What lies over the clothes, in front of the body; nothing of it is seen from behind but a ruff and stains. */
export function trimPieces(trims: readonly Trim[], skeleton: Skeleton): Piece[] {
  return trims.flatMap((trim) => {
    const isAround = trim === 'ruff' || trim === 'stains'
    return skeleton.view === 'back' && !isAround ? [] : drawn[trim](skeleton)
  })
}

const bars = (at: Point, size: number): Outline[] => [
  points([
    [at.x - size * 0.2, at.y - size],
    [at.x + size * 0.2, at.y - size],
    [at.x + size * 0.2, at.y + size * 1.3],
    [at.x - size * 0.2, at.y + size * 1.3],
  ]),
  points([
    [at.x - size * 0.72, at.y - size * 0.5],
    [at.x + size * 0.72, at.y - size * 0.5],
    [at.x + size * 0.72, at.y - size * 0.1],
    [at.x - size * 0.72, at.y - size * 0.1],
  ]),
]

const drawn: Record<Trim, (skeleton: Skeleton) => Piece[]> = {
  ruff: (skeleton) => {
    const { point, angle } = skeleton.spine(0.99)
    const petals = Array.from({ length: 7 }, (_, index) => {
      const share = index / 6 - 0.5
      const place = aside(rise(point, angle, -0.1 + share * share * 0.4), angle, share * 0.98)
      return disc(place.x, place.y, 0.16, 0.18, 18)
    })
    const folds = petals.map((petal) => [petal[13] as Point, petal[4] as Point])
    return [{ shapes: petals, material: 'white', marks: [{ shapes: folds, tone: -0.16, alpha: 0.6, line: 0.03 }] }]
  },
  cross: (skeleton) => {
    const tip = across(skeleton, 0.52, front(skeleton))
    const chain = [
      across(skeleton, 0.98, 0.2),
      between(across(skeleton, 0.8, 0.36), tip, 0.2),
      tip,
      between(across(skeleton, 0.8, 0.64), tip, 0.2),
      across(skeleton, 0.98, 0.8),
    ]
    const throat = across(skeleton, 0.98, front(skeleton))
    const band = points([
      [throat.x - 0.1, throat.y - 0.07],
      [throat.x + 0.1, throat.y - 0.07],
      [throat.x + 0.1, throat.y + 0.06],
      [throat.x - 0.1, throat.y + 0.06],
    ])
    return [
      { shapes: [band], material: 'white', shadow: 0.3 },
      {
        shapes: tube(
          chain.map((point) => ({ x: point.x, y: point.y, r: 0.016 })),
          3,
        ),
        material: 'metal',
        shadow: 0.3,
      },
      { shapes: bars({ x: tip.x, y: tip.y + 0.12 }, 0.17), material: 'metal', shadow: 0.5 },
    ]
  },
  stethoscope: (skeleton) => {
    const end = across(skeleton, 0.42, 0.68)
    const joint = across(skeleton, 0.62, front(skeleton))
    const cord = (...list: Point[]): Outline[] =>
      tube(
        list.map((point) => ({ x: point.x, y: point.y, r: 0.032 })),
        4,
      )
    return [
      {
        shapes: [
          ...cord(across(skeleton, 1, 0.14), across(skeleton, 0.8, 0.3), joint),
          ...cord(across(skeleton, 1, 0.86), across(skeleton, 0.8, 0.7), joint),
          ...cord(joint, between(joint, end, 0.5), end),
        ],
        material: 'ink',
        shadow: 0.5,
      },
      { shapes: [disc(end.x, end.y, 0.085)], material: 'metal', shadow: 0.5 },
    ]
  },
  emblem: (skeleton) => [
    { shapes: bars(across(skeleton, 0.6, front(skeleton)), 0.2), material: 'white', shadow: 0.2, flat: true },
  ],
  star: (skeleton) => {
    const at = across(skeleton, 0.64, front(skeleton))
    return [
      { shapes: [disc(at.x, at.y, 0.25, 0.25, 28)], material: 'white', shadow: 0.3 },
      { shapes: [star(at.x, at.y, 0.22)], material: 'metal', shadow: 0.2 },
    ]
  },
  shells: (skeleton) => {
    const middle = front(skeleton)
    const reach = 0.26 * Math.max(0.5, 1 - Math.abs(middle - 0.5))
    const pair = skeleton.view === 'side' ? [middle - 0.12] : [middle - reach, middle + reach * 0.9]
    return pair.map((share): Piece => {
      const at = across(skeleton, 0.64, share)
      const fan = smooth(
        points([
          [at.x - 0.2, at.y - 0.04],
          [at.x - 0.1, at.y - 0.17],
          [at.x + 0.1, at.y - 0.17],
          [at.x + 0.2, at.y - 0.04],
          [at.x + 0.13, at.y + 0.16],
          [at.x, at.y + 0.22],
          [at.x - 0.13, at.y + 0.16],
        ]),
      )
      const ribs = [-0.12, 0, 0.12].map((x) =>
        points([
          [at.x + x, at.y - 0.14],
          [at.x + x * 0.2, at.y + 0.18],
        ]),
      )
      return {
        shapes: [fan],
        material: 'tie',
        shadow: 0.5,
        marks: [{ shapes: ribs, tone: -0.16, alpha: 0.7, line: 0.02 }],
      }
    })
  },
  collar: () => [],
  sack: () => [],
  bands: (skeleton) => {
    const throat = across(skeleton, 0.97, front(skeleton))
    return [-1, 1].map((side): Piece => {
      const tab = points([
        [throat.x, throat.y - 0.06, 1],
        [throat.x + side * 0.12, throat.y - 0.04, 1],
        [throat.x + side * 0.2, throat.y + 0.42, 1],
        [throat.x + side * 0.02, throat.y + 0.44, 1],
      ])
      return { shapes: [smooth(tab)], material: 'white', shadow: 0.4 }
    })
  },
  flask: (skeleton) => {
    const { wrist, handAngle } = skeleton.far.arm
    const at = hang(wrist, handAngle, 0.16)
    const glass = points([
      [-0.07, -0.3, 1],
      [0.07, -0.3, 1],
      [0.07, -0.06],
      [0.28, 0.3, 1],
      [-0.28, 0.3, 1],
      [-0.07, -0.06],
    ])
    const liquid = points([
      [-0.15, 0.12, 1],
      [0.15, 0.12, 1],
      [0.25, 0.28, 1],
      [-0.25, 0.28, 1],
    ])
    const placedAt = (list: Outline): Outline =>
      smooth(list.map((one) => ({ ...one, x: one.x + at.x, y: one.y + at.y })))
    return [
      { shapes: [placedAt(glass)], material: 'white', alpha: 0.9, shadow: 0.4 },
      { shapes: [placedAt(liquid)], material: 'tie', shadow: 0.2 },
      {
        shapes: [disc(at.x + 0.02, at.y - 0.44, 0.06), disc(at.x - 0.06, at.y - 0.58, 0.04)],
        material: 'tie',
        tone: 0.1,
        shadow: 0.2,
      },
    ]
  },
  flower: (skeleton) => {
    const at = across(skeleton, 0.72, 0.78)
    const petals = [0, 1, 2, 3, 4].map((turn) =>
      disc(at.x + 0.08 * Math.cos(turn * 1.257), at.y + 0.08 * Math.sin(turn * 1.257), 0.065, 0.065, 12),
    )
    return [
      { shapes: petals, material: 'white', shadow: 0.4 },
      { shapes: [disc(at.x, at.y, 0.04)], material: 'metal', flat: true },
    ]
  },
  pompoms: (skeleton) =>
    [0.78, 0.5, 0.22].map((along): Piece => {
      const at = across(skeleton, along, front(skeleton))
      return { shapes: [disc(at.x, at.y, 0.12, 0.12, 18)], material: 'tie', shadow: 0.7 }
    }),
  stains: (skeleton) => {
    const places = [
      [0.72, 0.22, 0.15],
      [0.4, 0.72, 0.19],
      [0.1, 0.3, 0.14],
    ] as const
    const spots = places.map(([along, share, r]) => {
      const at = across(skeleton, along, share)
      return Array.from({ length: 11 }, (_, index) => {
        const reach = r * (0.86 + 0.34 * Math.sin(index * 2.1 + along * 9))
        return {
          x: at.x + reach * Math.cos(index * 0.5712),
          y: at.y + reach * 0.6 * Math.sin(index * 0.5712),
          sharp: true,
        }
      })
    })
    return [{ shapes: spots, material: 'skin', tone: -0.08, shadow: 0.2 }]
  },
}
