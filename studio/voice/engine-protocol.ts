import type { VoiceSettings } from './languages.ts'

/** What the voice's own process is asked. */
export interface EngineRequest {
  id: number
  settings: VoiceSettings
  /** Spoken one by one, so that the pauses between them are ours. */
  phrases: string[]
}

/** When a word begins: its place in the phrase (0-based, in code points) and the time within the phrase's sound. */
export interface WordEvent {
  position: number
  seconds: number
}

export interface SpokenPhrase {
  samples: Int16Array
  events: WordEvent[]
  phonemes: string
}

export type EngineReply = { id: number; sampleRate: number; phrases: SpokenPhrase[] } | { id: number; error: string }
