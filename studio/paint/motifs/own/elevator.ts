import type { Drawing } from './pen.ts'

/** A lift with its doors half open and nobody in it. */
export const elevator: Drawing = {
  width: 300,
  height: 440,
  paint(pen) {
    pen.box(6, 66, 288, 372, 0.2, 8)
    pen.box(18, 78, 264, 360, 0.6, 4)
    pen.cut('M60,76 C60,-12 240,-12 240,76 Z', 0.24)
    pen.cut('M74,76 C74,6 226,6 226,76 Z', 0.9)
    for (let floor = 0; floor <= 6; floor += 1) {
      const angle = Math.PI * (1.08 + (floor / 6) * 0.84)
      pen.line(
        [150 + Math.cos(angle) * 54, 78 + Math.sin(angle) * 46, 150 + Math.cos(angle) * 66, 78 + Math.sin(angle) * 56],
        4,
        0.2,
      )
    }
    pen.line([150, 74, 190, 40], 6, 0.1)
    pen.disc(150, 74, 10, 0.2)
    pen.box(38, 98, 224, 336, 0.12)
    const cabin = pen.box(48, 106, 204, 326, pen.fade(0, 106, 0, 432, 0.99, 0.8))
    pen.inside(cabin, () => {
      pen.poly([48, 432, 100, 380, 200, 380, 252, 432], 0.4)
      pen.poly([100, 140, 200, 140, 200, 380, 100, 380], 0.9)
      pen.line([100, 130, 100, 380], 3, 0.56)
      pen.line([200, 130, 200, 380], 3, 0.56)
      pen.disc(150, 122, 40, 1, 8)
      pen.box(108, 290, 84, 7, 0.5, 3)
    })
    for (const side of [-1, 1])
      pen.at(
        150,
        0,
        () => {
          pen.box(42, 106, 62, 328, pen.fade(42, 0, 104, 0, 0.5, 0.26))
          pen.edge('M52,130 L94,130 L94,250 L52,250 Z', 4, 0.8)
          pen.edge('M52,270 L94,270 L94,410 L52,410 Z', 4, 0.8)
          pen.poly([73, 150, 88, 190, 73, 230, 58, 190], 0.66)
          for (const ray of [-12, 0, 12]) pen.line([73, 400, 73 + ray, 300], 3.6, 0.76)
          pen.box(40, 106, 5, 328, 0.92)
        },
        0,
        side,
      )
    pen.box(268, 230, 12, 40, 0.94, 4)
    pen.disc(274, 242, 3, 0.1)
    pen.disc(274, 258, 3, 0.1)
  },
}
