import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Plan } from './plan.ts'
import { graphValue } from './plan.ts'
import { probe } from './probe.ts'
import { run } from './run.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-run-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const pattern = (file: string, seconds = 1): Plan => ({
  inputs: [{ generated: `testsrc2=s=64x112:r=30:d=${seconds}` }, { generated: `sine=f=300:r=48000:d=${seconds}` }],
  outputs: [
    { file, options: ['-pix_fmt', 'yuv420p', '-preset', 'ultrafast', '-metadata', "title=a 'b' c", '-f', 'mp4'] },
  ],
  seconds,
})

test('makes a film, tells how far it is, and the film is what was planned', async () => {
  const file = join(folder, "it's, [a]:film.mp4")
  const parts: number[] = []
  await run(pattern(file), { onProgress: (part) => parts.push(part), niceness: 5 })
  expect(parts.at(-1)).toBe(1)
  const found = await probe(file)
  expect(found.seconds).toBeCloseTo(1, 1)
  expect(found.video).toMatchObject({ codec: 'h264', width: 64, height: 112, framesPerSecond: 30, constantRate: true })
  expect(found.audio).toMatchObject({ codec: 'aac', sampleRate: 48000 })
  expect(found.tags.title).toBe("a 'b' c")
})

test('reads what the caller writes', async () => {
  const file = join(folder, 'raw.mp4')
  const input = new PassThrough()
  const options = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', '32x32', '-r', '30']
  const plan: Plan = {
    inputs: [{ stream: true, options }],
    outputs: [{ file, options: ['-pix_fmt', 'yuv420p', '-f', 'mp4'] }],
  }
  const done = run(plan, { input })
  for (let frame = 0; frame < 6; frame++) input.write(new Uint8Array(32 * 32).fill(frame * 40))
  input.end()
  await done
  expect((await probe(file)).video?.frames).toBe(6)
})

test('names what went wrong and leaves nothing behind', async () => {
  const full = {
    inputs: [{ generated: 'testsrc2=s=640x360:d=2' }],
    outputs: [{ file: '/dev/full', options: ['-f', 'nut'] }],
  }
  await expect(run(full)).rejects.toMatchObject({ code: 'media/disk-full', retry: 'soon' })

  const text = join(folder, 'text.mp4')
  await writeFile(text, 'not a film')
  const out = join(folder, 'out.mp4')
  const broken: Plan = { inputs: [{ file: text }], outputs: [{ file: out, options: [] }] }
  await expect(run(broken)).rejects.toMatchObject({ code: 'media/unreadable' })
  await expect(probe(text)).rejects.toMatchObject({ code: 'media/unreadable' })
  expect(existsSync(out)).toBe(false)

  const nonsense: Plan = { inputs: [{ generated: 'nosuchsource' }], outputs: [{ options: [] }] }
  await expect(run(nonsense)).rejects.toMatchObject({
    code: 'media/ffmpeg',
    message: expect.stringContaining('nosuchsource'),
  })
})

test('does not follow a playlist that poses as a film', async () => {
  const victim = join(folder, 'victim.mp4')
  await run(pattern(victim))
  const playlist = join(folder, 'playlist.mp4')
  await writeFile(playlist, `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:${victim}\n#EXT-X-ENDLIST\n`)
  await expect(probe(playlist)).rejects.toMatchObject({ code: 'media/unreadable' })
  const list = join(folder, 'list.mp4')
  await writeFile(list, `ffconcat version 1.0\nfile '${victim}'\n`)
  await expect(run({ inputs: [{ file: list }], outputs: [{ options: [] }] })).rejects.toMatchObject({
    code: 'media/unreadable',
  })
})

test('does not unpack a picture of a size nobody needs', async () => {
  const bomb = join(folder, 'bomb.png')
  const source = 'color=c=black:s=16000x4000,format=gray'
  await run({
    inputs: [{ generated: source }],
    outputs: [{ file: bomb, options: ['-frames:v', '1', '-update', '1', '-f', 'image2'] }],
  })
  await expect(run({ inputs: [{ file: bomb }], outputs: [{ options: [] }] })).rejects.toMatchObject({
    code: 'media/unreadable',
  })
})

test('can be stopped', async () => {
  const stopping = new AbortController()
  const file = join(folder, 'long.mp4')
  const running = run(pattern(file, 3600), { signal: stopping.signal, onProgress: () => stopping.abort() })
  await expect(running).rejects.toMatchObject({ code: 'media/aborted' })
  expect(existsSync(file)).toBe(false)
  await expect(run(pattern(file), { signal: stopping.signal })).rejects.toMatchObject({ code: 'media/aborted' })
})

test('ends a run that hangs', async () => {
  const slow: Plan = { inputs: [{ generated: 'anullsrc', options: ['-re'] }], outputs: [{ options: [] }] }
  await expect(run(slow, { stallSeconds: 0.2 })).rejects.toMatchObject({ code: 'media/stalled', retry: 'soon' })
})

test('quotes a hostile path for a filter graph', async () => {
  const file = join(folder, "a'b:c,d[e];f \\g.txt")
  await writeFile(file, 'hello')
  const graph = `testsrc2=s=64x64:d=0.1,drawtext=textfile=${graphValue(file)}:fontsize=9`
  await run({ inputs: [{ generated: 'anullsrc=d=0.1' }], graph, outputs: [{ options: [] }] })
})
