import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '#core/random.ts'
import { noiseOf } from '../noise.ts'
import { layTexture } from '../texture.ts'

export interface Point {
  x: number
  y: number
}

export function outline(points: readonly Point[]): Path2D {
  const path = new Path2D()
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
  path.closePath()
  return path
}

/** How far a torn edge strays from its line, and how wide the bare fibres beside it are, along the line. */
export interface Tear {
  offset(along: number): number
  fibre(along: number): number
}

/** Long bites, short bites and single fibres. */
export function tear(random: Random): Tear {
  const noise = noiseOf(random)
  const wave = (along: number, length: number, row: number) => noise.at(along / length, row) - 0.5
  return {
    offset: (along) => 120 * wave(along, 260, 3) + 46 * wave(along, 61, 11) + 15 * wave(along, 13, 23),
    fibre: (along) => 13 + 30 * noise.at(along / 88, 37) ** 2 + 13 * noise.at(along / 11, 51),
  }
}

const grain = { textureKind: 'paper', texture: 0.5 } as const

/** Fills a sheet, with its grain hanging on the sheet's own corner. */
export function fillSheet(context: SKRSContext2D, sheet: Path2D, style: string, corner: Point = { x: 0, y: 0 }): void {
  context.save()
  context.fillStyle = style
  context.fill(sheet)
  context.clip(sheet)
  context.translate(corner.x, corner.y)
  layTexture(context, grain, { left: -1200, top: -200, right: 2400, bottom: 2200 })
  context.restore()
}

/** The shadow that a sheet throws on everything around it; the sheet itself is painted over it later. */
export function castShadow(
  context: SKRSContext2D,
  sheet: Path2D,
  { blur, alpha, across = 0, down = 0 }: { blur: number; alpha: number; across?: number; down?: number },
): void {
  const { a: scale } = context.getTransform()
  context.save()
  context.shadowColor = `rgba(10,8,22,${alpha})`
  // Shadows do not follow the transform.
  context.shadowBlur = blur * scale
  context.shadowOffsetX = across * scale
  context.shadowOffsetY = down * scale
  context.fillStyle = '#000'
  context.fill(sheet, 'evenodd')
  context.restore()
}
