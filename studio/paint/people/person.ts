import { pick, seeded } from '#core/random.ts'
import type { Brush, Sprite } from '../types.ts'
import { assemble } from './assemble.ts'
import { chairPieces, seatDepth } from './chair.ts'
import { wardrobe } from './colours.ts'
import { type CycleName, movementAt } from './cycles.ts'
import type { Point } from './geometry.ts'
import { ADULT_HEIGHT } from './measures.ts'
import { paintPieces } from './paper.ts'
import { type PoseName, type StillName, stills } from './pose.ts'
import type { Pose } from './posture.ts'
import { stances } from './stances.ts'
import { calmOf, strideOf } from './stride.ts'
import type { Expression, Person } from './who.ts'

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
  /** What the face says, where the shot knows better than the pose. */
  expression?: Expression
  /** A chair below who sits; 'none' where the scene has a seat of its own. */
  seat?: 'chair' | 'none'
  /** Where in the scene the figure will be, for the side the light falls on. */
  at?: { x: number; y: number }
}

const defaults = { height: 620, at: { x: 540, y: 1140 } } as const

/** How somebody stands: always the same way. */
function stanceOf(person: Person): Pose {
  const { cape, stick } = person.dress
  // Folded hands would hold a staff across the face.
  const isArmed = stick !== undefined && stick !== 'cane'
  if (person.age === 'toddler' || cape !== undefined || isArmed) return stills.standing
  return pick(seeded(`stance ${JSON.stringify(person)}`), stances)
}

/**
 * One person in one pose. The sprite's anchor is the ground below the hips for poses that stand or sit, and the hips
 * themselves for those that fly, fall, lie or float.
 */
export function paintPerson(person: Person, pose: PoseName, brush: Brush, options: PersonOptions = {}): Sprite {
  const still = pose === 'walking' || pose === 'running' ? undefined : stills[pose]
  const moving = options.phase !== undefined || !still
  const calm = calmOf(person)
  const posed = moving ? movementAt(pose, options.phase ?? 0.06, calm) : pose === 'standing' ? stanceOf(person) : still
  return paintPosed(person, posed, brush, options, pose === 'sitting')
}

function paintPosed(
  person: Person,
  pose: Pose & { lift?: number },
  brush: Brush,
  options: PersonOptions,
  chair: boolean,
  shift = 0,
): Sprite {
  const height = options.height ?? defaults.height
  const at = options.at ?? defaults.at
  const said: Pose = options.expression ? { ...pose, expression: options.expression } : pose
  const figure = assemble(person, said, options.phase ?? 0)
  const x = brush.light.x - at.x
  const y = brush.light.y - (at.y - (pose.base === 'ground' ? height * 0.55 : 0))
  const far = Math.hypot(x, y) || 1
  const seat = chair && options.seat !== 'none' ? chairPieces(figure.skeleton, figure.ground) : []
  return paintPieces([...seat, ...figure.pieces], {
    brush,
    wardrobe: wardrobe(person, brush, Math.max(options.silhouette ?? 0, 0.9 * (1 - brush.look.toneRange))),
    unit: (height / ADULT_HEIGHT) * brush.scale,
    mirrored: options.mirrored ?? false,
    towards: { x: x / far, y: y / far },
    anchor: { x: shift, y: figure.ground + (pose.lift ?? 0) },
    alpha: person.ghost ? 0.72 : 1,
  })
}

/** Points of a posed figure, in scene units from its sprite's anchor: for what it holds, and what it sits on. */
export interface Contacts {
  nearHand: Point
  farHand: Point
  head: Point
  /** The surface of a seat below the hips. */
  seat: Point
}

export function contactsOf(person: Person, pose: PoseName, options: PersonOptions = {}): Contacts {
  const { skeleton, ground } = assemble(person, movementAt(pose, options.phase ?? 0.06, calmOf(person)), 0)
  const unit = (options.height ?? defaults.height) / ADULT_HEIGHT
  const side = options.mirrored ? -1 : 1
  const point = ({ x, y }: Point): Point => ({ x: x * unit * side, y: (y - ground) * unit })
  const { near, far, head } = skeleton
  return {
    nearHand: point(near.arm.wrist),
    farHand: point(far.arm.wrist),
    head: point(head),
    seat: point({ x: 0, y: seatDepth(skeleton) }),
  }
}

/** A flip book of a movement, ready for a puppet. */
export interface Cycle {
  /** One loop; after the last comes the first again. */
  frames: Sprite[]
  /** How long a loop takes, in seconds. */
  seconds: number
  /** Scene units the ground passes below the figure in one loop; 0 on the spot. */
  travel: number
}

const lengths: Partial<Record<CycleName, { frames: number; seconds: number }>> = {
  walking: { frames: 32, seconds: 32 / 30 },
  running: { frames: 20, seconds: 20 / 30 },
  fluttering: { frames: 24, seconds: 1.05 },
  flying: { frames: 24, seconds: 1.05 },
  falling: { frames: 24, seconds: 1 },
  waving: { frames: 20, seconds: 0.75 },
  swimming: { frames: 32, seconds: 2.1 },
  dancing: { frames: 32, seconds: 1.6 },
  singing: { frames: 32, seconds: 2.4 },
}
const slow = { frames: 20, seconds: 3.7 } as const

/** The small take quicker steps, the old slower ones. */
const paces: Record<Person['age'], number> = { adult: 1, teen: 0.94, child: 0.68, toddler: 0.58, elder: 1.2 }

/**
 * Paints a movement as a flip book whose last frame leads into the first. Walks and runs give how far the ground
 * passes; frames are anchored so that, moved evenly by that, the standing foot stays where it is.
 */
export function paintCycle(
  person: Person,
  name: CycleName,
  brush: Brush,
  options: Omit<PersonOptions, 'phase'> & { frames?: number } = {},
): Cycle {
  const length = lengths[name] ?? slow
  const count = options.frames ?? length.frames
  const stride = strideOf(person, name)
  const calm = calmOf(person)
  const frames: Sprite[] = []
  for (let index = 0; index < count; index++) {
    const phase = index / count
    frames.push(
      paintPosed(
        person,
        movementAt(name, phase, calm),
        brush,
        { ...options, phase },
        name === 'sitting',
        -stride.ahead(phase),
      ),
    )
  }
  const unit = (options.height ?? defaults.height) / ADULT_HEIGHT
  const pace = stride.travel > 0 ? paces[person.age] : 1
  return { frames, seconds: length.seconds * pace, travel: stride.travel * unit }
}
