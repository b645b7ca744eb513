import type { Actor } from './actor.ts'
import { stemsOf } from './bonds.ts'
import { hasRoof } from './open-air.ts'
import type { Cast, ShotSpec } from './spec.ts'

/** How many of one thing are seen: on the ground, passing overhead, falling through the air, or not at all. */
export type Coming = 'gather' | 'flock' | 'rain' | 'nowhere'

const falling = new Set(['fall', 'drop', 'rain', 'pour'])
const hovering = new Set(['fall', 'drop', 'rain', 'pour', 'fly', 'float', 'drift', 'hover', 'rise'])

/** From this size on nothing falls from the sky. */
const heavy = 4

/** Drawings of clouds: they keep to the sky. */
const isCloud = (id: string): boolean => id === 'cloud' || id.startsWith('cloud-with-')

/**
 * How what is told in numbers comes into a layout of the shot's setting. What stands lies about unless the dream lets
 * it fall; what hovers falls through open air only; clouds drift over open land and never enter a room.
 */
export function comingOf(
  spec: Pick<ShotSpec, 'setting' | 'weather' | 'action'>,
  layout: number,
  cast: Cast,
  { stance }: Pick<Actor, 'stance'>,
): Coming {
  const stands = stance.base === 'ground'
  if (stance.person || cast.kind === 'person') return stands ? 'gather' : 'rain'
  if (cast.kind === 'animal') return stands ? 'gather' : 'flock'
  const roof = hasRoof(spec.setting, layout)
  if (isCloud(cast.id)) return roof ? 'nowhere' : 'flock'
  if (stands && stance.size >= heavy) return 'gather'
  const stems = stemsOf(spec.action)
  if (stems.some((stem) => (stands ? falling : hovering).has(stem))) return 'rain'
  if (roof) return 'gather'
  return stands && spec.weather !== 'rain' ? 'gather' : 'rain'
}
