import { spotsOf } from './face.ts'
import { disc, type Outline, points, smooth } from './geometry.ts'
import { fill, ink, moon } from './mask-marks.ts'
import type { Mark } from './piece.ts'

/** The features of a face that never was a human's, in the head's own coordinates. */
export function inhumanFeatures(
  mask: 'alien' | 'skull' | 'cyclops',
  view: 'front' | 'side',
  yaw: number,
  nod: number,
): Mark[] {
  const { eyes, eyeY, mouth } = spotsOf(view, yaw, nod)
  const [first = 0] = eyes
  const last = eyes.at(-1) ?? first
  const middle = (first + last) / 2
  const narrow = view === 'side' ? 0.7 : 1
  switch (mask) {
    case 'alien': {
      const almond = (x: number, side: number): Outline =>
        smooth(
          points([
            [x - side * 0.14 * narrow, eyeY + 0.16, 1],
            [x - side * 0.12 * narrow, eyeY - 0.02],
            [x + side * 0.2 * narrow, eyeY - 0.2, 1],
            [x + side * 0.16 * narrow, eyeY + 0.08],
          ]),
        )
      const pairs = view === 'side' ? [almond(0.2, 1)] : [almond(first - 0.03, -1), almond(last + 0.03, 1)]
      return [
        fill('ink', 1, ...pairs),
        fill(
          'white',
          0.9,
          ...(view === 'side'
            ? [disc(0.26, eyeY - 0.07, 0.03)]
            : [disc(first - 0.06, eyeY - 0.07, 0.03), disc(last + 0.1, eyeY - 0.07, 0.03)]),
        ),
        ink(
          0.024,
          points([
            [mouth.x - 0.05, mouth.y + 0.06],
            [mouth.x, mouth.y + 0.075],
            [mouth.x + 0.05, mouth.y + 0.06],
          ]),
        ),
        fill('ink', 0.7, disc(middle - 0.022, 0.19, 0.012), disc(middle + 0.022, 0.19, 0.012)),
      ]
    }
    case 'skull': {
      const teeth = [-0.1, -0.05, 0, 0.05, 0.1].map((x) =>
        points([
          [mouth.x + x * narrow, mouth.y - 0.05],
          [mouth.x + x * narrow, mouth.y + 0.09],
        ]),
      )
      return [
        fill('ink', 1, ...eyes.map((x) => disc(x, eyeY + 0.01, 0.13 * narrow, 0.14))),
        fill(
          'ink',
          1,
          smooth(
            points([
              [middle, 0.14, 1],
              [middle + 0.06, 0.23],
              [middle, 0.215],
              [middle - 0.06, 0.23],
            ]),
          ),
        ),
        ink(
          0.026,
          points([
            [mouth.x - 0.17 * narrow, mouth.y + 0.02],
            [mouth.x + 0.17 * narrow, mouth.y + 0.02],
          ]),
        ),
        ink(0.02, ...teeth),
      ]
    }
    case 'cyclops': {
      const x = view === 'side' ? 0.2 : middle
      const bite = moon(mouth.x, mouth.y + 0.01, 0.2 * narrow, 0.1)
      const teeth = [-0.12, 0, 0.12].map((at) =>
        points([
          [mouth.x + (at - 0.04) * narrow, mouth.y - 0.01],
          [mouth.x + (at + 0.04) * narrow, mouth.y - 0.01],
          [mouth.x + at * narrow, mouth.y + 0.09],
        ]),
      )
      return [
        fill('white', 1, disc(x, eyeY - 0.06, 0.21 * narrow, 0.2)),
        ink(0.03, disc(x, eyeY - 0.06, 0.21 * narrow, 0.2)),
        fill('tie', 1, disc(x + 0.02, eyeY - 0.05, 0.115 * narrow, 0.115)),
        fill('ink', 1, disc(x + 0.02, eyeY - 0.05, 0.06 * narrow, 0.07)),
        fill('white', 1, disc(x + 0.06, eyeY - 0.1, 0.03)),
        fill('ink', 0.95, bite),
        fill('white', 1, ...teeth),
      ]
    }
  }
}
