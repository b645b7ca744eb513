import { type Drawing, smooth } from './pen.ts'

/** A tin robot, wound up. */
export const robot: Drawing = {
  width: 320,
  height: 450,
  paint(pen) {
    pen.line([160, 40, 160, 20], 5, 0.3)
    pen.disc(160, 15, 11, 0.97)
    for (const side of [-1, 1])
      pen.at(
        160,
        0,
        () => {
          pen.edge(smooth([84, 196, 124, 214, 128, 262, 118, 296], false), 26, 0.26)
          for (const [x, y] of [
            [106, 206],
            [122, 224],
            [128, 246],
            [125, 268],
          ] as const)
            pen.disc(x, y, 15, 0.5, 5, 0.6)
          pen.edge('M104,330 C92,316 100,298 118,298 C136,298 144,316 132,332', 13, 0.62)
          pen.box(26, 338, 42, 66, pen.fade(26, 0, 68, 0, 0.5, 0.24), 6)
          for (const y of [352, 370, 388]) pen.box(24, y, 46, 6, 0.72, 3)
          pen.cut('M16,442 L16,418 C16,398 80,398 90,424 L92,442 Z', 0.34)
          pen.box(10, 434, 86, 12, 0.14, 4)
        },
        0,
        side,
      )
    const chest = pen.box(76, 178, 168, 168, pen.fade(76, 0, 244, 0, 0.62, 0.34), 18)
    pen.edge(chest, 4, 0.16)
    pen.box(98, 200, 124, 66, 0.14, 8)
    pen.disc(136, 233, 25, 0.94)
    pen.line([136, 233, 150, 218], 5, 0.1)
    for (const [y, tone] of [
      [216, 0.97],
      [234, 0.5],
      [252, 0.74],
    ] as const)
      pen.disc(190, y, 8, tone)
    for (const y of [286, 302, 318]) pen.box(110, y, 100, 7, 0.2, 3)
    for (const [x, y] of [
      [88, 190],
      [232, 190],
      [88, 334],
      [232, 334],
    ] as const)
      pen.disc(x, y, 4, 0.92)
    pen.box(132, 158, 56, 24, 0.24, 5)
    const head = pen.box(84, 40, 152, 122, pen.fade(84, 0, 236, 0, 0.72, 0.44), 22)
    pen.edge(head, 4, 0.16)
    for (const x of [72, 234]) pen.box(x, 80, 14, 42, 0.36, 5)
    for (const x of [126, 194]) {
      pen.disc(x, 90, 27, 0.18)
      pen.disc(x, 90, 21, 0.98)
      pen.disc(x + 3, 91, 9, 0.04)
    }
    pen.box(116, 128, 88, 20, 0.16, 6)
    for (const x of [130, 145, 160, 175, 190]) pen.box(x - 2, 130, 4, 16, 0.84)
  },
}
