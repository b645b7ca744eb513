import { Fault } from '#core/fault.ts'
import { decimal, graphValue, type Plan, type PlanInput } from '../plan.ts'
import { type Encoding, encodingOptions, type Tags } from './encoding.ts'
import { filmSeconds, type Placed, place, type Shot } from './timeline.ts'
import { joinedBy, paintedInputs } from './transitions.ts'

export interface FilmShot extends Shot {
  file: string
  /** Already of the film's size, rate and colours, as `openClip` makes it: nothing needs to be converted. */
  fitted?: boolean
}

/** A picture laid over the film: a title, a credit, a logo. */
export interface Overlay {
  file: string
  /** Of the film's size, 0 to 1: its left upper corner and its width; the whole picture where absent. */
  box?: { x: number; y: number; width: number }
  startSeconds: number
  endSeconds: number
  fadeSeconds?: number
}

export interface FilmAsk {
  file: string
  shots: readonly FilmShot[]
  /** The film's sound as `mixSound` encodes it, which is taken as it is; silence where absent. */
  sound?: string
  overlays?: readonly Overlay[]
  /** An `.ass` file, and where fonts lie that the system does not have. */
  captions?: { file: string; fontsFolder?: string }
  encoding: Encoding
  /** Other renditions of the same film, made in the same run. */
  also?: readonly { file: string; encoding: Encoding }[]
  tags?: Tags
}

/**
 * A whole film as one graph: shots with their transitions, pictures laid over, captions, sound; and from the same frames
 * whatever smaller renditions are wanted, which spares decoding the film for them.
 */
export function filmPlan(ask: FilmAsk): Plan {
  if (ask.shots.length === 0) throw new Fault('media/no-shots', 'a film without a shot')
  const { framesPerSecond: rate } = ask.encoding
  const seconds = filmSeconds(ask.shots, rate)
  const placed = place(ask.shots, rate)
  const overlays = ask.overlays ?? []
  const renditions = [{ file: ask.file, encoding: ask.encoding }, ...(ask.also ?? [])]
  const inputs: PlanInput[] = [
    ...ask.shots.map((shot) => ({ file: shot.file, options: ['-threads', '2'] })),
    ...overlays.map((overlay) => overlayInput(overlay, rate)),
    ...ask.shots.flatMap(({ transition }) => (transition?.painted ? paintedInputs(transition.painted) : [])),
    ask.sound === undefined ? { generated: 'anullsrc=r=48000:cl=stereo' } : { file: ask.sound },
  ]
  const graph = [
    ...ask.shots.map((shot, index) => shotChain(shot, placed[index]?.frames ?? 1, index, ask.encoding)),
    ...joinChains(ask.shots, placed, ask.shots.length + overlays.length, ask.encoding),
    ...overlays.map((overlay, index) => overlayChain(overlay, index, ask.shots.length + index, ask.encoding)),
    `[over${overlays.length}]${captionFilter(ask.captions)}format=yuv420p,split=${renditions.length}${labels(renditions, 'seen')}`,
    ...renditions.map(({ encoding }, index) => `[seen${index}]${fitting(encoding, ask.encoding)}[picture${index}]`),
  ].join(';')
  const mapped = (index: number) => [
    '-map',
    `[picture${index}]`,
    '-map',
    `${inputs.length - 1}:a`,
    '-t',
    decimal(seconds),
  ]
  const sound = ask.sound === undefined ? 'encode' : 'copy'
  return {
    inputs,
    graph,
    seconds,
    outputs: renditions.map(({ file, encoding }, index) => ({
      file,
      options: [...mapped(index), ...encodingOptions(encoding, seconds, { tags: ask.tags, sound })],
    })),
  }
}

const labels = (each: readonly unknown[], name: string): string =>
  each.map((_one, index) => `[${name}${index}]`).join('')

