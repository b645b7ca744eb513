import type { Language } from '#core/story.ts'

/** How the built-in voice speaks a language. */
export interface VoiceSettings {
  /** The engine's name of the voice. */
  voice: string
  /** Words a minute as the engine counts them, chosen so that narration with pauses has a storyteller's pace. */
  rate: number
  /** 0 to 100; 50 is the engine's middle. */
  pitch: number
  /** How much the pitch moves, 0 to 100. */
  range: number
  /** 0 to 100; below 100 where the voice would reach full scale. */
  volume: number
}

/**
 * Arabic is written without its short vowels and the voice does not know them: it says the consonants and long vowels of
 * what stands there, and all vowels only where the text is fully vowelled. Numbers are said in one form for all genders.
 */
export const voiceSettings: Record<Language, VoiceSettings> = {
  en: { voice: 'en-us', rate: 117, pitch: 43, range: 50, volume: 90 },
  es: { voice: 'es', rate: 122, pitch: 43, range: 50, volume: 90 },
  'pt-BR': { voice: 'pt-br', rate: 126, pitch: 43, range: 50, volume: 90 },
  fr: { voice: 'fr', rate: 108, pitch: 43, range: 48, volume: 90 },
  de: { voice: 'de', rate: 113, pitch: 42, range: 50, volume: 90 },
  it: { voice: 'it', rate: 130, pitch: 43, range: 52, volume: 90 },
  pl: { voice: 'pl', rate: 135, pitch: 43, range: 48, volume: 90 },
  ru: { voice: 'ru', rate: 100, pitch: 42, range: 48, volume: 75 },
  tr: { voice: 'tr', rate: 135, pitch: 43, range: 48, volume: 90 },
  ar: { voice: 'ar', rate: 161, pitch: 43, range: 45, volume: 90 },
  ja: { voice: 'ja', rate: 148, pitch: 44, range: 45, volume: 90 },
  'zh-CN': { voice: 'cmn', rate: 174, pitch: 44, range: 45, volume: 90 },
}
