import type { Found, Reading } from './match.ts'

const settings = [
  ...['sea', 'city', 'forest', 'desert', 'room', 'sky', 'underwater'],
  ...['road', 'garden', 'cave', 'space', 'station', 'shop', 'school'],
] as const

/** Where a film can play. */
type Setting = (typeof settings)[number]

/** For each setting the nearest one that is always painted. */
export const fallbackSetting: Record<Setting, 'sea' | 'city' | 'forest' | 'desert' | 'room' | 'sky'> = {
  sea: 'sea',
  city: 'city',
  forest: 'forest',
  desert: 'desert',
  room: 'room',
  sky: 'sky',
  underwater: 'sea',
  road: 'desert',
  garden: 'forest',
  cave: 'room',
  space: 'sky',
  station: 'city',
  shop: 'room',
  school: 'room',
}

/** Where a thing is at home, for tellings that name no place. */
const homes: Record<string, string> = Object.fromEntries(
  Object.entries({
    sea: 'whale dolphin boat ship sailboat lighthouse anchor crab seal water-wave desert-island beach',
    underwater: 'shark jellyfish octopus fish squid mermaid coral orca',
    city: 'automobile bus taxi police-car ambulance motorcycle bicycle tower truck tram',
    forest: 'wolf bear fox deer owl mushroom tree pine boar badger squirrel hut',
    desert: 'camel cactus scorpion',
    room: 'bed mirror table piano door window stairs elevator bookshelf wardrobe chair couch-and-lamp book tooth bathtub toilet clock',
    sky: 'airplane eagle cloud balloon kite parachute helicopter phoenix dragon moon star mountain dove bird wing',
    garden: 'flower rose butterfly honeybee sunflower tulip swing cow ewe horse rooster rabbit',
    space: 'rocket ringed-planet alien flying-saucer astronaut satellite comet',
    road: 'carriage bridge truck',
    cave: 'bat treasure-chest',
    station: 'train luggage ticket',
    school: 'teacher student pencil',
  }).flatMap(([setting, ids]) => ids.split(' ').map((id) => [id, setting])),
)

/** What an action says of the place: who flies sees the sky. */
const actionPlaces: Record<string, string> = { fly: 'sky', swim: 'sea', sail: 'sea' }

/** Where the dream plays, the place told first before all others. */
export function settingsOf(reading: Reading): string[] {
  const places = reading.found.filter(({ kind }) => kind === 'setting')
  // A house by the sea stands at the sea: what is a thing as well is a place only after the others.
  const isThingToo = ({ id, from }: Found) =>
    (id === 'room' || id === 'city') && reading.found.some((one) => one.kind === 'thing' && one.from === from)
  const ordered = [...places.filter((one) => !isThingToo(one)), ...places.filter(isThingToo)]
  const told = unique(ordered.map(({ id }) => id))
  const things = reading.found.filter(({ kind }) => kind === 'thing' || kind === 'person')
  const votes = new Map<string, number>()
  for (const { id } of things) {
    const home = homes[id]
    if (home !== undefined) votes.set(home, (votes.get(home) ?? 0) + 1)
  }
  const flying = reading.found.flatMap((one) => placeOfAction(one))
  if (told.length > 0) return unique([...told, ...flying]).slice(0, 4)
  const guessed = [...votes].sort(([, one], [, other]) => other - one).map(([setting]) => setting)
  return unique([...flying, ...guessed]).slice(0, 2)
}

const placeOfAction = ({ kind, id }: Found): string[] => {
  const place = kind === 'action' ? actionPlaces[id] : undefined
  return place === undefined ? [] : [place]
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
