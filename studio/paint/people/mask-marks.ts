import { type Outline, points, smooth } from './geometry.ts'
import type { Mark } from './piece.ts'

export const fill = (material: NonNullable<Mark['material']>, alpha: number, ...shapes: Outline[]): Mark => ({
  shapes,
  material,
  alpha,
  tone: 0,
})
export const ink = (line: number, ...shapes: Outline[]): Mark => ({ shapes, material: 'ink', alpha: 1, tone: 0, line })

/** A mouth that grins from side to side. */
export const moon = (x: number, y: number, half: number, sag: number): Outline =>
  smooth(
    points([
      [x - half, y - sag * 0.3, 1],
      [x, y],
      [x + half, y - sag * 0.3, 1],
      [x + half * 0.6, y + sag],
      [x, y + sag * 1.3],
      [x - half * 0.6, y + sag],
    ]),
  )
