/**
 * The voice lives in a process of its own: espeak-ng is GPL-3 and is only ever talked to from outside,
 * and whatever a strange text does to it cannot hurt the caller.
 */
import load from '@echogarden/espeak-ng-emscripten'
import { readArabic } from './arabic.ts'
import type { EngineReply, EngineRequest, SpokenPhrase } from './engine-protocol.ts'
import { loadJapanese, type Reading } from './japanese.ts'
import { loadRussian } from './russian.ts'

/** Its word events come this long before the word is heard (38 to 50 ms, measured against energy onsets). */
const onsetSeconds = 0.04

let japanese: Promise<(phrase: string) => Reading> | undefined
let russian: Promise<(phrase: string) => string> | undefined

async function answer(request: EngineRequest): Promise<EngineReply> {
  // A fresh engine for every request: an engine that has spoken before starts its noise elsewhere, and the same text
  // would not give the same samples.
  const { eSpeakNGWorker: Worker } = await load()
  const worker = new Worker()
  const { settings } = request
  if (worker.set_voice(settings.voice, '') !== 0) return { id: request.id, error: `no voice ${settings.voice}` }
  worker.set_rate(Math.round(settings.rate))
  worker.set_pitch(settings.pitch)
  worker.set_range(settings.range)
  worker.set_volume(settings.volume)
  if (settings.voice === 'ja') japanese ??= loadJapanese()
  const phonemesOf = (word: string) => worker.synthesize_and_get_phonemes(word, () => false)
  const readings: Record<string, ((phrase: string) => Reading) | undefined> = {
    ja: await japanese,
    ar: (phrase) => readArabic(phrase, phonemesOf),
  }
  const read = readings[settings.voice]
  if (settings.voice === 'ru') russian ??= loadRussian()
  const restore = settings.voice === 'ru' ? await russian : undefined
  const phrases = request.phrases.map((phrase): SpokenPhrase => {
    const reading = read?.(phrase)
    const parts: Int16Array[] = []
    const events: SpokenPhrase['events'] = []
    const phonemes = worker.synthesize_and_get_phonemes(
      reading?.spoken ?? restore?.(phrase) ?? phrase,
      (audio, heard) => {
        parts.push(audio)
        for (const event of heard)
          if (event.type === 'word')
            events.push({ position: event.text_position - 1, seconds: event.audio_position / 1000 + onsetSeconds })
        return false
      },
    )
    return { samples: joined(parts), events, phonemes, ...(reading && { tokens: reading.tokens }) }
  })
  return { id: request.id, sampleRate: worker.get_samplerate(), phrases }
}

function joined(parts: Int16Array[]): Int16Array {
  const all = new Int16Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

let last: Promise<unknown> = Promise.resolve()
process.on('message', (request: EngineRequest) => {
  last = last.then(async () => {
    const reply = await answer(request).catch(
      (error: unknown): EngineReply => ({ id: request.id, error: String(error) }),
    )
    process.send?.(reply)
  })
})
process.on('disconnect', () => process.exit(0))
