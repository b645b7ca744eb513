import type { Canvas } from '@napi-rs/canvas'
import { alphaBox, free } from '../canvas.ts'
import { motifById } from '../motifs/motifs.ts'
import type { Cycle } from '../people/person.ts'
import { restyle } from '../restyle.ts'
import type { Brush, Sprite } from '../types.ts'
import type { Motion } from './acting.ts'
import type { Coat } from './coat.ts'
import type { Spot, Stance } from './placement.ts'
import type { Cast } from './spec.ts'

/** Somebody or something that can be painted at any size: what the composer needs to know, and how to paint it. */
export interface Actor {
  stance: Stance
  motion: Motion
  /** The hue it is known by, in degrees; absent for what is white, grey or black. */
  hue?: number
  /** It is a word, not a picture. */
  lettered?: boolean
  paint(brush: Brush, spot: Spot, coat: Coat, air: Air): Promise<Sprite>
  /** A flip book of what it does, for those that move by themselves. */
  perform?(brush: Brush, spot: Spot): Promise<Cycle>
}

/** How much air lies before it. */
export interface Air {
  fog: number
  rim?: number
  /** How much of a shadow people are, 0 to 1. */
  shade?: number
}

const anchors = { ground: 'foot', water: 'foot', fly: 'middle', hang: 'top' } as const

/** A motif as an actor; undefined where no picture of it is known. */
export async function motifActor(cast: Cast): Promise<Actor | undefined> {
  const motif = motifById(cast.id)
  if (motif === undefined) return undefined
  const aspect = await aspectOf((size) => motif.draw(size))
  const actor: Actor = {
    stance: { facing: motif.facing, base: motif.base, size: motif.size, person: false, aspect },
    motion: motif.motion,
    async paint(brush, spot, coat, air) {
      const longer = Math.max(spot.width, spot.height) * brush.scale
      const drawing = await motif.draw(Math.max(8, Math.round(longer)))
      const sprite = restyle(drawing, brush, {
        ...coat,
        anchor: anchors[motif.base],
        mirrored: spot.mirrored,
        at: { x: spot.x, y: motif.base === 'fly' ? spot.y : spot.y - spot.height / 2 },
        fog: air.fog,
        rim: air.rim ?? 1,
      })
      free(drawing)
      return sprite
    },
  }
  return motif.hue === undefined ? actor : { ...actor, hue: motif.hue }
}

const aspects = 120

/** Width over height of what is opaque. */
export async function aspectOf(draw: (size: number) => Promise<Canvas> | Canvas): Promise<number> {
  const canvas = await draw(aspects)
  const box = alphaBox(canvas) ?? { left: 0, top: 0, right: canvas.width, bottom: canvas.height }
  free(canvas)
  return (box.right - box.left) / (box.bottom - box.top)
}
