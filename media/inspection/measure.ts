import { type Loudness, readLoudness } from '../loudness.ts'
import type { Plan } from '../plan.ts'
import { type Probe, probe } from '../probe.ts'
import { type RunOptions, run } from '../run.ts'
import type { Stretch } from './defect.ts'

/** What one look through the whole file tells. */
export interface Measured {
  probe: Probe
  black: Stretch[]
  frozen: Stretch[]
  silent: Stretch[]
  /** Absent without a sound track. */
  loudness?: Loudness
}

/** Darker than this share of the full range is black: night scenes of dark paper stay above it. */
const blackShare = 0.05
/** A picture is still while it differs from the first of the stretch by less than this share of the range; a still scene
 * changes by 0.002 where the encoder sets a key frame, the slowest camera soon by more. */
const stillShare = 0.003
const shortest = { black: 0.4, frozen: 2, silent: 2 }

function plan(file: string, found: Probe): Plan {
  const outputs: Plan['outputs'][number][] = []
  if (found.video)
    outputs.push({
      options: [
        ...['-map', '0:v:0', '-vf'],
        `scale=180:-2:flags=area,blackdetect=d=${shortest.black}:pix_th=${blackShare}:pic_th=0.99,` +
          `freezedetect=n=${stillShare}:d=${shortest.frozen}`,
      ],
    })
  if (found.audio)
    outputs.push({
      options: [
        ...['-map', '0:a:0', '-af'],
        `silencedetect=n=-50dB:d=${shortest.silent},ebur128@whole=peak=true:framelog=verbose`,
      ],
    })
  return { inputs: [{ file }], outputs, seconds: found.seconds }
}

/** Looks and listens through a film once. */
export async function measure(file: string, options: RunOptions = {}): Promise<Measured> {
  const found = await probe(file, options.signal ? { signal: options.signal } : {})
  if (!found.video && !found.audio) return { probe: found, black: [], frozen: [], silent: [] }
  const { stderr } = await run(plan(file, found), options)
  return {
    probe: found,
    black: stretches(stderr, /black_start:(?<from>[\d.]+) black_end:(?<to>[\d.]+)/g, found.seconds),
    frozen: stretches(
      stderr,
      /freeze_start: (?<from>[\d.]+)(?:(?!freeze_start)[\s\S])*?freeze_end: (?<to>[\d.]+)|freeze_start: (?<last>[\d.]+)/g,
      found.seconds,
    ),
    silent: stretches(
      stderr,
      /silence_start: (?<from>-?[\d.]+)(?:(?!silence_start)[\s\S])*?silence_end: (?<to>[\d.]+)|silence_start: (?<last>-?[\d.]+)/g,
      found.seconds,
    ),
    ...(found.audio ? { loudness: readLoudness(stderr, 'whole') } : {}),
  }
}

/** A stretch whose end is never told lasts to the end of the film. */
function stretches(stderr: string, pattern: RegExp, filmSeconds: number): Stretch[] {
  return [...stderr.matchAll(pattern)].map(({ groups = {} }) => ({
    from: Math.max(0, Number(groups.from ?? groups.last)),
    to: groups.to === undefined ? filmSeconds : Number(groups.to),
  }))
}
