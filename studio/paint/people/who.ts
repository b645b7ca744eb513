import type { Lch } from '../types.ts'

/** A person as plain data: who they are and what they wear. The same data paints the same person in every pose. */
export interface Person {
  age: Age
  build: Build
  /** 0 lightest … 5 darkest. */
  skin: 0 | 1 | 2 | 3 | 4 | 5
  hair: { kind: HairKind; colour: HairColour }
  dress: Dress
  face: Face
  /** A painted extra that belongs to the body: angels' wings. */
  wings?: boolean
  /** Half see-through, without feet. */
  ghost?: boolean
}

export type Age = 'adult' | 'teen' | 'child' | 'toddler' | 'elder'
export type Build = 'average' | 'slim' | 'lanky' | 'broad' | 'round' | 'pear' | 'stout'

export type HairKind =
  | 'bob'
  | 'long'
  | 'short'
  | 'tousled'
  | 'bun'
  | 'braid'
  | 'ponytail'
  | 'pigtails'
  | 'curls'
  | 'afro'
  | 'balding'
  | 'bald'
  | 'hijab'
export type HairColour = 'black' | 'brown' | 'chestnut' | 'red' | 'blond' | 'grey' | 'white'

/** Colour of cloth: a place on the shot's ramp (0 dark … 1 light), its accent, a hue for the hero's ramp, or its own. */
export type Cloth = number | 'accent' | { hue: number; tone: number } | Lch

export interface Dress {
  kind: 'dress' | 'gown' | 'skirt' | 'trousers' | 'shorts' | 'coat' | 'suit' | 'pyjama' | 'robe'
  top: Cloth
  /** Skirt, trousers or, under a coat, what shows below it. */
  bottom: Cloth
  shoes: Cloth | 'bare'
  pattern?: 'stripes' | 'dots' | 'knit' | 'buttons'
  scarf?: Cloth
  shawl?: Cloth
  cape?: Cloth
  apron?: Cloth
  tie?: Cloth
  /** Leans on a walking stick. */
  stick?: boolean
  hat?: { kind: HatKind; colour: Cloth }
}

export type HatKind = 'beanie' | 'bowler' | 'straw' | 'flat-cap' | 'police' | 'helmet' | 'crown' | 'veil' | 'halo'

export interface Face {
  /** Outline of the face. */
  shape: 'round' | 'oval' | 'long' | 'square' | 'heart'
  nose: 'button' | 'straight' | 'large' | 'snub'
  eyes: 'dots' | 'almond' | 'closed'
  brows: 'fine' | 'thick' | 'none'
  glasses?: boolean
  beard?: 'full' | 'goatee' | 'moustache'
  freckles?: boolean
  lips?: boolean
}

/** What a face says at the moment. */
export type Expression = 'calm' | 'happy' | 'scared' | 'sad' | 'asleep' | 'singing' | 'determined'
