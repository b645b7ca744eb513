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
  /** A painted extra that belongs to the body: angels' wings, a fairy's. */
  wings?: 'feathers' | 'butterfly'
  /** In place of legs (a fish's tail, a wisp of smoke), or behind them. */
  tail?: 'fish' | 'smoke' | 'arrow'
  /** A skin that nobody is born with: green, blue, chalk. */
  hide?: Lch
  /** A way to stand and walk that tells who it is: the arms held out, up on one toe, or never waving at anybody. */
  bearing?: 'groping' | 'ballet' | 'grim'
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
export type HairColour = 'black' | 'brown' | 'chestnut' | 'red' | 'blond' | 'grey' | 'white' | 'scarlet'

/** Colour of cloth: a place on the shot's ramp (0 dark … 1 light), its accent, a hue for the hero's ramp, or its own. */
export type Cloth = number | 'accent' | { hue: number; tone: number } | Lch

export interface Dress {
  kind:
    | 'dress'
    | 'gown'
    | 'skirt'
    | 'trousers'
    | 'shorts'
    | 'coat'
    | 'suit'
    | 'pyjama'
    | 'robe'
    | 'tutu'
    | 'tabard'
    | 'bare'
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
  /** What the near hand leans on or holds up. */
  stick?: StickKind
  /** What is worn over it all. */
  trims?: readonly Trim[]
  hat?: { kind: HatKind; colour: Cloth }
}

export type HatKind = EverydayHat | CostumeHat
export type EverydayHat = 'beanie' | 'bowler' | 'straw' | 'flat-cap' | 'police' | 'helmet' | 'crown' | 'veil' | 'halo'
export type CostumeHat =
  | 'witch'
  | 'wizard'
  | 'elf'
  | 'pirate'
  | 'visor'
  | 'nurse'
  | 'toque'
  | 'tiara'
  | 'horns'
  | 'turban'
  | 'top-hat'
  | 'bubble'
  | 'fire'
  | 'wreath'
  | 'wimple'
  | 'cowboy'

export type StickKind = 'cane' | 'staff' | 'broom' | 'trident' | 'sword' | 'club' | 'wand' | 'scythe' | 'fork'
export type Trim =
  | 'ruff'
  | 'cross'
  | 'stethoscope'
  | 'emblem'
  | 'star'
  | 'shells'
  | 'collar'
  | 'pompoms'
  | 'stains'
  | 'flower'
  | 'sack'
  | 'bands'
  | 'flask'

/** Paint on a face, or what covers part of it. */
export type Mask =
  | 'clown'
  | 'undead'
  | 'alien'
  | 'fangs'
  | 'domino'
  | 'patch'
  | 'veiled'
  | 'tusks'
  | 'skull'
  | 'cyclops'

export interface Face {
  /** Outline of the face. */
  shape: 'round' | 'oval' | 'long' | 'square' | 'heart' | 'bulb'
  nose: 'button' | 'straight' | 'large' | 'snub'
  eyes: 'dots' | 'almond' | 'closed'
  brows: 'fine' | 'thick' | 'none'
  glasses?: boolean
  beard?: 'full' | 'goatee' | 'moustache'
  freckles?: boolean
  lips?: boolean
  ears?: 'pointed' | 'none'
  mask?: Mask
}

/** What a face says at the moment. */
export type Expression = 'calm' | 'happy' | 'scared' | 'sad' | 'asleep' | 'singing' | 'determined'
