import { type Outline, points, smooth } from './geometry.ts'
import type { View } from './hair-parts.ts'
import type { HatPieces } from './hats.ts'
import type { Mark, Piece } from './piece.ts'

/** A hat as it is seen from one side, the face slid over by so much. */
export type Wearing = (view: View, slide: number) => HatPieces

export const on = (...over: Piece[]): HatPieces => ({ behind: [], over })
export const fill = (material: NonNullable<Mark['material']>, ...shapes: Outline[]): Mark => ({
  shapes,
  material,
  tone: 0,
  alpha: 1,
})
export const stroke = (tone: number, width: number, ...shapes: Outline[]): Mark => ({
  shapes,
  tone,
  alpha: 0.8,
  line: width,
})

/** A star with five points. */
export const star = (x: number, y: number, radius: number): Outline =>
  Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.42
    const turn = (index * Math.PI) / 5
    return { x: x + reach * Math.sin(turn), y: y - reach * Math.cos(turn), sharp: true }
  })

export const moved = (list: string, by: number): Outline =>
  smooth(points(list).map((point) => ({ ...point, x: point.x + by })))

export const cross = (x: number, y: number, size: number): Outline[] => [
  points([
    [x - size * 0.3, y - size],
    [x + size * 0.3, y - size],
    [x + size * 0.3, y + size],
    [x - size * 0.3, y + size],
  ]),
  points([
    [x - size, y - size * 0.3],
    [x + size, y - size * 0.3],
    [x + size, y + size * 0.3],
    [x - size, y + size * 0.3],
  ]),
]
