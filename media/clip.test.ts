import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cameraMoves } from '#core/story.ts'
import { openClip } from './clip.ts'
import { stillPlan } from './plans/still.ts'
import { probe } from './probe.ts'
import { run } from './run.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const shape = { width: 64, height: 112, framesPerSecond: 30 }
const frameOf = (value: number) => new Uint8Array(shape.width * shape.height * 4).fill(value)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-clip-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The brightness of each frame of a clip. */
async function brightness(file: string): Promise<number[]> {
  const options = ['-vf', 'crop=64:64,scale=1:1:in_range=tv:out_range=full,format=gray', '-f', 'rawvideo']
  await run({ inputs: [{ file }], outputs: [{ file: at('gray.raw'), options }] })
  return [...(await readFile(at('gray.raw')))]
}

test('keeps every frame as it was when it was written, though the painter uses its memory again', async () => {
  const clip = openClip({ path: at('clip.mp4'), ...shape })
  const frame = frameOf(0)
  for (let index = 0; index < 40; index++) {
    frame.fill(index * 6)
    await clip.write(frame)
  }
  frame.fill(255)
  expect(await clip.finish()).toEqual({ frames: 40, seconds: 40 / 30 })
  const seen = await brightness(at('clip.mp4'))
  expect(seen).toHaveLength(40)
  for (const [index, value] of seen.entries()) expect(Math.abs(value - index * 6)).toBeLessThanOrEqual(3)
})

test('keeps large frames too, whose memory is used again on the way', async () => {
  const large = { width: 640, height: 640, framesPerSecond: 30 }
  const clip = openClip({ path: at('large.mp4'), ...large })
  const frame = new Uint8Array(large.width * large.height * 4)
  for (let index = 0; index < 40; index++) {
    frame.fill(index * 6)
    await clip.write(frame)
  }
  await clip.finish()
  for (const [index, value] of (await brightness(at('large.mp4'))).entries())
    expect(Math.abs(value - index * 6)).toBeLessThanOrEqual(3)
})

test('works from a worker thread', async () => {
  const module = new URL('./clip.ts', import.meta.url).href
  const code = `const { openClip } = await import(${JSON.stringify(module)})
    const clip = openClip(${JSON.stringify({ path: at('thread.mp4'), ...shape })})
    for (let index = 0; index < 5; index++) await clip.write(new Uint8Array(${shape.width * shape.height * 4}))
    await clip.finish()`
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
  await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject))
  expect((await probe(at('thread.mp4'))).video?.frames).toBe(5)
})

test('a clip that cannot be written says so at once instead of waiting for ever', async () => {
  const clip = openClip({ path: at('no/such/folder.mp4'), ...shape })
  const writing = async () => {
    for (;;) await clip.write(frameOf(1))
  }
  await expect(writing()).rejects.toMatchObject({ code: 'media/ffmpeg' })
  await expect(clip.finish()).rejects.toMatchObject({ code: 'media/ffmpeg' })
})

test('an abandoned clip leaves no file, an empty or misshapen one is refused', async () => {
  const clip = openClip({ path: at('abandoned.mp4'), ...shape })
  await clip.write(frameOf(1))
  await clip.abort()
  expect(existsSync(at('abandoned.mp4'))).toBe(false)
  const wrong = openClip({ path: at('wrong.mp4'), ...shape })
  await expect(wrong.write(new Uint8Array(5))).rejects.toMatchObject({ code: 'media/frame-size' })
  await wrong.abort()
  await expect(openClip({ path: at('empty.mp4'), ...shape }).finish()).rejects.toMatchObject({
    code: expect.stringMatching(/^media\//),
  })
})

test.each([
  ['an odd width', { width: 65 }],
  ['an odd height', { height: 111 }],
  ['less than eight across', { width: 6 }],
])('%s is refused', (_name, size) => {
  expect(() => openClip({ path: at('misshapen.mp4'), ...shape, ...size })).toThrow(/have to be even/)
})

test.each(cameraMoves)('a picture becomes a clip that the camera moves over: %s', async (camera) => {
  const picture = at('picture.png')
  const source = 'testsrc2=s=200x200'
  await run({
    inputs: [{ generated: source }],
    outputs: [{ file: picture, options: ['-frames:v', '1', '-update', '1', '-f', 'image2'] }],
  })
  const file = at(`${camera}.mp4`)
  await run(stillPlan({ picture, file, seconds: 0.5, camera, ...shape }))
  expect((await probe(file)).video).toMatchObject({ width: 64, height: 112, frames: 15, framesPerSecond: 30 })
  const last = { file, options: ['-ss', '0.45'] }
  const graph = '[0:v]setpts=0[a];[1:v]setpts=0[b];[a][b]psnr=stats_file=-'
  const { stderr } = await run({
    inputs: [{ file }, last],
    graph,
    outputs: [{ options: ['-frames:v', '1'] }],
  })
  expect(Number(/average:([\d.]+)/.exec(stderr)?.[1])).toBeLessThan(40)
})
