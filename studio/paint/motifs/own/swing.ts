import type { Drawing } from './pen.ts'

/** A swing on long ropes. */
export const swing: Drawing = {
  width: 240,
  height: 460,
  paint(pen) {
    pen.tube([4, 18, 120, 10, 236, 22], 24, 18, 0.2)
    for (const [x, bottom] of [
      [58, 400],
      [186, 394],
    ] as const) {
      pen.line([x, 20, x + 6, 200, x + 8, bottom], 7, 0.62)
      for (let y = 40; y < bottom; y += 16) pen.line([x + 1 + y * 0.018, y, x + 7 + y * 0.014, y + 7], 3, 0.24)
      pen.disc(x + 2, 22, 13, 0.4, 10)
      for (const [dy, side] of [
        [80, 1],
        [150, -1],
        [226, 1],
        [300, -1],
      ] as const)
        pen.disc(x + 4 + side * 13, dy, 13, 0.3, 7, side * 0.6)
    }
    pen.poly([34, 396, 214, 388, 226, 408, 26, 418], 0.84)
    pen.poly([26, 418, 226, 408, 226, 424, 26, 436], 0.34)
    pen.line([44, 408, 206, 400], 3, 0.6)
  },
}
