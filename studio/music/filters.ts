import type { Mood } from '#core/story.ts'
import { moodMusic } from './moods.ts'

/** The loudness of the finished music, in LUFS; the narration stands above it. */
const musicLoudness = -18

const reverbGain = 2.2
const longestFadeSeconds = 1.6
/** The sound bank is dark and thick in the middle. */
const tone = 'highpass=f=30:p=2,equalizer=f=420:t=q:w=0.8:g=-2.5,highshelf=f=4200:g=3.5'
const glue = 'acompressor=threshold=-20dB:ratio=1.6:attack=30:release=300:knee=6:makeup=1'

/**
 * The filter graph of the music bus. Inputs: 0 the dry music, 1 its send, 2 the impulse response; output `[music]`.
 * In `afir`, `dry` and `wet` are gains before and after the room, not shares of a mix.
 */
export function musicBusGraph({ mood, seconds }: { mood: Mood; seconds: number }): string {
  const fadeSeconds = Math.min(longestFadeSeconds, seconds / 4)
  const wet = (moodMusic[mood].reverb.wet * reverbGain).toFixed(3)
  const fade = `afade=t=out:st=${(seconds - fadeSeconds).toFixed(3)}:d=${fadeSeconds.toFixed(3)}:curve=qsin`
  return [
    `[1:a][2:a]afir=dry=1:wet=1:gtype=none:irgain=1,volume=${wet},highpass=f=160,lowpass=f=9000[room]`,
    `[0:a][room]amix=inputs=2:normalize=0:duration=first,${tone},${glue},${fade}[music]`,
  ].join(';')
}

/** The filters that bring a bus from its measured loudness to the wanted one, without a peak breaking out. */
export function levelFilters(measuredLoudness: number, wantedLoudness: number = musicLoudness): string {
  const gain = (wantedLoudness - measuredLoudness).toFixed(2)
  return `volume=${gain}dB,alimiter=limit=0.7:attack=4:release=120:level=false`
}
