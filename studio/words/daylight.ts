import { pick, type Random } from '#core/random.ts'
import { type Card, type Mood, times, type Understanding, weathers } from '#core/story.ts'
import type { Scenery } from './acting.ts'

const usualTime: Record<Mood, Card['time']> = {
  calm: 'dawn',
  joyful: 'noon',
  eerie: 'night',
  melancholy: 'dusk',
  epic: 'dusk',
  tender: 'dawn',
  anxious: 'night',
  wondrous: 'night',
  nostalgic: 'dusk',
  playful: 'noon',
  mysterious: 'night',
  hopeful: 'dawn',
}

const usualWeather: Partial<Record<Mood, Card['weather']>> = { melancholy: 'clouds', eerie: 'fog', mysterious: 'fog' }

const nightThings = ['moon', 'star', 'comet', 'owl', 'bat', 'candle', 'ghost']
const dayThings = ['sun', 'rainbow', 'sunflower', 'butterfly']

/** The hour a film begins in: the one told, or what its things and its mood suggest. */
export function firstTime(understanding: Understanding, random: Random): Card['time'] {
  const ids = understanding.things.map(({ id }) => id)
  if (understanding.time !== undefined) return understanding.time
  if (ids.some((id) => nightThings.includes(id))) return 'night'
  if (ids.some((id) => dayThings.includes(id))) return 'noon'
  return understanding.moodTold ? usualTime[understanding.mood] : pick(random, ['dusk', 'night', 'dawn'] as const)
}

export const firstWeather = (understanding: Understanding): Card['weather'] =>
  usualWeather[understanding.mood] ?? 'clear'

/** The hour and the weather a scene's own words tell, if they do. */
export function toldSky(scenery: Scenery, understanding: Understanding): Partial<Pick<Card, 'time' | 'weather'>> {
  const told = (kind: string): string[] => scenery.found.filter((one) => one.kind === kind).map(({ id }) => id)
  const time = times.find((one) => told('time').includes(one))
  const weather = weathers.find((one) => told('weather').includes(one) && understanding.weather !== undefined)
  return { ...(time === undefined ? {} : { time }), ...(weather === undefined ? {} : { weather }) }
}
