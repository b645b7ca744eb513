import { pick, type Random } from '#core/random.ts'
import type { Card } from '#core/story.ts'

type Role = Card['role']

/** How each role is seen; the camera has some freedom. */
export const roleLooks: Record<Role, { size: Card['size']; angle: Card['angle']; cameras: Card['camera'][] }> = {
  place: { size: 'wide', angle: 'eye', cameras: ['push', 'right'] },
  thing: { size: 'detail', angle: 'eye', cameras: ['push', 'still', 'right'] },
  arrive: { size: 'wide', angle: 'low', cameras: ['right', 'push'] },
  meet: { size: 'tiny', angle: 'low', cameras: ['up', 'pull'] },
  turn: { size: 'wide', angle: 'low', cameras: ['up', 'left'] },
  rise: { size: 'close', angle: 'low', cameras: ['up', 'push'] },
  end: { size: 'wide', angle: 'high', cameras: ['pull', 'up', 'still'] },
}

/** What a shot in the middle of the film shows. */
export interface ShotFacts {
  hasThing: boolean
  hasMe: boolean
  hasCompanion: boolean
  isNewSetting: boolean
  isNewMood: boolean
  isSilent: boolean
}

const order: Role[] = ['arrive', 'thing', 'meet', 'rise', 'turn']

function suits(role: Role, facts: ShotFacts, at: number): number {
  switch (role) {
    case 'arrive':
      return (facts.isNewSetting ? 2 : 0) + (facts.hasMe ? 1 : 0.3) + (at < 0.4 ? 1 : 0)
    case 'thing':
      return facts.hasThing ? 1.6 + (facts.hasMe ? 0 : 1) + (facts.isSilent ? 0.8 : 0) : -3
    case 'meet':
      return facts.hasThing && facts.hasCompanion ? 2.6 : -3
    case 'turn':
      return (facts.isNewMood ? 2.4 : 0.4) + (at > 0.4 ? 0.5 : 0)
    case 'rise':
      return 0.8 + (at > 0.5 ? 1.2 : 0)
    default:
      return Number.NEGATIVE_INFINITY
  }
}

/** A role for every shot: a place first, an end last, between them what suits, never the same twice in a row. */
export function rolesFor(shots: readonly ShotFacts[]): Role[] {
  const roles: Role[] = []
  for (const [index, facts] of shots.entries()) {
    if (index === 0) roles.push('place')
    else if (index === shots.length - 1) roles.push('end')
    else {
      const at = index / (shots.length - 1)
      const cost = (role: Role) =>
        roles.filter((used) => used === role).length * 1.5 + (roles.at(-1) === role ? 100 : 0) - suits(role, facts, at)
      const [best = 'arrive'] = order.toSorted((one, other) => cost(one) - cost(other))
      roles.push(best)
    }
  }
  return roles
}

/** A camera move for a role, not the one before. */
export function cameraFor(role: Role, before: Card['camera'] | undefined, random: Random): Card['camera'] {
  const cameras = roleLooks[role].cameras.filter((camera) => camera !== before)
  return pick(random, cameras)
}
