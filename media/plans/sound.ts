import { decimal, type Plan, type PlanInput } from '../plan.ts'
import { primingSamples, soundOptions } from './encoding.ts'

export interface SoundAsk {
  /** The film's length; the sound has exactly this. */
  seconds: number
  narration?: {
    lines: readonly { file: string; atSeconds: number }[]
    /** The voice chain of the engine that spoke, as a filter string. */
    filter?: string
    /** A little room around the voice; off for narration that was recorded in one. */
    plate?: boolean
  }
  music?: { file: string }
  ambience?: { file: string }
}

/** How loud each part stands in the mix, in LUFS. */
const partLoudness = { narration: -15, music: -18, ambience: -34 }

/** How far the plate lies below the voice, in LU. */
const plateBelow = 17

export type StemName = 'narration' | 'plate' | 'music' | 'ambience'
export type StemFiles = Partial<Record<StemName, string>>

const toStereo = 'aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo'
const fitted = (seconds: number) => `apad=whole_dur=${decimal(seconds)},atrim=0:${decimal(seconds)}`
const measure = (name: string) => `ebur128@${name}=framelog=verbose`
const wave = ['-c:a', 'pcm_f32le', '-ar', '48000', '-rf64', 'auto', '-f', 'wav']

/** A plate: two seconds' worth of noise that dies away in three quarters of one, left and right apart, its energy 1. */
const plateImpulse =
  "aevalsrc=exprs='0.034*(2*random(0)-1)*exp(-9.2*t)|0.034*(2*random(1)-1)*exp(-9.2*t)':d=0.75:s=48000:c=stereo"

/** First run: each part by itself, through its own chain, measured. */
export function stemsPlan(ask: SoundAsk, stems: StemFiles): Plan {
  const inputs: PlanInput[] = []
  const chains: string[] = []
  const outputs: { file: string; options: string[] }[] = []
  const add = (file: string) => `[${inputs.push({ file }) - 1}:a]`
  const stem = (name: StemName, from: string) => {
    const file = stems[name]
    if (file === undefined) return
    chains.push(`${from}${fitted(ask.seconds)},${measure(name)}[${name}]`)
    outputs.push({ file, options: ['-map', `[${name}]`, ...wave] })
  }
  const { narration, music, ambience } = ask
  if (narration && narration.lines.length > 0) {
    const labels = narration.lines.map((line, index) => {
      const delay = Math.max(0, Math.round(line.atSeconds * 1000))
      chains.push(
        `${add(line.file)}aresample=48000,aformat=sample_fmts=fltp:channel_layouts=mono,adelay=${delay}[line${index}]`,
      )
      return `[line${index}]`
    })
    const filter = narration.filter === undefined ? '' : `,${narration.filter}`
    const voice = `${labels.join('')}amix=inputs=${labels.length}:normalize=0:duration=longest${filter},pan=stereo|c0=c0|c1=c0`
    if (stems.plate === undefined) stem('narration', `${voice},`)
    else {
      chains.push(`${voice},asplit[voice][toplate]`, `${plateImpulse}[plateroom]`)
      chains.push('[toplate]highpass=f=250,lowpass=f=7500,adelay=12:all=1[platesend]')
      chains.push('[platesend][plateroom]afir=dry=1:wet=1[plated]')
      stem('narration', '[voice]')
      stem('plate', '[plated]')
    }
  }
  if (music) stem('music', `${add(music.file)}${toStereo},`)
  if (ambience) stem('ambience', `${add(ambience.file)}${toStereo},`)
  return { inputs, graph: chains.join(';'), outputs, seconds: ask.seconds }
}

/** What each stem is raised or lowered by. Parts that cannot be heard are absent. */
export type Gains = Partial<Record<'narration' | 'plate' | 'music' | 'ambience', number>>

/** The gain that brings a stem to its place; the plate follows the voice. */
export function gainsFor(loudness: Partial<Record<StemName, number>>, audible: number): Gains {
  const gains: Gains = {}
  for (const name of ['narration', 'music', 'ambience'] as const) {
    const found = loudness[name]
    if (found !== undefined && found > audible) gains[name] = partLoudness[name] - found
  }
  if (gains.narration !== undefined && loudness.plate !== undefined && loudness.plate > audible)
    gains.plate = partLoudness.narration - plateBelow - loudness.plate
  return gains
}

