import { type Actor, motifActor } from './actor.ts'
import type { Crowd, Ensemble } from './assemble.ts'
import { bondedActor } from './bonded-actor.ts'
import { bondOf, boundBy } from './bonds.ts'
import { letterActor } from './letter-actor.ts'
import { comingOf } from './numbers.ts'
import { personActor } from './person-actor.ts'
import type { Cast, ShotSpec } from './spec.ts'

/** Everybody and everything of a shot, ready to be painted. What comes in numbers is a crowd, not a single prop. */
export async function ensembleOf(spec: ShotSpec): Promise<Ensemble> {
  const bond = isSeenWhole(spec) ? bondOf(spec) : undefined
  const together = bond && (await bondedActor(bond, spec))
  if (!bond || !together) return apart(spec)
  const bound = boundBy(bond)
  const { companion, props, ...rest } = spec
  const others = { ...rest, props: props.filter((cast) => !bound.includes(cast)) }
  const beside = companion === undefined || bound.includes(companion) ? others : { ...others, companion }
  return { ...(await apart(beside)), hero: together }
}

/** From very near, from very far and over a shoulder, who touches whom is not seen. */
const isSeenWhole = ({ size, view }: ShotSpec): boolean => size !== 'tiny' && size !== 'detail' && view === undefined

async function apart(spec: ShotSpec): Promise<Ensemble> {
  const ensemble: Ensemble = { hero: await actorFor(spec.hero, spec), props: [] }
  const comes = (cast: Cast, actor: Actor): boolean => cast.many && actor.lettered !== true
  if (comes(spec.hero, ensemble.hero)) ensemble.crowd = crowdOf(spec.hero, ensemble.hero, spec)
  if (spec.companion !== undefined) {
    const actor = await actorFor(spec.companion, spec)
    const many = comes(spec.companion, actor)
    if (many) ensemble.crowd ??= crowdOf(spec.companion, actor, spec)
    const gathers = comingOf(spec, spec.layout, spec.companion, actor) === 'gather'
    if (!many || gathers || spec.size === 'tiny') ensemble.companion = actor
  }
  for (const cast of spec.props) {
    const actor = await actorFor(cast, spec)
    if (comes(cast, actor) && ensemble.crowd === undefined) ensemble.crowd = crowdOf(cast, actor, spec)
    else ensemble.props.push(actor)
  }
  return ensemble
}

/** How many people of a crowd are no twins. */
const differentPeople = 5

/** Many of one thing; of people each looks like themselves. */
function crowdOf(cast: Cast, actor: Actor, spec: ShotSpec): Crowd {
  if (!actor.stance.person) return { cast, actor }
  const others = Array.from({ length: differentPeople }, (_, index) => {
    const other = { ...spec, filmSeed: spec.filmSeed + 101 * (index + 1), seed: spec.seed + 7 * (index + 1) }
    return personActor(nameless(cast), other)
  })
  return { cast, actor, others: others.filter((one) => one !== undefined) }
}

/** Nobody in particular is seen where people are told in numbers. */
const nameless = (cast: Cast): Cast => (cast.id === 'crowd' ? { ...cast, id: 'crowd-member' } : cast)

/** People by the people kit, things by their drawing, and what has neither by its word. */
async function actorFor(cast: Cast, spec: ShotSpec): Promise<Actor> {
  return personActor(nameless(cast), spec) ?? (await motifActor(cast)) ?? (await letterActor(cast, spec.language))
}
