import { safeArea } from '../captions/ass.ts'
import { decimal, graphValue, type Plan } from '../plan.ts'
import { type RunOptions, run } from '../run.ts'
import { type Defect, defect, tenths } from './defect.ts'

const width = safeArea.frameWidth / 4
const height = safeArea.frameHeight / 4
const looksPerSecond = 4
/** Outlines and shadows may reach a little over. */
const toleratedPixels = 2

export interface CaptionAsk {
  file: string
  fontsFolder?: string
}

/** The captions as they are really drawn, alone on black, with their bounds told. */
function plan(captions: CaptionAsk, seconds: number): Plan {
  const fonts = captions.fontsFolder === undefined ? '' : `:fontsdir=${graphValue(captions.fontsFolder)}`
  return {
    inputs: [{ generated: `color=c=black:s=${width}x${height}:r=${looksPerSecond}:d=${decimal(seconds)}` }],
    outputs: [{ options: ['-vf', `ass=filename=${graphValue(captions.file)}${fonts},bbox=min_val=40`] }],
  }
}

const bounds = /pts_time:(?<at>[\d.]+) x1:(?<left>\d+) x2:(?<right>\d+) y1:(?<top>\d+) y2:(?<bottom>\d+)/g

/** Captions reach where networks put their own signs. */
export async function captionsOutside(
  captions: CaptionAsk,
  seconds: number,
  options: RunOptions = {},
): Promise<Defect[]> {
  const { stderr } = await run(plan(captions, seconds), options)
  const outside = [...stderr.matchAll(bounds)].filter(
    ({ groups = {} }) =>
      Number(groups.left) * 4 < safeArea.left - 4 * toleratedPixels ||
      Number(groups.right) * 4 > safeArea.right + 4 * toleratedPixels ||
      Number(groups.top) * 4 < safeArea.top - 4 * toleratedPixels ||
      Number(groups.bottom) * 4 > safeArea.bottom + 4 * toleratedPixels,
  )
  const first = outside[0]?.groups
  return first ? [defect('captions-outside', 'poor', { at: tenths(Number(first.at)), times: outside.length })] : []
}
