import type { Card, Mood } from '#core/story.ts'
import { hueDistance } from '../colour.ts'
import { moodColours } from '../moods.ts'
import type { Lch } from '../types.ts'

/** Degrees between the accent and a sky below which the sky swallows it. */
const enough = 50

/** Tried after the film's own: raincoat yellow, red, teal, rose, orange, green. */
const others: readonly Lch[] = [
  { l: 0.86, c: 0.15, h: 88 },
  { l: 0.66, c: 0.19, h: 25 },
  { l: 0.74, c: 0.12, h: 190 },
  { l: 0.72, c: 0.16, h: 355 },
  { l: 0.76, c: 0.16, h: 58 },
  { l: 0.76, c: 0.14, h: 150 },
]

/**
 * The one free colour of a film. It is what the dreamer wears, so it has to stay the same from first to last shot and
 * stand off every sky on the way.
 */
export function filmAccent(mood: Mood, lights: readonly { time: Card['time']; mood: Mood }[]): Lch {
  const skies = lights.map((light) =>
    light.time === 'noon' ? moodColours[light.mood].dayHue : moodColours[light.mood].middle[0],
  )
  const clear = (accent: Lch): number => Math.min(180, ...skies.map((sky) => hueDistance(accent.h, sky)))
  const wanted = [moodColours[mood].accent, ...others]
  return (
    wanted.find((accent) => clear(accent) >= enough) ??
    wanted.reduce((best, accent) => (clear(accent) > clear(best) ? accent : best))
  )
}
