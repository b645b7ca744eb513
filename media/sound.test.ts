import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureLoudness, readLoudness } from './loudness.ts'
import { probe } from './probe.ts'
import { run } from './run.ts'
import { mixSound } from './sound.ts'

let folder = ''
const at = (name: string) => join(folder, name)

const generate = (name: string, source: string, options: string[] = []) =>
  run({
    inputs: [{ generated: source }],
    outputs: [{ file: at(name), options: ['-c:a', 'pcm_s16le', ...options, '-f', 'wav'] }],
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-sound-'))
  // A hoarse "voice" of four syllables a second, a chord that swells, and the sea.
  await generate(
    'voice.wav',
    "aevalsrc=exprs='0.5*(0.4*sin(2*PI*140*t)+0.3*sin(2*PI*700*t)+0.3*(random(0)-0.5))*abs(sin(2*PI*2*t))':s=22050:d=1.5",
  )
  await generate(
    'music.wav',
    "aevalsrc=exprs='0.1*sin(2*PI*3000*t)+0.1*sin(2*PI*330*t)|0.1*sin(2*PI*3000*t)+0.1*sin(2*PI*415*t)':s=48000:d=6",
  )
  await generate('sea.wav', 'anoisesrc=c=brown:r=48000:d=6:seed=3:a=0.3')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const voice = { lines: [{ file: '', atSeconds: 0 }], filter: 'highpass=f=65,acompressor=threshold=-24dB:ratio=2.6' }

test('a whole mix comes out at the loudness and peak that networks want, and the voice presses the music down', async () => {
  const narration = { ...voice, lines: [0.2, 2].map((atSeconds) => ({ file: at('voice.wav'), atSeconds })) }
  const music = { file: at('music.wav') }
  const ask = { seconds: 6, narration, music, ambience: { file: at('sea.wav') } }
  await mixSound(ask, at('mix.mp4'), { folder })
  expect((await probe(at('mix.mp4'))).seconds).toBeCloseTo(6, 3)
  const heard = await measureLoudness(at('mix.mp4'))
  expect(Math.abs(heard.integrated + 14)).toBeLessThanOrEqual(1)
  expect(heard.truePeak).toBeLessThanOrEqual(-1)
  const musicAt = async (seconds: number) => {
    const plan = {
      inputs: [{ file: at('mix.mp4'), options: ['-ss', String(seconds), '-t', '0.6'] }],
      outputs: [
        { options: ['-af', 'bandpass=f=3000:width_type=h:w=40,bandpass=f=3000:width_type=h:w=40,ebur128@band'] },
      ],
    }
    return readLoudness((await run(plan)).stderr, 'band').integrated
  }
  expect((await musicAt(4)) - (await musicAt(2.6))).toBeGreaterThan(4)
  expect((await readdir(folder)).filter((name) => name.startsWith('stems'))).toEqual([])
})

test.each([
  ['a voice alone', { narration: { ...voice, lines: [{ file: 'voice.wav', atSeconds: 0.5 }] } }],
  ['music alone', { music: { file: 'music.wav' } }],
  ['ambience alone', { ambience: { file: 'sea.wav' } }],
])('%s makes a film of three seconds loud enough', async (_, parts) => {
  const ask = JSON.parse(JSON.stringify(parts, (key, value) => (key === 'file' ? at(value) : value)))
  await mixSound({ seconds: 3, ...ask }, at('short.mp4'), { folder })
  const heard = await measureLoudness(at('short.mp4'))
  expect(Math.abs(heard.integrated + 14)).toBeLessThanOrEqual(1)
  expect(heard.truePeak).toBeLessThanOrEqual(-1)
})

test('no sound at all is a silent track, and so is sound that cannot be heard', async () => {
  await generate('nothing.wav', 'anullsrc=r=48000:cl=mono:d=1')
  for (const ask of [{ seconds: 3 }, { seconds: 3, music: { file: at('nothing.wav') } }]) {
    const found = await mixSound(ask, at('silent.mp4'), { folder })
    expect(found.integrated).toBe(Number.NEGATIVE_INFINITY)
    expect((await probe(at('silent.mp4'))).seconds).toBeCloseTo(3)
  }
})