const ducked = {
  music:
    'equalizer=f=1900:t=q:w=0.7:g=-2.5[music];[music][musickey]sidechaincompress=' +
    'threshold=0.045:ratio=2.6:attack=80:release=800:knee=5:makeup=1:detection=rms',
  ambience:
    'anull[ambience];[ambience][ambiencekey]sidechaincompress=' +
    'threshold=0.06:ratio=1.8:attack=150:release=1200:knee=5:makeup=1:detection=rms',
}

/** Second run: narration over music over ambience, the voice pressing the others down while it speaks. */
export function premixPlan(ask: SoundAsk, stems: StemFiles, gains: Gains, file: string): Plan {
  const inputs: PlanInput[] = []
  const chains: string[] = []
  const parts: string[] = []
  const keys = (['music', 'ambience'] as const).filter((name) => gains[name] !== undefined)
  for (const name of ['narration', 'plate', 'music', 'ambience'] as const) {
    const [gain, stem] = [gains[name], stems[name]]
    if (gain === undefined || stem === undefined) continue
    const from = `[${inputs.push({ file: stem }) - 1}:a]${toStereo},volume=${decimal(gain, 2)}dB`
    const hasVoice = gains.narration !== undefined
    if (name === 'narration' && keys.length > 0)
      chains.push(`${from},asplit=${keys.length + 1}[part0]${keys.map((key) => `[${key}key]`).join('')}`)
    else if ((name === 'music' || name === 'ambience') && hasVoice)
      chains.push(`${from},${ducked[name]}[part${parts.length}]`)
    else chains.push(`${from}[part${parts.length}]`)
    parts.push(`[part${parts.length}]`)
  }
  const out = Math.min(1.4, ask.seconds / 4)
  chains.push(
    `${parts.join('')}amix=inputs=${parts.length}:normalize=0:duration=longest,${fitted(ask.seconds)},highpass=f=28,` +
      `afade=t=in:d=${decimal(Math.min(0.25, ask.seconds / 8))}:curve=qsin,` +
      `afade=t=out:st=${decimal(ask.seconds - out)}:d=${decimal(out)}:curve=qsin,${measure('premix')}[mix]`,
  )
  return {
    inputs,
    graph: chains.join(';'),
    outputs: [{ file, options: ['-map', '[mix]', ...wave] }],
    seconds: ask.seconds,
  }
}

/** Where the limiter stands, in dB: 1.8 lower than the peak allowed, because AAC adds peaks of its own. */
export const usualLimit = -2.85

/** Last run: one fixed gain and a limiter that looks between the samples. */
export function masterPlan(
  premix: string,
  file: string,
  gainDecibels: number,
  seconds: number,
  limitDecibels = usualLimit,
): Plan {
  const limiter =
    `volume=${decimal(gainDecibels, 2)}dB,aresample=192000,` +
    `alimiter=limit=${decimal(10 ** (limitDecibels / 20), 4)}:attack=3:release=80:level=false:asc=1:asc_level=0.5,aresample=48000`
  return {
    inputs: [{ file: premix }],
    graph: `[0:a]${limiter},${fitted(seconds)},ebur128@master=peak=true:framelog=verbose[master]`,
    outputs: [{ file, options: ['-map', '[master]', ...wave] }],
    seconds,
  }
}

/** The master as a film carries it, from its first sample on. */
export function encodedPlan(master: string, file: string, seconds: number): Plan {
  const earlier = `atrim=start_sample=${primingSamples},asetpts=PTS-STARTPTS`
  return {
    inputs: [{ file: master }],
    graph: `[0:a]aresample=48000,${earlier},${fitted(seconds - primingSamples / 48000)}[film]`,
    outputs: [{ file, options: ['-map', '[film]', ...soundOptions()] }],
    seconds,
  }
}

/** A film without any sound still carries a silent track: networks refuse files that have none. */
export const silencePlan = (file: string, seconds: number): Plan => ({
  inputs: [{ generated: 'anullsrc=r=48000:cl=stereo', options: ['-t', decimal(seconds)] }],
  outputs: [{ file, options: wave }],
  seconds,
})
