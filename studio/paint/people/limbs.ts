import { mix } from '../noise.ts'
import {
  between,
  type Frame,
  type Node,
  type Outline,
  type Point,
  place,
  points,
  sine,
  smooth,
  tube,
} from './geometry.ts'
import { hand } from './hands.ts'
import type { Outfit } from './outfit.ts'
import type { Piece } from './piece.ts'
import type { Arm, Leg, Skeleton } from './skeleton.ts'

type Side = 'near' | 'far'

const node = (point: Point, r: number): Node => ({ x: point.x, y: point.y, r })

function armNodes(
  arm: Arm,
  radii: readonly [number, number, number],
  end: number,
  factor: number,
  extra: number,
): Node[] {
  const [shoulder, elbow, wrist] = radii
  const wide = (r: number): number => r * factor + extra
  const nodes = [
    node(arm.shoulder, wide(shoulder * 0.88)),
    node(between(arm.shoulder, arm.elbow, 0.26), wide(shoulder * 0.98)),
    node(between(arm.shoulder, arm.elbow, 0.62), wide(mix(shoulder, elbow, 0.6))),
  ]
  if (end <= 1) return [...nodes.slice(0, 2), node(between(arm.shoulder, arm.elbow, end), wide(shoulder * 0.92))]
  nodes.push(
    node(arm.elbow, wide(elbow)),
    node(between(arm.elbow, arm.wrist, 0.45), wide(mix(elbow, wrist, 0.35))),
    node(between(arm.elbow, arm.wrist, end - 1), wide(wrist)),
  )
  return nodes
}

/** An arm from the hand up: hand, bare skin, sleeve. */
export function armPieces(skeleton: Skeleton, side: Side, outfit: Outfit): Piece[] {
  const { measures, view } = skeleton
  const arm = skeleton[side].arm
  const inward = view === 'side' ? 1 : (side === 'near') === (view === 'front') ? 1 : -1
  const palm = hand(arm.wrist, arm.handAngle, measures.hand, arm.pose.hand ?? 'relaxed', inward)
  const radii = measures.arm
  const bare: Piece = { shapes: tube(armNodes(arm, radii, 2.0, 1, 0)), material: 'skin' }
  if (outfit.sleeve === 'none') return [bare, { ...palm, shadow: 0 }]
  const material = outfit.sleeveMaterial
  if (outfit.sleeve === 'short') {
    const sleeve: Piece = { shapes: tube(armNodes(arm, radii, 0.62, 1.12, 0.045), 5, 'flat-end'), material, tone: 0.01 }
    return [bare, { ...palm, shadow: 0 }, sleeve]
  }
  const nodes = armNodes(arm, radii, 1.94, 1.08, outfit.top.grow > 1.08 ? 0.046 : 0.03)
  if (outfit.sleeve === 'wide') {
    nodes.splice(-1, 1, node(between(arm.elbow, arm.wrist, 0.9), radii[2] + 0.13))
    nodes.splice(-2, 1, node(between(arm.elbow, arm.wrist, 0.45), radii[1] + 0.075))
  }
  const end = nodes.at(-1) ?? node(arm.wrist, radii[2])
  const cuffFrom = between(arm.elbow, arm.wrist, outfit.sleeve === 'wide' ? 0.8 : 0.83)
  const crease = between(arm.shoulder, arm.elbow, 0.93)
  const marks: NonNullable<Piece['marks']> = [
    { shapes: [acrossLimb(cuffFrom, arm.elbow, arm.wrist, end.r * 1.15)], tone: -0.16, alpha: 0.5, line: 0.018 },
  ]
  if (Math.abs(arm.pose.elbow) > 24) {
    marks.push({
      shapes: [acrossLimb(crease, arm.shoulder, arm.elbow, radii[1] * 0.7)],
      tone: -0.18,
      alpha: 0.4,
      line: 0.02,
    })
  }
  return [palm, { shapes: tube(nodes), material, marks }]
}

function acrossLimb(centre: Point, from: Point, to: Point, half: number): Outline {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const x = (-(to.y - from.y) / length) * half
  const y = ((to.x - from.x) / length) * half
  return [
    { x: centre.x + x, y: centre.y + y },
    { x: centre.x + (to.x - from.x) * 0.02, y: centre.y + (to.y - from.y) * 0.02 },
    { x: centre.x - x, y: centre.y - y },
  ]
}

function legNodes(
  leg: Leg,
  radii: readonly [number, number, number],
  start: number,
  end: number,
  factor: number,
  extra: number,
) {
  const [hip, knee, ankle] = radii
  const wide = (r: number): number => r * factor + extra
  const nodes: Node[] = [
    node(between(leg.hip, leg.knee, start), wide(mix(hip, knee, start) * 0.94)),
    node(between(leg.hip, leg.knee, mix(start, 1, 0.5)), wide(mix(hip, knee, 0.6))),
  ]
  if (end <= 1) return [...nodes, node(between(leg.hip, leg.knee, end), wide(mix(hip, knee, end)) + extra)]
  nodes.push(
    node(leg.knee, wide(knee)),
    node(between(leg.knee, leg.ankle, 0.36), wide(mix(knee, ankle, 0.22) * 1.06)),
    node(between(leg.knee, leg.ankle, mix(0.36, end - 1, 0.6)), wide(mix(knee, ankle, 0.72))),
    node(between(leg.knee, leg.ankle, end - 1), wide(ankle)),
  )
  return nodes
}

