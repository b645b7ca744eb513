import type { VoiceSettings } from './languages.ts'
import type { Token } from './word-times.ts'

/** What the voice's own process is asked. */
export interface EngineQuestion {
  settings: VoiceSettings
  /** Spoken one by one, so that the pauses between them are ours. */
  phrases: string[]
}

export type EngineRequest = EngineQuestion & { id: number }

/** When a word begins: its place in the phrase (0-based, in code points) and the time within the phrase's sound. */
export interface WordEvent {
  position: number
  seconds: number
}

export interface SpokenPhrase {
  samples: Int16Array
  events: WordEvent[]
  phonemes: string
  /** The words, where they were read from another spelling than the phrase's own and events mean places in that. */
  tokens?: Token[]
}

export type EngineReply = { id: number; sampleRate: number; phrases: SpokenPhrase[] } | { id: number; error: string }
