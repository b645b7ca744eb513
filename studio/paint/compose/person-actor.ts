import { seeded } from '#core/random.ts'
import { brushFor } from '../brush.ts'
import { free } from '../canvas.ts'
import { lookById } from '../looks/looks.ts'
import {
  type CycleName,
  dreamer,
  kin,
  type Person,
  type PoseName,
  paintCycle,
  paintPerson,
  poseFor,
} from '../people/person.ts'
import { stills } from '../people/pose.ts'
import type { Brush } from '../types.ts'
import type { Actor } from './actor.ts'
import { stemsOf } from './bonds.ts'
import { expressionOf, threatens } from './expression.ts'
import type { Cast, ShotSpec } from './spec.ts'

/** The loop that brings a pose to life. */
const cycles: Partial<Record<PoseName, CycleName>> = {
  walking: 'walking',
  running: 'running',
  flying: 'fluttering',
  swimming: 'swimming',
  dancing: 'dancing',
  waving: 'waving',
  singing: 'singing',
}

/** The dreamer, or somebody they know, the same in every shot; undefined for people nobody has described. */
export const personOf = (cast: Cast, spec: ShotSpec): Person | undefined =>
  cast.id === 'me' ? dreamer(spec.filmSeed) : kin(cast.id, spec.filmSeed)

/** The dreamer, or somebody they know, as an actor; undefined for people nobody has described. */
export function personActor(cast: Cast, spec: ShotSpec): Actor | undefined {
  const person = personOf(cast, spec)
  if (person === undefined) return undefined
  const told = toldPose(cast, spec)
  const pose = told ?? chosenPose(cast, spec, person)
  const expression = expressionOf(cast, spec, pose, told !== undefined)
  const face = expression === undefined ? {} : { expression }
  const free = pose in stills && stills[pose as keyof typeof stills].base === 'free'
  const cycle = cycles[pose]
  const actor: Actor = {
    stance: {
      facing: 'right',
      base: free ? 'fly' : 'ground',
      size: 3,
      person: true,
      aspect: aspectOf(person, pose),
      ...(pose === 'swimming' && { swims: true }),
    },
    motion: free || cycle !== undefined ? 'still' : 'breathe',
    paint: async (brush, spot, _coat, air) =>
      paintPerson(person, pose, brush, {
        height: spot.height,
        mirrored: spot.mirrored,
        at: { x: spot.x, y: spot.y },
        silhouette: Math.max(air.shade ?? 0, silhouetteOf(brush.look.toneRange, air.fog)),
        ...face,
      }),
  }
  if (cycle === undefined) return actor
  return {
    ...actor,
    perform: async (brush, spot) =>
      paintCycle(person, cycle, brush, {
        height: spot.height,
        mirrored: spot.mirrored,
        at: { x: spot.x, y: spot.y },
        frames: cycle === 'walking' ? 24 : cycle === 'running' ? 16 : 20,
        silhouette: silhouetteOf(brush.look.toneRange, 0),
        ...face,
      }),
  }
}

/** Silhouette looks darken people as well, but never to nothing: a person is who one looks for. */
export const silhouetteOf = (toneRange: number, fog: number): number => (toneRange < 0.5 ? 0.8 : Math.min(0.5, fog))

/** What somebody does: the card's action for the hero among people; undefined where nothing was told of them. */
function toldPose(cast: Cast, spec: ShotSpec): PoseName | undefined {
  if (spec.view === 'shoulder' && cast.id !== spec.hero.id) return 'standing-back'
  if (spec.pursuit && spec.setting !== 'underwater' && spec.setting !== 'space') return 'running'
  const acts = cast.id === 'me' || spec.hero.id === cast.id
  // Without a mount in the picture a rider would sit on a chair in the wilderness.
  const rides = stemsOf(spec.action).some((verb) => verb === 'ride' || verb === 'drive')
  const told = poseFor(acts && !rides ? spec.action : undefined)
  return told === 'standing' ? undefined : told
}

/** What somebody does of whom nothing was told: what the place and the shot ask for. */
function chosenPose(cast: Cast, spec: ShotSpec, person: Person): PoseName {
  const random = seeded(`pose ${spec.seed} ${cast.id}`)
  const one = (...names: PoseName[]): PoseName => names[Math.floor(random() * names.length)] ?? 'standing'
  if (spec.setting === 'underwater') return one('swimming', 'floating')
  if (spec.setting === 'space') return 'floating'
  if (spec.setting === 'sky') return one('flying', 'floating')
  if (cast.id !== 'me') return person.bearing === 'grim' ? 'standing' : one('standing', 'standing-side', 'waving')
  if (spec.size === 'tiny') return 'looking-up'
  switch (spec.role) {
    case 'place':
    case 'arrive':
      // Beside somebody there is no way to go.
      return spec.companion === undefined ? one('walking', 'standing-back') : one('standing-side', 'standing-back')
    case 'meet':
      return one('reaching', 'standing-side', 'pointing')
    case 'turn':
      return one('looking-up', 'standing-side', threatens(spec.mood) ? 'shielding' : 'looking-up')
    case 'rise':
      return one('reaching', 'looking-up')
    case 'end':
      return spec.companion === undefined ? one('standing-back', 'sitting', 'walking') : one('standing-back', 'sitting')
    case 'thing':
      return 'standing'
  }
}

/** Paints what is only measured. */
export const measuringBrush = (): Brush =>
  brushFor({ mood: 'calm', hue: 210, time: 'noon', look: lookById('lantern'), seed: 1, scale: 1 })

/** Width of the pose over the standing height of an adult, measured on a small figure. */
function aspectOf(person: Person, pose: PoseName): number {
  const sprite = paintPerson(person, pose, measuringBrush(), { height: 120 })
  const width = sprite.box.right - sprite.box.left
  free(sprite.canvas)
  return Math.max(0.22, width / 120)
}
