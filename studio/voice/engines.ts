import type { Language } from '#core/story.ts'
import { render } from './engine.ts'
import type { SpokenPhrase } from './engine-protocol.ts'
import type { VoiceSettings } from './languages.ts'

/** A voice installed on this machine. */
export interface SpeechEngine {
  id: string
  speaks(language: Language): boolean
  say(phrases: string[], settings: VoiceSettings): Promise<{ sampleRate: number; phrases: SpokenPhrase[] }>
}

const espeak: SpeechEngine = {
  id: 'espeak-ng',
  speaks: () => true,
  say: (phrases, settings) => render({ settings, phrases }),
}

/** The first engine that speaks the language is taken: a better voice goes before the one that speaks everything. */
export const engines: readonly SpeechEngine[] = [espeak]
