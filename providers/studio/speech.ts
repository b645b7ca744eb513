import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { readLoudness, silenceLufs } from '#media/loudness.ts'
import { run } from '#media/run.ts'
import { encodeWave } from '#studio/music/wave.ts'
import { voiceFilter } from '#studio/voice/filters.ts'
import { speak } from '#studio/voice/speak.ts'
import { unreadable } from '#studio/voice/unreadable.ts'
import type { Provider } from '../provider.ts'

/** What a last line waits longer than a sentence does. */
const lastLineLeadSeconds = 0.25

/** Speaks with a synthesiser in a process of its own, and tells when each word is heard. */
export const studioSpeech: Provider<'speech'> = {
  id: 'studio',
  kind: 'speech',
  version: '2',
  settings: z.object({}),
  limits: { maxCharacters: 6000 },
  price: () => 0,
  async start({ text, language, seed, last }, call) {
    const speech = await speak(text, { language, seed, leadSeconds: last ? lastLineLeadSeconds : 0 })
    const raw = join(call.folder, 'raw.wav')
    const voice = join(call.folder, 'voice.wav')
    await writeFile(raw, encodeWave([speech.samples], speech.sampleRate))
    // The chain may raise peaks over full scale; floats keep them for the mix, which brings everything to its place.
    const output = {
      file: voice,
      options: [
        '-af',
        `${voiceFilter(speech.engine)},ebur128@voice=framelog=verbose`,
        '-ar',
        '48000',
        '-c:a',
        'pcm_f32le',
        '-f',
        'wav',
      ],
    }
    const { stderr } = await run({ inputs: [{ file: raw }], outputs: [output] }, { signal: call.signal })
    const seconds = speech.samples.length / speech.sampleRate
    // Of a word or two there is too little to measure.
    if (seconds > 1 && !(readLoudness(stderr, 'voice').integrated > silenceLufs))
      throw new Fault('voice/silent', `nothing is left of the voice of ${speech.engine}`)
    const isUnreadable = unreadable(speech.phonemes ?? '', language)
    return {
      done: {
        data: { seconds, words: speech.words, unreadable: isUnreadable },
        files: { voice: { path: voice, mime: 'audio/wav' } },
      },
    }
  },
}
