import type { Card, Mood, Thing } from '#core/story.ts'
import type { Lch } from '../types.ts'

/** Somebody or something to be seen: a thing of the storyboard, or the dreamer (`me`). */
export interface Cast {
  id: string
  /** As it was told; lettered on a sign or a book where no picture of it is known. */
  word: string
  kind: Thing['kind']
  many: boolean
  colour?: string
}

export type Side = 'left' | 'right'

/** One shot as the grammar orders it. Plain JSON: it is stored, and sent to worker threads. */
export interface ShotSpec {
  index: number
  /** Of the film's words, for lettering. */
  language: string
  setting: string
  layout: number
  time: Card['time']
  weather: Card['weather']
  mood: Mood
  /** The free colour of the whole film, which the dreamer wears. */
  accent: Lch
  /** Id of a look. */
  look: string
  hero: Cast
  companion?: Cast
  props: Cast[]
  size: Card['size']
  angle: Card['angle']
  /** One runs from the other: both look where they run, the pursuer behind. */
  pursuit?: true
  /** Seen over the companion's shoulder, who stands near with their back to us. */
  view?: 'shoulder'
  role: Card['role']
  camera: Card['camera']
  /** Where the dreamer goes, all film long. */
  direction: Side
  heroSide: Side
  lightSide: Side
  action?: string
  /** The moon's face, where the dream gives it one. */
  moonFace?: 'asleep' | 'singing'
  /** The sun is one of the things of the dream: the sky shows no other. */
  ownSun?: true
  /** Where in the film it is, 0 to 1. */
  arc: number
  seed: number
  /** What makes the same people look the same in every shot. */
  filmSeed: number
  /** Found by `settle`: what is repeated exactly at full size. */
  solution?: Solution
}

export const valueModes = ['pop', 'pop-dark', 'dark', 'light'] as const
export type ValueMode = (typeof valueModes)[number]

/** What the solver chose. Lengths are scene units. */
export interface Solution {
  backgroundSeed: number
  layout: number
  size: Card['size']
  angle: Card['angle']
  /** How far down the set lies. */
  pan: number
  weather: Card['weather']
  valueMode: ValueMode
  /** Mends on top of the placement rules. */
  shiftX: number
  shiftY: number
  shrink: number
  /** Alpha of the glow (or, behind light heroes, the dark plate) behind the hero. */
  glow: number
  /** Strength of the dark band behind captions. */
  captionBand: number
  propsInAccent: boolean
  /** A line round hero and companion. */
  outlined: boolean
  /** The near things change sides. */
  propsTurned: boolean
  /** The middle of the hero, as shares of the picture's width and height: where the eye is. */
  eye?: { x: number; y: number }
  penalty: number
  /** Named parts of the penalty, for development. */
  parts: Record<string, number>
  /** Of the thumbnail, to refuse two shots alike. */
  hash: string
}

export const dreamer: Cast = { id: 'me', word: '', kind: 'person', many: false }
