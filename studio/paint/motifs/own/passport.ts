import type { Drawing } from './pen.ts'

/** A passport with a globe on its cover and a ticket between its pages. */
export const passport: Drawing = {
  width: 330,
  height: 430,
  paint(pen) {
    pen.at(
      204,
      120,
      () => {
        pen.box(-70, -112, 150, 250, 0.96, 8)
        pen.box(-70, -112, 150, 34, 0.56, 8)
        for (const y of [-56, -38]) pen.box(-52, y, 96, 7, 0.6)
      },
      0.16,
    )
    pen.box(40, 40, 262, 380, 0.9, 14)
    pen.box(34, 34, 262, 380, 0.78, 14)
    const cover = pen.box(24, 26, 262, 384, pen.fade(24, 0, 286, 0, 0.3, 0.44), 16)
    pen.inside(cover, () => {
      pen.box(24, 26, 18, 384, 0.2)
      pen.box(24, 26, 262, 8, 0.54)
    })
    pen.disc(158, 206, 76, 0.92)
    const globe = pen.disc(158, 206, 64, 0.36)
    pen.inside(globe, () => {
      pen.blob([110, 176, 150, 152, 170, 176, 146, 206, 152, 236, 126, 250, 108, 214], 0.84)
      pen.blob([180, 168, 216, 176, 222, 214, 196, 236, 184, 208], 0.84)
    })
    pen.edge('M158,140 C110,170 110,242 158,272 C206,242 206,170 158,140', 5, 0.92)
    pen.edge('M92,206 L224,206', 5, 0.92)
    for (const [x, width] of [
      [82, 152],
      [104, 108],
    ] as const)
      pen.box(x, x === 82 ? 78 : 104, width, 14, 0.92, 7)
    pen.box(98, 322, 120, 14, 0.92, 7)
    pen.box(132, 352, 54, 26, 0.92, 6)
    pen.disc(159, 365, 8, 0.3)
  },
}
