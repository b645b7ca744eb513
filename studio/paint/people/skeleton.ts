import { mix } from '../noise.ts'
import { aside, cosine, hang, type Point, rise, sine } from './geometry.ts'
import type { Measures } from './measures.ts'
import type { ArmPose, LegPose, Pose } from './posture.ts'

export interface Arm {
  shoulder: Point
  elbow: Point
  wrist: Point
  /** Angle of the hand, 0 hanging down. */
  handAngle: number
  upperAngle: number
  pose: ArmPose
}

export interface Leg {
  hip: Point
  knee: Point
  ankle: Point
  /** Rotation of the foot in the picture, clockwise. */
  footAngle: number
}

/** A posed body: joints in head heights about the middle of the hips. */
export interface Skeleton {
  pose: Pose
  measures: Measures
  /** Point and lean of the spine: 0 the hips, 1 the root of the neck; a little beyond both ends. */
  spine(along: number): { point: Point; angle: number; yaw: number }
  near: { arm: Arm; leg: Leg }
  far: { arm: Arm; leg: Leg }
  neck: Point
  head: { x: number; y: number; angle: number; yaw: number }
  view: 'front' | 'side' | 'back'
}

export const viewOf = (yaw: number): Skeleton['view'] => (yaw <= 66 ? 'front' : yaw < 112 ? 'side' : 'back')

export function solve(measures: Measures, pose: Pose): Skeleton {
  const hump = 60 * measures.hump
  const bend = pose.bend + hump
  const hipsTilt = pose.hips ?? 0
  const shouldersTilt = pose.shoulders ?? 0
  const chestYaw = pose.yaw + (pose.twist ?? 0)
  const angles = [pose.lean - 0.25 * bend - hipsTilt * 0.3, pose.lean + 0.5 * bend, pose.lean + 0.9 * bend] as const
  const root: Point = { x: 0, y: 0 }
  const waist = rise(root, angles[0], 0.42 * measures.torso)
  const chest = rise(waist, angles[1], 0.4 * measures.torso)
  const neckRoot = rise(chest, angles[2], 0.18 * measures.torso)
  const spine = spineOf([root, waist, chest, neckRoot], angles, pose.yaw, chestYaw, measures.torso)

  const girdle = rise(chest, angles[1], -0.035 * measures.torso)
  const shoulderAt = (sign: number): Point =>
    aside(
      girdle,
      angles[1] - shouldersTilt,
      sign * 0.84 * measures.shoulder * cosine(chestYaw) + sign * 0.045 * sine(chestYaw),
    )
  const hipAt = (sign: number): Point =>
    aside(root, pose.lean * 0.5 - hipsTilt, sign * 0.5 * measures.hip * cosine(pose.yaw))
  const near = {
    arm: armOf(measures, shoulderAt(-1), pose.near.arm),
    leg: legOf(measures, hipAt(-1), pose, pose.near.leg),
  }
  const far = { arm: armOf(measures, shoulderAt(1), pose.far.arm), leg: legOf(measures, hipAt(1), pose, pose.far.leg) }

  const headYaw = pose.headYaw ?? pose.yaw
  const neck = rise(neckRoot, mix(angles[2], pose.head, 0.5), measures.neck)
  const nod = pose.nod ?? 0
  const centre = rise(neck, pose.head, 0.42 - 0.06 * Math.abs(nod))
  return {
    pose,
    measures,
    spine,
    near,
    far,
    neck: neckRoot,
    head: { ...aside(centre, pose.head, 0.05 * sine(headYaw)), angle: pose.head, yaw: headYaw },
    view: viewOf(pose.yaw),
  }
}

function spineOf(
  joints: readonly [Point, Point, Point, Point],
  angles: readonly [number, number, number],
  yaw: number,
  chestYaw: number,
  torso: number,
): Skeleton['spine'] {
  const angleAt = (t: number): number => {
    if (t <= 0.2) return angles[0]
    if (t <= 0.62) return mix(angles[0], angles[1], (t - 0.2) / 0.42)
    if (t <= 0.92) return mix(angles[1], angles[2], (t - 0.62) / 0.3)
    return angles[2]
  }
  const steps: { point: Point; angle: number }[] = []
  let point: Point = rise(joints[0], angles[0], -0.2 * torso)
  const count = 30
  for (let index = 0; index <= count; index++) {
    const t = -0.2 + (1.4 * index) / count
    const angle = angleAt(t)
    steps.push({ point, angle })
    point = rise(point, angle, (1.4 / count) * torso)
  }
  return (along) => {
    const place = Math.min(count - 0.001, Math.max(0, ((along + 0.2) / 1.4) * count))
    const index = Math.floor(place)
    const from = steps[index] as { point: Point; angle: number }
    const to = steps[index + 1] as { point: Point; angle: number }
    const share = place - index
    return {
      point: { x: mix(from.point.x, to.point.x, share), y: mix(from.point.y, to.point.y, share) },
      angle: mix(from.angle, to.angle, share),
      yaw: mix(yaw, chestYaw, Math.min(1, Math.max(0, along / 0.8))),
    }
  }
}

function armOf(measures: Measures, shoulder: Point, pose: ArmPose): Arm {
  const length = pose.length ?? 1
  const elbow = hang(shoulder, pose.angle, measures.upperArm * length)
  const lower = pose.angle + pose.elbow
  const wrist = hang(elbow, lower, measures.forearm * (pose.foreLength ?? length))
  return { shoulder, elbow, wrist, handAngle: lower + (pose.wrist ?? 0), upperAngle: pose.angle, pose }
}

function legOf(measures: Measures, hip: Point, pose: Pose, limb: LegPose): Leg {
  const length = limb.length ?? 1
  const knee = hang(hip, limb.angle, measures.thigh * length)
  const lower = limb.angle + limb.knee
  const ankle = hang(knee, lower, measures.shin * length)
  const toe = limb.toe ?? (pose.base === 'ground' ? 0 : lower - 52)
  return { hip, knee, ankle, footAngle: -toe }
}
