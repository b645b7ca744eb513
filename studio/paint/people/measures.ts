import type { Age, Build, Person } from './who.ts'

/** A body's lengths and half widths in head heights. */
export interface Measures {
  thigh: number
  shin: number
  footHeight: number
  footLength: number
  torso: number
  neck: number
  upperArm: number
  forearm: number
  hand: number
  shoulder: number
  chest: number
  waist: number
  hip: number
  chestDepth: number
  waistDepth: number
  hipDepth: number
  /** Radii at shoulder, elbow, wrist. */
  arm: readonly [number, number, number]
  /** Radii at hip, knee, ankle. */
  leg: readonly [number, number, number]
  belly: number
  hump: number
}

/** Standing height of an adult in head heights: what a painter's `height` measures. */
export const ADULT_HEIGHT = 4.81

/** Standing heights by age, in head heights. */
export const heights: Record<Age, number> = { adult: 4.81, teen: 4.39, child: 3.53, toddler: 2.75, elder: 4.2 }

const ages: Record<Age, Measures> = {
  adult: {
    ...{ thigh: 1.1, shin: 1.04, footHeight: 0.17, footLength: 0.42, torso: 1.42, neck: 0.15 },
    ...{ upperArm: 0.76, forearm: 0.7, hand: 1, shoulder: 0.5, chest: 0.41, waist: 0.32, hip: 0.39 },
    ...{ chestDepth: 0.33, waistDepth: 0.29, hipDepth: 0.36, belly: 0, hump: 0 },
    ...{ arm: [0.155, 0.112, 0.083], leg: [0.225, 0.15, 0.1] },
  },
  teen: {
    ...{ thigh: 0.98, shin: 0.93, footHeight: 0.16, footLength: 0.42, torso: 1.26, neck: 0.13 },
    ...{ upperArm: 0.68, forearm: 0.62, hand: 0.9, shoulder: 0.43, chest: 0.36, waist: 0.29, hip: 0.34 },
    ...{ chestDepth: 0.3, waistDepth: 0.27, hipDepth: 0.32, belly: 0, hump: 0 },
    ...{ arm: [0.13, 0.1, 0.075], leg: [0.2, 0.135, 0.095] },
  },
  child: {
    ...{ thigh: 0.68, shin: 0.64, footHeight: 0.14, footLength: 0.33, torso: 1.04, neck: 0.1 },
    ...{ upperArm: 0.5, forearm: 0.46, hand: 0.74, shoulder: 0.34, chest: 0.31, waist: 0.29, hip: 0.31 },
    ...{ chestDepth: 0.28, waistDepth: 0.28, hipDepth: 0.3, belly: 0, hump: 0 },
    ...{ arm: [0.115, 0.095, 0.072], leg: [0.165, 0.12, 0.09] },
  },
  toddler: {
    ...{ thigh: 0.42, shin: 0.38, footHeight: 0.12, footLength: 0.27, torso: 0.86, neck: 0.04 },
    ...{ upperArm: 0.36, forearm: 0.32, hand: 0.62, shoulder: 0.29, chest: 0.29, waist: 0.31, hip: 0.31 },
    ...{ chestDepth: 0.26, waistDepth: 0.29, hipDepth: 0.28, belly: 0.04, hump: 0 },
    ...{ arm: [0.11, 0.095, 0.075], leg: [0.15, 0.125, 0.095] },
  },
  elder: {
    ...{ thigh: 0.88, shin: 0.82, footHeight: 0.16, footLength: 0.4, torso: 1.32, neck: 0.09 },
    ...{ upperArm: 0.7, forearm: 0.64, hand: 0.98, shoulder: 0.44, chest: 0.41, waist: 0.38, hip: 0.41 },
    ...{ chestDepth: 0.37, waistDepth: 0.38, hipDepth: 0.4, belly: 0.03, hump: 0.16 },
    ...{ arm: [0.145, 0.115, 0.085], leg: [0.2, 0.15, 0.105] },
  },
}

interface Factors {
  width: number
  depth: number
  limb: number
  leg?: number
  arm?: number
  torso?: number
  shoulder?: number
  waist?: number
  hip?: number
  belly?: number
}

const builds: Record<Build, Factors> = {
  average: { width: 1, depth: 1, limb: 1 },
  slim: { width: 0.86, depth: 0.84, limb: 0.82, leg: 1.05 },
  lanky: { width: 0.88, depth: 0.84, limb: 0.78, leg: 1.16, arm: 1.1, torso: 1.04 },
  broad: { width: 1.16, depth: 1.1, limb: 1.12, shoulder: 1.12, leg: 0.98 },
  round: { width: 1.22, depth: 1.24, limb: 1.14, waist: 1.36, leg: 0.9, belly: 0.24 },
  pear: { width: 1, depth: 1, limb: 1, hip: 1.26, shoulder: 0.9, leg: 0.95 },
  stout: { width: 1.3, depth: 1.26, limb: 1.22, waist: 1.3, leg: 0.84, belly: 0.14 },
}

const times = (list: readonly [number, number, number], factor: number): [number, number, number] => [
  list[0] * factor,
  list[1] * factor,
  list[2] * factor,
]

export function measure(person: Person): Measures {
  const age = ages[person.age]
  const build = builds[person.build]
  const leg = build.leg ?? 1
  const arm = build.arm ?? 1
  return {
    ...age,
    thigh: age.thigh * leg,
    shin: age.shin * leg,
    torso: age.torso * (build.torso ?? 1),
    upperArm: age.upperArm * arm,
    forearm: age.forearm * arm,
    shoulder: age.shoulder * build.width * (build.shoulder ?? 1),
    chest: age.chest * build.width,
    waist: age.waist * build.width * (build.waist ?? 1),
    hip: age.hip * build.width * (build.hip ?? 1),
    chestDepth: age.chestDepth * build.depth,
    waistDepth: age.waistDepth * build.depth,
    hipDepth: age.hipDepth * build.depth * (build.hip ?? 1),
    arm: times(age.arm, build.limb),
    leg: times(age.leg, build.limb),
    belly: age.belly + (build.belly ?? 0),
  }
}
