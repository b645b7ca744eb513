import { type Random, seeded } from '#core/random.ts'
import type { Mood } from '#core/story.ts'
import { moodMusic } from './moods.ts'
import { sampleRate } from './synth.ts'

const preDelaySeconds = 0.024
const earlySeconds = 0.08
const earlyTaps = 7
const brightHertz = 9000
const darkHertz = 900
const fadeSeconds = 0.03

/** Noise that dies away and grows darker, after a few single echoes: one ear of a room. */
function tail(random: Random, decaySeconds: number): Float32Array {
  const preDelay = Math.round(preDelaySeconds * sampleRate)
  const length = preDelay + Math.round(decaySeconds * sampleRate)
  const response = new Float32Array(length)
  let low = 0
  for (let at = preDelay; at < length; at++) {
    const seconds = (at - preDelay) / sampleRate
    const hertz = brightHertz * (darkHertz / brightHertz) ** (seconds / decaySeconds)
    const keep = Math.exp((-2 * Math.PI * hertz) / sampleRate)
    const noise = (random() * 2 - 1) * Math.sqrt((1 + keep) / (1 - keep))
    low = keep * low + (1 - keep) * noise
    const fade = Math.min(1, (length - at) / (fadeSeconds * sampleRate))
    response[at] = low * 10 ** ((-3 * seconds) / decaySeconds) * fade
  }
  for (let tap = 0; tap < earlyTaps; tap++) {
    const at = preDelay + Math.floor(random() * earlySeconds * sampleRate)
    const sign = random() < 0.5 ? -1 : 1
    if (at < length) response[at] = (response[at] ?? 0) + sign * 12 * 0.75 ** tap
  }
  const energy = response.reduce((sum, value) => sum + value * value, 0)
  return response.map((value) => value / Math.sqrt(energy))
}

/** The room a mood stands in, as a stereo impulse response of unit energy at 48 kHz; each ear hears its own. */
export function reverbImpulse(mood: Mood, seed: number | string): { left: Float32Array; right: Float32Array } {
  const { decaySeconds } = moodMusic[mood].reverb
  return {
    left: tail(seeded(`${seed}/reverb/left`), decaySeconds),
    right: tail(seeded(`${seed}/reverb/right`), decaySeconds),
  }
}
