import { activeLoudness, blockSeconds, loudnessOf, weightedPowers } from './loudness.ts'
import type { Channel, Score, Section, SectionName } from './score.ts'
import { sampleRate } from './synth.ts'

/** A pair of buses: what is heard directly, and what goes to the reverb. */
export interface Buses {
  left: Float32Array
  right: Float32Array
  sendLeft: Float32Array
  sendRight: Float32Array
}

const strongestBoostDecibels = 32
const panWidth = 0.8

const gainOf = (decibels: number): number => 10 ** (decibels / 20)

/** A gentle slope that takes away what lies below an instrument. */
function highPass(signal: Float32Array, hertz: number): void {
  if (hertz <= 0) return
  const keep = Math.exp((-2 * Math.PI * hertz) / sampleRate)
  let before = 0
  let out = 0
  for (let at = 0; at < signal.length; at++) {
    const now = signal[at] ?? 0
    out = keep * (out + now - before)
    before = now
    signal[at] = out
  }
}

/** Brings one part to its loudness, gives it its place, and adds it to the buses. */
export function addChannel(buses: Buses, channel: Channel, [left, right]: [Float32Array, Float32Array]): void {
  highPass(left, channel.highPassHertz)
  highPass(right, channel.highPassHertz)
  const loudness = activeLoudness(weightedPowers(left, right, sampleRate))
  if (!Number.isFinite(loudness)) return
  const gain = gainOf(Math.min(strongestBoostDecibels, channel.targetLoudness - loudness))
  const angle = ((channel.pan * panWidth + 1) * Math.PI) / 4
  const leftGain = gain * Math.SQRT2 * Math.cos(angle)
  const rightGain = gain * Math.SQRT2 * Math.sin(angle)
  for (let at = 0; at < left.length; at++) {
    const l = (left[at] ?? 0) * leftGain
    const r = (right[at] ?? 0) * rightGain
    buses.left[at] = (buses.left[at] ?? 0) + l
    buses.right[at] = (buses.right[at] ?? 0) + r
    buses.sendLeft[at] = (buses.sendLeft[at] ?? 0) + l * channel.send
    buses.sendRight[at] = (buses.sendRight[at] ?? 0) + r * channel.send
  }
}

/** Where each section should lie against the mean, in decibels: quiet enough to grow, loud enough for a telephone. */
const arcDecibels: Readonly<Record<SectionName, number>> = {
  hook: -2.5,
  build: -1.5,
  turn: -0.5,
  release: 1,
  credit: -2,
}
const arcShare = 0.8
const arcLimitDecibels = 5
const rampBeforeSeconds = 0.75
const rampAfterSeconds = 0.25

function sectionGains(powers: Float64Array, sections: readonly Section[]): number[] {
  const measured = sections.map(({ startSeconds, endSeconds }) => {
    const blocks = powers.subarray(Math.round(startSeconds / blockSeconds), Math.round(endSeconds / blockSeconds))
    return blocks.length === 0 ? undefined : loudnessOf(blocks.reduce((sum, power) => sum + power, 0) / blocks.length)
  })
  const known = measured.filter((value) => value !== undefined)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  return sections.map((section, index) => {
    const loudness = measured[index]
    if (loudness === undefined) return 0
    const wish = arcShare * (arcDecibels[section.name] - (loudness - mean))
    return Math.min(arcLimitDecibels, Math.max(-arcLimitDecibels, wish))
  })
}

/** Rides the level section by section, so that the piece grows without leaving its quiet parts unheard. */
export function rideArc(buses: Buses, score: Score): void {
  const gains = sectionGains(weightedPowers(buses.left, buses.right, sampleRate), score.sections)
  const decibelsAt = (seconds: number): number => {
    let decibels = gains[0] ?? 0
    for (let index = 1; index < gains.length; index++) {
      const start = (score.sections[index]?.startSeconds ?? 0) - rampBeforeSeconds
      const share = Math.min(1, Math.max(0, (seconds - start) / (rampBeforeSeconds + rampAfterSeconds)))
      decibels += ((gains[index] ?? 0) - (gains[index - 1] ?? 0)) * share
    }
    return decibels
  }
  const hold = 64
  let gain = 1
  for (let at = 0; at < buses.left.length; at++) {
    if (at % hold === 0) gain = gainOf(decibelsAt(at / sampleRate))
    for (const bus of [buses.left, buses.right, buses.sendLeft, buses.sendRight]) bus[at] = (bus[at] ?? 0) * gain
  }
}
