import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alike } from './inspection/alike.ts'
import { run } from './run.ts'
import { shotHashes } from './shot-hashes.ts'

let folder = ''
let film = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-hashes-'))
  film = join(folder, 'film.mp4')
  const shot = (source: string) => ({ generated: `${source}=s=90x160:r=10,trim=duration=1,setsar=1,format=yuv420p` })
  await run({
    inputs: [shot('mandelbrot'), shot('testsrc'), shot('mandelbrot')],
    graph: '[0][1][2]concat=n=3,noise=alls=8:allf=t,format=yuv420p[film]',
    outputs: [{ file: film, options: ['-map', '[film]', '-f', 'mp4'] }],
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the same picture under grain is alike, another is not', async () => {
  const hashes = await shotHashes(film, { moments: [0.5, 1.5, 2.5], framesPerSecond: 10 })
  expect(alike(hashes).map(({ values }) => [values.first, values.second])).toEqual([[1, 3]])
})

test('a moment after the end is told', async () => {
  await expect(shotHashes(film, { moments: [0.5, 9], framesPerSecond: 10 })).rejects.toMatchObject({
    code: 'media/no-picture',
  })
})
