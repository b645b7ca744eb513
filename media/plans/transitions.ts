import { decimal, type PlanInput } from '../plan.ts'
import type { ClipShape } from './clip.ts'

/** How one shot gives way to the next; shots overlap for so long. */
export interface Transition {
  kind: TransitionKind
  seconds: number
  /** The change as it was painted; ffmpeg's own of the same sense where absent. */
  painted?: PaintedTransition
}

export type TransitionKind = 'dissolve' | 'iris' | 'page' | 'sheet' | 'ink'

/** Two clips of the film's shape and rate: how much of the next shot is seen (may be wider at the right), and what lies over both. */
export interface PaintedTransition {
  matte: string
  paper: string
  frames: number
}

/** ffmpeg's names. All of them exist since ffmpeg 4.4. */
const xfadeNames: Record<TransitionKind, string> = {
  dissolve: 'fade',
  iris: 'circleopen',
  page: 'smoothleft',
  sheet: 'slideleft',
  ink: 'fade',
}

export const paintedInputs = ({ matte, paper }: PaintedTransition): PlanInput[] => [{ file: matte }, { file: paper }]

/** The frames of a painted clip spread over as many as the change really has. */
function spread(painted: number, frames: number, rate: number): string {
  const steps = decimal((frames - 1) / Math.max(1, painted - 1))
  const paced = painted === frames ? '' : `setpts=round(N*${steps}),fps=${rate}:round=near,`
  return `settb=1/${rate},${paced}tpad=stop_mode=clone:stop=${frames},trim=end_frame=${frames},setpts=N`
}

/** Where two streams meet, by their labels: `from` is what is seen before, `startFrame + frames` long, `to` what comes. */
export interface Join {
  from: string
  to: string
  joined: string
  startFrame: number
  frames: number
}

/**
 * Two streams become one. Only the frames they share go through the change, which works on other colours or slowly; all others
 * pass untouched.
 * @param input where a painted change's two clips begin among the inputs.
 */
export function joinedBy(transition: Transition, join: Join, input: number, shape: ClipShape): string[] {
  const { from, to, joined, startFrame, frames } = join
  const { framesPerSecond: rate } = shape
  const own = (name: string) => `[${joined}${name}]`
  const again = 'setpts=PTS-STARTPTS'
  const change = transition.painted
    ? paintedChange(own, frames, transition.painted, input, shape)
    : [`${own('old')}${own('new')}${plainChange(transition.kind, frames, rate)}${own('change')}`]
  return [
    `[${from}]split${own('a')}${own('b')}`,
    `${own('a')}trim=end_frame=${startFrame},${again}${own('before')}`,
    `${own('b')}trim=start_frame=${startFrame},${again}${own('old')}`,
    `[${to}]split${own('c')}${own('d')}`,
    `${own('c')}trim=end_frame=${frames},${again}${own('new')}`,
    `${own('d')}trim=start_frame=${frames},${again}${own('after')}`,
    ...change,
    `${own('before')}${own('change')}${own('after')}concat=n=3:v=1:a=0,settb=1/${rate},setpts=N,fps=${rate}[${joined}]`,
  ]
}

const plainChange = (kind: TransitionKind, frames: number, rate: number): string =>
  `xfade=transition=${xfadeNames[kind]}:duration=${decimal(frames / rate)}:offset=0,format=yuv420p`

function paintedChange(
  own: (name: string) => string,
  frames: number,
  painted: PaintedTransition,
  input: number,
  { width, height, framesPerSecond: rate }: ClipShape,
): string[] {
  const paced = spread(painted.frames, frames, rate)
  const fit = `scale=${width}:${height}:out_color_matrix=bt709:out_range=tv`
  return [
    `[${input}:v]crop=${width}:${height}:0:0,format=gray,${paced}${own('matte')}`,
    `[${input + 1}:v]${fit},format=yuva420p,${paced}${own('paper')}`,
    `${own('new')}${own('matte')}alphamerge${own('seen')}`,
    `${own('old')}${own('seen')}overlay=format=yuv420${own('both')}`,
    `${own('both')}${own('paper')}overlay=format=yuv420,format=yuv420p${own('change')}`,
  ]
}
