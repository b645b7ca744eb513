import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '#core/random.ts'

/**
 * The paint room's shared words. Scene units are pixels of the 1080 × 1920 master, y down; `scale` multiplies every
 * bitmap, so that the composer can solve on a thumbnail (scale 0.2) what is painted once at 1.
 */

/** A colour in OKLCH: lightness 0–1, chroma 0–0.4, hue in degrees. */
export interface Lch {
  l: number
  c: number
  h: number
}

/** A five-stop ramp through OKLab, from 0 (darkest) to 1 (lightest). Everything in a shot is painted from ramps. */
export interface Ramp {
  css(tone: number, alpha?: number): string
  rgb(tone: number): readonly [number, number, number]
}

/** All colours of one shot. */
export interface Palette {
  /** Sky and far things, by mood. */
  sky: Ramp
  /** Ground sheets and what stands on them, by setting, turned a little to the mood. */
  ground: Ramp
  /** The one warm (or cold) free colour of the shot. */
  accent: Lch
  accentRamp: Ramp
  /** A ramp around one hue with the scene's own darks: for the single hero that pops, or for cloth. */
  pop(hue: number, chroma?: number): Ramp
}

/** A look is data plus the few functions it needs; one file each in `looks/`. */
export interface Look {
  id: string
  /** Edge wobble as a share of the motif's size: .003 cut paper … .007 gouache. */
  wobble: number
  /** Alpha of each ply's shadow on the ply below: .5 cut paper, .18 gouache. */
  plyShadow: number
  /** Alpha of the paper texture, drawn 'overlay'. */
  texture: number
  textureKind: 'paper' | 'gouache' | 'smooth'
  /** Alpha of the rim of light towards the scene's light. */
  rim: number
  /** Share of the tone range a motif keeps: 1 everything, .22 silhouettes. */
  toneRange: number
  /** Multiplies every fog alpha. */
  fog: number
  /** Turns the shot's colours before anything is painted: a high key, one pigment. */
  palette?(palette: Palette): Palette
  /** Whole-layer treatment after painting (inks, washes, strokes). Keeps the shape; edges may waver. */
  finish?(canvas: Canvas, touch: Touch): void
  /** What lies over the whole picture and never moves, such as the bare rim of the paper. */
  border?: Border
  /** Multiplies every shot's edge darkening. */
  vignette?: number
  /** What darkens edges and the band behind captions; a blue black when absent. */
  shade?(palette: Palette): readonly [red: number, green: number, blue: number]
}

/** What a look is told about the bitmap it finishes. */
export interface Touch {
  palette: Palette
  /** Bitmap pixels per scene unit. */
  scale: number
  /** Same seed, same grain: the pages of a flip book share one, or their grain would flicker. */
  seed: number
  /** The bitmap pixel the grain hangs on, for the same reason. */
  anchor: { x: number; y: number }
  /** How coarse the hand is: 1 for sky and land, less for what is small or looked at. */
  coarseness: number
  /** The bitmap is light that is added ('screen'), not paper or paint. */
  light: boolean
}

/** A fixed rim around the picture, painted in scene units; equal ids are equal pictures. */
export interface Border {
  id: string
  paint(context: SKRSContext2D): void
}

/** Where the light is, in scene units. */
export interface Light {
  x: number
  y: number
}

/** What every painter is given. */
export interface Brush {
  palette: Palette
  look: Look
  light: Light
  scale: number
  random: Random
  /** 0 noon … 1 night: how dark the scene is. */
  darkness: number
}

/**
 * A painted thing with alpha: its canvas in bitmap pixels, and the point (in bitmap pixels) that is put on the
 * scene: the foot for what stands, the middle for what flies, the top for what hangs.
 */
export interface Sprite {
  canvas: Canvas
  anchorX: number
  anchorY: number
  /** Box of what is opaque, in bitmap pixels. */
  box: { left: number; top: number; right: number; bottom: number }
}

/** How a motif is used. */
export interface MotifFacts {
  id: string
  /** Which way the drawing looks: left, right or to the front. */
  facing: 'left' | 'right' | 'front'
  /** What holds it: it stands on the ground, flies or floats, lies in water, hangs from above. */
  base: 'ground' | 'fly' | 'water' | 'hang'
  /** Size as a share of the picture's width in a wide shot: 1 .27, 2 .36, 3 .47, 4 .60, 5 .74. */
  size: 1 | 2 | 3 | 4 | 5
  /** 'hero' may fill the frame; 'far' is only good small. */
  use: 'hero' | 'far'
  /** How it moves when alive: a strip warp, a sway, breathing, or nothing. */
  motion: 'swim' | 'sway' | 'breathe' | 'flap' | 'still'
}

/**
 * A motif's drawing before restyling: own drawings in greys, icons in their colours, both restyled alike.
 * Its hue (degrees) is what makes it recognisable, or undefined.
 */
export interface Motif extends MotifFacts {
  hue?: number
  /** Draws itself `size` bitmap pixels large on its longer side, on a fresh transparent canvas. */
  draw(size: number): Promise<Canvas> | Canvas
}

/** One bitmap of the theatre, or something painted live. Offsets are scene units; depth 0 is the sky, 1.1 the frame. */
export interface Layer {
  depth: number
  /** A bitmap and the scene position of its upper left corner. Full sheets start at -90, -90 (1260 × 2100). */
  canvas?: Canvas
  x: number
  y: number
  blend?: 'screen' | 'multiply' | 'overlay' | 'soft-light'
  /** Moves it with time: offsets in scene units, rotation in radians about the pivot, scale, alpha. */
  idle?(seconds: number): { x?: number; y?: number; rotation?: number; scale?: number; alpha?: number }
  /** Pivot of idle rotation and scale, in scene units; the middle when absent. */
  pivot?: { x: number; y: number }
  /** Turns a still into a creature: shifts strips. `axis` 'x' cuts columns and moves them in y. */
  warp?: { axis: 'x' | 'y'; strips: number; shift(along: number, seconds: number): number }
  /** Painted anew each frame in scene units, after camera: particles, rain, waves. */
  live?(context: SKRSContext2D, seconds: number): void
}

/** Where things may be put in a painted background. */
export interface Slots {
  /** The y of the ground line at x. */
  ground(x: number): number
  /** Where the hero stands, flies, lies in water. */
  stand: { x: number; y: number; depth: number }
  float: { x: number; y: number; depth: number }
  sit?: { x: number; y: number; depth: number }
  companions: { x: number; y: number; depth: number; base: 'ground' | 'fly' }[]
  horizon: number
  light: { x: number; y: number; r: number }
}

export interface Background {
  layers: Layer[]
  slots: Slots
}

/** A whole shot, ready to be drawn frame by frame. */
export interface Scene {
  layers: Layer[]
  /** The camera at a moment of the shot, 0 to 1. */
  camera(progress: number): { x: number; y: number; zoom: number }
  seconds: number
  /** Edge darkening 0 to 1. */
  vignette: number
  /** Strength of the soft dark band behind captions, 0 to 1. */
  captionBand: number
  border?: Border
  /** What edges and caption band darken towards; a blue black when absent. */
  shade?: readonly [red: number, green: number, blue: number]
}
