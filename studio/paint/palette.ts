import type { Mood } from '#core/story.ts'
import { hueDistance, rampOf, type Stop, turned } from './colour.ts'
import { daylights, type TimeOfDay } from './daylight.ts'
import { moodColours } from './moods.ts'
import type { Lch, Palette, Ramp } from './types.ts'

export interface PaletteAsk {
  mood: Mood
  /** Hue of the setting's ground, in degrees. */
  hue: number
  time: TimeOfDay
  /** The ground lies under snow: pale, cold, nearly without colour. */
  snow?: boolean
  /** Overrides the mood's accent, so that one colour can go through a whole film. */
  accent?: Lch
}

const isYellow = (hue: number): boolean => hue > 50 && hue < 130

/** Where a hue goes in the dark: blue-violet, but yellow to red-brown, since yellow and blue meet in olive mud. */
export function darkHue(hue: number, share: number): number {
  if (isYellow(hue)) return turned(hue, share > 0.4 ? 350 : 18, 0.9)
  return turned(hue, 275, share)
}

/** `hue` turned towards `goal`, the other way round when the short way ends in olive. */
function turnedClear(hue: number, goal: number, wanted: number): number {
  const share = hueDistance(hue, goal) > 110 ? wanted * 0.5 : wanted
  const short = turned(hue, goal, share)
  if (isYellow(hue) || short < 48 || short > 132) return short
  const way = ((((goal - hue) % 360) + 540) % 360) - 180
  return (hue + (way - Math.sign(way) * 360) * Math.min(share, 0.4) + 360) % 360
}

const stop = (tone: number, l: number, c: number, h: number): Stop => [tone, { l, c, h }]

/** A ramp of one hue in bright light; never black, its darks blue-violet. */
function dayRamp(hue: number, richness: number): Ramp {
  return rampOf([
    stop(0, 0.24, 0.09, darkHue(hue, 0.5)),
    stop(0.3, 0.44, 0.125 * richness, darkHue(hue, 0.22)),
    stop(0.54, 0.7, 0.125 * richness, hue),
    stop(0.89, 0.89, 0.07 * richness, hue),
    stop(1, 0.98, 0.02, turned(hue, 95, 0.5)),
  ])
}

/** The ramp of a mood for every hour but noon. */
function moodRamp(mood: Mood, time: TimeOfDay): Ramp {
  const { shadow, middle, light, paper } = moodColours[mood]
  const low = time === 'dawn' ? 0.2 : time === 'dusk' ? 0.16 : 0.13
  const high = 0.965
  const span = high - low
  const deep = darkHue(shadow[0], 0.1)
  return rampOf([
    stop(0, low, 0.85 * shadow[1], deep),
    stop(0.25, low + 0.2 * span, 1.15 * shadow[1], shadow[0]),
    stop(0.52, low + 0.48 * span, middle[1], middle[0]),
    stop(0.78, low + 0.77 * span, light[1], light[0]),
    stop(1, high, paper[1], paper[0]),
  ])
}

/** Snow takes its colour from the air above it. */
function snowRamp(air: number, time: TimeOfDay): Ramp {
  const hue = turnedClear(238, air, 0.25)
  const low = { noon: 0.26, dawn: 0.2, dusk: 0.17, night: 0.14 }[time]
  return rampOf([
    stop(0, low, 0.06, darkHue(hue, 0.3)),
    stop(0.27, low + 0.22, 0.075, hue),
    stop(0.54, low + 0.46, 0.06, hue),
    stop(0.8, 0.86, 0.035, hue),
    stop(1, 0.98, 0.012, turned(hue, 95, 0.3)),
  ])
}

/** Ground by setting. The later the hour, the more of the mood's own middle it takes. */
function groundRamp(ask: PaletteAsk): Ramp {
  const mood = moodColours[ask.mood]
  if (ask.snow) return snowRamp(mood.middle[0], ask.time)
  if (ask.time === 'noon') return dayRamp(turnedClear(ask.hue, mood.dayHue, 0.1), 1)
  const share = { dawn: 0.2, dusk: 0.28, night: 0.42 }[ask.time]
  const hue = turnedClear(ask.hue, mood.middle[0], share)
  const low = { dawn: 0.19, dusk: 0.16, night: 0.13 }[ask.time]
  const chroma = 0.6 * 0.1 + 0.4 * mood.middle[1]
  return rampOf([
    stop(0, low, 0.07, darkHue(hue, 0.5)),
    stop(0.27, low + 0.19, chroma, darkHue(hue, 0.22)),
    stop(0.54, low + 0.4, chroma, hue),
    stop(0.8, 0.8, 0.75 * chroma, turnedClear(hue, mood.light[0], 0.4)),
    stop(1, 0.96, mood.paper[1], mood.paper[0]),
  ])
}

/** Yellow is only yellow when it is light; its darks go through amber to brown-red. */
function goldRamp(chroma: number, lift: number): Ramp {
  return rampOf([
    stop(0, 0.2 + lift, 0.07, 15),
    stop(0.28, 0.46 + lift, 0.95 * chroma, 48),
    stop(0.55, 0.72 + lift / 2, chroma, 74),
    stop(0.8, 0.86, 0.85 * chroma, 88),
    stop(1, 0.96, 0.05, 98),
  ])
}

/** A ramp of one hue with the scene's darks. Yellow-browns go dark through red, else they turn olive. */
function popRamp(dark: number, hue: number, chroma: number, lift: number): Ramp {
  const brown = hue >= 50 && hue <= 125
  if (hue >= 78 && hue <= 125) return goldRamp(chroma, lift)
  return rampOf([
    stop(0, 0.15 + lift, 0.06, brown ? 10 : turned(hue, dark, 0.6)),
    stop(0.28, 0.34 + lift, 0.8 * chroma, brown ? turned(hue, 20, 0.75) : hue - 12),
    stop(0.55, 0.58 + lift, chroma, brown ? turned(hue, 40, 0.3) : hue),
    stop(0.8, 0.78 + lift / 2, 0.75 * chroma, hue + (brown ? 8 : 22)),
    stop(1, 0.95, 0.05, hue + (brown ? 15 : 42)),
  ])
}

/** All colours of a shot. Two ramps, since a ground in the sky's hue at noon is mud. */
export function palette(ask: PaletteAsk): Palette {
  const mood = moodColours[ask.mood]
  const sky = ask.time === 'noon' ? dayRamp(mood.dayHue, 0.95) : moodRamp(ask.mood, ask.time)
  const skyHue = ask.time === 'noon' ? mood.dayHue : mood.middle[0]
  const wanted = ask.accent ?? mood.accent
  const accent = !ask.accent && hueDistance(wanted.h, skyHue) < 40 ? { ...wanted, h: (skyHue + 180) % 360 } : wanted
  const dark = darkHue(mood.shadow[0], 0.3)
  const lift = (1 - daylights[ask.time].darkness) * 0.06
  const pop = (hue: number, chroma = 0.15): Ramp => popRamp(dark, hue, chroma, lift)
  return { sky, ground: groundRamp(ask), accent, accentRamp: pop(accent.h, accent.c * 1.1), pop }
}

/** Every ramp of a palette turned by one rule; its accent stays what the story chose. */
export const recoloured = (palette: Palette, change: (ramp: Ramp) => Ramp): Palette => ({
  ...palette,
  sky: change(palette.sky),
  ground: change(palette.ground),
  accentRamp: change(palette.accentRamp),
  pop: (hue, chroma) => change(palette.pop(hue, chroma)),
})
