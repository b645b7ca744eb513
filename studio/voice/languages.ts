import type { Language } from '#core/story.ts'

/** How the built-in voice speaks a language. */
export interface VoiceSettings {
  /** The engine's name of the voice. */
  voice: string
  /** Words a minute as the engine counts them; `pace.test.ts` says what they come to with a storyteller's pauses. */
  rate: number
  /** 0 to 100; 50 is the engine's middle. */
  pitch: number
  /** How much the pitch moves, 0 to 100. */
  range: number
  /** 0 to 100; below 100 where the voice would reach full scale. */
  volume: number
}

/**
 * Arabic is written without its short vowels and the voice does not know them. Frequent words are known, others get the
 * vowels that syllables need, often not their own; only a fully vowelled text is said right. Numbers are said in one form
 * for all genders.
 */
export const voiceSettings: Record<Language, VoiceSettings> = {
  en: { voice: 'en-us', rate: 110, pitch: 43, range: 50, volume: 78 },
  es: { voice: 'es', rate: 112, pitch: 43, range: 50, volume: 78 },
  'pt-BR': { voice: 'pt-br', rate: 133, pitch: 43, range: 50, volume: 78 },
  fr: { voice: 'fr', rate: 96, pitch: 43, range: 48, volume: 78 },
  de: { voice: 'de', rate: 104, pitch: 42, range: 50, volume: 78 },
  it: { voice: 'it', rate: 111, pitch: 43, range: 52, volume: 78 },
  pl: { voice: 'pl', rate: 130, pitch: 43, range: 48, volume: 78 },
  ru: { voice: 'ru', rate: 84, pitch: 42, range: 48, volume: 70 },
  tr: { voice: 'tr', rate: 155, pitch: 43, range: 48, volume: 78 },
  ar: { voice: 'ar', rate: 158, pitch: 43, range: 45, volume: 78 },
  ja: { voice: 'ja', rate: 137, pitch: 44, range: 45, volume: 78 },
  'zh-CN': { voice: 'cmn', rate: 162, pitch: 44, range: 45, volume: 78 },
}
