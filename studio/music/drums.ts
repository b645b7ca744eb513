import type { SectionName } from './score.ts'

export type DrumKit = 'shaker' | 'heart' | 'taiko' | 'clock' | 'shimmer' | 'toy' | 'brush' | 'softbd'

/** A stroke within a bar; `strength` is a share of the kit's velocity. */
export interface Stroke {
  beat: number
  key: number
  strength: number
  /** Played by the deep drum instead of the kit. */
  deep?: true
}

export interface DrumBar {
  beats: number
  /** Bar within its section, from 0. */
  bar: number
  section: SectionName
}

const kick = 36
const sticks = { shaker: 82, tambourine: 54, triangle: 81, high: 76, low: 77, brushBody: 41 }

const stroke = (beat: number, key: number, strength: number): Stroke => ({ beat, key, strength })
const deep = (beat: number, key: number, strength: number): Stroke => ({ beat, key, strength, deep: true })
const every = (beats: number, step: number, make: (beat: number) => Stroke): Stroke[] =>
  Array.from({ length: Math.ceil(beats / step - 1e-6) }, (_, index) => make(index * step))
const shaking = (beats: number): Stroke[] =>
  every(beats, 0.5, (beat) => stroke(beat, sticks.shaker, Number.isInteger(beat) ? 0.9 : 0.62))

const kits: Readonly<Record<DrumKit, (bar: DrumBar) => Stroke[]>> = {
  shaker: ({ beats }) => [...shaking(beats), stroke(1, sticks.tambourine, 0.8), stroke(3, sticks.tambourine, 0.8)],
  heart: () => [stroke(0, kick, 0.75), stroke(0.45, kick, 0.45)],
  taiko: ({ section }) => [
    deep(0, 45, 1),
    deep(1.5, 48, 0.8),
    deep(2.5, 45, 0.85),
    deep(3, 50, 0.75),
    ...(section === 'release' ? [deep(3.5, 48, 0.7), deep(3.75, 50, 0.7), stroke(0, kick, 0.9)] : []),
  ],
  clock: ({ beats, section }) => [
    ...every(beats, 1, (beat) => stroke(beat, beat % 2 === 0 ? sticks.high : sticks.low, 0.8)),
    ...(section === 'hook' ? [] : [stroke(0, kick, 0.9), stroke(1.5, kick, 0.6), stroke(3, kick, 0.7)]),
  ],
  shimmer: ({ bar }) => (bar % 2 === 0 ? [stroke(0, sticks.triangle, 0.8)] : []),
  toy: () => [
    stroke(0, sticks.high, 0.8),
    stroke(1.5, sticks.low, 0.7),
    stroke(3, sticks.high, 0.7),
    stroke(1, sticks.tambourine, 0.6),
    stroke(3, sticks.tambourine, 0.7),
  ],
  brush: ({ beats }) => [
    ...every(beats, 1, (beat) => stroke(beat, sticks.shaker, 0.4)),
    stroke(0, sticks.brushBody, 0.8),
  ],
  softbd: ({ beats, section }) => [
    stroke(0, kick, 0.8),
    ...(section === 'release' ? [stroke(2, kick, 0.65), ...shaking(beats)] : []),
  ],
}

/** What the kit plays in one bar. */
export function drumBar(kit: DrumKit, bar: DrumBar): Stroke[] {
  return kits[kit](bar).filter((one) => one.beat < bar.beats - 1e-6)
}

/** The stroke on the last chord. */
export function finalStrokes(kit: DrumKit): Stroke[] {
  if (kit === 'taiko') return [deep(0, 45, 1), stroke(0, kick, 1), stroke(0, 49, 0.8)]
  if (kit === 'shimmer') return [stroke(0, sticks.triangle, 0.8)]
  if (kit === 'toy') return [stroke(0, sticks.high, 0.8)]
  return kit === 'softbd' ? [stroke(0, kick, 0.8)] : []
}

/** Bright kits stand further back than their loudness says. */
export const kitDecibels = (kit: DrumKit | undefined): number => (kit === 'shaker' ? -4 : kit === 'brush' ? -2 : 0)

/** The program of each kit on the drum channel. */
export const kitProgram = (kit: DrumKit | undefined): number => (kit === 'brush' ? 40 : kit === 'taiko' ? 48 : 0)
