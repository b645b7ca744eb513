import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assCaptions } from './captions/ass.ts'
import { captionPages } from './captions/pages.ts'
import { type InspectionAsk, inspect } from './inspect.ts'
import { type DefectKind, defectKinds } from './inspection/defect.ts'
import { encodings } from './plans/encoding.ts'
import { filmPlan } from './plans/film.ts'
import { encodedPlan, masterPlan } from './plans/sound.ts'
import { run } from './run.ts'

let folder = ''
const at = (name: string) => join(folder, name)
/** Two shots that differ, of a second and a half each. */
const moving =
  'testsrc2=s=270x480:r=30:d=1.5,format=yuv420p[one];mandelbrot=s=270x480:r=30,trim=duration=1.5,format=yuv420p[other];[one][other]concat'
const still = 'testsrc2=s=270x480:r=30:d=0.5'
/** Loud enough for -14 LUFS after `gain`. */
const tone = 'sine=f=440:r=48000:d=3,aformat=channel_layouts=stereo'

/** Short knocks: soft on the whole, and yet too high. */
const knocks = "aevalsrc=exprs='0.125*sin(2*PI*440*t)*lt(mod(t,0.5),0.02)':s=48000:d=3,aformat=channel_layouts=stereo"

async function makeFilm(name: string, picture: string, gain = 7.3, sound = tone, after = '', burned = 'clean.ass') {
  await run({
    inputs: [{ generated: picture }],
    outputs: [{ file: at('shot.mp4'), options: ['-pix_fmt', 'yuv420p', '-preset', 'ultrafast', '-f', 'mp4'] }],
  })
  await run({
    inputs: [{ generated: sound }],
    outputs: [{ file: at('tone.wav'), options: ['-c:a', 'pcm_f32le', '-f', 'wav'] }],
  })
  const mastering = masterPlan(at('tone.wav'), at('sound.wav'), gain, 3)
  await run(after === '' ? mastering : { ...mastering, graph: `[0:a]volume=${after}dB[master]` })
  await run(encodedPlan(at('sound.wav'), at('sound.mp4'), 3))
  const file = at(name)
  await run(
    filmPlan({
      file,
      encoding: encodings.tiny,
      shots: [{ file: at('shot.mp4'), seconds: 3, fitted: true }],
      sound: at('sound.mp4'),
      ...(burned && { captions: { file: at(burned) } }),
    }),
  )
  return file
}

const words = [
  { text: 'A', startSeconds: 0.2, endSeconds: 0.4 },
  { text: 'red', startSeconds: 0.4, endSeconds: 0.8 },
  { text: 'whale.', startSeconds: 0.8, endSeconds: 1.4 },
]
const captions = assCaptions(captionPages(words), { width: 270, height: 480, language: 'en' })

let clean: InspectionAsk
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-inspect-'))
  await writeFile(at('clean.ass'), captions)
  await writeFile(at('none.ass'), assCaptions([], { width: 270, height: 480, language: 'en' }))
  const plain = captions.replace(/,1,[\d.]+,[\d.]+,5,0/g, ',1,0,0,5,0').replace(/^Dialogue: 0.*\n/gm, '')
  await writeFile(at('plain.ass'), plain)
  await writeFile(at('high.ass'), captions.replaceAll(/\\pos\(\d+,\d+\)/g, '\\pos(135,440)'))
  clean = {
    file: await makeFilm('clean.mp4', moving),
    seconds: 3,
    encoding: encodings.tiny,
    captions: { file: at('clean.ass') },
    speech: [{ text: 'A red whale flies.', seconds: 1.6, language: 'en' }],
    checklist: [{ word: 'whale', covered: true }],
    shots: { moments: [1, 2.5], framesPerSecond: 30 },
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a clean film raises nothing', async () => {
  expect(await inspect(clean)).toEqual([])
})

const line = { seconds: 1.6, language: 'en' } as const
const injected: Record<DefectKind, () => Promise<Partial<InspectionAsk>>> = {
  duration: async () => ({ seconds: 4 }),
  streams: async () => ({ encoding: { ...encodings.tiny, width: 1080, height: 1920 } }),
  black: async () => ({
    file: await makeFilm('black.mp4', `${moving},drawbox=c=black:t=fill:enable='between(t,1,2)'`),
  }),
  frozen: async () => ({
    shots: { moments: [1], framesPerSecond: 30 },
    // Captions move; nothing is said in this one.
    file: await makeFilm('frozen.mp4', `${still},tpad=stop_mode=clone:stop_duration=2.5`, 7.3, tone, '', 'none.ass'),
    captions: { file: at('none.ass') },
  }),
  silence: async () => ({ file: await makeFilm('silence.mp4', moving, 8.6, `${tone},volume=0:enable='gt(t,0.8)'`) }),
  clipping: async () => ({ file: await makeFilm('clipping.mp4', moving, 0, knocks, '20.5') }),
  loudness: async () => ({ file: await makeFilm('soft.mp4', moving, -5) }),
  'captions-outside': async () => ({ captions: { file: at('high.ass') } }),
  // White letters without edge or glow before a white sky.
  'captions-faint': async () => ({
    file: await makeFilm('faint.mp4', `${moving},drawbox=y=270:h=90:w=270:c=white:t=fill`, 7.3, tone, '', 'plain.ass'),
  }),
  'speech-length': async () => ({ speech: [{ ...line, text: 'A red whale flies.', seconds: 14 }] }),
  unreadable: async () => ({ speech: [{ ...line, text: 'A red 鯨 flies over.' }] }),
  'not-covered': async () => ({ checklist: [{ word: 'piano', covered: false }] }),
  alike: async () => ({ shots: { moments: [0.5, 0.9], framesPerSecond: 30 } }),
}

test.each(defectKinds)('%s is caught by its name, and alone', async (kind) => {
  const found = await inspect({ ...clean, ...(await injected[kind]()) })
  expect(found.map((one) => one.kind)).toContain(kind)
  expect(new Set(found.map((one) => one.kind))).toEqual(new Set([kind]))
  expect(found[0]?.tell).toBe(`inspection.${kind}`)
})

test('a film without sound, or of the wrong kind, is named', async () => {
  const mute = at('mute.mp4')
  await run({ inputs: [{ generated: moving }], outputs: [{ file: mute, options: ['-c:v', 'mpeg4', '-f', 'mp4'] }] })
  const found = await inspect({ ...clean, file: mute, captions: { file: at('none.ass') } })
  expect(found.map((one) => one.values.what)).toEqual(['picture mpeg4 yuv420p', 'no sound'])
})

test('a voice that told it could not read is believed', async () => {
  const found = await inspect({ ...clean, speech: [{ ...line, text: 'A red whale flies.', unreadable: true }] })
  expect(found.map((one) => one.kind)).toEqual(['unreadable'])
})

test.each(['white', '0x808080', 'black', '0xffe9a0'])('captions over %s are no defect', async (colour) => {
  const sky = `${moving},drawbox=y=270:h=90:w=270:c=${colour}:t=fill`
  expect(await inspect({ ...clean, file: await makeFilm(`over-${colour}.mp4`, sky) })).toEqual([])
})
