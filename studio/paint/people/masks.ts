import { spotsOf } from './face.ts'
import { disc, points, smooth } from './geometry.ts'
import { inhumanFeatures } from './inhuman.ts'
import { fill, ink, moon } from './mask-marks.ts'
import type { Mark, Piece } from './piece.ts'
import type { Face } from './who.ts'

/** What a mask adds to a face: below its features, above them, and pieces over head and hair. */
export interface MaskPieces {
  under?: Mark[]
  marks?: Mark[]
  over?: Piece[]
  /** The features are the mask's own. */
  instead?: boolean
}

/** The mask of a face that does not look away; undefined for bare faces. */
export function maskOf(face: Face, view: 'front' | 'side', yaw: number, nod: number): MaskPieces | undefined {
  const { eyes, eyeY, mouth } = spotsOf(view, yaw, nod)
  const [first = 0] = eyes
  const last = eyes.at(-1) ?? first
  const middle = (first + last) / 2
  const narrow = view === 'side' ? 0.7 : 1
  switch (face.mask) {
    case undefined:
      return undefined
    case 'clown': {
      const nose = view === 'side' ? 0.52 : mouth.x * 1.15
      return {
        under: [
          ...eyes.map((x) =>
            fill(
              'tie',
              0.9,
              smooth(
                points([
                  [x - 0.1 * narrow, eyeY],
                  [x, eyeY - 0.26, 1],
                  [x + 0.1 * narrow, eyeY],
                  [x, eyeY + 0.2, 1],
                ]),
              ),
            ),
          ),
          fill('white', 1, ...eyes.map((x) => disc(x, eyeY, 0.085 * narrow, 0.09))),
        ],
        marks: [
          fill('lips', 1, moon(mouth.x, mouth.y - 0.01, 0.21 * narrow, 0.11)),
          ink(
            0.026,
            points([
              [mouth.x - 0.13 * narrow, mouth.y + 0.01],
              [mouth.x, mouth.y + 0.07],
              [mouth.x + 0.13 * narrow, mouth.y + 0.01],
            ]),
          ),
        ],
        over: [
          {
            shapes: [disc(nose, 0.13, 0.125)],
            material: 'lips',
            shadow: 0.7,
            marks: [fill('white', 0.7, disc(nose - 0.04, 0.08, 0.032))],
          },
        ],
      }
    }
    case 'undead': {
      const teeth = [-0.5, 0, 0.5].map((share) =>
        points([
          [mouth.x + share * 0.13 * narrow, mouth.y - 0.05],
          [mouth.x + share * 0.13 * narrow, mouth.y + 0.07],
        ]),
      )
      return {
        under: eyes.map((x) => fill('ink', 0.62, disc(x, eyeY + 0.01, 0.14 * narrow, 0.135))),
        marks: [
          fill('white', 1, ...eyes.map((x, index) => disc(x, eyeY, (index === 0 ? 0.1 : 0.085) * narrow, 0.088))),
          fill('ink', 1, ...eyes.map((x, index) => disc(x + (index === 0 ? -0.02 : 0.02), eyeY + 0.02, 0.026))),
          fill('ink', 0.9, disc(mouth.x, mouth.y + 0.02, 0.15 * narrow, 0.09)),
          fill(
            'white',
            0.95,
            points([
              [mouth.x - 0.11 * narrow, mouth.y - 0.045],
              [mouth.x + 0.11 * narrow, mouth.y - 0.045],
              [mouth.x + 0.09 * narrow, mouth.y + 0.01],
              [mouth.x - 0.09 * narrow, mouth.y + 0.01],
            ]),
          ),
          ink(0.016, ...teeth),
          ink(
            0.022,
            points([
              [first - 0.16, -0.3],
              [first + 0.1, -0.18],
            ]),
            ...[0, 0.4, 0.8].map((share) =>
              points([
                [first - 0.15 + share * 0.26, -0.35 + share * 0.12],
                [first - 0.17 + share * 0.26, -0.24 + share * 0.12],
              ]),
            ),
          ),
        ],
      }
    }
    case 'fangs':
    case 'tusks': {
      const up = face.mask === 'tusks' ? -1 : 1
      const long = face.mask === 'tusks' ? 0.17 : 0.15
      const y = mouth.y + (face.mask === 'tusks' ? 0.03 : 0)
      const wide = (face.mask === 'tusks' ? 0.12 : 0.07) * narrow
      return {
        marks: [
          ink(
            0.03,
            points([
              [mouth.x - wide * 1.7, y],
              [mouth.x, y + 0.012],
              [mouth.x + wide * 1.7, y],
            ]),
          ),
          fill(
            'white',
            1,
            ...[-1, 1].map((side) =>
              points([
                [mouth.x + side * wide - 0.036, y],
                [mouth.x + side * wide + 0.036, y],
                [mouth.x + side * wide, y + up * long],
              ]),
            ),
          ),
        ],
      }
    }
    case 'alien':
    case 'skull':
    case 'cyclops':
      return { instead: true, marks: inhumanFeatures(face.mask, view, yaw, nod) }
    case 'domino':
      return {
        under: [
          fill(
            'ink',
            1,
            smooth(
              points([
                [first - 0.2 * narrow, eyeY - 0.1, 1],
                [middle, eyeY - 0.1],
                [last + 0.2 * narrow, eyeY - 0.1, 1],
                [last + 0.16 * narrow, eyeY + 0.12],
                [middle, eyeY + 0.05],
                [first - 0.16 * narrow, eyeY + 0.12],
              ]),
            ),
          ),
          fill('white', 1, ...eyes.map((x) => disc(x, eyeY, 0.085 * narrow, 0.075))),
        ],
      }
    case 'patch':
      return {
        marks: [
          fill(
            'ink',
            1,
            smooth(
              points([
                [last - 0.13, eyeY - 0.1],
                [last + 0.13 * narrow, eyeY - 0.1],
                [last + 0.12 * narrow, eyeY + 0.1],
                [last, eyeY + 0.17],
                [last - 0.12, eyeY + 0.1],
              ]),
            ),
          ),
          ink(
            0.035,
            points([
              [-0.5, -0.14],
              [last, eyeY - 0.06],
              [0.5, -0.2],
            ]),
          ),
        ],
      }
    case 'veiled': {
      const cloth =
        view === 'side'
          ? '-.36,.02 .1,.14 .4,.12 .56,.16! .46,.4 .3,.54 -.1,.5 -.36,.3'
          : '-.45,.08 -.2,.17 0,.14 .2,.17 .45,.08 .44,.34 .26,.56 0,.6 -.26,.56 -.44,.34'
      return { over: [{ shapes: [smooth(points(cloth))], material: 'scarf', shadow: 0.6 }] }
    }
  }
}
