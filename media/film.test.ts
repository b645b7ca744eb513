import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeClip } from './clip.ts'
import { encodings } from './plans/encoding.ts'
import { type FilmAsk, filmPlan } from './plans/film.ts'
import { posterPlan } from './plans/poster.ts'
import { encodedPlan } from './plans/sound.ts'
import { filmSeconds, place } from './plans/timeline.ts'
import { probe } from './probe.ts'
import { run } from './run.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const tiny = encodings.tiny
const colours = { red: [220, 40, 40], green: [40, 200, 60], blue: [40, 60, 220] } as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-film-'))
  for (const [name, [red, green, blue]] of Object.entries(colours)) {
    const frame = new Uint8Array(tiny.width * tiny.height * 4)
    for (let pixel = 0; pixel < frame.length; pixel += 4) frame.set([red, green, blue, 255], pixel)
    await encodeClip(Array(36).fill(frame), {
      path: at(`${name}.mp4`),
      width: tiny.width,
      height: tiny.height,
      framesPerSecond: 30,
    })
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const film = (file: string): FilmAsk => ({
  file,
  encoding: tiny,
  tags: { title: 'Wale; "über" uns', comment: 'Made with DreamBox' },
  shots: [
    { file: at('red.mp4'), seconds: 1.2, fitted: true },
    { file: at('green.mp4'), seconds: 1.2, fitted: true },
    { file: at('blue.mp4'), seconds: 1, transition: { kind: 'iris', seconds: 0.4 } },
  ],
})

/** The colour in the middle of the picture at a moment. */
async function colourAt(file: string, seconds: number): Promise<number[]> {
  const out = at('pixel.raw')
  await run({
    inputs: [{ file, options: ['-ss', String(seconds)] }],
    graph: '[0:v]crop=8:8,scale=1:1:in_color_matrix=bt709,format=rgb24[p]',
    outputs: [{ file: out, options: ['-map', '[p]', '-frames:v', '1', '-f', 'rawvideo'] }],
  })
  return [...(await readFile(out))]
}

const near = (found: number[], wanted: readonly number[]) =>
  found.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= 8)

test('a film is what every network takes, to the frame', async () => {
  const ask = film(at('film.mp4'))
  await run(filmPlan(ask))
  const found = await probe(ask.file)
  expect(found.video).toMatchObject({
    codec: 'h264',
    profile: 'High',
    pixelFormat: 'yuv420p',
    colourSpace: 'bt709',
    width: 270,
    height: 480,
    framesPerSecond: 30,
    constantRate: true,
    startSeconds: 0,
    frames: 90,
  })
  expect(found.audio).toMatchObject({ codec: 'aac', sampleRate: 48000, channels: 2 })
  expect(found.tags).toMatchObject({ title: 'Wale; "über" uns', comment: 'Made with DreamBox', encoder: 'DreamBox' })
  const bytes = await readFile(ask.file)
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  expect(bytes.includes('elst')).toBe(false)
})

test('shots come in order, keep their colours and give way as asked', async () => {
  const ask = film(at('colours.mp4'))
  await run(filmPlan(ask))
  for (const [seconds, colour] of [
    [0.5, 'red'],
    [1.3, 'green'],
    [2.9, 'blue'],
  ] as const)
    expect([seconds, colour, near(await colourAt(ask.file, seconds), colours[colour])]).toEqual([seconds, colour, true])
})

/** A change of five frames: a bar that comes from the left, and a white dot in the middle of the second to fourth. */
async function paintedBar(frames: number) {
  const painted = { matte: at('matte.mkv'), paper: at('paper.mkv'), frames }
  const matte = Array.from({ length: frames }, (_each, frame) => {
    const share = Math.round((tiny.width * frame) / (frames - 1))
    return new Uint8Array(tiny.width * tiny.height).map((_pixel, index) => (index % tiny.width < share ? 255 : 0))
  })
  const dot = new Uint8Array(tiny.width * tiny.height * 4)
  for (let row = 220; row < 260; row += 1) dot.fill(255, (row * tiny.width + 115) * 4, (row * tiny.width + 155) * 4)
  const paper = matte.map((_each, frame) => (frame > 0 && frame < frames - 1 ? dot : new Uint8Array(dot.length)))
  await encodeClip(matte, { ...tiny, path: painted.matte, content: 'matte' })
  await encodeClip(paper, { ...tiny, path: painted.paper, content: 'paper' })
  return painted
}

test.each([
  ['as long as it was painted', 0.4, 12],
  ['shortened', 0.4, 27],
  ['lengthened', 0.4, 5],
])('a painted change lies over the frames that shots share, %s', async (name, seconds, frames) => {
  const ask = film(at(`painted ${name}.mp4`))
  const painted = await paintedBar(frames)
  const [red, green, blue] = ask.shots
  if (!red || !green || !blue) throw new Error('three shots')
  const shots = [red, green, { ...blue, transition: { kind: 'page' as const, seconds, painted } }]
  await run(filmPlan({ ...ask, shots }))
  expect((await probe(ask.file)).video).toMatchObject({ frames: 90, constantRate: true })
  // The third shot comes at 2.0 s and is alone from 2.4 s on.
  expect(near(await colourAt(ask.file, 1.95), colours.green)).toBe(true)
  expect(near(await colourAt(ask.file, 2.2), [255, 255, 255])).toBe(true)
  expect(near(await colourAt(ask.file, 2.45), colours.blue)).toBe(true)
})

