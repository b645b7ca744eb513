import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '#core/random.ts'

/** The paper world's ways from one shot to the next. */
export const transitionKinds = ['iris', 'page', 'sheet', 'ink'] as const
export type TransitionKind = (typeof transitionKinds)[number]

export interface TransitionShape {
  width: number
  height: number
  frames: number
  seed: number
  /** Where the eye is in what comes, as shares of width and height; a hole opens there. */
  eye?: { x: number; y: number }
}

/** One frame of a change, in bitmap pixels. */
export interface TransitionFrame {
  /** A byte a pixel: how much of the next shot is seen. */
  matte: Uint8Array
  /** RGBA, not premultiplied: torn edges, the backs of pages and shadows, laid over both shots. */
  paper: Uint8Array
}

/** The picture in scene units: 1080 wide, as high as its shape asks. */
export interface Sight {
  width: number
  height: number
  eye?: TransitionShape['eye']
}

/** A change that is drawn with paths. Both contexts speak scene units and are empty; the matte is black. */
export interface DrawnTransition {
  /** Paints what is seen of the next shot, in white. */
  matte(context: SKRSContext2D, progress: number): void
  paper(context: SKRSContext2D, progress: number): void
}

export type DrawTransition = (sight: Sight, random: Random) => DrawnTransition
