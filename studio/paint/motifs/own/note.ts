import type { Drawing } from './pen.ts'

/** Two quavers that got away. */
export const note: Drawing = {
  width: 300,
  height: 340,
  paint(pen) {
    const body = pen.fade(0, 20, 0, 330, 0.42, 0.16)
    pen.poly([96, 60, 282, 20, 282, 74, 96, 114], body)
    pen.poly([96, 60, 282, 20, 282, 36, 96, 76], 0.8)
    pen.box(92, 62, 16, 218, body, 7)
    pen.box(270, 24, 16, 212, body, 7)
    for (const [x, y] of [
      [62, 284],
      [240, 240],
    ] as const) {
      pen.disc(x, y, 54, 0.16, 38, -0.4)
      pen.disc(x - 8, y - 8, 34, 0.46, 20, -0.4)
      pen.disc(x - 20, y - 16, 11, 0.92, 6, -0.4)
    }
    pen.box(97, 120, 4, 130, 0.7, 2)
    pen.box(275, 90, 4, 120, 0.7, 2)
  },
}
