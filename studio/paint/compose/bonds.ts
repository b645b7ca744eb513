import { type Grip, grips, type Seat, seats } from '../motifs/contacts.ts'
import type { Cast, ShotSpec } from './spec.ts'

/** Two of a shot that touch: they are placed and painted as one. */
export type Bond =
  | { kind: 'hold'; person: Cast; thing: Cast; grip: Grip; aloft: boolean }
  | { kind: 'ride'; person: Cast; thing: Cast; seat: Seat; asleep: boolean; passenger?: Cast }
  | { kind: 'couple'; person: Cast; other: Cast; how: 'hugging' | 'dancing' | 'holding-hands' }

/** What an animal that acts does to somebody else: it is not held for it, however small it is. */
const givenAway = [
  'bring',
  'give',
  'offer',
  'deliver',
  'open',
  'read',
  'play',
  'eat',
  'drink',
  'write',
  'send',
  'steal',
]

const words = (text: string) => new Set(text.split(' '))

const holding = words(
  'carry hold bring give lift offer deliver receive open read play take catch find grab pick steal get show light keep eat drink write send water protect rescue save',
)
/** Loads: of many the bearer carries one. */
const bearing = words('carry bring drag')
const sitting = words('sit wait rest read write eat drink talk think play')
const riding = words('ride drive sit travel go escape')
const sailing = words('sail row float drift travel ride drive sit fish cross escape swim')
const flying = words('fly ride drive soar glide float travel sit')
const sleeping = words('sleep lie dream wake nap rest')
/** What is held up high comes along: nobody's umbrella hangs beside them. */
const strolling = words('walk stand wait look stroll wander')
const aloft = words('fly soar glide float drift hover rise')

/** What is told of an animal that has somebody on its back. */
const carried = words('ride drive carry')

/** Where people who have a boat are in it, unless they leave it. */
const waters = words('sea river beach')
const leaving = words('swim fall fly drown dive sink jump walk run stand')

const uses: Record<Seat['use'], ReadonlySet<string>> = {
  mount: riding,
  vessel: sailing,
  seat: sitting,
  bed: new Set([...sleeping, 'sit', 'wait']),
  flight: flying,
}

const couples: Readonly<Record<string, 'hugging' | 'dancing' | 'holding-hands'>> = {
  hug: 'hugging',
  embrace: 'hugging',
  kiss: 'hugging',
  comfort: 'hugging',
  love: 'hugging',
  dance: 'dancing',
  waltz: 'dancing',
  'hold-hands': 'holding-hands',
  together: 'holding-hands',
}

/** The verb without its ending, in every way it may have been spelt. */
export function stemsOf(action: string | undefined): string[] {
  const verb = action?.trim().toLowerCase().replaceAll('_', '-') ?? ''
  const bare = ['ing', 'es', 'ed', 's']
    .filter((ending) => verb.endsWith(ending))
    .map((ending) => verb.slice(0, -ending.length))
  return [
    verb,
    verb.replace(/ie[sd]$/, 'y'),
    ...bare.flatMap((stem) => [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')]),
  ]
}

type Scene = Pick<ShotSpec, 'hero' | 'companion' | 'props' | 'action' | 'pursuit' | 'setting'>

const isPerson = (cast: Cast | undefined): cast is Cast =>
  cast !== undefined && !cast.many && (cast.id === 'me' || cast.kind === 'person')

/** Who of a shot touches what, by what is done; undefined where everybody keeps to themselves. */
export function bondOf(scene: Scene): Bond | undefined {
  if (scene.pursuit) return undefined
  const stems = stemsOf(scene.action)
  const does = (verbs: ReadonlySet<string>) => stems.some((stem) => verbs.has(stem))
  const person = [scene.hero, scene.companion].find(isPerson)
  if (person === undefined) return undefined
  if (person === scene.hero && isPerson(scene.companion)) {
    const how = stems.map((stem) => couples[stem]).find((each) => each !== undefined)
    if (how !== undefined) return { kind: 'couple', person, other: scene.companion, how }
  }
  const things = [scene.hero, scene.companion, ...scene.props].filter(
    (cast) =>
      cast !== undefined &&
      (!cast.many || (grips[cast.id] !== undefined && does(bearing))) &&
      cast.kind !== 'person' &&
      cast.id !== 'me',
  ) as Cast[]
  // An animal that is the hero does it itself: nobody else rides its bicycle or takes its crown.
  const isDoer = scene.hero.kind === 'animal' && scene.hero.id !== 'me'
  for (const thing of things) {
    if (isDoer && (thing !== scene.hero || stems.some((stem) => givenAway.includes(stem)))) continue
    const seat = seats[thing.id]
    // A bear that sits carries nobody; one that is ridden does.
    if (isDoer && thing === scene.hero && seat?.use === 'mount' && !does(carried)) continue
    const boards = seat?.use === 'vessel' && waters.has(scene.setting) && !does(leaving)
    if (seat !== undefined && (boards || does(uses[seat.use]))) {
      const other = person === scene.hero ? scene.companion : scene.hero
      const passenger = seat.inside && isPerson(other) ? { passenger: other } : {}
      return { kind: 'ride', person, thing, seat, asleep: seat.use === 'bed' && does(sleeping), ...passenger }
    }
    const grip = grips[thing.id]
    const hangs = grip?.raised === true && does(aloft)
    const strolls = grip?.raised === true && does(strolling)
    const drawn = grip?.drawn === true && person === scene.hero
    if (grip !== undefined && (does(holding) || hangs || strolls || drawn))
      return { kind: 'hold', person, thing, grip, aloft: hangs }
  }
  return undefined
}

/** Who and what a bond takes up: they are not placed again by themselves. */
export function boundBy(bond: Bond): readonly Cast[] {
  if (bond.kind === 'couple') return [bond.person, bond.other]
  const passenger = bond.kind === 'ride' && bond.passenger !== undefined ? [bond.passenger] : []
  return [bond.person, bond.thing, ...passenger]
}
