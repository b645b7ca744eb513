import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '#core/fault.ts'
import { type RunOptions, run } from './run.ts'

/** Coarser than this, two places under the same sky have the same hash. */
const columns = 17
const rows = 16
/** What lies above the captions: the same words over two shots do not make them alike. */
const aboveCaptions = 0.58

/** When to look at each shot. */
export interface ShotsAsk {
  /** In seconds of the film, in the order of time. */
  moments: readonly number[]
  framesPerSecond: number
}

/** The pictures that hashes are taken of, as they are written into a file. */
export function hashLook({ moments, framesPerSecond }: ShotsAsk, file: string) {
  const select = moments.map((second) => `eq(n,${Math.round(second * framesPerSecond)})`).join('+')
  return {
    inputs: [],
    chain: (film: string) =>
      `[${film}]select='${select}',crop=iw:ih*${aboveCaptions}:0:0,scale=${columns}:${rows}:flags=area,format=gray`,
    file,
    options: ['-fps_mode', 'passthrough', '-f', 'rawvideo'],
  }
}

/** A perceptual hash of each picture in the file: where it grows brighter from left to right. */
export async function readHashes(file: string, { moments }: ShotsAsk): Promise<string[]> {
  const pixels = await readFile(file)
  if (pixels.length !== moments.length * columns * rows)
    throw new Fault('media/no-picture', 'the film has no picture at one of the moments')
  return moments.map((_, index) => hash(pixels.subarray(index * columns * rows)))
}

/** A perceptual hash of the film's picture at each moment. */
export async function shotHashes(
  film: string,
  ask: ShotsAsk,
  options: Pick<RunOptions, 'signal' | 'niceness'> = {},
): Promise<string[]> {
  if (ask.moments.length === 0) return []
  const scratch = await mkdtemp(join(tmpdir(), 'dreambox-shots-'))
  try {
    const { chain, file, options: written } = hashLook(ask, join(scratch, 'tiny.gray'))
    const outputs = [{ file, options: ['-map', '[tiny]', ...written] }]
    await run({ inputs: [{ file: film }], graph: `${chain('0:v')}[tiny]`, outputs }, options)
    return await readHashes(file, ask)
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
