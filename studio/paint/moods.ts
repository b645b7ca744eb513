import type { Mood } from '#core/story.ts'
import type { Lch } from './types.ts'

/** What a mood looks like: hue and chroma of its darks, middles, lights and paper, its day sky, its accent. */
export interface MoodColours {
  shadow: readonly [hue: number, chroma: number]
  middle: readonly [hue: number, chroma: number]
  light: readonly [hue: number, chroma: number]
  paper: readonly [hue: number, chroma: number]
  /** The sky of this mood at noon. */
  dayHue: number
  accent: Lch
}

const accent = (l: number, c: number, h: number): Lch => ({ l, c, h })

/** Dark and cool to light and warm always works; every mood is a turn of that. */
export const moodColours: Record<Mood, MoodColours> = {
  calm: {
    shadow: [262, 0.07],
    middle: [235, 0.09],
    light: [205, 0.06],
    paper: [95, 0.03],
    dayHue: 222,
    accent: accent(0.8, 0.13, 75),
  },
  joyful: {
    shadow: [345, 0.1],
    middle: [35, 0.15],
    light: [75, 0.12],
    paper: [95, 0.05],
    dayHue: 208,
    accent: accent(0.72, 0.13, 190),
  },
  eerie: {
    shadow: [300, 0.06],
    middle: [190, 0.07],
    light: [150, 0.08],
    paper: [120, 0.05],
    dayHue: 178,
    accent: accent(0.62, 0.2, 20),
  },
  melancholy: {
    shadow: [268, 0.05],
    middle: [250, 0.06],
    light: [230, 0.04],
    paper: [80, 0.02],
    dayHue: 245,
    accent: accent(0.74, 0.11, 60),
  },
  epic: {
    shadow: [290, 0.1],
    middle: [18, 0.15],
    light: [62, 0.14],
    paper: [90, 0.06],
    dayHue: 250,
    accent: accent(0.8, 0.12, 195),
  },
  tender: {
    shadow: [235, 0.07],
    middle: [205, 0.07],
    light: [45, 0.09],
    paper: [80, 0.04],
    dayHue: 10,
    accent: accent(0.68, 0.15, 25),
  },
  anxious: {
    shadow: [285, 0.09],
    middle: [12, 0.17],
    light: [40, 0.14],
    paper: [85, 0.05],
    dayHue: 28,
    accent: accent(0.86, 0.16, 110),
  },
  wondrous: {
    shadow: [278, 0.11],
    middle: [285, 0.13],
    light: [345, 0.1],
    paper: [85, 0.06],
    dayHue: 296,
    accent: accent(0.86, 0.13, 85),
  },
  nostalgic: {
    shadow: [328, 0.07],
    middle: [12, 0.1],
    light: [58, 0.1],
    paper: [85, 0.06],
    dayHue: 190,
    accent: accent(0.7, 0.11, 200),
  },
  playful: {
    shadow: [272, 0.11],
    middle: [250, 0.13],
    light: [195, 0.1],
    paper: [100, 0.05],
    dayHue: 195,
    accent: accent(0.76, 0.16, 50),
  },
  mysterious: {
    shadow: [262, 0.08],
    middle: [215, 0.09],
    light: [182, 0.09],
    paper: [110, 0.06],
    dayHue: 205,
    accent: accent(0.74, 0.17, 35),
  },
  hopeful: {
    shadow: [262, 0.08],
    middle: [250, 0.09],
    light: [62, 0.1],
    paper: [92, 0.06],
    dayHue: 214,
    accent: accent(0.84, 0.14, 88),
  },
}
