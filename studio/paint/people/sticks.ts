import { between, hang, type Outline, type Point, points, smooth, tube } from './geometry.ts'
import { star } from './hat-parts.ts'
import type { Piece } from './piece.ts'
import type { Skeleton } from './skeleton.ts'
import type { StickKind } from './who.ts'

const rod = (from: Point, to: Point, r: number): Outline[] =>
  tube([
    { ...from, r },
    { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, r },
    { ...to, r },
  ])

const shifted = (at: Point, list: readonly (readonly number[])[]): Outline =>
  smooth(points(list).map((point) => ({ ...point, x: point.x + at.x, y: point.y + at.y })))

/** What the near hand leans on or holds, a broom also in the air; nothing where that hand is too high for it, or somebody sits. */
export function stickPieces(kind: StickKind, skeleton: Skeleton, ground: number): Piece[] {
  const { wrist, handAngle } = skeleton.near.arm
  const grip = hang(wrist, handAngle, 0.13)
  if (kind === 'wand') return wand(skeleton)
  if (skeleton.pose.base === 'free') return kind === 'broom' ? ridden(skeleton) : []
  if (grip.y < -0.75 || Math.abs(skeleton.pose.near.leg.angle) > 48) return []
  if (kind === 'cane') return [cane(skeleton, grip, ground)]
  const lean = skeleton.view === 'front' ? -0.12 : 0.1
  const foot = { x: grip.x + 0.06, y: ground - 0.03 }
  // Seen from the front it leans away from the face; a scythe's blade passes over the head.
  const top = { x: grip.x + (skeleton.view === 'front' ? -0.16 : -0.09), y: kind === 'scythe' ? -2.9 : -2.3 }
  const wood = (to: Point, r = 0.05): Piece => ({ shapes: rod(foot, to, r), material: 'wood' })
  switch (kind) {
    case 'staff':
      return [
        wood(top, 0.058),
        {
          shapes: [
            shifted(top, [
              [-0.12, 0.2],
              [-0.24, -0.06],
              [-0.1, -0.3],
              [0.1, -0.3],
              [0.24, -0.06],
              [0.12, 0.2],
            ]),
          ],
          material: 'wood',
        },
        {
          shapes: [
            shifted(top, [
              [0, -0.3],
              [0.2, -0.12],
              [0.14, 0.1],
              [-0.14, 0.1],
              [-0.2, -0.12],
            ]),
          ],
          material: 'metal',
          tone: 0.08,
        },
      ]
    case 'broom': {
      const knot = { x: foot.x, y: foot.y - 0.72 }
      const straw = shifted(foot, [
        [-0.09, -0.76],
        [0.09, -0.76],
        [0.16, -0.5],
        [0.34, 0.02, 1],
        [0, 0.05],
        [-0.34, 0.02, 1],
        [-0.16, -0.5],
      ])
      const strands = [-0.2, -0.08, 0.06, 0.18].map((x) =>
        points([
          [foot.x + x * 0.3, knot.y + 0.1],
          [foot.x + x * 1.1, foot.y - 0.06],
        ]),
      )
      return [
        { shapes: rod(knot, { ...top, y: -1.5 }, 0.05), material: 'wood' },
        {
          shapes: [straw],
          material: 'metal',
          tone: -0.12,
          marks: [{ shapes: strands, tone: -0.2, alpha: 0.7, line: 0.025 }],
        },
        {
          shapes: rod({ x: knot.x - 0.1, y: knot.y }, { x: knot.x + 0.1, y: knot.y }, 0.05),
          material: 'wood',
          shadow: 0.4,
        },
      ]
    }
    case 'trident': {
      const prongs = [
        ...rod({ x: top.x - 0.3, y: top.y }, { x: top.x + 0.3, y: top.y }, 0.05),
        ...[-0.3, 0, 0.3].flatMap((x) => [
          ...rod({ x: top.x + x, y: top.y }, { x: top.x + x, y: top.y - 0.42 }, 0.045),
          shifted({ x: top.x + x, y: top.y - 0.42 }, [
            [-0.11, 0.08, 1],
            [0, -0.24, 1],
            [0.11, 0.08, 1],
          ]),
        ]),
      ]
      return [wood(top), { shapes: prongs, material: 'ink' }]
    }
    case 'scythe': {
      const blade = shifted(top, [
        [-0.08, -0.06, 1],
        [0.3, -0.3],
        [0.8, -0.24],
        [1.24, 0.3, 1],
        [0.84, 0],
        [0.36, -0.06],
        [0.06, 0.1, 1],
      ])
      return [wood({ ...top, y: top.y - 0.1 }), { shapes: [blade], material: 'white', tone: -0.1 }]
    }
    case 'fork': {
      const tines = [
        shifted(top, [
          [-0.26, 0.14],
          [-0.1, 0.26],
          [0.1, 0.26],
          [0.26, 0.14],
          [0.2, 0.08],
          [0.08, 0.16],
          [-0.08, 0.16],
          [-0.2, 0.08],
        ]),
        ...[-0.22, 0, 0.22].flatMap((x) =>
          rod({ x: top.x + x, y: top.y + 0.16 }, { x: top.x + x * 1.15, y: top.y - 0.4 }, 0.032),
        ),
      ]
      return [wood({ ...top, y: top.y + 0.2 }), { shapes: tines, material: 'ink', tone: 0.1 }]
    }
    case 'sword': {
      const hilt = { x: grip.x, y: grip.y + 0.16 }
      const blade = shifted(hilt, [
        [-0.085, 0, 1],
        [0.085, 0, 1],
        [0.07, ground - hilt.y - 0.25],
        [0, ground - hilt.y, 1],
        [-0.07, ground - hilt.y - 0.25],
      ])
      return [
        {
          shapes: [blade],
          material: 'white',
          tone: -0.06,
          marks: [
            {
              shapes: [
                points([
                  [hilt.x, hilt.y],
                  [hilt.x, ground - 0.2],
                ]),
              ],
              tone: -0.2,
              alpha: 0.7,
              line: 0.025,
            },
          ],
        },
        {
          shapes: [
            ...rod({ x: hilt.x - 0.28, y: hilt.y }, { x: hilt.x + 0.28, y: hilt.y }, 0.055),
            ...rod({ x: grip.x, y: grip.y - 0.24 }, hilt, 0.05),
          ],
          material: 'metal',
        },
      ]
    }
    case 'club':
      return [
        {
          shapes: tube([
            { x: grip.x, y: grip.y - 0.16, r: 0.07 },
            { x: grip.x + lean * 0.2, y: grip.y + 0.2, r: 0.09 },
            { x: grip.x + lean * 0.5, y: (grip.y + ground) / 2, r: 0.15 },
            { x: foot.x + lean * 0.3, y: ground - 0.24, r: 0.22 },
          ]),
          material: 'wood',
          marks: [
            {
              shapes: [
                points([
                  [foot.x - 0.02, ground - 0.4],
                  [foot.x + 0.06, ground - 0.3],
                ]),
              ],
              tone: -0.16,
              alpha: 0.8,
              line: 0.05,
            },
          ],
        },
      ]
  }
}

