import type { Found, Reading } from './match.ts'

/** How many places an understanding names: of a telling with more, the first ones. */
export const mostSettings = 4

/** Where a thing is at home, for tellings that name no place. */
const homes: Record<string, string> = Object.fromEntries(
  Object.entries({
    sea: 'whale dolphin boat ship sailboat lighthouse anchor crab seal water-wave desert-island beach',
    underwater: 'shark jellyfish octopus fish squid mermaid coral orca',
    city: 'automobile bus taxi police-car ambulance motorcycle bicycle tower truck tram',
    forest: 'wolf bear fox deer owl mushroom tree pine boar badger squirrel hut',
    desert: 'camel cactus scorpion',
    room: 'bed mirror table piano door window elevator bookshelf wardrobe chair couch-and-lamp book tooth bathtub toilet clock',
    sky: 'airplane eagle cloud balloon kite parachute helicopter phoenix dragon moon star dove bird wing',
    garden: 'flower rose butterfly honeybee sunflower tulip swing rabbit',
    space: 'rocket ringed-planet alien flying-saucer astronaut satellite comet',
    road: 'carriage bridge truck',
    cave: 'bat treasure-chest',
    station: 'train luggage ticket',
    school: 'teacher student pencil',
    stairs: 'stairs',
    mountain: 'mountain castle',
    village: 'cow ewe horse rooster tractor',
    temple: 'church',
    kitchen: 'refrigerator stove teapot pot-of-food',
    hospital: 'syringe stethoscope',
    beach: 'beach-with-umbrella spiral-shell',
    ice: 'polar-bear',
  }).flatMap(([setting, ids]) => ids.split(' ').map((id) => [id, setting])),
)

/** Where a thing is at home; absent for most. */
export const homeOf = (id: string): string | undefined => homes[id]

/** What an action hints of the place, where none is told. */
const actionPlaces: Record<string, string> = { swim: 'sea', sail: 'sea' }

/** Places whose words are things as well. */
const thingsToo: ReadonlySet<string> = new Set(['room', 'city', 'temple', 'stairs'])

const withRooms: ReadonlySet<string> = new Set(['hospital', 'school', 'station', 'shop', 'temple', 'kitchen'])

/** True for a place whose rooms are the place itself. */
export const hasRooms = ({ id }: Found): boolean => withRooms.has(id)

/** A hospital's corridor is the hospital, not any room. */
export const isRoomOfIt = (one: Found, { found, tokens }: Reading): boolean =>
  one.id === 'room' &&
  found.some(
    (other) => other.kind === 'setting' && hasRooms(other) && tokens[other.from]?.clause === tokens[one.from]?.clause,
  )

/** Where the dream plays, the place told first before all others. */
export function settingsOf(reading: Reading): string[] {
  const places = reading.found.filter((one) => one.kind === 'setting' && !isRoomOfIt(one, reading))
  // A house by the sea stands at the sea: what is a thing as well is a place only after the others.
  const isThingToo = ({ id, from }: Found) =>
    thingsToo.has(id) && reading.found.some((one) => one.kind === 'thing' && one.from === from)
  const ordered = [...places.filter((one) => !isThingToo(one)), ...places.filter(isThingToo)]
  const told = unique(ordered.map(({ id }) => id))
  const things = reading.found.filter(({ kind }) => kind === 'thing' || kind === 'person')
  const votes = new Map<string, number>()
  const vote = (setting: string | undefined) => {
    if (setting !== undefined) votes.set(setting, (votes.get(setting) ?? 0) + 1)
  }
  for (const { id } of things) vote(homes[id])
  for (const { kind, id } of reading.found) if (kind === 'action') vote(actionPlaces[id])
  // Who flies sees the sky, whatever lies below.
  const flying = reading.found.some(({ kind, id }) => kind === 'action' && id === 'fly') ? ['sky'] : []
  if (told.length > 0) return unique([...told, ...flying]).slice(0, mostSettings)
  const guessed = [...votes].sort(([, one], [, other]) => other - one).map(([setting]) => setting)
  return unique([...flying, ...guessed]).slice(0, 1)
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
