import { type Chord, keysWithin, type PitchClass } from './theory.ts'

const middleC = 60

/** Every way to put `count` ascending voices on the tones of a chord. */
function voicings(keys: readonly number[], count: number, from = 0): number[][] {
  if (count === 0) return [[]]
  const found: number[][] = []
  for (let index = from; index < keys.length; index++) {
    const key = keys[index] ?? 0
    for (const rest of voicings(keys, count - 1, index + 1)) {
      const next = rest[0]
      if (next === undefined || next - key <= 14) found.push([key, ...rest])
    }
  }
  return found
}

const classOf = (key: number): PitchClass => key % 12

function motionCost(voicing: readonly number[], previous: readonly number[]): number {
  let cost = 0
  voicing.forEach((key, index) => {
    const motion = Math.abs(key - (previous[index] ?? key))
    cost += motion + (motion > 5 ? 4 : 0)
  })
  return cost + parallelCost(voicing, previous)
}

/** Fifths and octaves that two voices keep while both move the same way. */
function parallelCost(voicing: readonly number[], previous: readonly number[]): number {
  let cost = 0
  for (let low = 0; low < voicing.length; low++) {
    for (let high = low + 1; high < voicing.length; high++) {
      const [lowNow, highNow] = [voicing[low] ?? 0, voicing[high] ?? 0]
      const [lowThen, highThen] = [previous[low] ?? 0, previous[high] ?? 0]
      const interval = classOf(highNow - lowNow)
      const kept = interval === classOf(highThen - lowThen) && (interval === 7 || interval === 0)
      if (kept && lowNow !== lowThen && Math.sign(lowNow - lowThen) === Math.sign(highNow - highThen)) cost += 5
    }
  }
  return cost
}

function spacingCost(voicing: readonly number[]): number {
  let cost = 0
  for (let index = 1; index < voicing.length; index++) {
    const low = voicing[index - 1] ?? 0
    const gap = (voicing[index] ?? 0) - low
    if (gap < 3) cost += low < middleC ? 6 : 2.5
    if (gap > 9) cost += (gap - 9) * 1.2
  }
  return cost
}

/** Puts a chord into a range so that each voice moves as little as possible from where it was. */
export function leadVoices(
  chord: Chord,
  count: number,
  [low, high]: readonly [number, number],
  previous: readonly number[] | undefined,
): number[] {
  const keys = keysWithin(low, high, chord.tones)
  const centre = (low + high) / 2
  let best: { voicing: number[]; cost: number } | undefined
  for (const voicing of voicings(keys, Math.min(count, keys.length))) {
    const classes = new Set(voicing.map(classOf))
    const missing = Math.min(chord.tones.length, count) - classes.size
    const mean = voicing.reduce((sum, key) => sum + key, 0) / voicing.length
    let cost = spacingCost(voicing) + 0.35 * Math.abs(mean - centre) + 5 * Math.max(0, missing)
    if (chord.third !== undefined && !classes.has(chord.third)) cost += 14
    if (previous?.length === voicing.length) cost += motionCost(voicing, previous)
    if (!best || cost < best.cost) best = { voicing, cost }
  }
  return best?.voicing ?? []
}
