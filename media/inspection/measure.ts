import { type Loudness, readLoudness } from '../loudness.ts'
import type { Plan, PlanInput } from '../plan.ts'
import type { Probe } from '../probe.ts'
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

/** Something else that is taken from the same decoding of the picture. */
export interface Beside {
  /** What it needs beside the film. */
  inputs: readonly PlanInput[]
  /** From the label of the film's picture and the number of its first input to an unlabelled output. */
  chain(film: string, firstInput: number): string
  file: string
  options: readonly string[]
}

function plan(file: string, found: Probe, besides: readonly Beside[]): Plan {
  const outputs: Plan['outputs'][number][] = []
  const chains: string[] = []
  const inputs: PlanInput[] = [{ file, options: ['-threads', '2'] }]
  if (found.video) {
    const copies = ['', ...besides].map((_each, index) => `[copy${index}]`)
    chains.push(
      `[0:v:0]split=${copies.length}${copies.join('')}`,
      `[copy0]fps=10,scale=180:-2:flags=area,blackdetect=d=${shortest.black}:pix_th=${blackShare}:pic_th=0.99,` +
        `freezedetect=n=${stillShare}:d=${shortest.frozen}[looked]`,
    )
    outputs.push({ options: ['-map', '[looked]'] })
    for (const [index, { chain, file: to, options, inputs: needed }] of besides.entries()) {
      chains.push(`${chain(`copy${index + 1}`, inputs.length)}[beside${index}]`)
      outputs.push({ file: to, options: ['-map', `[beside${index}]`, ...options] })
      inputs.push(...needed)
    }
  }
  if (found.audio)
    outputs.push({
      options: [
        ...['-map', '0:a:0', '-af'],
        `silencedetect=n=-50dB:d=${shortest.silent},ebur128@whole=peak=true:framelog=verbose`,
      ],
    })
  const graph = chains.length > 0 ? { graph: chains.join(';') } : {}
  return { inputs, ...graph, outputs, seconds: found.seconds }
}

/** Looks and listens through a film once, decoding it once whatever else is looked for. */
export async function measure(
  file: string,
  found: Probe,
  besides: readonly Beside[],
  options: RunOptions = {},
): Promise<Measured> {
  if (!found.video && !found.audio) return { probe: found, black: [], frozen: [], silent: [] }
  const { stderr } = await run(plan(file, found, besides), options)
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
