import type { Path2D } from '@napi-rs/canvas'
import { polygon } from '../ply.ts'

/** One-point perspective: a point X right, Y down, Z away becomes a place on the picture. */
export interface Perspective {
  x: number
  y: number
  at(x: number, y: number, z: number): [number, number]
  /** A flat piece between four points. */
  quad(...corners: readonly (readonly [x: number, y: number, z: number])[]): Path2D
}

export function perspective(vanishX: number, vanishY: number): Perspective {
  const at = (x: number, y: number, z: number): [number, number] => [vanishX + x / z, vanishY + y / z]
  return { x: vanishX, y: vanishY, at, quad: (...corners) => polygon(corners.map(([x, y, z]) => at(x, y, z))) }
}
