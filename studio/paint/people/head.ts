import { costumeHat, isCostumeHat } from './costume-hats.ts'
import { beardPiece, headOutline, slideOf } from './face.ts'
import { features } from './features.ts'
import { cosine, disc, type Frame, points, sine, smooth } from './geometry.ts'
import { hairPieces } from './hair.ts'
import type { View } from './hair-parts.ts'
import { type HatPieces, hatPieces } from './hats.ts'
import { maskOf } from './masks.ts'
import { type Piece, placed } from './piece.ts'
import { type Skeleton, viewOf } from './skeleton.ts'
import type { HatKind, Person } from './who.ts'

/** A head with everything on it: what lies behind body and neck, and the head itself. */
export function headPieces(person: Person, skeleton: Skeleton, phase: number): { behind: Piece[]; over: Piece[] } {
  const { head, pose } = skeleton
  const view = viewOf(head.yaw)
  const nod = pose.nod ?? 0
  const child = person.age === 'child' || person.age === 'toddler'
  const squash = view === 'back' ? 1 - 0.06 * Math.abs(nod) : 1
  const frame: Frame = { x: head.x, y: head.y, angle: head.angle, scaleX: 1, scaleY: squash }
  const wind = pose.wind && {
    x: pose.wind.x * cosine(head.angle) + pose.wind.y * sine(head.angle),
    y: -pose.wind.x * sine(head.angle) + pose.wind.y * cosine(head.angle),
    strength: pose.wind.strength,
  }
  const hair = hairPieces(person.hair.kind, view, head.yaw, wind, phase)
  const hat = person.dress.hat ? hatOn(person.dress.hat.kind, view, head.yaw) : { behind: [], over: [] }
  const skin: Piece = { shapes: [headOutline(person.face, view, head.yaw, child)], material: 'skin' }
  const pieces: Piece[] = [skin]
  const mask = view === 'back' ? undefined : maskOf(person.face, view, head.yaw, nod)
  if (view !== 'back') {
    const own = mask?.instead ? [] : features(person.face, pose.expression ?? 'calm', view, head.yaw, nod)
    skin.marks = [...(mask?.under ?? []), ...own, ...(mask?.marks ?? [])]
  }
  if (person.hair.kind !== 'hijab' && person.face.ears !== 'none') {
    pieces.push(...(person.face.ears === 'pointed' ? pointedEars(view, head.yaw) : ears(view, head.yaw)))
  }
  const beard = view === 'back' ? undefined : beardPiece(person.face, view, head.yaw)
  if (beard) pieces.push(beard)
  const move = (piece: Piece): Piece => placed(frame, piece)
  return {
    behind: [...hat.behind, ...hair.behind].map(move),
    over: [...pieces, ...hair.over, ...(mask?.over ?? []), ...hat.over].map(move),
  }
}

const hatOn = (kind: HatKind, view: View, yaw: number): HatPieces =>
  isCostumeHat(kind) ? costumeHat(kind, view, yaw) : hatPieces(kind, view, yaw)

function ears(view: 'front' | 'side' | 'back', yaw: number): Piece[] {
  const ear = (x: number, width: number): Piece => ({
    shapes: [disc(x, 0.08, width, 0.1, 16)],
    material: 'skin',
    tone: -0.01,
    shadow: 0.5,
    marks: [
      {
        shapes: [
          [
            { x: x - 0.015, y: 0.03 },
            { x: x + 0.02, y: 0.07 },
            { x: x - 0.01, y: 0.12 },
          ],
        ],
        tone: -0.15,
        alpha: 0.6,
        line: 0.02,
      },
    ],
  })
  if (view === 'side') return [ear(-0.09, 0.075)]
  const s = slideOf(yaw) * (view === 'back' ? -1 : 1)
  return [...(s < 0.05 ? [ear(0.41 - s * 0.3, 0.06)] : []), ...(s > -0.05 ? [ear(-0.41 - s * 0.4, 0.065)] : [])]
}

/** Ears of elves and goblins, and of whoever is no longer quite human. */
function pointedEars(view: 'front' | 'side' | 'back', yaw: number): Piece[] {
  const ear = (x: number, side: number): Piece => ({
    shapes: [
      smooth(
        points([
          [x, 0.16],
          [x - side * 0.04, -0.04],
          [x + side * 0.3, -0.26, 1],
          [x + side * 0.2, 0.04],
          [x + side * 0.06, 0.18],
        ]),
      ),
    ],
    material: 'skin',
    shadow: 0.5,
  })
  if (view === 'side') return [ear(-0.1, -0.8)]
  const s = slideOf(yaw) * (view === 'back' ? -1 : 1)
  return [ear(0.37 - s * 0.3, 1), ear(-0.37 - s * 0.4, -1)]
}
