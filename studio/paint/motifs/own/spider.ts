import { type Drawing, tapered } from './pen.ts'

/** A spider let down on a thread. */
export const spider: Drawing = {
  width: 400,
  height: 430,
  paint(pen) {
    pen.line([200, 0, 201, 90, 200, 180], 3, 0.9)
    for (const side of [-1, 1])
      pen.at(
        200,
        0,
        () => {
          for (const [x1, y1, x2, y2, x3, y3] of [
            [70, 150, 128, 100, 176, 60],
            [92, 206, 154, 176, 190, 206],
            [90, 262, 152, 270, 178, 340],
            [62, 312, 108, 344, 116, 418],
          ] as const) {
            pen.cut(
              tapered([18, 252, x1, y1, x2, y2, x3, y3], (along) => 18 - 13 * along),
              0.12,
            )
            for (const share of [0.3, 0.62])
              pen.disc(x1 + (x2 - x1) * share * 1.4, y1 + (y2 - y1) * share * 1.4, 7, 0.56, 5)
          }
        },
        0,
        side,
      )
    const belly = pen.disc(200, 204, 66, pen.fade(140, 140, 260, 270, 0.36, 0.14), 72)
    pen.inside(belly, () => {
      pen.poly([200, 150, 218, 176, 206, 196, 222, 226, 200, 256, 178, 226, 194, 196, 182, 176], 0.9)
      for (const [x, y, r] of [
        [158, 190, 8],
        [242, 190, 8],
        [150, 222, 6],
        [250, 222, 6],
        [168, 160, 6],
        [232, 160, 6],
      ] as const)
        pen.disc(x, y, r, 0.62)
      pen.blob([150, 160, 176, 142, 190, 146, 164, 170], 0.7)
    })
    pen.disc(200, 286, 46, 0.24, 40)
    for (const side of [-1, 1])
      pen.at(
        200,
        0,
        () => {
          pen.tube([12, 312, 22, 334, 12, 350], 15, 4, 0.46)
          pen.disc(14, 294, 11, 0.97)
          pen.disc(13, 297, 5.4, 0.02)
          pen.disc(32, 282, 7, 0.97)
          pen.disc(31, 284, 3.4, 0.02)
          pen.disc(10, 274, 4.4, 0.9)
          pen.disc(22, 268, 3.4, 0.9)
        },
        0,
        side,
      )
  },
}
