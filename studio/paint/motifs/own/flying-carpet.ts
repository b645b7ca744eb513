import { type Drawing, smooth } from './pen.ts'

/** A carpet in flight, its fringe behind it. */
export const flyingCarpet: Drawing = {
  width: 460,
  height: 230,
  paint(pen) {
    const under =
      'M30,120 C110,170 170,60 250,108 C320,150 380,120 436,60 L440,84 C380,150 316,172 246,132 C170,90 110,196 24,146 Z'
    pen.cut(under, 0.14)
    const top = pen.cut(
      'M30,120 C64,80 96,60 128,44 C190,70 240,-6 312,24 C352,40 380,36 410,22 L436,60 C380,120 320,150 250,108 C170,60 110,170 30,120 Z',
      0.34,
    )
    pen.inside(top, () => {
      pen.edge(smooth([44, 112, 110, 126, 180, 76, 250, 92, 320, 124, 428, 56], false), 9, 0.84)
      pen.edge(smooth([118, 54, 190, 74, 244, 26, 312, 36, 360, 46, 412, 30], false), 9, 0.84)
      pen.edge(smooth([74, 96, 140, 100, 200, 56, 256, 66, 330, 84, 420, 46], false), 26, 0.52)
      for (const [x, y, turn] of [
        [112, 100, 0],
        [160, 78, -0.5],
        [212, 56, -0.2],
        [268, 66, 0.3],
        [322, 84, 0.1],
        [372, 68, -0.5],
      ] as const)
        pen.at(
          x,
          y,
          () => {
            pen.poly([-17, 0, 0, -11, 17, 0, 0, 11], 0.94)
            pen.poly([-8, 0, 0, -5, 8, 0, 0, 5], 0.16)
          },
          turn,
        )
    })
    for (let tassel = 0; tassel <= 9; tassel += 1) {
      const [x, y] = [30 + tassel * 10.6, 122 - tassel * 8.4]
      pen.tube([x, y, x - 14, y + 6, x - 26, y + 2], 6, 3, 0.7)
      pen.line([410 + tassel * 2.8, 22 + tassel * 4.2, 428 + tassel * 2.4, 16 + tassel * 4.4], 5, 0.7)
    }
    pen.edge('M30,120 C110,170 170,60 250,108 C320,150 380,120 436,60', 4, 0.94)
  },
}
