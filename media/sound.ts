import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Loudness, measureLoudness, readLoudness, silenceLufs } from './loudness.ts'
import {
  encodedPlan,
  gainsFor,
  masterPlan,
  premixPlan,
  type SoundAsk,
  type StemFiles,
  type StemName,
  silencePlan,
  stemsPlan,
  usualLimit,
} from './plans/sound.ts'
import { type RunOptions, run } from './run.ts'

/** What films are published at, and what is aimed for so that the encoder's own small changes stay within it. */
export const targetLufs = -14
const aimLufs = -13.8
const near = 0.4
const mostMasters = 4
/** dBTP that the encoded sound stays below; networks want -1. */
const highestPeak = -1.4

/**
 * Mixes a film's sound and encodes it as every rendition carries it: every part is measured and set to its place, the voice presses
 * the rest down, and what is encoded is brought to -14 LUFS below a true peak of -1 dB. `folder` is for what is needed in between.
 */
export async function mixSound(
  ask: SoundAsk,
  file: string,
  { folder, ...options }: { folder: string } & Pick<RunOptions, 'signal' | 'niceness'>,
): Promise<Loudness> {
  const scratch = await mkdtemp(join(folder, 'stems-'))
  try {
    const stems: StemFiles = Object.fromEntries(stemNames(ask).map((name) => [name, join(scratch, `${name}.wav`)]))
    const loudness = await renderStems(ask, stems, options)
    const gains = gainsFor(loudness, silenceLufs)
    const mastered = join(scratch, 'mastered.wav')
    if (Object.keys(gains).length === 0) {
      await run(silencePlan(mastered, ask.seconds), options)
      await run(encodedPlan(mastered, file, ask.seconds), options)
      return { integrated: Number.NEGATIVE_INFINITY, range: 0 }
    }
    const premix = join(scratch, 'premix.wav')
    const { stderr } = await run(premixPlan(ask, stems, gains, premix), options)
    return await master({ premix, mastered }, file, readLoudness(stderr, 'premix').integrated, ask.seconds, options)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function stemNames({ narration, music, ambience }: SoundAsk): StemName[] {
  const names: StemName[] = []
  if (narration && narration.lines.length > 0)
    names.push('narration', ...(narration.plate === false ? [] : ['plate' as const]))
  if (music) names.push('music')
  if (ambience) names.push('ambience')
  return names
}

async function renderStems(
  ask: SoundAsk,
  stems: StemFiles,
  options: RunOptions,
): Promise<Partial<Record<StemName, number>>> {
  const loudness: Partial<Record<StemName, number>> = {}
  const plan = stemsPlan(ask, stems)
  if (plan.outputs.length === 0) return loudness
  const { stderr } = await run(plan, options)
  for (const name of Object.keys(stems) as StemName[]) loudness[name] = readLoudness(stderr, name).integrated
  return loudness
}

/**
 * The limiter takes a little from a lively mix, and the encoder adds peaks that nobody can foretell; so what came out is
 * encoded, looked at, and gain and limit are corrected. Answers what was measured of the encoded sound.
 */
async function master(
  { premix, mastered }: { premix: string; mastered: string },
  file: string,
  integrated: number,
  seconds: number,
  options: RunOptions,
): Promise<Loudness> {
  let gain = Number.isFinite(integrated) ? aimLufs - integrated : 0
  let limit = usualLimit
  for (let attempt = 1; ; attempt++) {
    await run(masterPlan(premix, mastered, gain, seconds, limit), options)
    await run(encodedPlan(mastered, file, seconds), options)
    const found = await measureLoudness(file, options.signal ? { signal: options.signal } : {})
    const off = aimLufs - found.integrated
    const over = (found.truePeak ?? Number.NEGATIVE_INFINITY) - highestPeak
    const isNear = !Number.isFinite(off) || Math.abs(off) <= near
    if (attempt >= mostMasters || (isNear && over <= 0)) return found
    if (!isNear) gain += off
    if (over > 0) limit -= over + 0.2
  }
}
