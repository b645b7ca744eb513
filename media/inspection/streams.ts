import type { Encoding } from '../plans/encoding.ts'
import type { Probe } from '../probe.ts'
import { type Defect, defect } from './defect.ts'

type Wanted = Pick<Encoding, 'width' | 'height' | 'framesPerSecond' | 'mostBytes'>

/** Picture or sound are missing, or are not what networks take. */
export function streams({ video, audio, sizeBytes }: Probe, wanted: Wanted): Defect[] {
  const found: string[] = []
  if (!video) found.push('no picture')
  else {
    const { width, height, framesPerSecond } = wanted
    if (video.codec !== 'h264' || video.pixelFormat !== 'yuv420p')
      found.push(`picture ${video.codec} ${video.pixelFormat}`)
    if (video.width !== width || video.height !== height) found.push(`size ${video.width} × ${video.height}`)
    if (!video.constantRate || Math.abs(video.framesPerSecond - framesPerSecond) > 0.01)
      found.push(`${Math.round(video.framesPerSecond * 100) / 100} pictures a second`)
  }
  if (!audio) found.push('no sound')
  else if (audio.codec !== 'aac' || audio.sampleRate !== 48000 || audio.channels !== 2)
    found.push(`sound ${audio.codec} ${audio.sampleRate} Hz × ${audio.channels}`)
  if (sizeBytes > wanted.mostBytes) found.push(`${Math.ceil(sizeBytes / 1_000_000)} MB`)
  return found.map((what) => defect('streams', 'broken', { what }))
}
