import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profiles } from '#core/profile.ts'
import { measureLoudness } from '#media/loudness.ts'
import { endVoice } from '#studio/voice/engine.ts'
import { studioSpeech } from './speech.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-speech-'))
})
afterAll(async () => {
  endVoice()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['en', 'I was walking out of the sea.'],
  ['de', 'Ich ging aus dem Meer hinaus.'],
  ['ja', '私は海から歩いて出た。'],
] as const)('the %s voice is heard behind its filters, and the last line waits', async (language, text) => {
  const say = async (last: boolean) => {
    const call = {
      folder,
      profile: profiles.tiny,
      signal: new AbortController().signal,
      onProgress: () => {},
      hands: 1,
    }
    const progress = await studioSpeech.start({ text, language, seed: 7, last }, call)
    if ('ticket' in progress || !progress.done.files.voice) throw new Error('not spoken at once')
    return { ...progress.done.data, ...(await measureLoudness(progress.done.files.voice.path)) }
  }
  const [line, lastLine] = [await say(false), await say(true)]
  expect(line.integrated).toBeGreaterThan(-36)
  expect(line.truePeak).toBeLessThan(-1)
  expect(lastLine.seconds - line.seconds).toBeCloseTo(0.25, 2)
  expect((lastLine.words[0]?.startSeconds ?? 0) - (line.words[0]?.startSeconds ?? 0)).toBeCloseTo(0.25, 2)
})
