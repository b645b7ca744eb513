import { between, type Random } from '#core/random.ts'
import { bandPass, drift, type Ear, lowPass, noise, ringing, sampleRate } from './sound.ts'

/** Makes one ear; `shape` is the same stream for both, so that gusts and waves move through both together. */
export type EarMaker = (own: Random, shape: Random) => Ear

export const wind: EarMaker = (own, shape) => {
  const sweep = drift(shape, 13)
  const gust = drift(shape, 7.5)
  const body = bandPass()
  const whistle = bandPass()
  const distance = lowPass()
  return (seconds) => {
    const source = noise(own)
    const height = sweep(seconds)
    const strength = 0.62 + 0.38 * gust(seconds)
    const voice = body(source, 520 + 260 * height, 2.2) + 0.12 * whistle(source, 980 + 340 * height, 14)
    return strength * distance(voice, 2600)
  }
}

const waveSeconds = 8.4
const waveRise = 0.38

export const sea: EarMaker = (own, shape) => {
  const water = lowPass()
  const hiss = bandPass()
  const lag = between(shape, 0, waveSeconds)
  const size = drift(shape, 31)
  return (seconds) => {
    const share = ((seconds + lag) / waveSeconds) % 1
    const swell = share < waveRise ? (share / waveRise) ** 2.2 : Math.exp((-5.2 * (share - waveRise)) / (1 - waveRise))
    const wave = swell * (0.8 + 0.2 * size(seconds))
    const source = noise(own)
    return (0.5 + wave) * water(source, 900 + 2200 * wave) + 0.2 * wave * wave * hiss(source, 3600, 0.9)
  }
}

export const rain: EarMaker = (own, shape) => {
  const roof = lowPass()
  const floor = lowPass()
  const density = drift(shape, 9)
  const drops = [1, 2, 3].map(() =>
    ringing(own, 9, () => ({
      hertz: between(own, 1400, 5200),
      decaySeconds: between(own, 0.004, 0.016),
      gain: between(own, 0.05, 0.35),
    })),
  )
  return (seconds) => {
    const below = roof(noise(own), 5200)
    const bed = (below - floor(below, 1100)) * (0.4 + 0.08 * density(seconds))
    return drops.reduce((sum, drop) => sum + drop(seconds), bed)
  }
}

/** A few quick notes of a bird, now and then, from one side more than the other. */
function bird(own: Random, perSecond: number): Ear {
  let left = 0
  let length = 1
  let hertz = 0
  let wobble = 0
  let gain = 0
  let phase = 0
  let repeats = 0
  let pause = 0
  return () => {
    if (left <= 0 && repeats === 0 && own() < perSecond / sampleRate) {
      repeats = 2 + Math.floor(own() * 4)
      hertz = between(own, 2600, 4800)
      wobble = between(own, 300, 1100)
      gain = between(own, 0.02, 0.12)
    }
    if (left <= 0 && repeats > 0 && pause-- <= 0) {
      length = between(own, 0.05, 0.14) * sampleRate
      left = length
      repeats--
      pause = between(own, 0.04, 0.12) * sampleRate
    }
    if (left <= 0) return 0
    const share = 1 - left-- / length
    phase += (2 * Math.PI * (hertz + wobble * Math.sin(share * 9))) / sampleRate
    return Math.sin(phase) * gain * Math.sin(Math.PI * share) ** 2
  }
}

export const forest: EarMaker = (own, shape) => {
  const roof = lowPass()
  const floor = lowPass()
  const gust = drift(shape, 11)
  const birds = [bird(own, 0.16), bird(own, 0.09)]
  return (seconds) => {
    const below = roof(noise(own), 2200)
    const leaves = (below - floor(below, 350)) * (0.3 + 0.2 * gust(seconds))
    return birds.reduce((sum, one) => sum + one(seconds), leaves)
  }
}

export const city: EarMaker = (own, shape) => {
  const deep = lowPass()
  const passing = bandPass()
  const traffic = drift(shape, 17)
  const nearness = drift(shape, 12)
  return (seconds) => {
    const source = noise(own)
    const near = nearness(seconds)
    const rumble = deep(source, 200) * (2.4 + 0.6 * traffic(seconds))
    const car = passing(source, 620 + 240 * near, 1.2) * Math.max(0, near) ** 2 * 0.35
    const hum = [50, 100, 150].reduce((sum, hertz, index) => {
      return sum + Math.sin(2 * Math.PI * hertz * seconds) * (0.02 / (index + 1))
    }, 0)
    return rumble + car + hum
  }
}
