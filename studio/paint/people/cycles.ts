import { periodic, sine } from './geometry.ts'
import { type PoseName, stills } from './pose.ts'
import type { ArmPose, LegPose, Pose } from './posture.ts'

/** A movement: any pose made to live, or the flutter of flight and the breath of standing by their own names. */
export type CycleName = PoseName | 'fluttering' | 'breathing'

interface Gait {
  hip: readonly number[]
  knee: readonly number[]
  toe: readonly number[]
  arm: readonly number[]
  elbow: readonly number[]
}

/** Eight keys of one limb, from its heel strike on; the other limb is half a cycle later. */
const walk: Gait = {
  hip: [26, 20, 3, -12, -24, -19, 7, 25],
  knee: [4, 15, 8, 5, 13, 42, 62, 32],
  toe: [17, 0, 0, -5, -30, -52, -24, 8],
  arm: [-26, -20, -4, 12, 25, 19, 4, -14],
  elbow: [12, 12, 16, 24, 34, 30, 22, 14],
}
const run: Gait = {
  hip: [40, 26, 2, -20, -36, -22, 20, 50],
  knee: [20, 40, 30, 14, 36, 90, 108, 78],
  toe: [12, 0, 0, -22, -60, -88, -64, -18],
  arm: [-54, -44, -8, 26, 46, 34, 2, -34],
  elbow: [78, 82, 86, 92, 104, 100, 90, 82],
}

const legAt = (gait: Gait, phase: number, calm: number): LegPose => ({
  angle: periodic(gait.hip, phase) * calm,
  knee: -periodic(gait.knee, phase) * calm,
  toe: periodic(gait.toe, phase) * calm,
})
const armAt = (gait: Gait, phase: number, calm: number, hand: NonNullable<ArmPose['hand']>): ArmPose => ({
  angle: periodic(gait.arm, phase) * calm,
  elbow: periodic(gait.elbow, phase) * (0.6 + 0.4 * calm),
  hand,
})

/** Walking at a phase of 0 to 1; `calm` below 1 takes smaller steps, as elders do. */
function walkingAt(phase: number, calm = 1): Pose {
  return {
    yaw: 82,
    twist: 7 * sine(phase * 360 + 60),
    lean: 3 + 1.5 * sine(phase * 720),
    bend: 4,
    head: 1 - 1.2 * sine(phase * 720),
    near: { arm: armAt(walk, phase, calm, 'relaxed'), leg: legAt(walk, phase, calm) },
    far: { arm: armAt(walk, phase + 0.5, calm, 'relaxed'), leg: legAt(walk, phase + 0.5, calm) },
    base: 'ground',
    skirtSway: 0.03 * sine(phase * 720),
    wind: { x: -0.75, y: 0.8, strength: 0.32 },
  }
}

/** Running; between the steps both feet leave the ground by `lift`, in head heights. */
function runningAt(phase: number): Pose & { lift: number } {
  return {
    yaw: 82,
    twist: 12 * sine(phase * 360 + 60),
    lean: 15 + 1.5 * sine(phase * 720),
    bend: 8,
    head: 4 + 1.5 * sine(phase * 720),
    near: { arm: armAt(run, phase, 1, 'fist'), leg: legAt(run, phase, 1) },
    far: { arm: armAt(run, phase + 0.5, 1, 'fist'), leg: legAt(run, phase + 0.5, 1) },
    base: 'ground',
    skirtSway: -0.12,
    wind: { x: -1, y: 0.1, strength: 0.95 },
    lift: Math.max(0, periodic([0.13, 0.02, 0, 0.07], phase * 2)),
  }
}

