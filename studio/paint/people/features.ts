import { noses, slideOf, spotsOf } from './face.ts'
import { cosine, disc, type Outline, points, sine, smooth } from './geometry.ts'
import type { Mark } from './piece.ts'
import type { Expression, Face } from './who.ts'

const arc = (x: number, y: number, width: number, height: number, from = 22, to = 158): Outline =>
  Array.from({ length: 25 }, (_, index) => {
    const angle = from + ((to - from) * index) / 24
    return { x: x + width * cosine(angle), y: y + height * sine(angle) }
  })

const ink = (line: number, ...outlines: Outline[]): Mark => ({
  shapes: outlines,
  tone: 0,
  alpha: 1,
  material: 'ink',
  line,
})
const fill = (material: NonNullable<Mark['material']>, alpha: number, ...outlines: Outline[]): Mark => ({
  shapes: outlines,
  tone: 0,
  alpha,
  material,
})

/** Everything drawn on the skin of a face, in the head's own coordinates. */
export function features(face: Face, expression: Expression, view: 'front' | 'side', yaw: number, nod: number): Mark[] {
  const s = view === 'side' ? 0 : slideOf(yaw)
  const drop = 0.07 * nod
  const narrow = view === 'side' ? 0.72 : 1
  const { eyes, eyeY: y, mouth: lips } = spotsOf(view, yaw, nod)
  const marks: Mark[] = []
  const cheeks = view === 'side' ? [0.215] : [-0.245 + s * 0.8, 0.245 + s * 0.7]
  for (const [index, x] of cheeks.entries()) {
    const shrink = view === 'front' && s > 0.06 && index === 1 ? 0.8 : 1
    for (const [size, alpha] of [
      [1.15, 0.16],
      [0.9, 0.2],
      [0.62, 0.24],
    ] as const) {
      marks.push(fill('cheek', alpha, disc(x, 0.175 + drop, 0.112 * size * shrink, 0.095 * size)))
    }
    if (face.freckles) {
      for (const [dx, dy] of [
        [-0.04, -0.035],
        [0.03, -0.045],
        [0, 0.005],
        [0.055, 0],
      ] as const) {
        marks.push({ shapes: [disc(x + dx, 0.15 + dy + drop, 0.011, 0.011, 8)], tone: -0.2, alpha: 0.6 })
      }
    }
  }
  marks.push(...eyes.flatMap((x, index) => eye(face, expression, x, y, narrow, view, index === 0 ? -1 : 1)))
  marks.push(...mouth(face, expression, lips.x, lips.y, view))
  if (view === 'front') marks.push(nose(face, s, drop))
  if (face.glasses) marks.push(...glasses(eyes, y, view))
  return marks
}

function eye(
  face: Face,
  expression: Expression,
  x: number,
  y: number,
  narrow: number,
  view: string,
  side: number,
): Mark[] {
  const marks: Mark[] = []
  const closed = face.eyes === 'closed' ? expression === 'calm' || expression === 'happy' : false
  const thickness = face.brows === 'thick' ? 0.04 : 0.024
  const browY = y - (expression === 'scared' ? 0.19 : 0.155)
  const slope = { scared: 0.045, sad: 0.045, determined: -0.045, calm: 0, happy: 0.01, asleep: 0.01, singing: 0.03 }[
    expression
  ]
  const inner = view === 'side' ? 1 : -side
  if (face.brows !== 'none') {
    const brow: Outline = [-1, -0.3, 0.4, 1].map((share) => ({
      x: x + share * 0.08 * narrow,
      y: browY - share * inner * slope - 0.02 * (1 - share * share),
    }))
    marks.push({ shapes: [brow], tone: 0, alpha: 0.9, material: 'hair', line: thickness })
  }
  if (expression === 'asleep' || expression === 'singing' || closed) {
    marks.push(ink(0.03, arc(x, y - 0.01, 0.085 * narrow, 0.065)))
    return marks
  }
  if (expression === 'happy' && face.eyes !== 'almond') {
    marks.push(ink(0.032, arc(x, y + 0.045, 0.078 * narrow, 0.085, 205, 335)))
    return marks
  }
  if (expression === 'scared') {
    marks.push(fill('white', 1, disc(x, y, 0.08 * narrow, 0.088)), ink(0.016, arc(x, y, 0.08 * narrow, 0.088, 0, 360)))
    marks.push(fill('ink', 1, disc(x + 0.012, y - 0.005, 0.034 * narrow, 0.04)))
    return marks
  }
  if (face.eyes === 'almond') {
    const almond = smooth(
      points([
        [x - 0.095 * narrow, y + 0.01, 1],
        [x - 0.02, y - 0.075],
        [x + 0.09 * narrow, y - 0.005, 1],
        [x, y + 0.055],
      ]),
    )
    marks.push(fill('white', 1, almond), fill('ink', 1, disc(x + 0.012, y - 0.008, 0.036 * narrow, 0.042)))
    marks.push(ink(0.026, arc(x, y + 0.012, 0.092 * narrow, 0.062, 190, 350)))
    marks.push(fill('white', 0.95, disc(x + 0.025, y - 0.024, 0.011)))
    return marks
  }
  marks.push(fill('ink', 1, disc(x, y, 0.04 * narrow, 0.052)), fill('white', 0.9, disc(x + 0.012, y - 0.018, 0.012)))
  marks.push(ink(0.018, arc(x, y + 0.005, 0.062 * narrow, 0.066, 205, 335)))
  return marks
}

