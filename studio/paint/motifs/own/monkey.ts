import { type Drawing, smooth } from './pen.ts'

/** A monkey sitting with its long tail up. */
export const monkey: Drawing = {
  width: 340,
  height: 400,
  paint(pen) {
    pen.edge(smooth([110, 340, 40, 350, 18, 290, 40, 230, 30, 170, 52, 132, 86, 146, 80, 176], false), 19, 0.2)
    const body = pen.blob(
      [130, 170, 190, 158, 236, 186, 254, 250, 250, 320, 222, 366, 160, 372, 104, 352, 92, 290, 104, 220],
      pen.fade(90, 0, 260, 0, 0.24, 0.38),
    )
    pen.inside(body, () => {
      pen.blob([176, 196, 224, 206, 236, 270, 222, 340, 180, 350, 156, 300, 158, 230], 0.76)
      for (const [x, y] of [
        [112, 240],
        [120, 280],
        [108, 320],
        [136, 216],
        [140, 330],
      ] as const)
        pen.poly([x - 9, y - 4, x + 10, y - 2, x, y + 14], 0.12)
    })
    for (const [points, tone] of [
      [[128, 204, 96, 260, 116, 308, 158, 318], 0.2],
      [[232, 206, 272, 256, 262, 306, 218, 322], 0.42],
    ] as const) {
      pen.tube(points, 38, 23, tone)
      pen.disc(points[6], points[7], 17, 0.7, 14)
    }
    for (const [x, side] of [
      [124, -1],
      [220, 1],
    ] as const) {
      pen.blob([x - 36, 330, x - 6, 306, x + 30, 322, x + 36, 360, x + 4, 380, x - 30, 370], side < 0 ? 0.2 : 0.4)
      pen.blob([x + side * 6, 366, x + side * 46, 368, x + side * 66, 382, x + side * 50, 394, x + side * 6, 390], 0.7)
      for (const toe of [34, 46, 56]) pen.line([x + side * toe, 378, x + side * (toe + 3), 389], 2.6, 0.24)
    }
    for (const x of [96, 276]) {
      pen.disc(x, 104, 29, 0.26, 31)
      pen.disc(x, 104, 18, 0.72, 20)
    }
    pen.blob(
      [186, 24, 240, 34, 268, 74, 270, 122, 246, 160, 186, 176, 126, 160, 102, 122, 104, 74, 132, 34],
      pen.fade(100, 0, 270, 0, 0.22, 0.36),
    )
    pen.poly([168, 34, 178, 8, 188, 26, 200, 6, 206, 34], 0.24)
    pen.cut(
      'M186,72 C206,52 252,62 250,98 C250,116 242,124 240,132 C240,162 214,172 186,172 C158,172 132,162 132,132 C130,124 122,116 122,98 C120,62 166,52 186,72 Z',
      0.82,
    )
    for (const x of [156, 216]) {
      const white = pen.disc(x, 98, 15, 0.97, 13)
      pen.inside(white, () => pen.disc(x + 2, 99, 8, 0.03))
      pen.edge(smooth([x - 19, 92, x - 8, 82, x + 8, 82, x + 19, 92], false), 5, 0.2)
    }
    pen.disc(180, 124, 3.6, 0.12, 3)
    pen.disc(193, 124, 3.6, 0.12, 3)
    pen.edge(smooth([154, 142, 172, 152, 196, 152, 220, 140], false), 4, 0.14)
  },
}
