import type { LayerRole } from './mood-music.ts'

/** How loud each part stands while it plays, in decibels against the melody. */
export const roleDecibels: Readonly<Record<LayerRole, number>> = {
  melody: 0,
  secondMelody: -2,
  keys: -3,
  ostinato: -4,
  pad: -5,
  counter: -5,
  bass: -6,
  arpeggio: -6,
  secondPad: -7,
  drone: -7,
  secondArpeggio: -8,
  sparkle: -12,
}
export const cueDecibels = {
  taiko: -4,
  drums: -9,
  cymbals: -15,
  boom: -9,
  glissando: -10,
  reverseCymbal: -13,
  bell: -14,
} as const

/** The loudness of a part at role 0 and volume 0.5, in LUFS. */
export const referenceLoudness = -26

export const programs = { celesta: 8, harp: 46, taiko: 116, reverseCymbal: 119 } as const
/** The concert bass drum's bank on the taiko's program. */
export const concertDrumBank = 8

const highPasses: readonly (readonly [first: number, last: number, hertz: number])[] = [
  [0, 7, 90],
  [8, 8, 250],
  [9, 9, 400],
  [10, 10, 300],
  [11, 15, 200],
  [24, 31, 90],
  [40, 41, 180],
  [42, 42, 70],
  [44, 51, 85],
  [46, 46, 90],
  [52, 54, 140],
  [60, 60, 90],
  [68, 69, 180],
  [71, 71, 140],
  [72, 79, 220],
  [92, 92, 200],
]

/** What lies below an instrument's notes is noise; basses keep everything. */
export function highPassOf(role: string, program: number): number {
  if (['bass', 'drone', 'boom', 'taiko', 'drums', 'cymbals'].includes(role)) return 0
  return highPasses.findLast(([first, last]) => program >= first && program <= last)?.[2] ?? 80
}

/** Solo strings and flutes sing with vibrato. */
export const vibratoOf = (role: string, program: number): number =>
  ['melody', 'secondMelody', 'counter'].includes(role) && [40, 42, 73].includes(program) ? 28 : 0
