import type { Language } from '#core/story.ts'
import { render } from './engine.ts'
import type { SpokenPhrase } from './engine-protocol.ts'
import { festival } from './festival.ts'
import type { VoiceSettings } from './languages.ts'

/** A voice installed on this machine. */
export interface SpeechEngine {
  id: string
  /** Whether it is installed and can read these phrases. */
  speaks(language: Language, phrases: string[]): Promise<boolean>
  say(phrases: string[], settings: VoiceSettings): Promise<{ sampleRate: number; phrases: SpokenPhrase[] }>
}

const espeak: SpeechEngine = {
  id: 'espeak-ng',
  speaks: async () => true,
  say: (phrases, settings) => render({ settings, phrases }),
}

/** The first engine that can speak the text is taken: a better voice goes before the one that speaks everything. */
export const engines: readonly SpeechEngine[] = [festival, espeak]
