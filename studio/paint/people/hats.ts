import { slideOf } from './face.ts'
import { disc, type Outline, points, smooth } from './geometry.ts'
import type { View } from './hair-parts.ts'
import type { Piece } from './piece.ts'
import type { EverydayHat } from './who.ts'

export interface HatPieces {
  behind: Piece[]
  over: Piece[]
}

export const piece = (list: string | readonly (readonly number[])[], more: Partial<Piece> = {}): Piece => ({
  shapes: [smooth(points(list))],
  material: 'hat',
  ...more,
})
export const line = (list: readonly (readonly number[])[]): Outline => list.map(([x = 0, y = 0]) => ({ x, y }))

/** A hat on a head, in the head's coordinates. Peaks look where the face looks. */
export function hatPieces(kind: EverydayHat, view: View, yaw: number): HatPieces {
  const s = view === 'side' ? 0 : slideOf(yaw)
  const band = (y: number, tone: number, width: number) => ({
    shapes: [
      line([
        [-0.7, y],
        [0, y + (view === 'back' ? -0.02 : 0.03)],
        [0.7, y],
      ]),
    ],
    tone,
    alpha: 0.8,
    line: width,
  })
  switch (kind) {
    case 'beanie': {
      const dome = piece('-.54,-.16 -.52,-.45 -.28,-.76 .1,-.78 .44,-.6 .52,-.3 .5,-.16')
      const rim = piece('-.56,-.34 0,-.3 .53,-.34 .55,-.16 0,-.11 -.57,-.14', { tone: 0.06 })
      const ribs = [-0.42, -0.28, -0.14, 0, 0.14, 0.28, 0.42].map((x) =>
        line([
          [x, -0.34],
          [x * 1.02, -0.1],
        ]),
      )
      const pompom = piece(
        [...disc(-0.02, -0.79, 0.16, 0.15, 12)].map((point, index) => [point.x, point.y, index % 2]),
        { tone: 0.12 },
      )
      return {
        behind: [],
        over: [dome, { ...rim, marks: [{ shapes: ribs, tone: -0.12, alpha: 0.5, line: 0.02 }] }, pompom],
      }
    }
    case 'bowler': {
      const dome = piece('-.46,-.3 -.47,-.7 -.2,-.93 .2,-.93 .46,-.7 .45,-.3', { marks: [band(-0.4, -0.1, 0.1)] })
      const brim = piece('-.68,-.44! -.4,-.32 0,-.28 .4,-.32 .68,-.44! .5,-.24 0,-.17 -.5,-.24', { tone: 0.03 })
      return { behind: [], over: [dome, brim] }
    }
    case 'straw': {
      const dome = piece('-.42,-.26 -.42,-.66 -.2,-.8 .2,-.8 .42,-.66 .42,-.26', {
        marks: [{ ...band(-0.36, 0, 0.13), material: 'scarf' }],
      })
      const brim = piece('-.86,-.24 -.4,-.36 .4,-.36 .86,-.24 .4,-.12 -.4,-.12', {
        marks: [
          {
            shapes: [
              line([
                [-0.7, -0.24],
                [0, -0.17],
                [0.7, -0.24],
              ]),
            ],
            tone: -0.12,
            alpha: 0.5,
            line: 0.018,
          },
        ],
      })
      return { behind: [], over: [dome, brim] }
    }
    case 'flat-cap': {
      const reach = view === 'side' ? 0.24 : view === 'front' ? 0.04 + s * 0.6 : 0
      const dome = piece([
        [-0.58, -0.26],
        [-0.54, -0.56],
        [-0.1, -0.76],
        [0.36 + reach, -0.6],
        [0.56 + reach, -0.34],
        [0.4, -0.2],
        [-0.3, -0.18],
      ])
      const peak = piece(
        [
          [0.05 + reach, -0.36],
          [0.45 + reach, -0.36],
          [0.64 + reach * 0.7, -0.2],
          [0.3 + reach, -0.19],
          [-0.1 + reach, -0.22],
        ],
        { tone: -0.06 },
      )
      const front = piece(
        [
          [-0.36 + s, -0.34],
          [s, -0.4],
          [0.36 + s, -0.34],
          [0.42 + s, -0.18],
          [s * 1.3, -0.1],
          [-0.42 + s, -0.18],
        ],
        { tone: -0.06 },
      )
      const brow = view === 'side' ? [peak] : view === 'front' ? [front] : []
      return { behind: [], over: [dome, ...brow] }
    }
    case 'police': {
      const crownPiece = piece('-.45,-.3 -.6,-.56 -.4,-.8 .1,-.86 .5,-.78 .64,-.54 .45,-.28', {
        marks: [band(-0.36, -0.12, 0.12)],
      })
      const peak =
        view === 'side'
          ? piece('.12,-.34 .44,-.32 .72,-.12! .4,-.16 .1,-.22', { material: 'ink' })
          : piece(
              [
                [-0.4 + s, -0.3],
                [s, -0.32],
                [0.4 + s, -0.3],
                [0.36 + s, -0.16],
                [s * 1.2, -0.07],
                [-0.36 + s, -0.16],
              ],
              { material: 'ink' },
            )
      const badge: Piece = {
        shapes: [
          smooth(
            points([
              [-0.08 + s, -0.66],
              [s, -0.72],
              [0.08 + s, -0.66],
              [0.06 + s, -0.54],
              [s, -0.48, 1],
              [-0.06 + s, -0.54],
            ]),
          ),
        ],
        material: 'metal',
        shadow: 0.5,
      }
      return {
        behind: [],
        over: view === 'back' ? [crownPiece] : view === 'side' ? [crownPiece, peak] : [crownPiece, peak, badge],
      }
    }
    case 'helmet': {
      const dome = piece(
        '-.56,-.12 -.56,-.5 -.28,-.78 .2,-.78 .52,-.52 .56,-.2 .62,-.08! .3,-.16 -.3,-.16 -.64,-.06!',
        { marks: [band(-0.22, -0.12, 0.03)] },
      )
      return { behind: [], over: [dome] }
    }
    case 'crown': {
      const teeth = '-.44,-.34! -.5,-.78! -.28,-.58! -.16,-.88! 0,-.6! .16,-.88! .28,-.58! .5,-.78! .44,-.34! 0,-.29'
      const gems = [-0.26, 0, 0.26].map((x) => disc(x + s * 0.6, -0.42, 0.045, 0.05, 12))
      return {
        behind: [],
        over: [
          piece(teeth, {
            material: 'metal',
            marks: [{ shapes: gems, tone: 0, alpha: 1, material: 'tie' }, band(-0.52, 0.14, 0.02)],
          }),
        ],
      }
    }
    case 'veil': {
      const fall =
        view === 'side'
          ? '.06,-.64 -.4,-.62 -.66,-.1 -.86,.9 -.98,1.7! -.6,1.62 -.36,1.74! -.28,.8 -.2,0 0,-.4'
          : '0,-.7 -.5,-.5 -.64,.2 -.84,1.0 -.92,1.7! -.4,1.6 0,1.7 .4,1.6 .92,1.7! .84,1.0 .64,.2 .5,-.5'
      const folds = [-0.4, 0, 0.4].map((x) =>
        line([
          [x * 0.5 - 0.1, -0.2],
          [x * 1.2 - 0.14, 0.7],
          [x * 1.6 - 0.2, 1.6],
        ]),
      )
      const cloth = piece(fall, {
        material: 'white',
        alpha: 0.86,
        marks: [{ shapes: folds, tone: -0.1, alpha: 0.4, line: 0.024 }],
      })
      const flowers = [-0.28, -0.1, 0.1, 0.28].map(
        (x): Piece => ({
          shapes: [disc(x + s * 0.5, -0.56 + x * x * 0.9, 0.085, 0.085, 12)],
          material: 'scarf',
          tone: 0.1,
          shadow: 0.5,
        }),
      )
      return view === 'front'
        ? { behind: [cloth], over: flowers }
        : { behind: [], over: view === 'side' ? [cloth, ...flowers.slice(1)] : [cloth] }
    }
    case 'halo': {
      const outer = disc(0, -0.86, 0.42, 0.12, 30)
      const inner = disc(0, -0.86, 0.33, 0.07, 30)
      return { behind: [], over: [{ shapes: [outer, inner], hole: true, material: 'metal', shadow: 0 }] }
    }
  }
}
