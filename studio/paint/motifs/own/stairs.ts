import type { Drawing } from './pen.ts'

const steps = 15

/** Stairs that wind up into the air and end there. */
export const stairs: Drawing = {
  width: 400,
  height: 470,
  paint(pen) {
    const at = (step: number): { x: number; y: number; half: number } => {
      const along = step / steps
      return {
        x: 172 + 96 * Math.sin(0.6 + along * 4.3),
        y: 440 - 412 * along ** 0.86,
        half: 100 * (1 - along) ** 0.8 + 21,
      }
    }
    for (let step = steps - 1; step >= 0; step -= 1) {
      const { x, y, half } = at(step)
      const next = at(step + 1)
      const rise = (y - next.y) * 0.62
      if (step > 1) {
        const deep = Math.min(26 + half * 0.55, 430 - y)
        pen.poly([x - half, y, x + half, y, x + half * 0.8, y + deep, x - half * 0.8, y + deep], 0.1)
        pen.poly([x - half, y, x + half, y, x + half, y + deep * 0.4, x - half, y + deep * 0.4], 0.2)
      }
      pen.poly(
        [x - half, y - rise, x + half, y - rise, next.x + next.half, next.y, next.x - next.half, next.y],
        0.9 - 0.1 * (step % 2),
      )
      const riser = pen.poly(
        [x - half, y - rise, x + half, y - rise, x + half, y + rise * 0.45, x - half, y + rise * 0.45],
        pen.fade(x - half, 0, x + half, 0, 0.36, 0.56),
      )
      pen.inside(riser, () => {
        for (let stitch = -half; stitch < half; stitch += 13)
          pen.line(
            [x + stitch, y - rise + 5, x + stitch + 6.5, y - rise * 0.3, x + stitch + 13, y - rise + 5],
            2.2,
            0.26,
          )
      })
      pen.line([x - half, y - rise, x + half, y - rise], 3, 0.97)
    }
  },
}
