import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { seeded } from '#core/random.ts'
import { assemble } from './film-colours.build.ts'
import { filmBytes, narrowest, toFilmColours } from './film-colours.ts'
import { run } from './run.ts'

/** The last few pixels of a row and of the picture fill no group of their own. */
const [width, height] = [70, 36]

/** Blocks of two by two pixels, so that no two ways to shrink colour differ. */
function patches(): Uint8Array {
  const random = seeded('patches')
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      const colour = [random() * 256, random() * 256, random() * 256, 255]
      for (const [right, down] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const)
        rgba.set(colour, ((y + down) * width + x + right) * 4)
    }
  return rgba
}

test('makes the colours that ffmpeg makes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'media-colours-'))
  try {
    const rgba = patches()
    await run(
      {
        inputs: [{ stream: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`] }],
        graph: '[0:v]scale=in_range=full:out_color_matrix=bt709:out_range=tv:flags=neighbor,format=yuv420p[made]',
        outputs: [{ file: join(folder, 'film.raw'), options: ['-map', '[made]', '-f', 'rawvideo'] }],
      },
      { input: Readable.from([rgba]) },
    )
    const theirs = await readFile(join(folder, 'film.raw'))
    const ours = new Uint8Array(filmBytes(width, height))
    toFilmColours(rgba, ours, width, height)
    expect(theirs).toHaveLength(ours.length)
    const apart = Math.max(...ours.map((value, index) => Math.abs(value - (theirs[index] ?? 0))))
    expect(apart).toBeLessThanOrEqual(2)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('keeps black, white and grey where the narrow range has them, from memory at any place', () => {
  for (const [width, height] of [
    [narrowest, 2],
    [22, 34],
  ] as const) {
    const greys = new Uint8Array(width * height * 4 + 1).subarray(1)
    const film = new Uint8Array(filmBytes(width, height))
    for (const [grey, luma] of [
      [0, 16],
      [128, 126],
      [255, 235],
    ] as const) {
      toFilmColours(greys.fill(grey), film, width, height)
      const pixels = width * height
      expect(new Set(film.subarray(0, pixels))).toEqual(new Set([luma]))
      expect(new Set(film.subarray(pixels))).toEqual(new Set([128]))
    }
  }
})

test('is assembled from what can be read', async () => {
  expect(Buffer.from(await assemble()).equals(await readFile(new URL('film-colours.wasm', import.meta.url)))).toBe(true)
})
