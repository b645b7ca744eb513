import { slideOf } from './face.ts'
import { disc, type Outline, points, smooth } from './geometry.ts'
import type { View } from './hair-parts.ts'
import type { Piece } from './piece.ts'
import type { HatKind } from './who.ts'

export interface HatPieces {
  behind: Piece[]
  over: Piece[]
}

const piece = (list: readonly (readonly number[])[], more: Partial<Piece> = {}): Piece => ({
  shapes: [smooth(points(list))],
  material: 'hat',
  ...more,
})
const line = (list: readonly (readonly number[])[]): Outline => list.map(([x = 0, y = 0]) => ({ x, y }))

/** A hat on a head, in the head's coordinates. Peaks look where the face looks. */
export function hatPieces(kind: HatKind, view: View, yaw: number): HatPieces {
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
      const dome = piece([
        [-0.54, -0.16],
        [-0.52, -0.45],
        [-0.28, -0.76],
        [0.1, -0.78],
        [0.44, -0.6],
        [0.52, -0.3],
        [0.5, -0.16],
      ])
      const rim = piece(
        [
          [-0.56, -0.34],
          [0, -0.3],
          [0.53, -0.34],
          [0.55, -0.16],
          [0, -0.11],
          [-0.57, -0.14],
        ],
        { tone: 0.06 },
      )
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
      const dome = piece(
        [
          [-0.46, -0.3],
          [-0.47, -0.7],
          [-0.2, -0.93],
          [0.2, -0.93],
          [0.46, -0.7],
          [0.45, -0.3],
        ],
        { marks: [band(-0.4, -0.1, 0.1)] },
      )
      const brim = piece(
        [
          [-0.68, -0.44, 1],
          [-0.4, -0.32],
          [0, -0.28],
          [0.4, -0.32],
          [0.68, -0.44, 1],
          [0.5, -0.24],
          [0, -0.17],
          [-0.5, -0.24],
        ],
        { tone: 0.03 },
      )
      return { behind: [], over: [dome, brim] }
    }
    case 'straw': {
      const dome = piece(
        [
          [-0.42, -0.26],
          [-0.42, -0.66],
          [-0.2, -0.8],
          [0.2, -0.8],
          [0.42, -0.66],
          [0.42, -0.26],
        ],
        {
          marks: [{ ...band(-0.36, 0, 0.13), material: 'scarf' }],
        },
      )
      const brim = piece(
        [
          [-0.86, -0.24],
          [-0.4, -0.36],
          [0.4, -0.36],
          [0.86, -0.24],
          [0.4, -0.12],
          [-0.4, -0.12],
        ],
        {
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
        },
      )
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
      const crownPiece = piece(
        [
          [-0.45, -0.3],
          [-0.6, -0.56],
          [-0.4, -0.8],
          [0.1, -0.86],
          [0.5, -0.78],
          [0.64, -0.54],
          [0.45, -0.28],
        ],
        { marks: [band(-0.36, -0.12, 0.12)] },
      )
      const peak =
        view === 'side'
          ? piece(
              [
                [0.12, -0.34],
                [0.44, -0.32],
                [0.72, -0.12, 1],
                [0.4, -0.16],
                [0.1, -0.22],
              ],
              { material: 'ink' },
            )
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
        [
          [-0.56, -0.12],
          [-0.56, -0.5],
          [-0.28, -0.78],
          [0.2, -0.78],
          [0.52, -0.52],
          [0.56, -0.2],
          [0.62, -0.08, 1],
          [0.3, -0.16],
          [-0.3, -0.16],
          [-0.64, -0.06, 1],
        ],
        { marks: [band(-0.22, -0.12, 0.03)] },
      )
      return { behind: [], over: [dome] }
    }
    case 'crown': {
      const teeth = [
        [-0.44, -0.34, 1],
        [-0.5, -0.78, 1],
        [-0.28, -0.58, 1],
        [-0.16, -0.88, 1],
        [0, -0.6, 1],
        [0.16, -0.88, 1],
        [0.28, -0.58, 1],
        [0.5, -0.78, 1],
        [0.44, -0.34, 1],
        [0, -0.29],
      ]
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
          ? [
              [0.06, -0.64],
              [-0.4, -0.62],
              [-0.66, -0.1],
              [-0.86, 0.9],
              [-0.98, 1.7, 1],
              [-0.6, 1.62],
              [-0.36, 1.74, 1],
              [-0.28, 0.8],
              [-0.2, 0],
              [0, -0.4],
            ]
          : [
              [0, -0.7],
              [-0.5, -0.5],
              [-0.64, 0.2],
              [-0.84, 1.0],
              [-0.92, 1.7, 1],
              [-0.4, 1.6],
              [0, 1.7],
              [0.4, 1.6],
              [0.92, 1.7, 1],
              [0.84, 1.0],
              [0.64, 0.2],
              [0.5, -0.5],
            ]
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
