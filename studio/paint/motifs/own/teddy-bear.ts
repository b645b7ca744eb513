import type { Drawing } from './pen.ts'

/** A worn teddy bear with a patch and one button eye. */
export const teddyBear: Drawing = {
  width: 340,
  height: 400,
  paint(pen) {
    for (const side of [-1, 1])
      pen.at(
        170,
        0,
        () => {
          pen.disc(70, 50, 40, 0.4)
          pen.disc(72, 52, 23, 0.72)
          pen.blob([56, 196, 108, 206, 146, 254, 150, 290, 122, 300, 88, 276, 60, 250], 0.36)
          pen.disc(134, 284, 17, 0.7, 15)
        },
        0,
        side,
      )
    const belly = pen.disc(170, 268, 92, pen.fade(80, 0, 260, 0, 0.36, 0.52), 100)
    pen.inside(belly, () => {
      pen.disc(170, 280, 56, 0.74, 64)
      pen.line([170, 180, 168, 270, 170, 370], 3, 0.3)
    })
    pen.at(
      206,
      262,
      () => {
        pen.box(-21, -19, 42, 38, 0.2, 5)
        for (let stitch = -18; stitch <= 18; stitch += 9) {
          pen.line([stitch, -24, stitch, -14], 3, 0.95)
          pen.line([stitch, 14, stitch, 24], 3, 0.95)
        }
      },
      0.3,
    )
    for (const x of [92, 248]) {
      pen.disc(x, 344, 52, 0.42, 50)
      pen.disc(x, 346, 34, 0.74, 33)
      for (const [dx, dy] of [
        [-16, -20],
        [0, -26],
        [16, -20],
      ] as const)
        pen.disc(x + dx, 342 + dy * 0.6, 6, 0.4)
      pen.disc(x, 356, 13, 0.4, 10)
    }
    const head = pen.disc(170, 112, 92, pen.fade(80, 0, 260, 0, 0.42, 0.58), 82)
    pen.inside(head, () => pen.disc(170, 146, 46, 0.84, 36))
    pen.cut('M150,124 C160,116 180,116 190,124 C188,140 176,146 170,146 C164,146 152,140 150,124 Z', 0.06)
    pen.line([170, 146, 170, 160], 3.4, 0.1)
    pen.line([146, 160, 158, 168, 170, 160, 182, 168, 194, 160], 3.4, 0.1)
    pen.disc(130, 100, 15, 0.06)
    pen.disc(130, 100, 10, 0.94)
    for (const [x, y] of [
      [127, 97],
      [133, 97],
      [127, 103],
      [133, 103],
    ] as const)
      pen.disc(x, y, 1.9, 0.06)
    for (const turn of [0.785, -0.785]) pen.at(210, 100, () => pen.box(-15, -3, 30, 6, 0.06, 3), turn)
    pen.cut(
      'M170,190 C146,168 118,172 116,188 C116,206 146,210 170,194 C194,210 224,206 224,188 C222,172 194,168 170,190 Z',
      0.16,
    )
    pen.disc(170, 191, 11, 0.6)
  },
}