test('footage of another size and too short is fitted and held', async () => {
  const wide = at('wide.mp4')
  await run({
    inputs: [{ generated: 'color=c=0x28c83c:s=320x180:r=25:d=0.4' }],
    outputs: [{ file: wide, options: ['-pix_fmt', 'yuv420p', '-f', 'mp4'] }],
  })
  const file = at('fitted.mp4')
  await run(filmPlan({ file, encoding: tiny, shots: [{ file: wide, seconds: 1 }] }))
  expect((await probe(file)).video).toMatchObject({ width: 270, height: 480, frames: 30 })
})

test('a picture can be laid over for a while', async () => {
  const card = at('card.png')
  await run({
    inputs: [{ generated: 'color=c=white:s=27x48' }],
    outputs: [{ file: card, options: ['-frames:v', '1', '-update', '1', '-f', 'image2'] }],
  })
  const ask = {
    ...film(at('card.mp4')),
    overlays: [{ file: card, startSeconds: 0.5, endSeconds: 1, fadeSeconds: 0.1 }],
  }
  await run(filmPlan(ask))
  expect(near(await colourAt(ask.file, 0.2), colours.red)).toBe(true)
  expect(near(await colourAt(ask.file, 0.75), [255, 255, 255])).toBe(true)
  expect(near(await colourAt(ask.file, 1.1), colours.red)).toBe(true)
  expect((await probe(ask.file)).video?.frames).toBe(90)
})

test('other renditions and a poster come from the film', async () => {
  const ask = film(at('whole.mp4'))
  const small = { ...tiny, width: 180, height: 320 }
  await run(filmPlan({ ...ask, also: [{ file: at('beside.mp4'), encoding: small }] }))
  expect((await probe(ask.file)).video).toMatchObject({ width: 270, height: 480, frames: 90 })
  expect(await probe(at('beside.mp4'))).toMatchObject({
    video: { width: 180, height: 320, frames: 90, startSeconds: 0 },
    audio: { codec: 'aac', sampleRate: 48000 },
  })
  await run(posterPlan(ask.file, at('poster.jpg'), 1.5))
  expect((await probe(at('poster.jpg'))).video).toMatchObject({ codec: 'mjpeg', width: 270, height: 480 })
})

test('sound stays with the picture, in the film and in its renditions', async () => {
  const click = "aevalsrc=exprs='0.8*sin(2*PI*1000*t)*between(t,1,1.02)':s=48000:d=2"
  await run({ inputs: [{ generated: click }], outputs: [{ file: at('click.wav'), options: ['-f', 'wav'] }] })
  const also = [{ file: at('sync-small.mp4'), encoding: { ...tiny, width: 180, height: 320 } }]
  await run(encodedPlan(at('click.wav'), at('click.mp4'), 3))
  const ask = { ...film(at('sync.mp4')), sound: at('click.mp4'), also }
  await run(filmPlan(ask))
  for (const file of [ask.file, at('sync-small.mp4')]) {
    const raw = { file: at('click.raw'), options: ['-map', '0:a', '-ac', '1', '-f', 's16le'] }
    await run({ inputs: [{ file }], outputs: [raw] })
    const bytes = await readFile(raw.file)
    const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
    expect(samples.findIndex((sample) => Math.abs(sample) > 8000) / 48000).toBeCloseTo(1, 2)
  }
})

test('a noisy film stays below the size it may have', async () => {
  const noise = at('noise.mkv')
  await run({
    inputs: [{ generated: 'nullsrc=s=270x480:r=30:d=4,geq=random(1)*255:128:128' }],
    outputs: [{ file: noise, options: ['-c:v', 'mpeg4', '-q:v', '2', '-f', 'matroska'] }],
  })
  const encoding = { ...tiny, mostBytes: 300_000 }
  const file = at('bounded.mp4')
  await run(filmPlan({ file, encoding, shots: [{ file: noise, seconds: 4 }] }))
  expect((await probe(file)).sizeBytes).toBeLessThanOrEqual(300_000)
  expect(() => filmPlan({ file, encoding, shots: [{ file: noise, seconds: 4000 }] })).toThrow(/do not fit/)
})

test('a film without shots is refused; a transition longer than its shot is shortened', () => {
  expect(() => filmPlan({ file: 'x', encoding: tiny, shots: [] })).toThrow(/without a shot/)
  const shots = [
    { seconds: 1 },
    { seconds: 0.2, transition: { kind: 'dissolve', seconds: 3 } },
    { seconds: 1, transition: { kind: 'sheet', seconds: 3 } },
  ] as const
  expect(place(shots, 30).map((shot) => shot.overlap)).toEqual([0, 5, 0])
  expect(filmSeconds(shots, 30)).toBeCloseTo(61 / 30)
})
