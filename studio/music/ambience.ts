import { seeded } from '#core/random.ts'
import { cave, hall, room, space, underwater } from './ambience/enclosed.ts'
import { city, type EarMaker, forest, rain, sea, wind } from './ambience/outdoors.ts'
import { sampleRate } from './ambience/sound.ts'
import { loudnessOf, weightedPowers } from './loudness.ts'

const makers = { wind, sea, rain, forest, city, underwater, room, cave, space, hall } satisfies Record<string, EarMaker>

/** The sounds of places there are. */
export type Ambience = keyof typeof makers

/** The loudness ambience is rendered at, in LUFS: felt below voice and music, hardly noticed. */
export const ambienceLoudness = -34

const bySetting: Readonly<Record<string, Ambience>> = {
  sea: 'sea',
  city: 'city',
  forest: 'forest',
  desert: 'wind',
  room: 'room',
  road: 'wind',
  sky: 'wind',
  underwater: 'underwater',
  station: 'hall',
  garden: 'forest',
  cave: 'cave',
  space: 'space',
  shop: 'hall',
  school: 'hall',
  stairs: 'hall',
  mountain: 'wind',
  stage: 'hall',
  temple: 'hall',
  river: 'forest',
  village: 'forest',
  hospital: 'hall',
  kitchen: 'room',
  beach: 'sea',
  ice: 'wind',
}
const underTheSky: readonly string[] = [
  'city',
  'forest',
  'desert',
  'road',
  'sky',
  'garden',
  'mountain',
  'river',
  'village',
  'beach',
  'ice',
]

/** What a place sounds like; under the open sky the weather may drown it. An unknown place is a quiet room. */
export function ambienceOf(setting: string, weather?: string): Ambience {
  if (underTheSky.includes(setting) && weather === 'rain') return 'rain'
  if (underTheSky.includes(setting) && (weather === 'wind' || weather === 'snow')) return 'wind'
  return bySetting[setting] ?? 'room'
}

/** Renders the sound of a place in stereo at 48 kHz: the same seed, the same sound. */
export function renderAmbience(
  ambience: Ambience,
  seconds: number,
  seed: number | string,
): { left: Float32Array; right: Float32Array } {
  const left = renderEar(ambience, seconds, seed, 'left')
  const right = renderEar(ambience, seconds, seed, 'right')
  const powers = weightedPowers(left, right, sampleRate)
  const mean = powers.reduce((sum, power) => sum + power, 0) / Math.max(1, powers.length)
  const gain = 10 ** ((ambienceLoudness - loudnessOf(mean)) / 20)
  for (const ear of [left, right]) for (let at = 0; at < ear.length; at++) ear[at] = (ear[at] ?? 0) * gain
  return { left, right }
}

/** What lies below is felt as thunder on good speakers and not at all on others. */
const rumbleHertz: Readonly<Partial<Record<Ambience, number>>> = { wind: 120, sea: 120 }

function renderEar(ambience: Ambience, seconds: number, seed: number | string, side: 'left' | 'right'): Float32Array {
  const ear = makers[ambience](seeded(`${seed}/${ambience}/${side}`), seeded(`${seed}/${ambience}/shape`))
  const samples = new Float32Array(Math.ceil(seconds * sampleRate))
  const follow = 1 - Math.exp((-2 * Math.PI * (rumbleHertz[ambience] ?? 40)) / sampleRate)
  let rumble = 0
  for (let at = 0; at < samples.length; at++) {
    const value = ear(at / sampleRate)
    rumble += follow * (value - rumble)
    samples[at] = value - rumble
  }
  return samples
}
