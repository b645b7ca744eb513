import { between, pick, seeded } from '#core/random.ts'
import { free, make } from '../canvas.ts'
import type { Brush, Sprite } from '../types.ts'
import { kin, type PoseName, paintPerson } from './person.ts'

export interface CrowdOptions {
  /** Width of the crowd in scene units. */
  width: number
  /** Standing height of an adult in the front row. */
  height: number
  rows?: number
  /** Which way they look: at us, away from us, or to the side as they walk. */
  facing?: 'front' | 'back' | 'walking'
  /** 0 own colours … 1 almost shadows; the rows behind take more of it. */
  silhouette?: number
  seed: number | string
}

const poses: Record<NonNullable<CrowdOptions['facing']>, readonly PoseName[]> = {
  front: ['standing'],
  back: ['standing-back', 'standing-back', 'looking-up'],
  walking: ['walking'],
}
/** So many different people are painted for each row; the row repeats them, mirrored now and then. */
const cast = 7

/** Many people as one sprite, row behind row, anchored on the ground in the middle of the front row. */
export function paintCrowd(brush: Brush, options: CrowdOptions): Sprite {
  const { width, height, seed } = options
  const rows = options.rows ?? 3
  const silhouette = options.silhouette ?? 0.35
  const random = seeded(`crowd ${seed}`)
  const { scale } = brush
  const canvas = make(width * scale, height * 1.6 * scale)
  const context = canvas.getContext('2d')
  const ground = canvas.height - Math.ceil(height * 0.04 * scale)
  for (let row = rows - 1; row >= 0; row--) {
    const far = row / Math.max(1, rows - 1)
    const size = height * (1 - 0.24 * far)
    const sprites = Array.from({ length: cast }, (_, index) => {
      const person = kin('crowd-member', `${seed} ${row} ${index}`)
      return (
        person &&
        paintPerson(person, pick(random, poses[options.facing ?? 'front']), brush, {
          height: size * between(random, 0.94, 1.05),
          phase: random(),
          mirrored: random() < 0.5 && options.facing !== 'walking',
          silhouette: Math.min(1, silhouette + 0.3 * far),
        })
      )
    }).filter((sprite) => sprite !== undefined)
    const step = size * 0.27 * scale
    let turn = Math.floor(random() * cast)
    for (
      let x = step * between(random, 0.2, 0.8);
      x < canvas.width - step * 0.3;
      x += step * between(random, 0.8, 1.25)
    ) {
      const sprite = sprites[turn++ % sprites.length]
      const y = ground - far * height * 0.16 * scale - random() * height * 0.025 * scale
      if (sprite) context.drawImage(sprite.canvas, x - sprite.anchorX, y - sprite.anchorY)
    }
    free(...sprites.map((sprite) => sprite.canvas))
  }
  return {
    canvas,
    anchorX: canvas.width / 2,
    anchorY: ground,
    box: { left: 0, top: ground - height * 1.2 * scale, right: canvas.width, bottom: ground },
  }
}