function cane(skeleton: Skeleton, grip: Point, ground: number): Piece {
  const way = skeleton.view === 'front' ? -0.1 : 0.12
  return {
    shapes: tube([
      { x: grip.x - way * 1.6, y: grip.y - 0.02, r: 0.035 },
      { x: grip.x - way * 0.4, y: grip.y - 0.1, r: 0.038 },
      { x: grip.x + way * 0.4, y: grip.y + 0.1, r: 0.034 },
      { x: grip.x + way * 0.8, y: (grip.y + ground) / 2, r: 0.03 },
      { x: grip.x + way * 1.2, y: ground - 0.02, r: 0.026 },
    ]),
    material: 'wood',
  }
}

/** A broom below who flies, from the hands to beyond the feet. */
function ridden(skeleton: Skeleton): Piece[] {
  const { near, far } = skeleton
  const hold = between(near.arm.wrist, far.arm.wrist, 0.5)
  const feet = between(near.leg.ankle, far.leg.ankle, 0.5)
  const [from, to] = [
    { x: hold.x, y: hold.y + 0.16 },
    { x: feet.x, y: feet.y + 0.2 },
  ]
  const turn = (Math.atan2(to.x - from.x, to.y - from.y) * 180) / Math.PI
  const beyond = (way: number, aside: number): Point => hang(hang(to, turn, way), turn + 90, aside)
  const straw: Outline = [
    { ...beyond(0, -0.1), sharp: true },
    beyond(0.3, -0.2),
    { ...beyond(0.86, -0.36), sharp: true },
    beyond(0.92, 0),
    { ...beyond(0.86, 0.36), sharp: true },
    beyond(0.3, 0.2),
    { ...beyond(0, 0.1), sharp: true },
  ]
  const strands = [-0.2, -0.07, 0.07, 0.2].map((x) => [beyond(0.14, x * 0.3), beyond(0.8, x)])
  return [
    { shapes: rod(hang(from, turn, -0.4), to, 0.052), material: 'wood' },
    {
      shapes: [smooth(straw)],
      material: 'metal',
      tone: -0.12,
      marks: [{ shapes: strands, tone: -0.2, alpha: 0.7, line: 0.025 }],
    },
    { shapes: rod(beyond(0.02, -0.1), beyond(0.02, 0.1), 0.05), material: 'wood', shadow: 0.4 },
  ]
}

/** A wand follows its hand wherever that points. */
function wand(skeleton: Skeleton): Piece[] {
  const { wrist, handAngle } = skeleton.near.arm
  const turn = handAngle - 46
  const [from, to] = [hang(wrist, handAngle, 0.1), hang(hang(wrist, handAngle, 0.1), turn, 0.72)]
  return [
    { shapes: rod(from, to, 0.028), material: 'wood', shadow: 0.5 },
    { shapes: [star(to.x, to.y, 0.2)], material: 'metal', tone: 0.1, shadow: 0.5 },
  ]
}
