import type { Card, Thing } from '#core/story.ts'
import { coloured } from './colours.ts'
import { isOurs } from './ids.ts'

const settingWords: Record<string, string> = {
  sea: 'by the open sea',
  city: 'in a dreamlike city',
  forest: 'in a deep forest',
  desert: 'in a wide desert',
  room: 'in a quiet room',
  sky: 'high in the sky among clouds',
  underwater: 'under water',
  road: 'on a long road',
  garden: 'in a garden',
  cave: 'in a cave',
  space: 'in outer space',
  station: 'at a railway station',
  shop: 'in a small shop',
  school: 'in an old school',
  stairs: 'on a staircase without an end',
  mountain: 'high in the mountains',
  stage: 'on the stage of an old theatre',
  temple: 'at an ancient temple',
  river: 'by a quiet river',
  village: 'in a small village among fields',
  hospital: 'in a quiet hospital',
  kitchen: 'in an old kitchen',
  beach: 'on a sandy beach',
  ice: 'on wide ice',
}

const sizeWords: Record<Card['size'], string> = {
  wide: 'wide shot',
  close: 'close-up',
  detail: 'detail shot',
  tiny: 'a tiny figure before something huge',
}

const angleWords: Record<Card['angle'], string> = { eye: 'eye level', low: 'low angle', high: 'high angle' }

const weatherWords: Record<Card['weather'], string> = {
  clear: 'clear air',
  clouds: 'drifting clouds',
  rain: 'rain',
  snow: 'falling snow',
  fog: 'fog',
  wind: 'wind',
}

/** "run" as "running". */
function continuous(verb: string): string {
  if (verb === 'die') return 'dying'
  if (/[^aeiou][aeiou][bdgmnpt]$/.test(verb) && !['open', 'shout', 'float'].includes(verb))
    return `${verb}${verb.at(-1)}ing`
  return `${verb.replace(/e$/, '')}ing`
}

function named(id: string, things: readonly Thing[]): string {
  if (id === 'me') return 'the dreamer'
  const thing = things.find((one) => one.id === id)
  const what = isOurs(id) ? id.replaceAll('-', ' ') : 'something nobody has a name for'
  return `${thing?.many === true ? 'many ' : ''}${coloured(what, thing?.colour)}`
}

/** A shot in words a picture model understands, built from ids alone: nothing of the telling is passed on. */
export function promptOf(
  card: Omit<Card, 'prompt'>,
  things: readonly Thing[],
  placeColours: Readonly<Record<string, string>> = {},
): string {
  const hero = named(card.hero, things)
  const acting = card.action === undefined ? hero : `${hero} ${continuous(card.action)}`
  const cast = card.companion === undefined ? acting : `${acting}, with ${named(card.companion, things)}`
  const props = card.props.length === 0 ? '' : `, and ${card.props.map((id) => named(id, things)).join(', ')}`
  const colour = placeColours[card.setting]
  const place = `${settingWords[card.setting] ?? `in a ${card.setting}`}${colour === undefined ? '' : ` of ${colour}`}`
  const camera = `${sizeWords[card.size]}, ${angleWords[card.angle]}`
  return `${cast}${props} ${place}, ${card.time}, ${weatherWords[card.weather]}, ${card.mood} mood, ${camera}`
}
