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

const arm = (angle: number, elbow: number, hand?: ArmPose['hand'], length?: number): ArmPose => ({
  angle,
  elbow,
  ...(hand ? { hand } : {}),
  ...(length ? { length } : {}),
})
const leg = (angle: number, knee: number, toe?: number, length?: number): LegPose => ({
  angle,
  knee,
  ...(toe === undefined ? {} : { toe }),
  ...(length ? { length } : {}),
})

const standing: Pose = {
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

const side: Pose = {
  yaw: 84,
  lean: -1,
  bend: -3,
  head: 0,
  near: { arm: arm(-8, 20), leg: leg(-4, -2) },
  far: { arm: arm(8, 16), leg: leg(6, -5) },
  base: 'ground',
}

const back: Pose = {
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

/** Every still pose; walking and running are taken from their cycles. */
export const stills = {
  standing,
  'standing-back': back,
  'standing-side': side,
  flying: {
    yaw: 84,
    lean: 64,
    bend: 12,
    head: 12,
    near: { arm: arm(78, 4, 'flat'), leg: leg(-80, -8) },
    far: { arm: arm(104, -2, 'flat'), leg: leg(-68, -22) },
    base: 'free',
    wind: { x: -1, y: 0.06, strength: 1 },
    expression: 'happy',
  },
  falling: {
    yaw: 58,
    lean: -52,
    bend: -16,
    head: -44,
    headYaw: 60,
    near: { arm: arm(150, 34, 'open'), leg: leg(112, -38, 34) },
    far: { arm: arm(108, 56, 'open'), leg: leg(76, -52, 10) },
    base: 'free',
    armsInFront: true,
    wind: { x: -0.1, y: -1, strength: 1 },
    skirtSway: 0.05,
    expression: 'scared',
  },
  sitting: {
    yaw: 78,
    lean: -3,
    bend: 6,
    head: 3,
    headYaw: 70,
    near: { arm: arm(16, 58), leg: leg(84, -82) },
    far: { arm: arm(24, 50), leg: leg(88, -94) },
    base: 'ground',
  },
  'sitting-ground': {
    yaw: 76,
    lean: -16,
    bend: 8,
    head: -2,
    headYaw: 62,
    near: { arm: arm(-52, 16, 'flat'), leg: leg(104, -46) },
    far: { arm: arm(24, 70), leg: leg(124, -112) },
    base: 'ground',
    contact: 'lowest',
  },
  'hugging-knees': {
    yaw: 84,
    lean: 8,
    bend: 24,
    head: 16,
    near: { arm: { ...arm(40, 34, 'relaxed', 0.86), foreLength: 0.66 }, leg: leg(136, -146) },
    far: { arm: { ...arm(46, 30, 'relaxed', 0.86), foreLength: 0.66 }, leg: leg(132, -140) },
    base: 'ground',
    contact: 'lowest',
    expression: 'sad',
  },
  kneeling: {
    yaw: 72,
    lean: 3,
    bend: 8,
    head: 8,
    near: { arm: arm(18, 44), leg: leg(6, -96, -78) },
    far: { arm: arm(24, 42), leg: leg(76, -78) },
    base: 'ground',
    contact: 'lowest',
  },
  lying: {
    yaw: 84,
    lean: -87,
    bend: 6,
    head: -82,
    near: { arm: arm(72, 26), leg: leg(92, -6, 82) },
    far: { arm: arm(84, 8), leg: leg(91, -3, 84) },
    base: 'free',
    expression: 'asleep',
  },
  floating: {
    yaw: 66,
    lean: -74,
    bend: -20,
    head: -58,
    headYaw: 60,
    near: { arm: arm(-44, -20, 'open'), leg: leg(70, -34, 42) },
    far: { arm: arm(-146, -28, 'open'), leg: leg(98, -14, 60) },
    base: 'free',
    wind: { x: -0.5, y: -0.75, strength: 0.7 },
    expression: 'asleep',
  },
  swimming: {
    yaw: 82,
    lean: 80,
    bend: -8,
    head: 40,
    near: { arm: arm(-104, -30, 'flat'), leg: leg(-84, -12) },
    far: { arm: arm(98, 6, 'flat'), leg: leg(-70, -26) },
    base: 'free',
    wind: { x: -1, y: -0.12, strength: 0.85 },
    expression: 'calm',
  },
  reaching: {
    yaw: 42,
    twist: -12,
    lean: 5,
    bend: 8,
    hips: 6,
    shoulders: 10,
    head: -10,
    headYaw: 62,
    near: { arm: arm(-22, 14), leg: leg(-10, -4, -8) },
    far: { arm: arm(148, 14, 'open'), leg: leg(6, 0, -26) },
    base: 'ground',
    armsInFront: true,
    expression: 'determined',
  },
  waving: {
    ...standing,
    yaw: 22,
    headYaw: 14,
    shoulders: 5,
    head: -6,
    near: { arm: arm(-16, 18), leg: leg(-9, -1) },
    far: { arm: arm(118, 46, 'open'), leg: leg(3, 1) },
    armsInFront: true,
    expression: 'happy',
  },
  dancing: {
    yaw: 26,
    twist: 14,
    lean: -9,
    bend: 18,
    hips: 9,
    shoulders: -6,
    head: 10,
    headYaw: 34,
    near: { arm: arm(-122, -42, 'open'), leg: leg(-6, -4) },
    far: { arm: arm(92, 48, 'open'), leg: leg(46, -66, -46) },
    base: 'ground',
    armsInFront: true,
    skirtSway: 0.22,
    wind: { x: -0.9, y: 0.25, strength: 0.6 },
    expression: 'happy',
  },
  'looking-up': {
    yaw: 128,
    twist: 4,
    lean: -3,
    bend: -16,
    hips: -3,
    shoulders: 2,
    head: -27,
    headYaw: 96,
    near: { arm: arm(12, -4), leg: leg(-5, 0) },
    far: { arm: arm(-12, 8), leg: leg(7, -2) },
    base: 'ground',
  },
  carrying: {
    yaw: 70,
    lean: -8,
    bend: -4,
    head: 2,
    headYaw: 62,
    near: { arm: arm(26, 64), leg: leg(-8, -3) },
    far: { arm: arm(36, 54), leg: leg(8, -4) },
    base: 'ground',
  },
  climbing: {
    yaw: 138,
    lean: 6,
    bend: -8,
    hips: 8,
    shoulders: 12,
    head: -10,
    headYaw: 128,
    near: { arm: arm(150, 14, 'fist'), leg: leg(52, -86, 12) },
    far: { arm: arm(58, 92, 'fist'), leg: leg(-6, -8, -24) },
    base: 'ground',
    armsInFront: true,
    expression: 'determined',
  },
  singing: {
    yaw: 28,
    twist: -8,
    lean: -4,
    bend: -8,
    hips: 4,
    shoulders: 2,
    head: -9,
    headYaw: 32,
    near: { arm: arm(-38, -46, 'open'), leg: leg(-10, 0) },
    far: { arm: arm(56, 62, 'open'), leg: leg(4, 1) },
    base: 'ground',
    armsInFront: true,
    expression: 'singing',
  },
  crying: {
    yaw: 26,
    lean: 3,
    bend: 16,
    hips: 2,
    head: 14,
    headYaw: 24,
    near: { arm: { angle: -18, elbow: 172, hand: 'flat', length: 0.42, foreLength: 1.02 }, leg: leg(-4, -1) },
    far: { arm: { angle: 20, elbow: -174, hand: 'flat', length: 0.42, foreLength: 1.02 }, leg: leg(3, 1) },
    base: 'ground',
    armsInFront: true,
    expression: 'sad',
    nod: 0.6,
  },
  hiding: {
    yaw: 62,
    lean: 12,
    bend: 28,
    head: 16,
    headYaw: 56,
    near: { arm: arm(40, 96, 'flat', 0.9), leg: leg(62, -112) },
    far: { arm: arm(50, 88, 'flat', 0.9), leg: leg(74, -104) },
    base: 'ground',
    contact: 'lowest',
    expression: 'scared',
  },
  hugging: {
    yaw: 74,
    lean: 6,
    bend: 4,
    head: 8,
    near: { arm: arm(64, 26, 'flat'), leg: leg(-6, -2) },
    far: { arm: arm(84, 14, 'flat'), leg: leg(8, -4) },
    base: 'ground',
    expression: 'happy',
  },
  pointing: {
    yaw: 46,
    twist: 6,
    lean: -2,
    bend: 2,
    hips: 4,
    shoulders: 3,
    head: 0,
    headYaw: 64,
    near: { arm: arm(-22, 40, 'fist'), leg: leg(-9, -1) },
    far: { arm: arm(90, 4, 'point'), leg: leg(4, 0) },
    base: 'ground',
    armsInFront: true,
    expression: 'determined',
  },
  cheering: {
    yaw: 18,
    lean: -2,
    bend: -8,
    hips: 4,
    head: -5,
    near: { arm: arm(-148, -14, 'open'), leg: leg(-12, -2) },
    far: { arm: arm(146, 16, 'open'), leg: leg(10, 2) },
    base: 'ground',
    armsInFront: true,
    expression: 'happy',
  },
  'holding-hands': {
    ...back,
    near: { arm: arm(24, -8), leg: leg(3, 1) },
    far: { arm: arm(-10, 6), leg: leg(-8, 0) },
  },
  shielding: {
    yaw: 40,
    lean: -12,
    bend: -6,
    head: -8,
    headYaw: 44,
    near: { arm: arm(30, 96, 'open'), leg: leg(-16, -2) },
    far: { arm: arm(66, 66, 'open'), leg: leg(10, -10) },
    base: 'ground',
    armsInFront: true,
    expression: 'scared',
  },
  meditating: {
    yaw: 8,
    lean: 0,
    bend: 2,
    head: 2,
    headYaw: 8,
    near: { arm: arm(-26, 30, 'relaxed', 0.92), leg: leg(-66, 148, 20, 0.62) },
    far: { arm: arm(26, -30, 'relaxed', 0.92), leg: leg(66, -148, 20, 0.62) },
    base: 'ground',
    contact: 'lowest',
    expression: 'asleep',
  },
} satisfies Record<string, Pose>

export type StillName = keyof typeof stills

/** Every pose by name: the stills, and one moment of the walk and of the run. */
export type PoseName = StillName | 'walking' | 'running'
