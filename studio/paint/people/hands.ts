import { cosine, disc, type Frame, type Point, points, sine, smooth, tube } from './geometry.ts'
import { type Piece, placed } from './piece.ts'
import type { ArmPose } from './posture.ts'

/** Fingers from a palm: root y, spread in degrees, length, in palm lengths along the forearm. */
const spreadFingers = [
  [-0.075, -17, 0.31],
  [-0.025, -5, 0.345],
  [0.03, 7, 0.33],
  [0.078, 21, 0.27],
] as const

const palms = {
  relaxed: [
    [-0.05, -0.075],
    [0.08, -0.105],
    [0.22, -0.09],
    [0.32, -0.03],
    [0.3, 0.05],
    [0.18, 0.09],
    [0.02, 0.085],
    [-0.06, 0.05],
  ],
  fist: [
    [-0.05, -0.075],
    [0.07, -0.11],
    [0.19, -0.1],
    [0.235, -0.01],
    [0.2, 0.09],
    [0.08, 0.115],
    [-0.05, 0.07],
  ],
  flat: [
    [-0.05, -0.07],
    [0.1, -0.095],
    [0.27, -0.075],
    [0.4, -0.015],
    [0.37, 0.045],
    [0.2, 0.085],
    [0.02, 0.08],
    [-0.06, 0.05],
  ],
  open: [
    [-0.05, -0.07],
    [0.06, -0.115],
    [0.19, -0.125],
    [0.23, 0],
    [0.19, 0.12],
    [0.06, 0.105],
    [-0.06, 0.06],
  ],
} as const

const fingers = {
  point: [
    { x: 0.12, y: -0.06, r: 0.045 },
    { x: 0.3, y: -0.055, r: 0.04 },
    { x: 0.44, y: -0.05, r: 0.028 },
  ],
}

const thumbs = {
  relaxed: [
    [0.04, -0.06, 0.046],
    [0.13, -0.125, 0.042],
    [0.22, -0.13, 0.03],
  ],
  fist: [
    [0.05, -0.07, 0.05],
    [0.14, -0.105, 0.045],
    [0.2, -0.03, 0.036],
  ],
  flat: [
    [0.04, -0.06, 0.044],
    [0.12, -0.125, 0.04],
    [0.215, -0.14, 0.028],
  ],
  open: [
    [0.02, -0.06, 0.048],
    [0.09, -0.16, 0.042],
    [0.15, -0.245, 0.03],
  ],
} as const

/** A hand at the wrist, pointing along `angle` (0 hangs down); the thumb lies on the side of `thumb` (−1 left, 1 right). */
export function hand(
  wrist: Point,
  angle: number,
  size: number,
  kind: NonNullable<ArmPose['hand']>,
  thumb: -1 | 1,
): Piece {
  const direction = { x: sine(angle), y: cosine(angle) }
  const thumbSide = Math.abs(direction.y) < 0.45 ? 0 : direction.y
  // A thumb at negative local y lies to the right of a hanging hand; sideways hands keep it on top.
  const flip = thumbSide === 0 ? direction.x < 0 : thumbSide * thumb < 0
  const frame: Frame = { x: wrist.x, y: wrist.y, angle: 90 - angle, scaleX: size, scaleY: flip ? -size : size }
  const shapes = [smooth(points(palms[kind === 'point' ? 'fist' : kind]))]
  shapes.push(
    ...tube(
      thumbs[kind === 'point' ? 'fist' : kind].map(([x, y, r]) => ({ x, y, r })),
      4,
    ),
  )
  const marks: Piece['marks'] = []
  if (kind === 'point') {
    shapes.push(...tube(fingers.point, 3))
  } else if (kind === 'open') {
    for (const [y, spread, length] of spreadFingers) {
      const step = (share: number, r: number) => ({
        x: 0.12 + length * share * cosine(spread),
        y: y + length * share * sine(spread),
        r,
      })
      shapes.push(...tube([step(0, 0.042), step(0.55, 0.04), step(1, 0.029)], 3))
    }
  } else {
    const end = kind === 'flat' ? 0.36 : kind === 'fist' ? 0.2 : 0.29
    for (const y of [-0.025, 0.025]) {
      marks.push({
        shapes: [
          [
            { x: end - 0.11, y },
            { x: end + 0.03, y: y * 0.8 },
          ],
        ],
        tone: -0.16,
        alpha: 0.6,
        line: 0.013,
      })
    }
  }
  shapes.push(disc(-0.01, 0, 0.075))
  return placed(frame, { shapes, material: 'skin', shadow: 0.4, marks })
}
