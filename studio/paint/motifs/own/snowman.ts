import { type Drawing, smooth } from './pen.ts'

/** A snowman who has seen three winters. */
export const snowman: Drawing = {
  width: 320,
  height: 460,
  paint(pen) {
    for (const [x, side] of [
      [96, -1],
      [224, 1],
    ] as const) {
      pen.edge(smooth([x, 236, x + side * 44, 210, x + side * 84, 166], false), 9, 0.14)
      pen.line([x + side * 58, 194, x + side * 88, 198], 6, 0.14)
      pen.line([x + side * 68, 184, x + side * 66, 152], 6, 0.14)
    }
    for (const [y, r] of [
      [350, 108],
      [224, 80],
      [122, 60],
    ] as const) {
      const ball = pen.disc(160, y, r, 0.97, r * 0.94)
      pen.inside(ball, () => {
        pen.disc(160 + r * 0.62, y + r * 0.42, r * 0.9, 0.74)
        pen.disc(160 - r * 0.16, y - r * 0.12, r * 0.92, 0.97)
        pen.disc(160, y + r * 1.56, r * 0.9, 0.6, r * 0.7)
      })
    }
    pen.cut('M98,166 C130,186 190,186 222,164 L228,188 C190,210 130,210 94,190 Z', 0.34)
    pen.cut('M186,186 L222,180 C232,220 234,250 228,284 L194,286 C196,250 194,220 186,186 Z', 0.24)
    for (const y of [222, 246, 270]) pen.line([196, y, 230, y - 4], 6, 0.8)
    for (const y of [236, 266, 320]) pen.disc(158, y, 8, 0.06)
    for (const x of [138, 182]) pen.disc(x, 108, 7.6, 0.04)
    pen.poly([158, 118, 228, 130, 160, 138], 0.46)
    for (const [x, y] of [
      [132, 140],
      [143, 149],
      [156, 153],
      [170, 151],
      [182, 144],
    ] as const)
      pen.disc(x, y, 4.4, 0.06)
    pen.cut('M84,74 C120,60 200,60 238,76 C240,86 84,88 84,74 Z', 0.08)
    pen.cut('M112,72 L118,10 C140,2 184,4 204,12 L208,74 C180,82 140,80 112,72 Z', 0.14)
    pen.cut('M114,56 C140,66 180,66 207,58 L208,74 C180,82 140,80 112,72 Z', 0.56)
  },
}
