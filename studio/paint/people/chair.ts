import type { Outline } from './geometry.ts'
import type { Piece } from './piece.ts'
import type { Skeleton } from './skeleton.ts'

const bar = (left: number, top: number, right: number, bottom: number): Outline => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
]

/** Where the seat's surface is, in head heights below the hips. */
export const seatDepth = (skeleton: Skeleton): number => skeleton.measures.leg[0] * 1.16 + 0.02

/** A plain chair under a sitting figure; its legs end on the ground. */
export function chairPieces(skeleton: Skeleton, ground: number): Piece[] {
  const { measures } = skeleton
  const seat = seatDepth(skeleton)
  const back = -measures.hipDepth - 0.14
  const front = back + measures.hipDepth * 1.1 + measures.thigh * 0.72
  const top = -measures.torso * 0.62
  const thick = 0.11
  const legs = [bar(back, seat, back + thick, ground), bar(front - thick - 0.04, seat, front - 0.04, ground)]
  const rung = bar(back, (seat + ground) / 2, front - 0.05, (seat + ground) / 2 + thick * 0.6)
  const rest: Outline = [
    { x: back - 0.1, y: top },
    { x: back + thick - 0.1, y: top },
    { x: back + thick, y: seat },
    { x: back, y: seat },
  ]
  return [
    { shapes: [rung], material: 'wood', tone: -0.06 },
    { shapes: legs, material: 'wood' },
    { shapes: [rest], material: 'wood', tone: 0.03 },
    { shapes: [bar(back - 0.03, seat, front, seat + 0.13)], material: 'wood', tone: 0.06 },
  ]
}
