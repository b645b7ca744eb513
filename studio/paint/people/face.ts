import { disc, type Outline, points, sine, smooth } from './geometry.ts'
import type { Piece } from './piece.ts'
import type { Face } from './who.ts'

const shapes: Record<Face['shape'], { width: number; jaw: number; chin: number; forehead: number }> = {
  oval: { width: 1, jaw: 1, chin: 1, forehead: 1 },
  round: { width: 1.05, jaw: 1.12, chin: 0.95, forehead: 1 },
  long: { width: 0.93, jaw: 0.98, chin: 1.09, forehead: 0.98 },
  square: { width: 0.99, jaw: 1.24, chin: 1, forehead: 1 },
  heart: { width: 1, jaw: 0.82, chin: 1.02, forehead: 1.05 },
  bulb: { width: 1.14, jaw: 0.62, chin: 1.04, forehead: 1.32 },
}

export const noses: Record<Face['nose'], { tip: readonly [number, number]; bridge: number; length: number }> = {
  button: { tip: [0.475, 0.1], bridge: 0.405, length: 0.06 },
  snub: { tip: [0.49, 0.06], bridge: 0.395, length: 0.07 },
  straight: { tip: [0.515, 0.115], bridge: 0.43, length: 0.1 },
  large: { tip: [0.575, 0.125], bridge: 0.465, length: 0.13 },
}

/** How far the features slide over the head as it turns. */
export const slideOf = (yaw: number): number => 0.19 * sine(yaw)

/** Where eyes and mouth lie on a turned or nodding head. */
export function spotsOf(view: 'front' | 'side', yaw: number, nod: number) {
  const s = view === 'side' ? 0 : slideOf(yaw)
  const drop = 0.07 * nod
  return {
    eyes: view === 'side' ? [0.25] : [-0.165 + s * 1.05, 0.165 + s * 0.82],
    eyeY: 0.035 + drop,
    mouth: { x: view === 'side' ? 0.335 : s * 1.15, y: 0.275 + drop * 0.8 },
  }
}

export function headOutline(face: Face, view: 'front' | 'side' | 'back', yaw: number, child: boolean): Outline {
  const { width, jaw, chin, forehead } = shapes[face.shape]
  const plump = child ? 1.06 : 1
  if (view === 'side') {
    const { tip, bridge } = noses[face.nose]
    const chinOut = face.shape === 'square' || face.shape === 'long' ? 0.025 : face.shape === 'heart' ? -0.02 : 0
    return smooth(
      points([
        [-0.41, -0.05],
        [-0.37, -0.37],
        [-0.05, -0.52],
        [0.27 * forehead, -0.44],
        [0.385, -0.22],
        [0.395, -0.07],
        [bridge, 0.04],
        [tip[0], tip[1] - 0.005],
        [tip[0] - 0.045, tip[1] + 0.055],
        [0.4, 0.17],
        [0.425, 0.205],
        [0.39, 0.24],
        [0.405, 0.275],
        [0.375 + chinOut, 0.33 * chin],
        [0.32 + chinOut, 0.44 * chin],
        [0.12, 0.475 * chin * plump],
        [-0.06, 0.4 * plump],
        [-0.2, 0.28],
      ]),
    )
  }
  const s = slideOf(yaw) * (view === 'back' ? 0 : 1)
  return smooth(
    points([
      [-0.4 * width, -0.08],
      [-0.37 * forehead, -0.38],
      [0, -0.53],
      [0.37 * forehead, -0.38],
      [0.4 * width, -0.08],
      [0.39 * width * Math.sqrt(jaw), 0.16],
      [0.28 * jaw * plump + 0.3 * s, 0.4 * chin],
      [0.06 + 0.8 * s, 0.525 * chin],
      [-0.1 + 0.8 * s, 0.525 * chin],
      [-0.28 * jaw * plump + 0.3 * s, 0.4 * chin],
      [-0.39 * width * Math.sqrt(jaw), 0.16],
    ]),
  )
}

export function beardPiece(face: Face, view: 'front' | 'side', yaw: number): Piece | undefined {
  if (!face.beard) return undefined
  const s = slideOf(yaw)
  const m = view === 'side' ? 0.335 : s * 1.15
  const material = 'beard'
  if (face.beard === 'moustache' || face.beard === 'goatee') {
    const tache = [
      [m - 0.15, 0.275],
      [m - 0.07, 0.195],
      [m, 0.185],
      [m + 0.07, 0.195],
      [m + 0.15, 0.275],
      [m + 0.06, 0.262],
      [m, 0.245],
      [m - 0.06, 0.262],
    ]
    const shapes = [smooth(points(tache))]
    if (face.beard === 'goatee')
      shapes.push(
        smooth(
          points([
            [m - 0.1, 0.35],
            [m, 0.34],
            [m + 0.1, 0.35],
            [m + 0.09, 0.5],
            [m - 0.01, 0.6, 1],
            [m - 0.1, 0.5],
          ]),
        ),
      )
    return { shapes, material, shadow: 0.5 }
  }
  const outline =
    view === 'side'
      ? [
          [-0.12, 0, 1],
          [-0.02, 0.12],
          [0.1, 0.17],
          [0.3, 0.155],
          [0.44, 0.2],
          [0.4, 0.26],
          [0.44, 0.4],
          [0.36, 0.6],
          [0.22, 0.7, 1],
          [0.14, 0.58],
          [0, 0.5],
          [-0.14, 0.34],
        ]
      : [
          [-0.43, 0.02, 1],
          [-0.33, 0.12],
          [-0.2 + s, 0.185],
          [s, 0.17],
          [0.2 + s, 0.185],
          [0.33, 0.12],
          [0.43, 0.02, 1],
          [0.44, 0.3],
          [0.3 + s * 0.5, 0.56],
          [0.1 + s, 0.62],
          [s, 0.72, 1],
          [-0.1 + s, 0.62],
          [-0.3 + s * 0.5, 0.56],
          [-0.44, 0.3],
        ]
  const opening = disc(m, 0.278, view === 'side' ? 0.05 : 0.075, 0.022)
  const strands = [-0.2, -0.07, 0.07, 0.2].map(
    (x): Outline => [
      { x: m * 0.7 + x, y: 0.42 },
      { x: m * 0.8 + x * 0.8, y: 0.56 },
    ],
  )
  return {
    shapes: [smooth(points(outline))],
    material,
    shadow: 0.6,
    marks: [
      { shapes: [opening], tone: 0, alpha: 0.85, material: 'lips' },
      { shapes: strands, tone: -0.12, alpha: 0.5, line: 0.018 },
    ],
  }
}
