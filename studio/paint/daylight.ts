/** The times of day of a story, and what each does to tones; a tone is a place on a ramp, 0 dark to 1 light. */
export interface Daylight {
  /** 0 noon … 1 night. */
  darkness: number
  skyTop: number
  skyHorizon: number
  /** Tone of the far edge of the land, of the calm sheet behind captions, and of the nearest sheet. */
  land: readonly [far: number, middle: number, band: number, near: number]
  /** Tone of the dark shapes that frame the picture. */
  frame: number
  fogTone: number
  vignette: number
  disc: 'sun' | 'moon'
  stars: number
}

export const daylights = {
  noon: {
    darkness: 0,
    skyTop: 0.54,
    skyHorizon: 0.9,
    land: [0.84, 0.64, 0.44, 0.3],
    frame: 0.15,
    fogTone: 0.95,
    vignette: 0.14,
    disc: 'sun',
    stars: 0,
  },
  dawn: {
    darkness: 0.35,
    skyTop: 0.36,
    skyHorizon: 0.9,
    land: [0.74, 0.55, 0.37, 0.22],
    frame: 0.09,
    fogTone: 0.88,
    vignette: 0.3,
    disc: 'moon',
    stars: 0,
  },
  dusk: {
    darkness: 0.6,
    skyTop: 0.2,
    skyHorizon: 0.8,
    land: [0.62, 0.48, 0.34, 0.18],
    frame: 0.07,
    fogTone: 0.78,
    vignette: 0.4,
    disc: 'moon',
    stars: 0.35,
  },
  night: {
    darkness: 1,
    skyTop: 0.1,
    skyHorizon: 0.5,
    land: [0.54, 0.42, 0.3, 0.14],
    frame: 0.05,
    fogTone: 0.62,
    vignette: 0.5,
    disc: 'moon',
    stars: 1,
  },
} as const satisfies Record<'dawn' | 'noon' | 'dusk' | 'night', Daylight>

export type TimeOfDay = keyof typeof daylights

/** The time of day whose darkness is nearest. */
export function daylightOf(darkness: number): Daylight {
  const all: Daylight[] = Object.values(daylights)
  return all.reduce((best, one) =>
    Math.abs(one.darkness - darkness) < Math.abs(best.darkness - darkness) ? one : best,
  )
}