/** The film's frames in a rendition's size and rate. */
function fitting({ width, height, framesPerSecond: rate }: Encoding, film: Encoding): string {
  const sized = width === film.width && height === film.height
  const paced = rate === film.framesPerSecond
  return [
    ...(sized ? [] : [`scale=${width}:${height}:flags=bicubic`]),
    ...(paced ? [] : [`fps=${rate}`]),
    'format=yuv420p',
  ].join(',')
}

/** One shot as exactly as many frames as it was given; footage that is too short stands still at its end. */
function shotChain(
  shot: FilmShot,
  frames: number,
  index: number,
  { width, height, framesPerSecond: rate }: Encoding,
): string {
  const fit =
    `scale=${width}:${height}:force_original_aspect_ratio=increase:out_color_matrix=bt709:out_range=tv,` +
    `crop=${width}:${height},fps=${rate},`
  const length = `tpad=stop_mode=clone:stop=${frames},trim=end_frame=${frames}`
  return `[${index}:v]${shot.fitted ? '' : fit}setsar=1,format=yuv420p,${length},settb=1/${rate},setpts=N[shot${index}]`
}

/** Runs of hard cuts are concatenated; what overlaps is joined by its change. */
function joinChains(
  shots: readonly FilmShot[],
  placed: readonly Placed[],
  firstPainted: number,
  encoding: Encoding,
): string[] {
  const { framesPerSecond: rate } = encoding
  const runs: number[][] = []
  for (const [index, { overlap }] of placed.entries())
    if (overlap > 0 || runs.length === 0) runs.push([index])
    else runs.at(-1)?.push(index)
  const chains = runs.map((run, order) => {
    const all = run.map((index) => `[shot${index}]`).join('')
    const join = run.length > 1 ? `concat=n=${run.length}:v=1:a=0,fps=${rate},settb=1/${rate}` : 'null'
    return `${all}${join}[run${order}]`
  })
  const paintedBefore = (shot: number) => shots.slice(0, shot).filter(({ transition }) => transition?.painted).length
  let last = 'run0'
  for (const [order, run] of runs.entries()) {
    const first = run[0] ?? 0
    const at = placed[first]
    const transition = shots[first]?.transition
    if (order === 0 || !at || !transition) continue
    const joined = `joined${order}`
    const join = { from: last, to: `run${order}`, joined, startFrame: at.startFrame, frames: at.overlap }
    chains.push(...joinedBy(transition, join, firstPainted + 2 * paintedBefore(first), encoding))
    last = joined
  }
  return [...chains, `[${last}]null[over0]`]
}

const overlayInput = (overlay: Overlay, rate: number): PlanInput => ({
  file: overlay.file,
  options: ['-loop', '1', '-framerate', String(rate), '-t', decimal(overlay.endSeconds - overlay.startSeconds)],
})

function overlayChain(overlay: Overlay, order: number, input: number, { width, height }: Encoding): string {
  const { startSeconds: start, endSeconds: end, fadeSeconds = 0, box } = overlay
  const size = box ? `${Math.max(2, Math.round(box.width * width))}:-1` : `${width}:${height}`
  const fades =
    fadeSeconds > 0
      ? `,fade=t=in:d=${decimal(fadeSeconds)}:alpha=1,fade=t=out:st=${decimal(end - start - fadeSeconds)}:d=${decimal(fadeSeconds)}:alpha=1`
      : ''
  const [x, y] = [Math.round((box?.x ?? 0) * width), Math.round((box?.y ?? 0) * height)]
  return (
    `[${input}:v]scale=${size},format=rgba${fades},setpts=PTS+${decimal(start)}/TB[layer${order}];` +
    `[over${order}][layer${order}]overlay=x=${x}:y=${y}:eof_action=pass:enable='between(t,${decimal(start)},${decimal(end)})'[over${order + 1}]`
  )
}

function captionFilter(captions: FilmAsk['captions']): string {
  if (!captions) return ''
  const fonts = captions.fontsFolder === undefined ? '' : `:fontsdir=${graphValue(captions.fontsFolder)}`
  return `ass=filename=${graphValue(captions.file)}${fonts},`
}