/** A leg: skin or stocking, foot or shoe, sock, trouser leg. */
export function legPieces(skeleton: Skeleton, side: Side, outfit: Outfit): Piece[] {
  const { measures } = skeleton
  const leg = skeleton[side].leg
  const radii = measures.leg
  const far = side === 'far' ? -0.05 : 0
  const shoe = foot(skeleton, leg, outfit.bareFeet, far)
  const covered = outfit.legs === 'trousers' || outfit.legs === 'loose'
  if (covered) {
    const loose = outfit.legs === 'loose'
    const nodes = legNodes(leg, radii, 0, 1.93, loose ? 1.22 : 1.14, loose ? 0.045 : 0.02)
    const trouser: Piece = { shapes: tube(nodes), material: outfit.legMaterial, tone: far }
    const crease = acrossLimb(leg.knee, leg.hip, leg.ankle, radii[1] * 0.8)
    if (Math.abs(leg.knee.x - (leg.hip.x + leg.ankle.x) / 2) > 0.12) {
      trouser.marks = [{ shapes: [crease], tone: -0.14, alpha: 0.4, line: 0.02 }]
    }
    const ankle: Piece = { shapes: tube(legNodes(leg, radii, 0.5, 2, 1, 0)), material: 'skin', tone: far, shadow: 0.5 }
    return outfit.bareFeet ? [ankle, { ...shoe, shadow: 0 }, trouser] : [shoe, trouser]
  }
  const start = outfit.skirt ? 0.22 : 0
  const limb: Piece = { shapes: tube(legNodes(leg, radii, start, 2, 1, 0)), material: 'skin', tone: far }
  if (outfit.bareFeet) return [limb, { ...shoe, shadow: 0 }]
  const result = [limb]
  if (outfit.legs === 'socks' || outfit.legs === 'shorts') {
    const sock = [0.52, 0.76, 1].map((share) =>
      node(between(leg.knee, leg.ankle, share), mix(radii[1], radii[2], share) * 1.1 + 0.012),
    )
    result.push({ shapes: tube(sock, 5, 'flat'), material: 'socks', tone: far, shadow: 0.5 })
  }
  result.push(shoe)
  if (outfit.legs === 'shorts' || outfit.legs === 'wrapped') {
    const wrapped = outfit.legs === 'wrapped'
    const nodes = legNodes(leg, radii, 0, wrapped ? 1.5 : 0.82, wrapped ? 1.22 : 1.16, wrapped ? 0.05 : 0.03)
    result.push({ shapes: tube(nodes, 5, 'flat-end'), material: outfit.legMaterial, tone: far })
  }
  return result
}

function foot(skeleton: Skeleton, leg: Leg, bare: boolean, tone: number): Piece {
  const { measures, pose } = skeleton
  const turn = Math.abs(sine(pose.yaw))
  const height = measures.footHeight / 0.17
  const l = measures.footLength
  const straight = turn < 0.36
  const scaleX = straight ? 1 : Math.max(0.66, Math.min(1, turn + 0.08))
  const frame: Frame = { x: leg.ankle.x, y: leg.ankle.y, angle: leg.footAngle, scaleX, scaleY: height }
  if (straight) {
    const wide = measures.leg[2] / 0.105
    const block = [
      [-0.1 * wide, -0.12],
      [-0.135 * wide, 0.06],
      [-0.15 * wide, 0.172, bare ? 0 : 1],
      [0.15 * wide, 0.172, bare ? 0 : 1],
      [0.135 * wide, 0.06],
      [0.1 * wide, -0.12],
    ]
    return { shapes: [place(frame, smooth(points(block)))], material: bare ? 'skin' : 'shoes', tone }
  }
  const outline = bare
    ? [
        [-0.09, -0.12],
        [-0.125, 0.05],
        [-0.13, 0.17],
        [0.1, 0.185],
        [0.6 * l, 0.185],
        [0.86 * l, 0.178],
        [0.83 * l, 0.1],
        [0.55 * l, 0.06],
        [0.3 * l, -0.01],
        [0.1, -0.12],
      ]
    : [
        [-0.12, -0.12],
        [-0.155, 0.04],
        [-0.15, 0.175, 1],
        [0.3 * l, 0.178],
        [0.86 * l, 0.178, 1],
        [0.93 * l, 0.1],
        [0.74 * l, 0.035],
        [0.42 * l, -0.005],
        [0.12, -0.06],
        [0.11, -0.14],
      ]
  const piece: Piece = { shapes: [place(frame, smooth(points(outline)))], material: bare ? 'skin' : 'shoes', tone }
  if (!bare) {
    const sole = place(
      frame,
      points([
        [-0.2, 0.142],
        [l, 0.142],
        [l, 0.2],
        [-0.2, 0.2],
      ]),
    )
    piece.marks = [{ shapes: [sole], tone: -0.12, alpha: 0.8 }]
  }
  return piece
}
