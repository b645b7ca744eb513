import type { Drawing } from './pen.ts'

/** A door with no wall, a hand's breadth open, light behind it. */
export const door: Drawing = {
  width: 300,
  height: 430,
  paint(pen) {
    pen.poly([10, 404, 290, 404, 300, 428, 0, 428], 0.3)
    pen.poly([22, 392, 278, 392, 284, 408, 16, 408], 0.46)
    pen.cut('M22,396 L22,140 C22,60 78,8 150,8 C222,8 278,60 278,140 L278,396 Z', 0.18)
    pen.cut('M36,396 L36,142 C36,72 86,24 150,24 C214,24 264,72 264,142 L264,396 Z', 0.36)
    pen.cut(
      'M52,396 L52,144 C52,82 94,40 150,40 C206,40 248,82 248,144 L248,396 Z',
      pen.fade(0, 396, 0, 40, 0.99, 0.82),
    )
    for (let ray = 0; ray < 9; ray += 1) {
      const angle = Math.PI * (1 + ray / 8)
      pen.line([150, 138, 150 + Math.cos(angle) * 94, 138 + Math.sin(angle) * 94], 5, 0.3)
    }
    pen.disc(150, 138, 26, 0.3)
    pen.disc(150, 138, 15, 0.94)
    pen.box(44, 134, 212, 14, 0.28)
    const leaf = pen.poly([52, 150, 208, 162, 208, 408, 52, 396], pen.fade(52, 0, 208, 0, 0.2, 0.44))
    pen.edge(leaf, 3, 0.1)
    const panel = (left: number, right: number, top: number, bottom: number): void => {
      const y = (x: number, at: number): number => at + (x - 52) * 0.077
      const corners = [left, y(left, top), right, y(right, top), right, y(right, bottom), left, y(left, bottom)]
      pen.poly(corners, 0.08)
      pen.poly(
        [
          left + 7,
          y(left, top) + 8,
          right - 5,
          y(right, top) + 8,
          right - 5,
          y(right, bottom) - 5,
          left + 7,
          y(left, bottom) - 5,
        ],
        0.5,
      )
      pen.poly(
        [
          left + 13,
          y(left, top) + 15,
          right - 11,
          y(right, top) + 15,
          right - 11,
          y(right, bottom) - 12,
          left + 13,
          y(left, bottom) - 12,
        ],
        0.32,
      )
    }
    panel(68, 122, 164, 256)
    panel(136, 192, 164, 256)
    panel(68, 122, 276, 380)
    panel(136, 192, 276, 380)
    pen.poly([208, 162, 216, 160, 216, 404, 208, 408], 0.62)
    pen.disc(196, 278, 10, 0.06)
    pen.disc(195, 276, 8, 0.92)
    pen.poly([191, 292, 199, 292, 201, 306, 190, 306], 0.05)
    for (const y of [190, 350]) pen.box(46, y, 12, 22, 0.7, 3)
  },
}
