import { borne } from './bearing.ts'
import { butterflyWings, sackPiece, spreadCloak, standingCollar } from './cloaks.ts'
import { apronPiece, capePiece, collarPieces, scarfPieces, shawlPiece, wingPieces } from './extras.ts'
import { headPieces } from './head.ts'
import { armPieces, legPieces } from './limbs.ts'
import { measure } from './measures.ts'
import { outfitOf, type Seat } from './outfit.ts'
import type { Piece } from './piece.ts'
import type { Pose } from './posture.ts'
import { type Skeleton, solve } from './skeleton.ts'
import { skirtPiece } from './skirt.ts'
import { stickPieces } from './sticks.ts'
import { arrowTail, tailPieces } from './tails.ts'
import { neckPiece, pelvisPiece, topPiece } from './torso.ts'
import { trimPieces } from './trims.ts'
import type { Person } from './who.ts'

export interface Figure {
  pieces: Piece[]
  skeleton: Skeleton
  /** What the figure stands on, in head heights below the hips; 0 for free poses. */
  ground: number
}

const lowest = (pieces: Piece[]): number => {
  let low = Number.NEGATIVE_INFINITY
  for (const piece of pieces) for (const shape of piece.shapes) for (const point of shape) low = Math.max(low, point.y)
  return low
}

/** Pieces cut from one sheet: no seam, one shadow. */
const joined = (parts: Piece[]): Piece => ({
  shapes: parts.flatMap((part) => part.shapes),
  material: 'top',
  marks: parts.flatMap((part) => part.marks ?? []),
})

function seatOf(pose: Pose): Seat {
  if (pose.base === 'free') return 'standing'
  if (pose.contact === 'lowest' && pose.near.leg.angle > 100) return 'curled'
  return Math.min(Math.abs(pose.near.leg.angle), Math.abs(pose.far.leg.angle)) > 48 ? 'seated' : 'standing'
}

/** A person in a pose as an ordered stack of paper. */
export function assemble(person: Person, struck: Pose, phase: number): Figure {
  const pose = borne(person, struck)
  const skeleton = solve(measure(person), pose)
  const outfit = outfitOf(person, seatOf(pose))
  const { dress } = person
  const tail = tailPieces(person.tail, skeleton, phase)
  const legs = (person.ghost && outfit.skirt) || tail ? [] : undefined
  const farLeg = legs ?? legPieces(skeleton, 'far', outfit)
  const nearLeg = tail ?? legs ?? legPieces(skeleton, 'near', outfit)
  const farArm = armPieces(skeleton, 'far', outfit)
  const nearArm = armPieces(skeleton, 'near', outfit)
  const head = headPieces(person, skeleton, phase)
  const scarf = dress.scarf === undefined ? undefined : scarfPieces(skeleton, phase)
  const cape = dress.cape === undefined ? [] : [capePiece(skeleton, phase)]
  const wings = [
    ...(person.tail === 'arrow' ? [arrowTail(skeleton, phase)] : []),
    ...(person.wings === 'feathers' ? wingPieces(skeleton, phase) : []),
    ...(dress.trims?.includes('sack') ? [sackPiece(skeleton)] : []),
    ...(person.wings === 'butterfly' ? butterflyWings(skeleton, phase) : []),
  ]
  const trims = dress.trims ?? []
  const collar = trims.includes('collar') ? [...spreadCloak(skeleton), standingCollar(skeleton)] : []
  const shawl = dress.shawl === undefined ? [] : [shawlPiece(skeleton)]
  const apron = dress.apron === undefined ? undefined : apronPiece(skeleton)

  const top = topPiece(skeleton, outfit, dress.pattern)
  const skirt = outfit.skirt ? [skirtPiece(skeleton, outfit.skirt, outfit.top.grow)] : []
  const pelvis = tail || outfit.legs === 'bare' || outfit.legs === 'socks' ? [] : [pelvisPiece(skeleton, outfit)]
  const oneCut = outfit.skirt?.material === outfit.top.material
  const trunk = oneCut ? [...pelvis, joined([top, ...skirt])] : [...skirt, ...pelvis, top]
  const neck = neckPiece(skeleton, outfit)
  const bodice = outfit.collar === 'high' || outfit.collar === 'none' ? [neck, ...trunk] : [...trunk, neck]
  const body = [...bodice, ...(apron ? [apron] : []), ...collarPieces(skeleton, outfit), ...trimPieces(trims, skeleton)]
  const loose = scarf ? [scarf.tail] : []
  const band = scarf ? [scarf.band] : []
  const inFront = pose.armsInFront === true

  let pieces: Piece[]
  if (skeleton.view === 'back') {
    const arms = [...farArm, ...nearArm]
    pieces = inFront
      ? [
          ...farLeg,
          ...nearLeg,
          ...body,
          ...shawl,
          ...band,
          ...wings,
          ...cape,
          ...collar,
          ...arms,
          ...head.behind,
          ...head.over,
          ...loose,
        ]
      : [
          ...farLeg,
          ...nearLeg,
          ...arms,
          ...body,
          ...shawl,
          ...band,
          ...wings,
          ...cape,
          ...collar,
          ...head.behind,
          ...head.over,
          ...loose,
        ]
  } else {
    const behind = skeleton.view === 'side' || (pose.yaw > 16 && !inFront) ? farArm : []
    const before = behind.length === 0 ? farArm : []
    const streaming = skeleton.view === 'side' || pose.wind !== undefined
    pieces = [
      ...wings,
      ...cape,
      ...collar,
      ...(streaming ? loose : []),
      ...head.behind,
      ...behind,
      ...farLeg,
      ...nearLeg,
      ...body,
      ...shawl,
      ...(streaming ? [] : loose),
      ...band,
      ...head.over,
      ...before,
      ...nearArm,
    ]
  }
  const feet = [...farLeg, ...nearLeg]
  const ground =
    pose.base === 'free'
      ? 0
      : pose.contact === 'lowest' || feet.length === 0
        ? lowest([...feet, ...body])
        : lowest(feet)
  if (dress.stick) {
    const stick = stickPieces(dress.stick, skeleton, ground)
    const index = skeleton.view === 'back' ? 0 : pieces.indexOf(nearArm[0] as Piece)
    pieces = [...pieces.slice(0, index), ...stick, ...pieces.slice(index)]
  }
  return { pieces, skeleton, ground }
}
