import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '#core/fault.ts'
import type { Plan } from './plan.ts'
import { type RunOptions, run } from './run.ts'

/** Coarser than this, two places under the same sky have the same hash. */
const columns = 17
const rows = 16
/** What lies above the captions: the same words over two shots do not make them alike. */
const aboveCaptions = 0.58

function plan(film: string, frames: readonly number[], file: string): Plan {
  const select = frames.map((frame) => `eq(n,${frame})`).join('+')
  return {
    inputs: [{ file: film }],
    graph: `[0:v]select='${select}',crop=iw:ih*${aboveCaptions}:0:0,scale=${columns}:${rows}:flags=area,format=gray[tiny]`,
    outputs: [{ file, options: ['-map', '[tiny]', '-fps_mode', 'passthrough', '-f', 'rawvideo'] }],
  }
}

/** When to look at each shot. */
export interface ShotsAsk {
  /** In seconds of the film, in the order of time. */
  moments: readonly number[]
  framesPerSecond: number
}

/** A perceptual hash of the film's picture at each moment: where it grows brighter from left to right. */
export async function shotHashes(
  film: string,
  { moments, framesPerSecond }: ShotsAsk,
  options: Pick<RunOptions, 'signal' | 'niceness'> = {},
): Promise<string[]> {
  if (moments.length === 0) return []
  const scratch = await mkdtemp(join(tmpdir(), 'dreambox-shots-'))
  const file = join(scratch, 'tiny.gray')
  try {
    await run(
      plan(
        film,
        moments.map((second) => Math.round(second * framesPerSecond)),
        file,
      ),
      options,
    )
    const pixels = await readFile(file)
    if (pixels.length !== moments.length * columns * rows)
      throw new Fault('media/no-picture', 'the film has no picture at one of the moments')
    return moments.map((_, index) => hash(pixels.subarray(index * columns * rows)))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function hash(pixels: Uint8Array): string {
  let bits = 0n
  for (let row = 0; row < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column
      bits = (bits << 1n) | ((pixels[at] ?? 0) < (pixels[at + 1] ?? 0) ? 1n : 0n)
    }
  return bits.toString(16).padStart(((columns - 1) * rows) / 4, '0')
}
