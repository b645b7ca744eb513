import type { Plan } from './plan.ts'
import { run } from './run.ts'

/** How loud sound is, by EBU R 128. */
export interface Loudness {
  /** LUFS over the whole; -Infinity for silence. */
  integrated: number
  /** LU. */
  range: number
  /** dBTP; only where it was asked for. */
  truePeak?: number
}

/** Below this there is nothing to be heard, and nothing to be made louder. */
export const silenceLufs = -60

const number = (text: string | undefined): number => {
  const value = Number(text)
  return text === undefined || Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value
}

/** Reads the summary of the filter `ebur128@name` from what ffmpeg said. */
export function readLoudness(stderr: string, name: string): Loudness {
  const from = stderr.lastIndexOf(`[ebur128@${name} @`)
  const lines = from < 0 ? [] : stderr.slice(from).split('\n')
  // The summary is indented below its heading; the next filter's begins with a bracket again.
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('['))
  const summary = lines.slice(0, end < 0 ? lines.length : end).join('\n')
  const value = (label: string) => new RegExp(`^\\s+${label}:\\s+(\\S+)`, 'm').exec(summary)?.[1]
  const integrated = number(value('I'))
  const peak = value('Peak')
  return {
    integrated: integrated <= -70 ? Number.NEGATIVE_INFINITY : integrated,
    range: Math.max(0, number(value('LRA'))),
    ...(peak === undefined ? {} : { truePeak: number(peak) }),
  }
}

const loudnessPlan = (file: string): Plan => ({
  inputs: [{ file }],
  outputs: [{ options: ['-map', '0:a:0', '-af', 'ebur128@whole=peak=true:framelog=verbose'] }],
})

/** Measures a file as it will be heard: decoded, over its whole length. */
export async function measureLoudness(path: string, { signal }: { signal?: AbortSignal } = {}): Promise<Loudness> {
  const { stderr } = await run(loudnessPlan(path), signal ? { signal } : {})
  return readLoudness(stderr, 'whole')
}
