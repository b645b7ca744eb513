import { between } from '#core/random.ts'
import type { EarMaker } from './outdoors.ts'
import { bandPass, drift, lowPass, noise, ringing, sampleRate } from './sound.ts'

export const underwater: EarMaker = (own, shape) => {
  const deep = lowPass()
  const hollow = bandPass()
  const surge = drift(shape, 10)
  const bubbles = ringing(own, 2.2, () => ({
    hertz: between(own, 320, 900),
    decaySeconds: between(own, 0.02, 0.07),
    gain: between(own, 0.02, 0.1),
    glide: between(own, 4, 11),
  }))
  return (seconds) => {
    const source = noise(own)
    const dull = deep(source, 300)
    const push = surge(seconds)
    const pressure = dull * (1.5 + 0.5 * push)
    return pressure + hollow(dull, 190 + 20 * push, 5) * 0.5 + bubbles(seconds)
  }
}

export const room: EarMaker = (own, shape) => {
  const air = lowPass()
  const breath = drift(shape, 19)
  return (seconds) => {
    const source = noise(own)
    return air(source, 420) * (1 + 0.1 * breath(seconds)) + source * 0.003
  }
}

/** A drop falls into still water, and the rock answers. */
const echoSeconds = 0.27
const echoGain = 0.45

export const cave: EarMaker = (own, shape) => {
  const deep = lowPass()
  const breath = drift(shape, 15)
  const drop = ringing(own, 0.35, () => ({
    hertz: between(own, 850, 2300),
    decaySeconds: between(own, 0.03, 0.09),
    gain: between(own, 0.08, 0.3),
    glide: between(own, 0.2, 1.2),
  }))
  const echo = new Float32Array(Math.round(echoSeconds * sampleRate))
  let at = 0
  return (seconds) => {
    const wet = drop(seconds) + (echo[at] ?? 0) * echoGain
    echo[at] = wet
    at = (at + 1) % echo.length
    return deep(noise(own), 140) * (2.6 + 0.8 * breath(seconds)) + wet
  }
}

export const space: EarMaker = (own, shape) => {
  const sweep = drift(shape, 23)
  const dust = bandPass()
  const distance = lowPass()
  const detune = between(own, 0.995, 1.005)
  return (seconds) => {
    const drone = [55, 82.5, 110, 165].reduce((sum, hertz, index) => {
      const beat = 0.6 + 0.4 * Math.sin(seconds * (0.21 + index * 0.07) + index)
      return sum + (Math.sin(2 * Math.PI * hertz * detune * seconds) * beat) / (index + 2)
    }, 0)
    return drone * 0.12 + distance(dust(noise(own), 420 + 220 * sweep(seconds), 6), 900) * 0.5
  }
}

/** Many voices far away, none of them understood: a station, a shop. */
export const hall: EarMaker = (own, shape) => {
  const air = lowPass()
  const walls = lowPass()
  const murmurs = [300, 520, 860].map((hertz) => ({
    hertz,
    filter: bandPass(),
    talk: drift(own, 0.9),
    flow: drift(shape, 14),
  }))
  return (seconds) => {
    const source = noise(own)
    const voices = murmurs.reduce((sum, { hertz, filter, talk, flow }) => {
      const word = talk(seconds)
      const open = (0.5 + 0.5 * word) ** 2 * (0.7 + 0.3 * flow(seconds))
      return sum + filter(source, hertz * (1 + 0.12 * word), 4) * open
    }, 0)
    return air(source, 300) * 0.9 + walls(voices, 1600)
  }
}
