import type { Drawing } from './pen.ts'

/** A round-shouldered refrigerator, its door ajar on lit shelves. */
export const refrigerator: Drawing = {
  width: 330,
  height: 460,
  paint(pen) {
    for (const x of [46, 204]) pen.box(x, 434, 34, 24, 0.12, 4)
    pen.box(26, 18, 232, 420, 0.3, 34)
    const inner = pen.box(44, 36, 196, 386, pen.fade(0, 36, 0, 422, 0.98, 0.84), 20)
    pen.inside(inner, () => {
      for (const y of [130, 226, 322]) pen.box(44, y, 196, 9, 0.5)
      // A bottle, a jar, a cheese, a cake, three apples.
      pen.box(72, 62, 30, 70, 0.34, 10)
      pen.box(80, 44, 14, 26, 0.34, 4)
      pen.box(122, 82, 44, 48, 0.52, 8)
      pen.box(118, 74, 52, 14, 0.22, 4)
      pen.poly([190, 130, 232, 130, 232, 96], 0.62)
      pen.box(74, 186, 84, 40, 0.44, 8)
      pen.box(74, 178, 84, 16, 0.66, 8)
      pen.disc(116, 170, 9, 0.24)
      for (const [x, y] of [
        [84, 302],
        [120, 302],
        [102, 278],
      ] as const)
        pen.disc(x, y, 20, 0.4)
      pen.box(160, 266, 54, 56, 0.56, 6)
      pen.box(56, 348, 172, 66, 0.7, 8)
      pen.box(66, 374, 152, 8, 0.4, 4)
    })
    pen.poly([240, 40, 316, 8, 316, 452, 240, 420], pen.fade(240, 0, 316, 0, 0.74, 0.5))
    pen.poly([256, 64, 304, 46, 304, 176, 256, 178], 0.4)
    pen.poly([256, 214, 304, 214, 304, 414, 256, 398], 0.4)
    for (const y of [112, 156, 262, 330]) pen.box(252, y, 56, 10, 0.8, 4)
    pen.box(304, 196, 18, 92, 0.14, 8)
  },
}
