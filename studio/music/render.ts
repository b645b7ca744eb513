import { setImmediate as nextTurn } from 'node:timers/promises'
import { addChannel, type Buses, rideArc } from './mix.ts'
import type { Score } from './score.ts'
import { openSynth, playChannel, sampleRate } from './synth.ts'

/** A played piece, still dry: the reverb is added to `sendLeft` and `sendRight` by the music bus. */
export interface RenderedMusic extends Buses {
  sampleRate: typeof sampleRate
}

/** Plays a score. Parts are played one after the other and balanced by ear, so memory does not grow with them. */
export async function renderMusic(score: Score): Promise<RenderedMusic> {
  const length = Math.ceil(score.seconds * sampleRate)
  const buses: Buses = {
    left: new Float32Array(length),
    right: new Float32Array(length),
    sendLeft: new Float32Array(length),
    sendRight: new Float32Array(length),
  }
  const synth = await openSynth()
  for (const channel of score.channels) {
    addChannel(buses, channel, playChannel(synth, channel, score.seconds))
    await nextTurn()
  }
  rideArc(buses, score)
  return { sampleRate, ...buses }
}
