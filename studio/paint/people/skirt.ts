import { clamp, mix } from '../noise.ts'
import { aside, between, cosine, hang, type Outline, type Point, sine, smooth } from './geometry.ts'
import type { Outfit } from './outfit.ts'
import type { Mark, Piece } from './piece.ts'
import type { Leg, Skeleton } from './skeleton.ts'
import { girth } from './torso.ts'

const steps = 6

interface Step {
  point: Point
  angle: number
}

/** A softened copy of a leg for cloth to hang on: cloth follows the knee less than the shin does. */
function chain(skeleton: Skeleton, leg: Leg, angle: number, knee: number, length: number): Step[] {
  const { thigh, shin } = skeleton.measures
  const seated = clamp((Math.abs(angle) - 40) / 35)
  const upper = angle * mix(0.85, 1, seated)
  const lower = upper + knee * mix(0.3, 0.96, seated)
  const total = (thigh + shin) * length
  return Array.from({ length: steps + 1 }, (_, index) => {
    const way = (total * index) / steps
    const bend = hang(leg.hip, upper, Math.min(way, thigh))
    const inShin = clamp((way - thigh * 0.8) / (thigh * 0.4))
    return { point: way <= thigh ? bend : hang(bend, lower, way - thigh), angle: mix(upper, lower, inShin) }
  })
}

const widened = ({ left, right }: { left: Point; right: Point }, grow: number): { left: Point; right: Point } => ({
  left: between(right, left, 0.5 + grow / 2),
  right: between(left, right, 0.5 + grow / 2),
})

/** Skirt, dress or coat tail: hangs on both legs, a bell when they stand, wrapped when they sit, flying when they run. */
export function skirtPiece(skeleton: Skeleton, skirt: NonNullable<Outfit['skirt']>, grow: number): Piece {
  const { pose, near, far, measures } = skeleton
  const chains = [
    chain(skeleton, near.leg, pose.near.leg.angle, pose.near.leg.knee, skirt.length),
    chain(skeleton, far.leg, pose.far.leg.angle, pose.far.leg.knee, skirt.length),
  ] as const
  const hip = girth(skeleton, 0.04)
  const rest = 0.5 * measures.hip * Math.abs(cosine(pose.yaw))
  const sway = pose.skirtSway ?? 0
  const wind = pose.wind && pose.base === 'ground' ? pose.wind.strength * pose.wind.x * 0.16 : 0
  const left: Outline = []
  const right: Outline = []
  for (let index = 0; index <= steps; index++) {
    const share = index / steps
    const one = chains[0][index] as Step
    const other = chains[1][index] as Step
    const angle = (one.angle + other.angle) / 2
    const project = (step: Step): number => step.point.x * cosine(angle) - step.point.y * sine(angle)
    const [leftmost, rightmost] = project(one) < project(other) ? [one, other] : [other, one]
    const half = mix(hip.half * grow, skirt.flare * (measures.hip / 0.39) ** 0.6, share ** 0.9) - rest
    const drift = (sway * 1.2 + wind) * share ** 1.6
    const step = (from: Step, distance: number): Point => aside(from.point, -from.angle, distance + drift)
    left.push(step(leftmost, -Math.max(0.06, half)))
    right.push(step(rightmost, Math.max(0.06, half)))
  }
  const waist = widened(girth(skeleton, 0.3), skirt.material === 'top' ? grow : 1)
  const top = widened(girth(skeleton, 0.16), skirt.material === 'top' ? grow : 1)
  const hemLeft = left.at(-1) as Point
  const hemRight = right.at(-1) as Point
  const angle = ((chains[0][steps] as Step).angle + (chains[1][steps] as Step).angle) / 2
  const width = Math.hypot(hemRight.x - hemLeft.x, hemRight.y - hemLeft.y)
  const hem: Outline = Array.from({ length: 9 }, (_, index) => {
    const share = (index + 1) / 10
    const flat = between(hemLeft, hemRight, share)
    return hang(
      flat,
      angle,
      (skirt.close ? 0.08 : 0.3) * width * share * (1 - share) + 0.022 * Math.sin(share * skirt.pleats * Math.PI * 1.6),
    )
  })
  const outline: Outline = [
    { ...waist.left, sharp: true },
    top.left,
    ...left.slice(1, -1),
    { ...hemLeft, sharp: true },
    ...hem,
    { ...hemRight, sharp: true },
    ...right.slice(1, -1).reverse(),
    top.right,
    { ...waist.right, sharp: true },
  ]
  return {
    shapes: [smooth(outline, 4)],
    material: skirt.material,
    marks: folds(skirt, left, right, waist, hem, angle, pose.yaw),
  }
}

function folds(
  skirt: NonNullable<Outfit['skirt']>,
  left: Outline,
  right: Outline,
  waist: { left: Point; right: Point },
  hem: Outline,
  angle: number,
  yaw: number,
): Mark[] {
  const marks: Mark[] = []
  if (skirt.open) marks.push(...opening(left, right, waist, angle, yaw))
  const middle = Math.floor(steps / 2)
  for (let index = 1; index <= skirt.pleats; index++) {
    const share = index / (skirt.pleats + 1)
    const start = between(waist.left, waist.right, mix(share, 0.5, 0.15))
    const centre = between(left[middle] as Point, right[middle] as Point, share)
    const end = hang(between(left.at(-1) as Point, right.at(-1) as Point, share), angle, 0.2)
    const shape: Outline = [
      start,
      aside(centre, -angle, -0.012),
      aside(end, -angle, -0.045),
      aside(end, -angle, 0.035),
      aside(centre, -angle, 0.014),
    ]
    marks.push({ shapes: [shape], tone: -0.13, alpha: 0.5 })
    marks.push({
      shapes: [[aside(start, 0, 0.02), aside(centre, -angle, 0.03), aside(end, -angle, 0.055)]],
      tone: 0.1,
      alpha: 0.35,
      line: 0.016,
    })
  }
  if (skirt.trim) {
    const raised = hem.map((point) => hang(point, angle, -0.085))
    const first = hang(between(left.at(-1) as Point, hem[0] as Point, 0), angle, -0.085)
    const last = hang(right.at(-1) as Point, angle, -0.085)
    marks.push({ shapes: [[first, ...raised, last]], tone: 0.24, alpha: 0.7, line: 0.022 })
  }
  return marks
}

/** The front edge of a coat and its pockets; from behind, the slit. */
function opening(
  left: Outline,
  right: Outline,
  waist: { left: Point; right: Point },
  angle: number,
  yaw: number,
): Mark[] {
  const behind = yaw >= 112
  const share = behind ? 0.5 - 0.3 * sine(yaw) : 0.54 + 0.36 * sine(yaw)
  const from = behind ? 3 : 0
  const edge = left.slice(from).map((point, index) => between(point, right[index + from] as Point, share))
  const end = hang(edge.at(-1) as Point, angle, 0.2)
  const line = behind ? [...edge, end] : [between(waist.left, waist.right, share), ...edge.slice(1), end]
  const marks: Mark[] = [{ shapes: [line], tone: -0.2, alpha: 0.65, line: 0.02 }]
  if (behind) return marks
  for (const [from, to] of [
    [0.12, 0.36],
    [0.7, 0.92],
  ] as const) {
    const pocket = [from, to].map((place) => between(left[1] as Point, right[1] as Point, place))
    marks.push({ shapes: [pocket], tone: -0.18, alpha: 0.6, line: 0.03 })
  }
  return marks
}
