import type { Drawing } from './pen.ts'

/** A wardrobe, one door open on a night sky. */
export const wardrobe: Drawing = {
  width: 340,
  height: 440,
  paint(pen) {
    for (const x of [40, 250]) pen.poly([x, 410, x + 40, 410, x + 32, 438, x + 8, 438], 0.14)
    pen.cut('M24,60 C60,60 80,14 160,14 C240,14 260,60 296,60 L296,84 L24,84 Z', 0.3)
    pen.disc(160, 46, 16, 0.8, 14)
    pen.box(32, 78, 256, 338, 0.2)
    const inner = pen.box(44, 90, 232, 312, pen.fade(0, 90, 0, 402, 0.06, 0.4))
    pen.inside(inner, () => {
      pen.disc(216, 152, 24, 0.99)
      pen.disc(226, 146, 20, 0.14)
      for (const [x, y, r] of [
        [176, 130, 3],
        [192, 210, 4],
        [240, 200, 3],
        [178, 260, 3],
        [224, 250, 4],
        [252, 140, 3],
        [184, 170, 3],
        [246, 290, 3],
      ] as const)
        pen.disc(x, y, r, 0.97)
      pen.blob([150, 340, 190, 306, 230, 326, 280, 300, 290, 410, 140, 410], 0.56)
      pen.blob([150, 374, 210, 350, 290, 366, 290, 420, 140, 420], 0.8)
    })
    const left = pen.box(40, 88, 118, 318, pen.fade(40, 0, 158, 0, 0.3, 0.44))
    pen.edge(left, 3, 0.1)
    for (const [y, height] of [
      [106, 130],
      [256, 130],
    ] as const) {
      pen.box(56, y, 86, height, 0.14, 5)
      pen.box(63, y + 7, 72, height - 14, 0.54, 4)
      pen.poly([99, y + 20, 122, y + height / 2, 99, y + height - 20, 76, y + height / 2], 0.32)
    }
    pen.disc(148, 248, 6, 0.97)
    pen.poly([280, 88, 336, 62, 336, 432, 280, 406], pen.fade(280, 0, 336, 0, 0.56, 0.34))
    pen.poly([290, 104, 326, 90, 326, 228, 290, 226], 0.2)
    pen.poly([290, 258, 326, 264, 326, 402, 290, 386], 0.2)
    pen.box(26, 402, 268, 16, 0.44, 3)
  },
}
