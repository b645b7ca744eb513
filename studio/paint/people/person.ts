import type { Brush, Sprite } from '../types.ts'
import { assemble } from './assemble.ts'
import { wardrobe } from './colours.ts'
import {
  breathing,
  type CycleName,
  dancingAt,
  fluttering,
  runningAt,
  swimmingAt,
  walkingAt,
  wavingAt,
} from './cycles.ts'
import { ADULT_HEIGHT } from './measures.ts'
import { paintPieces } from './paper.ts'
import { type Pose, type PoseName, type StillName, stills } from './pose.ts'
import type { Person } from './who.ts'

export { dreamer, kin, people } from './cast.ts'
export type { CycleName } from './cycles.ts'
export type { PoseName } from './pose.ts'
export { poseFor } from './verbs.ts'
export type { Person } from './who.ts'

/** Every pose a person can be painted in. */
export const poses: readonly PoseName[] = ['walking', 'running', ...(Object.keys(stills) as StillName[])]

export interface PersonOptions {
  /** Standing height of an adult in scene units; children come out smaller by themselves. */
  height?: number
  /** Moment of a walk, run, flutter or breath, 0 to 1. */
  phase?: number
  /** Looks to the left instead of the right. */
  mirrored?: boolean
  /** 0 own colours … 1 almost a shadow; an accent garment still shows. */
  silhouette?: number
  /** Where in the scene the figure will be, for the side the light falls on. */
  at?: { x: number; y: number }
}

const defaults = { height: 620, at: { x: 540, y: 1140 } } as const

/** The pose of a name at a moment of its cycle. */
export function poseAt(person: Person, name: PoseName | CycleName, phase: number): Pose & { lift?: number } {
  switch (name) {
    case 'walking':
      return walkingAt(phase, person.age === 'elder' ? 0.62 : person.age === 'toddler' ? 0.75 : 1)
    case 'running':
      return runningAt(phase)
    case 'fluttering':
      return fluttering(stills.flying, phase)
    case 'breathing':
      return breathing(stills.standing, phase)
    default:
      return stills[name]
  }
}

/**
 * One person in one pose. The sprite's anchor is the ground below the hips for poses that stand or sit, and the hips
 * themselves for those that fly, fall, lie or float.
 */
export function paintPerson(person: Person, pose: PoseName, brush: Brush, options: PersonOptions = {}): Sprite {
  return paintPosed(person, poseAt(person, pose, options.phase ?? 0.06), brush, options)
}

function paintPosed(
  person: Person,
  pose: Pose & { lift?: number },
  brush: Brush,
  options: PersonOptions,
  shift = 0,
): Sprite {
  const height = options.height ?? defaults.height
  const at = options.at ?? defaults.at
  const figure = assemble(person, pose, options.phase ?? 0)
  const x = brush.light.x - at.x
  const y = brush.light.y - (at.y - (pose.base === 'ground' ? height * 0.55 : 0))
  const far = Math.hypot(x, y) || 1
  return paintPieces(figure.pieces, {
    brush,
    wardrobe: wardrobe(person, brush, options.silhouette ?? 0),
    unit: (height / ADULT_HEIGHT) * brush.scale,
    mirrored: options.mirrored ?? false,
    towards: { x: x / far, y: y / far },
    anchor: { x: shift, y: figure.ground + (pose.lift ?? 0) },
    alpha: person.ghost ? 0.72 : 1,
  })
}

export interface Cycle {
  /** One loop; after the last comes the first again. */
  frames: Sprite[]
  /** How long a loop takes, in seconds. */
  seconds: number
  /** Scene units the ground passes below the figure in one loop; 0 on the spot. */
  travel: number
}

const lengths: Record<CycleName, { frames: number; seconds: number }> = {
  walking: { frames: 32, seconds: 32 / 30 },
  running: { frames: 20, seconds: 20 / 30 },
  fluttering: { frames: 24, seconds: 1.05 },
  breathing: { frames: 24, seconds: 3.7 },
  waving: { frames: 16, seconds: 0.7 },
  swimming: { frames: 32, seconds: 2.1 },
  dancing: { frames: 32, seconds: 1.6 },
}

/** A flip book of a movement, ready for a puppet. */
export function paintCycle(
  person: Person,
  name: CycleName,
  brush: Brush,
  options: PersonOptions & { frames?: number } = {},
): Cycle {
  const length = lengths[name]
  const count = options.frames ?? length.frames
  const height = options.height ?? defaults.height
  const pace = person.age === 'child' || person.age === 'toddler' ? 0.62 : person.age === 'elder' ? 1.2 : 1
  const frames: Sprite[] = []
  for (let index = 0; index < count; index++) {
    const phase = index / count
    const pose =
      name === 'waving'
        ? wavingAt(phase)
        : name === 'swimming'
          ? swimmingAt(phase)
          : name === 'dancing'
            ? dancingAt(phase)
            : poseAt(person, name, phase)
    frames.push(paintPosed(person, pose, brush, { ...options, phase }))
  }
  return { frames, seconds: length.seconds * pace, travel: 0 * height }
}
