import { mix } from '../noise.ts'
import { between, disc, hang, type Node, type Outline, type Point, points, sine, smooth, tube } from './geometry.ts'
import type { Mark, Piece } from './piece.ts'
import type { Skeleton } from './skeleton.ts'
import type { Person } from './who.ts'

const node = (point: Point, r: number): Node => ({ x: point.x, y: point.y, r })

/** What a body has below its hips instead of legs. */
export function tailPieces(kind: Person['tail'], skeleton: Skeleton, phase: number): Piece[] | undefined {
  if (kind === 'fish') return fishTail(skeleton, phase)
  if (kind === 'smoke') return [wisp(skeleton, phase)]
  return undefined
}

/** Both legs in one skin: a chain in the middle of hips, knees and ankles. */
function fishTail(skeleton: Skeleton, phase: number): Piece[] {
  const { near, far, measures, pose } = skeleton
  const hips = between(near.leg.hip, far.leg.hip, 0.5)
  const knees = between(near.leg.knee, far.leg.knee, 0.5)
  const ankles = between(near.leg.ankle, far.leg.ankle, 0.5)
  const bow = { x: knees.x + (pose.base === 'ground' ? -0.12 : 0), y: knees.y }
  const nodes = [
    node({ x: hips.x, y: hips.y - 0.3 }, measures.hip * 0.82),
    node(hips, measures.hip * 1.02),
    node(between(hips, bow, 0.5), measures.hip * 0.92),
    node(bow, measures.hip * 0.64),
    node(between(bow, ankles, 0.55), measures.hip * 0.36),
    node(ankles, measures.hip * 0.22),
  ]
  const body = tube(nodes, 6)
  const scales: Outline[] = []
  for (let row = 0; row < 9; row++) {
    const way = row / 9
    const along = way < 0.5 ? between(hips, bow, way * 2) : between(bow, ankles, way * 2 - 1)
    const half = mix(measures.hip * 1.02, measures.hip * 0.3, way)
    for (let column = -2; column <= 2; column++) {
      const x = along.x + (column + (row % 2) * 0.5) * half * 0.5
      scales.push(
        points([
          [x - half * 0.25, along.y],
          [x, along.y + 0.13],
          [x + half * 0.25, along.y],
        ]),
      )
    }
  }
  const marks: Mark[] = [{ shapes: scales, tone: -0.14, alpha: 0.6, line: 0.022 }]
  const beat = 10 * sine(phase * 360)
  const way = pose.base === 'ground' ? 62 : Math.atan2(ankles.x - bow.x, ankles.y - bow.y) * (180 / Math.PI)
  const lobe = (side: number): Outline => {
    const turn = way + side * 34 + beat
    const [root, tip] = [hang(ankles, way, -0.08), hang(ankles, turn, 1.02)]
    return smooth([
      { ...root, sharp: true },
      hang(between(root, tip, 0.55), turn + 90, side * 0.4),
      { ...tip, sharp: true },
      hang(between(root, tip, 0.6), turn - 90, side * 0.02),
    ])
  }
  const ribs = [-1, 1].flatMap((side) =>
    [-10, 4].map((more) => [ankles, hang(ankles, way + side * (34 + more) + beat, 0.66)]),
  )
  return [
    {
      shapes: [lobe(-1), lobe(1)],
      material: 'bottom',
      tone: 0.1,
      marks: [{ shapes: ribs, tone: -0.14, alpha: 0.6, line: 0.022 }],
    },
    { shapes: body, material: 'bottom', marks },
  ]
}

/** What came out of a lamp and still hangs on to it: a curl of smoke that ends in a point. */
function wisp(skeleton: Skeleton, phase: number): Piece {
  const { measures } = skeleton
  const hip = measures.hip
  const nodes = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share): Node => {
    const sway = 0.34 * Math.sin(share * 4.6 + 0.4) * share ** 0.4 + 0.05 * sine(phase * 360 - share * 200)
    const along = hang({ x: 0, y: 0 }, -skeleton.pose.lean * 0.8, -0.25 + share * 2.25)
    return { x: along.x + sway, y: along.y, r: Math.max(0.02, mix(hip * 1.05, 0.02, share ** 0.75)) }
  })
  const swirls = [0.3, 0.55].map((share): Outline => {
    const at = nodes[Math.round(share * 5)] as Node
    return disc(at.x + at.r * 0.2, at.y, at.r * 0.6, at.r * 0.3, 18).slice(2, 14)
  })
  return {
    shapes: tube(nodes, 6),
    material: 'bottom',
    marks: [{ shapes: swirls, tone: 0.14, alpha: 0.6, line: 0.035 }],
  }
}

/** A thin tail with an arrow's head, behind the body. */
export function arrowTail(skeleton: Skeleton, phase: number): Piece {
  const way = skeleton.view === 'back' ? 1 : -1
  const root = skeleton.spine(-0.02).point
  const swing = 0.08 * sine(phase * 360)
  const bend = (x: number, y: number): Point => ({ x: root.x + way * x, y: root.y + y + swing * x })
  const nodes = [
    node(bend(0.1, 0.1), 0.07),
    node(bend(0.55, 0.62), 0.062),
    node(bend(1.05, 0.55), 0.055),
    node(bend(1.1, 0.02), 0.05),
    node(bend(1.32, -0.3), 0.045),
  ]
  const tip = bend(1.32, -0.3)
  const arrow = points([
    [tip.x - 0.17, tip.y + 0.04, 1],
    [tip.x + 0.03 * way, tip.y - 0.34, 1],
    [tip.x + 0.19, tip.y + 0.06, 1],
    [tip.x, tip.y - 0.03, 1],
  ])
  return { shapes: [...tube(nodes, 6), smooth(arrow)], material: 'skin', tone: -0.04 }
}
