import type { Random } from '#core/random.ts'

export const sampleRate = 48000

/** One ear of an ambience: the sample at a moment. Called in order, once a sample. */
export type Ear = (seconds: number) => number

/** Even noise between -1 and 1. */
export const noise = (random: Random): number => random() * 2 - 1

/** A filter that lets low sound through (12 dB an octave); the cutoff may move from sample to sample. */
export function lowPass(): (input: number, hertz: number) => number {
  let first = 0
  let second = 0
  return (input, hertz) => {
    const share = 1 - Math.exp((-2 * Math.PI * hertz) / sampleRate)
    first += share * (input - first)
    second += share * (first - second)
    return second
  }
}

/** A filter that lets a band through (state variable); the higher `sharpness`, the narrower. */
export function bandPass(): (input: number, hertz: number, sharpness: number) => number {
  let low = 0
  let band = 0
  return (input, hertz, sharpness) => {
    const step = 2 * Math.sin((Math.PI * Math.min(hertz, sampleRate / 6)) / sampleRate)
    low += step * band
    band += step * (input - low - band / sharpness)
    return band / sharpness
  }
}

/** So slow a movement is worked out anew only once in so many samples. */
const driftHold = 64

/** A slow movement between -1 and 1 that never quite repeats; `periodSeconds` is its longest wave. Asked once a sample. */
export function drift(random: Random, periodSeconds: number): (seconds: number) => number {
  const waves = [1, 0.618, 0.37].map((share) => ({
    rate: (2 * Math.PI) / (periodSeconds * share),
    phase: random() * 7,
  }))
  let asked = 0
  let value = 0
  return (seconds) => {
    if (asked++ % driftHold === 0)
      value = waves.reduce((sum, { rate, phase }) => sum + Math.sin(seconds * rate + phase), 0) / waves.length
    return value
  }
}

/** A struck resonance that is set off again and again at random: drops, bubbles. */
export function ringing(
  random: Random,
  perSecond: number,
  strike: () => { hertz: number; decaySeconds: number; gain: number; glide?: number },
): Ear {
  let level = 0
  let hertz = 0
  let glide = 0
  let keep = 0
  let phase = 0
  return () => {
    if (random() < perSecond / sampleRate) {
      const struck = strike()
      hertz = struck.hertz
      glide = (struck.glide ?? 0) / sampleRate
      keep = Math.exp(-1 / (struck.decaySeconds * sampleRate))
      level = struck.gain
      phase = 0
    }
    if (level < 1e-5) return 0
    level *= keep
    hertz += hertz * glide
    phase += (2 * Math.PI * hertz) / sampleRate
    return Math.sin(phase) * level
  }
}
