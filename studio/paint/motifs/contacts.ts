/** Where somebody sits on a thing, read off its drawing. */
export interface Seat {
  /** Share of what is opaque, from its left and from its top. */
  x: number
  y: number
  /** How tall a grown-up standing beside it is, as a share of its longer side. */
  rider: number
  /** One sits in it, behind its side, rather than on it. */
  inside?: true
  /** Legs lie along the seat instead of hanging from it. */
  flat?: true
  /** What one does with it: everything rides; furniture is sat on, beds are slept in. */
  use: 'mount' | 'vessel' | 'seat' | 'bed' | 'flight'
}

export const seats: Readonly<Record<string, Seat>> = {
  horse: { x: 0.38, y: 0.37, rider: 0.78, use: 'mount' },
  unicorn: { x: 0.37, y: 0.4, rider: 0.78, use: 'mount' },
  elephant: { x: 0.66, y: 0.16, rider: 0.52, use: 'mount' },
  deer: { x: 0.62, y: 0.46, rider: 0.72, use: 'mount' },
  camel: { x: 0.46, y: 0.44, rider: 0.7, use: 'mount' },
  lion: { x: 0.32, y: 0.42, rider: 0.85, use: 'mount' },
  tiger: { x: 0.32, y: 0.37, rider: 0.78, use: 'mount' },
  bear: { x: 0.42, y: 0.1, rider: 0.78, use: 'mount' },
  'polar-bear': { x: 0.42, y: 0.1, rider: 0.78, use: 'mount' },
  wolf: { x: 0.4, y: 0.2, rider: 0.8, use: 'mount' },
  zebra: { x: 0.62, y: 0.34, rider: 0.75, use: 'mount' },
  turtle: { x: 0.42, y: 0.03, rider: 0.75, flat: true, use: 'mount' },
  swan: { x: 0.62, y: 0.4, rider: 0.75, use: 'mount' },
  whale: { x: 0.47, y: 0.05, rider: 0.32, flat: true, use: 'flight' },
  dolphin: { x: 0.4, y: 0.1, rider: 0.66, use: 'mount' },
  orca: { x: 0.5, y: 0.1, rider: 0.55, use: 'mount' },
  bird: { x: 0.5, y: 0.45, rider: 0.6, use: 'flight' },
  boat: { x: 0.46, y: 0.56, rider: 0.56, inside: true, use: 'vessel' },
  canoe: { x: 0.62, y: 0.62, rider: 0.6, inside: true, use: 'vessel' },
  sailboat: { x: 0.16, y: 0.86, rider: 0.42, use: 'vessel' },
  'paper-boat': { x: 0.27, y: 0.62, rider: 0.6, inside: true, use: 'vessel' },
  bathtub: { x: 0.36, y: 0.62, rider: 0.9, inside: true, use: 'seat' },
  chair: { x: 0.45, y: 0.6, rider: 1.55, use: 'seat' },
  throne: { x: 0.46, y: 0.7, rider: 1.1, use: 'seat' },
  'couch-and-lamp': { x: 0.4, y: 0.68, rider: 1, use: 'seat' },
  swing: { x: 0.5, y: 0.93, rider: 0.8, use: 'seat' },
  bed: { x: 0.5, y: 0.5, rider: 0.82, use: 'bed' },
  'flying-carpet': { x: 0.5, y: 0.3, rider: 0.6, flat: true, use: 'flight' },
  cloud: { x: 0.36, y: 0.36, rider: 0.55, flat: true, use: 'flight' },
  'crescent-moon': { x: 0.42, y: 0.74, rider: 0.6, use: 'flight' },
  bicycle: { x: 0.66, y: 0.14, rider: 1, use: 'mount' },
  'motor-scooter': { x: 0.66, y: 0.42, rider: 1, use: 'mount' },
  'carousel-horse': { x: 0.56, y: 0.38, rider: 0.8, use: 'mount' },
  sled: { x: 0.5, y: 0.25, rider: 0.95, flat: true, use: 'mount' },
}

/** How a thing lies in a hand. */
export interface Grip {
  /** Where the hand is, as shares of what is opaque. */
  x: number
  y: number
  /** Its longer side as a share of the holder's height: a little larger than life, to be seen. */
  size: number
  /** Held up high. */
  raised?: true
  /** Nobody has it beside them: it is in the hand whatever they do. */
  drawn?: true
}

const stood = (ids: string, size: number): [string, Grip][] =>
  ids.split(' ').map((id) => [id, { x: 0.5, y: 0.93, size }])

const gripped = (ids: string, size: number): [string, Grip][] =>
  ids.split(' ').map((id) => [id, { x: 0.5, y: 0.62, size }])

export const grips: Readonly<Record<string, Grip>> = {
  ...Object.fromEntries([
    ...stood('teddy-bear cat rabbit black-cat fox dog baby-chick', 0.34),
    ...stood('wrapped-gift birthday-cake package crystal-ball jar books accordion', 0.3),
    ...stood('alarm-clock skull egg red-apple green-apple potted-plant teapot hot-beverage', 0.22),
    ...gripped('envelope scroll newspaper ticket framed-picture mirror mobile-phone camera passport', 0.26),
    ...gripped('note heart star crown gem-stone ring watch compass tooth glasses moon', 0.24),
    ...gripped('trophy hourglass-done soccer-ball basketball game-die light-bulb', 0.24),
  ]),
  umbrella: { x: 0.5, y: 0.84, size: 0.74, raised: true },
  balloon: { x: 0.94, y: 0.99, size: 0.6, raised: true },
  kite: { x: 0.2, y: 0.66, size: 0.6, raised: true },
  'red-paper-lantern': { x: 0.5, y: 0.04, size: 0.3, raised: true },
  'magic-wand': { x: 0.12, y: 0.88, size: 0.34, raised: true },
  flashlight: { x: 0.3, y: 0.7, size: 0.24 },
  book: { x: 0.4, y: 0.8, size: 0.34 },
  lamp: { x: 0.45, y: 0.72, size: 0.38 },
  candle: { x: 0.42, y: 0.9, size: 0.3 },
  'diya-lamp': { x: 0.5, y: 0.85, size: 0.26 },
  key: { x: 0.5, y: 0.78, size: 0.3 },
  gun: { x: 0.2, y: 0.72, size: 0.26, drawn: true },
  'old-key': { x: 0.7, y: 0.3, size: 0.28 },
  bottle: { x: 0.5, y: 0.6, size: 0.28 },
  bouquet: { x: 0.8, y: 0.85, size: 0.32 },
  rose: { x: 0.5, y: 0.8, size: 0.3 },
  flower: { x: 0.5, y: 0.8, size: 0.3 },
  tulip: { x: 0.5, y: 0.85, size: 0.3 },
  sunflower: { x: 0.5, y: 0.85, size: 0.34 },
  violin: { x: 0.36, y: 0.66, size: 0.42 },
  guitar: { x: 0.4, y: 0.62, size: 0.5 },
  flute: { x: 0.42, y: 0.6, size: 0.4 },
  trumpet: { x: 0.7, y: 0.35, size: 0.36 },
  saxophone: { x: 0.5, y: 0.5, size: 0.4 },
  luggage: { x: 0.8, y: 0.08, size: 0.4 },
}
