import { type Actor, motifActor } from './actor.ts'
import type { Ensemble } from './assemble.ts'
import { letterActor } from './letter-actor.ts'
import { personActor } from './person-actor.ts'
import type { Cast, ShotSpec } from './spec.ts'

/** Everybody and everything of a shot, ready to be painted. */
export async function ensembleOf(spec: ShotSpec): Promise<Ensemble> {
  const hero = await actorFor(spec.hero, spec)
  const props = await Promise.all(spec.props.map((prop) => actorFor(prop, spec)))
  return spec.companion === undefined
    ? { hero, props }
    : { hero, companion: await actorFor(spec.companion, spec), props }
}

/** People by the people kit, things by their drawing, and what has neither by its word. */
async function actorFor(cast: Cast, spec: ShotSpec): Promise<Actor> {
  return personActor(cast, spec) ?? (await motifActor(cast)) ?? (await letterActor(cast))
}
