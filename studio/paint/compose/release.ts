import type { Canvas } from '@napi-rs/canvas'
import { free } from '../canvas.ts'
import type { Layer, Scene } from '../types.ts'

/** Bitmaps that a live layer draws from. The painter is the key: layers are copied, their painters are not. */
const held = new WeakMap<NonNullable<Layer['live']>, Canvas[]>()

export function hold(live: NonNullable<Layer['live']>, canvases: Canvas[]): void {
  held.set(live, canvases)
}

/** Gives a painted scene's memory back at once; it cannot be drawn afterwards. */
export function freeScene(scene: Scene): void {
  for (const { canvas, live } of scene.layers) {
    if (canvas !== undefined) free(canvas)
    if (live !== undefined) free(...(held.get(live) ?? []))
  }
}