const nudged = (pose: Pose, near: number, far: number, legs: number): Pose => ({
  ...pose,
  near: {
    arm: { ...pose.near.arm, angle: pose.near.arm.angle + near },
    leg: { ...pose.near.leg, angle: pose.near.leg.angle + legs, knee: pose.near.leg.knee - Math.abs(legs) * 0.7 },
  },
  far: {
    arm: { ...pose.far.arm, angle: pose.far.arm.angle + far },
    leg: { ...pose.far.leg, angle: pose.far.leg.angle - legs, knee: pose.far.leg.knee - Math.abs(legs) * 0.7 },
  },
})

/** A still pose made to breathe; feet stay where they are. */
function breathing(pose: Pose, phase: number): Pose {
  const swell = sine(phase * 360)
  return { ...nudged(pose, -1.3 * swell, 1.3 * swell, 0), lean: pose.lean + 0.7 * swell, head: pose.head - 1.1 * swell }
}

/** A free pose in the air or in water: legs beat gently, arms balance. */
function fluttering(pose: Pose, phase: number): Pose {
  const beat = sine(phase * 360)
  const moved = nudged(pose, 3 * sine(phase * 360 + 70), -3 * beat, 7 * beat)
  return { ...moved, lean: pose.lean + 1.2 * sine(phase * 360 + 40), head: pose.head + 1.5 * beat }
}

function wavingAt(phase: number): Pose {
  const pose: Pose = stills.waving
  const swing = sine(phase * 360)
  return {
    ...pose,
    head: pose.head - 1.5 * swing,
    far: {
      ...pose.far,
      arm: { angle: 116 + 5 * swing, elbow: 42 + 22 * swing, hand: 'open', wrist: 14 * sine(phase * 360 - 34) },
    },
  }
}

function swimmingAt(phase: number): Pose {
  const pose: Pose = stills.swimming
  const turned = nudged(pose, 0, 0, 9 * sine(phase * 720))
  const stroke = phase * 360
  return {
    ...turned,
    near: { ...turned.near, arm: { angle: 90 - stroke, elbow: -18 - 18 * sine(stroke), hand: 'flat' } },
    far: { ...turned.far, arm: { angle: 270 - stroke, elbow: -18 + 18 * sine(stroke), hand: 'flat' } },
    lean: pose.lean + 2 * sine(phase * 720),
  }
}

function dancingAt(phase: number): Pose {
  const pose: Pose = stills.dancing
  const swing = sine(phase * 360)
  const moved = nudged(pose, 14 * swing, 12 * swing, 0)
  return {
    ...moved,
    lean: pose.lean + 5 * swing,
    hips: (pose.hips ?? 0) - 4 * swing,
    head: pose.head - 6 * swing,
    skirtSway: 0.22 * sine(phase * 360 - 60),
    far: { ...moved.far, leg: { ...moved.far.leg, angle: 44 + 6 * swing } },
  }
}

function singingAt(phase: number): Pose {
  const pose = breathing(stills.singing, phase)
  const swing = sine(phase * 360)
  return { ...nudged(pose, 6 * swing, 5 * swing, 0), expression: sine(phase * 720 + 30) > -0.35 ? 'singing' : 'asleep' }
}

/** Any movement at a moment; `calm` shortens the steps of the old and the small. */
export function movementAt(name: CycleName, phase: number, calm: number): Pose & { lift?: number } {
  switch (name) {
    case 'walking':
      return walkingAt(phase, calm)
    case 'running':
      return runningAt(phase)
    case 'waving':
      return wavingAt(phase)
    case 'swimming':
      return swimmingAt(phase)
    case 'dancing':
      return dancingAt(phase)
    case 'singing':
      return singingAt(phase)
    case 'fluttering':
      return fluttering(stills.flying, phase)
    case 'breathing':
      return breathing(stills.standing, phase)
    default: {
      const pose: Pose = stills[name]
      if (pose.base === 'free') return fluttering(pose, phase)
      const blinks = pose.expression === undefined && phase >= 0.88 && phase < 0.93
      return { ...breathing(pose, phase), ...(blinks ? { expression: 'asleep' as const } : {}) }
    }
  }
}
