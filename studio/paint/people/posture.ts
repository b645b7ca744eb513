import type { Expression } from './who.ts'

/** An arm: its angle (0 hangs down, positive swings towards where the figure looks) and the elbow's bend on top of it. */
export interface ArmPose {
  angle: number
  elbow: number
  hand?: 'relaxed' | 'open' | 'fist' | 'flat' | 'point'
  /** Foreshortening of the upper arm and of the forearm. */
  length?: number
  foreLength?: number
  /** A last turn of the hand at the wrist. */
  wrist?: number
}

/** A leg: thigh angle, knee (negative bends it backwards) and how far the toe points up, when not flat on the ground. */
export interface LegPose {
  angle: number
  knee: number
  toe?: number
  length?: number
}

/** A moment of a body, in degrees. Yaw: 0 looks at us, 90 to the right, 180 away. */
export interface Pose {
  yaw: number
  /** Yaw of the shoulders against the hips. */
  twist?: number
  /** Lean of the spine, and how much it curls. */
  lean: number
  bend: number
  /** The pelvis and the shoulders tilted: positive lifts the right side of the picture. */
  hips?: number
  shoulders?: number
  /** Rotation of the head in the picture, clockwise, and its yaw where it differs from the body's. */
  head: number
  headYaw?: number
  near: { arm: ArmPose; leg: LegPose }
  far: { arm: ArmPose; leg: LegPose }
  /** Grounded figures stand on the lowest foot; free ones hang at their hips. */
  base: 'ground' | 'free'
  /** Both arms are drawn over body and head. */
  armsInFront?: boolean
  /** Where loose things blow. */
  wind?: { x: number; y: number; strength: number }
  skirtSway?: number
  expression?: Expression
  /** The head tipped back or forward, seen from behind or in front: −1 up … 1 down. */
  nod?: number
  /** Where the lowest point is when the feet do not carry: seat or knees. */
  contact?: 'feet' | 'seat' | 'knees' | 'lowest'
}

/** An arm or leg in one line. */
export const arm = (angle: number, elbow: number, hand?: ArmPose['hand'], length?: number): ArmPose => ({
  angle,
  elbow,
  ...(hand ? { hand } : {}),
  ...(length ? { length } : {}),
})
export const leg = (angle: number, knee: number, toe?: number, length?: number): LegPose => ({
  angle,
  knee,
  ...(toe === undefined ? {} : { toe }),
  ...(length ? { length } : {}),
})
