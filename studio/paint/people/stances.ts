import { arm, leg, type Pose } from './posture.ts'

export const standing: Pose = {
  yaw: 32,
  twist: -8,
  lean: -2.5,
  bend: 6,
  hips: 5,
  shoulders: -4,
  head: 4,
  headYaw: 26,
  near: { arm: arm(-15, 16), leg: leg(-9, -1) },
  far: { arm: arm(13, 2), leg: leg(3, 1) },
  base: 'ground',
}

export const side: Pose = {
  yaw: 84,
  lean: -1,
  bend: -3,
  head: 0,
  near: { arm: arm(-8, 20), leg: leg(-4, -2) },
  far: { arm: arm(8, 16), leg: leg(6, -5) },
  base: 'ground',
}

export const back: Pose = {
  yaw: 180,
  lean: 1.5,
  bend: -4,
  hips: -4,
  shoulders: 3,
  head: -3,
  near: { arm: arm(12, -8), leg: leg(2, 1) },
  far: { arm: arm(-10, 4), leg: leg(-8, 0) },
  base: 'ground',
}

/** Ways to stand; each person has their own. */
export const stances: readonly Pose[] = [
  standing,
  {
    ...standing,
    near: { arm: { ...arm(-42, 92, 'fist', 0.86), foreLength: 0.62 }, leg: leg(-9, -1) },
    shoulders: -6,
    head: 6,
  },
  {
    ...standing,
    yaw: 26,
    headYaw: 34,
    hips: -5,
    shoulders: 4,
    lean: 2,
    head: -3,
    near: { arm: arm(-9, 6), leg: leg(-3, 1) },
    far: { arm: arm(18, -10), leg: leg(11, -3) },
  },
  {
    ...standing,
    yaw: 20,
    headYaw: 24,
    lean: 0,
    near: { arm: { ...arm(-8, 66, 'relaxed', 0.92), foreLength: 0.66 }, leg: leg(-6, 0) },
    far: { arm: { ...arm(10, -66, 'relaxed', 0.92), foreLength: 0.66 }, leg: leg(4, 0) },
    armsInFront: true,
  },
]
