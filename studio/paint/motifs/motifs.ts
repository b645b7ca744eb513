import { readFileSync } from 'node:fs'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import type { Motif, MotifFacts } from '../types.ts'
import { drawByHand } from './by-hand.ts'
import { iconFacts, ownFacts } from './facts.ts'
import { type Icon, svgOf } from './icon.ts'
import { drawings } from './own/drawings.ts'

let iconTable: Record<string, Icon> | undefined

function icons(): Record<string, Icon> {
  iconTable ??= JSON.parse(readFileSync(new URL('./icons.json', import.meta.url), 'utf8')) as Record<string, Icon>
  return iconTable
}

async function drawIcon(icon: Icon, size: number): Promise<Canvas> {
  const image = await loadImage(Buffer.from(svgOf(icon, size)))
  const canvas = createCanvas(Math.max(1, image.width), Math.max(1, image.height))
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas
}

const factsById: ReadonlyMap<string, MotifFacts> = new Map(
  [...iconFacts, ...ownFacts].map((facts) => [facts.id, facts]),
)

/** Every motif there is, by id. */
export const motifIds: readonly string[] = [...factsById.keys()]

/** Icons of many colours that people know by one: a goldfish is orange. */
const namedHues: Readonly<Record<string, number>> = { 'tropical-fish': 56 }

/** The hue (degrees) a motif is known by; undefined for what has none, or is not there. */
export function hueOf(id: string): number | undefined {
  return drawings[id]?.hue ?? namedHues[id] ?? icons()[id]?.hue
}

/** A motif by its id: drawn by hand where there is a drawing, from the emoji set otherwise. */
export function motifById(id: string): Motif | undefined {
  const facts = factsById.get(id)
  if (!facts) return undefined
  const own = drawings[id]
  if (own)
    return { ...facts, ...(own.hue !== undefined && { hue: own.hue }), draw: (size) => drawByHand(own.drawing, size) }
  const icon = icons()[id]
  if (!icon) return undefined
  const hue = hueOf(id)
  return { ...facts, ...(hue !== undefined && { hue }), draw: (size) => drawIcon(icon, size) }
}
