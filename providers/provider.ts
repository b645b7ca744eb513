import type { z } from 'zod'
import type { Micros } from '#core/money.ts'
import type { Profile } from '#core/profile.ts'
import type { Json, Progress } from '#core/progress.ts'
import type { Language, Mood, Storyboard, Understanding, WordTime } from '#core/story.ts'

/** What can be asked of a provider, and what it answers beside files. */
export interface Kinds {
  text: { ask: TextAsk; data: { understanding: Understanding } | { storyboard: Storyboard } }
  video: { ask: VideoAsk; data: PictureFacts }
  speech: { ask: SpeechAsk; data: { seconds: number; words: WordTime[]; unreadable: boolean } }
  music: { ask: MusicAsk; data: { seconds: number } }
  transition: { ask: TransitionAsk; data: { frames: number } }
}
export type Kind = keyof Kinds

export type TextAsk =
  | { task: 'understand'; telling: string; language?: Language; mood?: Mood }
  | { task: 'storyboard'; telling: string; understanding: Understanding; seconds: number; seed: number }

/** What the closing credit says, in the film's language. */
export interface CreditCard {
  credit: string
  community?: string
  /** Small lines: how it was made. */
  lines: string[]
}

/** One shot of a storyboard, or its closing credit. File: `clip`. */
export interface VideoAsk {
  storyboard: Storyboard
  /** Position of the card, or the credit that closes the film. */
  part: { card: number } | { credit: CreditCard }
  /** Lettered over the first shot, where the provider can letter. */
  title?: string
  look: string
  seed: number
  /** Draws the dreamer: the same in every film of the same member. */
  dreamerSeed: number
  seconds: number
  width: number
  height: number
  framesPerSecond: number
}

export interface PictureFacts {
  seconds: number
  /** The title is painted into the picture. */
  titled: boolean
  /** Things of the card that the picture shows, and those it could not. */
  shown: string[]
  lettered: string[]
  /** Where one looks first, as shares of the picture's width and height. */
  eye?: { x: number; y: number }
}

/** A beat of the narration. File: `voice`, mono or stereo. */
export interface SpeechAsk {
  text: string
  language: Language
  seed: number
  /** The last beat is set off by a longer pause. */
  last: boolean
}

/** Music and ambience of a whole film. Files: `music` and, where it has one, `ambience`. */
export interface MusicAsk {
  mood: Mood
  /** The place heard underneath, and its weather. */
  setting: string
  weather: string
  seconds: number
  /** Times of the shot changes. */
  cuts: number[]
  creditAt: number
  seed: number
}

/** How one shot gives way to the next, whatever the shots are. Lossless files: `matte` (what is seen of the next shot) and `paper` (with alpha, over both). */
export interface TransitionAsk {
  change: 'iris' | 'page' | 'sheet' | 'ink'
  seed: number
  /** Where one looks first in the next shot, as in `PictureFacts`: a hole opens there. */
  eye?: { x: number; y: number }
  /** The first shows the old shot alone, the last the new one. */
  frames: number
  width: number
  height: number
  framesPerSecond: number
}

/** What one call is given. */
export interface ProviderCall {
  /** An empty folder of its own: files are written here, and it is removed afterwards. */
  folder: string
  profile: Profile
  signal: AbortSignal
  /** 0 to 1. */
  onProgress(share: number): void
  /** How many such calls may run at the same time in this process. */
  hands: number
}

/** What was made: data, and files in the call's folder by name. */
export interface Made<K extends Kind> {
  data: Kinds[K]['data']
  files: Record<string, { path: string; mime: string }>
  /** What it really cost; the price when absent. */
  cost?: Micros
}

/**
 * Somebody who makes things. Adding one is one folder: it is put on the shelf in `index.ts` and passes `contract.test.ts`.
 * Every error is a Fault whose code begins with the provider's id.
 */
export interface Provider<K extends Kind = Kind> {
  /** Stable, kept in records: `studio`, `openai`. Unique within a kind. */
  id: string
  kind: K
  /** Part of the cache key: changes when the same ask would be answered differently. */
  version: string
  /** Shape of its own settings; what is missing is shown as "not configured". */
  settings: z.ZodType
  limits: { languages?: readonly Language[]; maxSeconds?: number; maxCharacters?: number }
  /** The worst case, reserved before the call. */
  price(ask: Kinds[K]['ask']): Micros
  start(ask: Kinds[K]['ask'], call: ProviderCall): Promise<Progress<Made<K>>>
  /** Begins what many asks like this one will share, before all about them is known. Nothing is charged or kept for it. */
  prepare?(ask: Kinds[K]['ask'], call: Pick<ProviderCall, 'hands'>): Promise<void>
  check?(ticket: Json, call: ProviderCall): Promise<Progress<Made<K>>>
  cancel?(ticket: Json): Promise<void>
}

/** A provider of any kind, as the shelf holds it. */
export type AnyProvider = { [K in Kind]: Provider<K> }[Kind]
