import { Fault } from '#core/fault.ts'
import { between, seeded } from '#core/random.ts'
import type { Language, WordTime } from '#core/story.ts'
import type { SpokenPhrase } from './engine-protocol.ts'
import { engines, type SpeechEngine } from './engines.ts'
import { voiceSettings } from './languages.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import { type Spoken, spokenOf, tokensAsWritten, tokensInSpoken } from './spoken.ts'
import { type Token, tokensOf, wordTimes } from './word-times.ts'

/** Five minutes of narration; a film has one. */
const mostCharacters = 6000
const quietest = 0.01
const fadeSeconds = 0.004

export interface SpeakOptions {
  language: Language
  /** Another seed, a slightly different voice; the same seed, the same samples. */
  seed?: number
  /** 1 is the storyteller's pace; 0.5 to 2. */
  rate?: number
  /** Silence before the first word. */
  leadSeconds?: number
}

export interface Speech {
  sampleRate: number
  /** Mono, -1 to 1, as the engine made it: see `voiceFilter` for what makes it pleasant. */
  samples: Float32Array
  words: WordTime[]
  engine: string
  phonemes?: string
}

/** Speaks a narration with a storyteller's pauses, and tells when each word is heard. */
export async function speak(text: string, options: SpeakOptions): Promise<Speech> {
  if (text.length > mostCharacters)
    throw new Fault('voice/too-long', `${text.length} characters are more than can be spoken at once`, {
      tell: 'fault.narration-too-long',
      values: { most: mostCharacters },
    })
  const phrases = phrasesOf(text, options.language)
  if (phrases.length === 0)
    throw new Fault('voice/nothing-to-say', 'there is no word in the text', { tell: 'fault.nothing-to-say' })
  const saids = phrases.map((phrase) => spokenOf(phrase.text, options.language))
  const texts = saids.map((said) => said.text)
  const engine = await engineFor(options.language, texts)
  const spoken = await engine.say(texts, settingsFor(options))
  const speech = assemble(phrases, saids, spoken.phrases, spoken.sampleRate, options)
  // An engine without data for a voice says nothing instead of saying so.
  if (!speech.samples.some((sample) => Math.abs(sample) > quietest))
    throw new Fault('voice/silent', `${engine.id} made no sound in ${options.language}`)
  return { ...speech, engine: engine.id, phonemes: spoken.phrases.map((phrase) => phrase.phonemes).join('\n') }
}

async function engineFor(language: Language, phrases: string[]): Promise<SpeechEngine> {
  for (const engine of engines) if (await engine.speaks(language, phrases)) return engine
  throw new Fault('voice/no-voice', `no voice speaks ${language}`)
}

function settingsFor({ language, seed, rate = 1 }: SpeakOptions) {
  if (!(rate >= 0.5 && rate <= 2)) throw new Fault('voice/rate', `a rate of ${rate} is not between 0.5 and 2`)
  const settings = { ...voiceSettings[language] }
  settings.rate *= rate
  if (seed !== undefined) {
    const random = seeded(seed)
    settings.rate *= between(random, 0.97, 1.03)
    settings.pitch += Math.round(between(random, -3, 3))
    settings.range += Math.round(between(random, -5, 5))
  }
  return settings
}

function assemble(
  phrases: Phrase[],
  saids: Spoken[],
  spoken: SpokenPhrase[],
  sampleRate: number,
  { language, leadSeconds = 0 }: SpeakOptions,
): Pick<Speech, 'sampleRate' | 'samples' | 'words'> {
  const gaps = phrases.map((phrase) => Math.round(phrase.pauseSeconds * sampleRate))
  const lead = Math.round(leadSeconds * sampleRate)
  const length = spoken.reduce((sum, phrase, index) => sum + phrase.samples.length + (gaps[index] ?? 0), lead)
  const samples = new Float32Array(length)
  const words: WordTime[] = []
  let at = lead
  for (const [index, phrase] of phrases.entries()) {
    const [heard, said] = [spoken[index], saids[index]]
    if (!heard || !said) break
    copyFaded(heard.samples, samples, at, Math.round(fadeSeconds * sampleRate))
    const start = at / sampleRate
    const tokens = tokensFor(phrase.text, said, heard.tokens, language)
    for (const word of wordTimes(tokens, heard.events, heard.samples.length / sampleRate))
      words.push({
        ...word,
        startSeconds: milliseconds(start + word.startSeconds),
        endSeconds: milliseconds(start + word.endSeconds),
      })
    at += heard.samples.length + (gaps[index] ?? 0)
  }
  return { sampleRate, samples, words }
}

/** The words as written, with their places in what the engine was given. */
const tokensFor = (written: string, said: Spoken, told: Token[] | undefined, language: Language): Token[] =>
  told ? tokensAsWritten(told, written, said) : tokensInSpoken(tokensOf(written, language), written, said)

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** A phrase cut off in the middle of a wave would click. */
function copyFaded(from: Int16Array, into: Float32Array, at: number, fade: number): void {
  for (let index = 0; index < from.length; index++) {
    const edge = Math.min(1, index / fade, (from.length - 1 - index) / fade)
    into[at + index] = ((from[index] ?? 0) / 32768) * edge
  }
}