function mouth(face: Face, expression: Expression, x: number, y: number, view: string): Mark[] {
  const half = view === 'side' ? 0.06 : 0.088
  const open = (width: number, height: number): Mark[] => [
    fill('ink', 0.92, disc(x, y + 0.01, width, height)),
    fill('lips', 0.9, disc(x, y + 0.01 + height * 0.5, width * 0.62, height * 0.42)),
  ]
  if (expression === 'scared') return open(view === 'side' ? 0.04 : 0.05, 0.068)
  if (expression === 'singing') return open(view === 'side' ? 0.05 : 0.075, 0.085)
  if (expression === 'happy' && view === 'front') {
    const smile = smooth(
      points([
        [x - 0.1, y - 0.03, 1],
        [x, y - 0.015],
        [x + 0.1, y - 0.03, 1],
        [x + 0.07, y + 0.06],
        [x, y + 0.1],
        [x - 0.07, y + 0.06],
      ]),
    )
    return [fill('ink', 0.9, smile), fill('lips', 0.95, disc(x, y + 0.06, 0.05, 0.028))]
  }
  const depth =
    expression === 'sad' ? -0.04 : expression === 'determined' ? 0.004 : expression === 'happy' ? 0.06 : 0.036
  const line: Outline = [-1, -0.6, -0.2, 0.2, 0.6, 1].map((share) => ({
    x: x + half * share,
    y: y + depth * (1 - share * share) - depth * 0.4,
  }))
  if (!face.lips) return [ink(0.026, line)]
  const lips = smooth(
    points([
      [x - half, y - 0.002, 1],
      [x - half * 0.35, y - 0.036],
      [x, y - 0.018],
      [x + half * 0.35, y - 0.036],
      [x + half, y - 0.002, 1],
      [x, y + 0.07],
    ]),
  )
  return [fill('lips', 0.95, lips), { ...ink(0.014, line), alpha: 0.7 }]
}

function nose(face: Face, s: number, drop: number): Mark {
  const { length } = noses[face.nose]
  const x = s * 1.35
  const y = 0.13 + drop
  const lean = s >= 0 ? 1 : -1
  const line: Outline =
    face.nose === 'button' || face.nose === 'snub'
      ? arc(x, y, 0.045, 0.03, 20, 160)
      : [
          { x: x + 0.005 * lean, y: y - length },
          { x: x + 0.04 * lean * (1 + length), y: y + 0.015 },
          { x: x - 0.012 * lean, y: y + 0.03 },
        ]
  return { shapes: [line], tone: -0.17, alpha: 0.85, line: 0.026 }
}

function glasses(eyes: number[], y: number, view: string): Mark[] {
  const marks: Mark[] = []
  for (const x of eyes) {
    const ring = disc(x, y, 0.118 * (view === 'side' ? 0.8 : 1), 0.118)
    marks.push(fill('white', 0.16, ring), ink(0.024, [...ring, ring[0] as Outline[number]]))
  }
  const [first = 0, second = first] = eyes
  marks.push(
    view === 'side'
      ? ink(0.022, [
          { x: first - 0.09, y },
          { x: -0.08, y: y - 0.02 },
        ])
      : ink(0.022, [
          { x: first + 0.118, y: y - 0.015 },
          { x: second - 0.118, y: y - 0.015 },
        ]),
  )
  return marks
}
