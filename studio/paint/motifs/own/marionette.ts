import { type Drawing, smooth } from './pen.ts'

/** A marionette; whoever holds it is out of the picture. */
export const marionette: Drawing = {
  width: 320,
  height: 520,
  paint(pen) {
    pen.at(
      160,
      22,
      () => {
        pen.box(-110, -8, 220, 15, 0.3, 6)
        pen.box(-9, -16, 18, 44, 0.44, 5)
      },
      -0.06,
    )
    for (const [x, toX, toY] of [
      [62, 44, 264],
      [130, 140, 110],
      [190, 180, 110],
      [258, 276, 230],
      [96, 112, 404],
      [222, 222, 380],
    ] as const)
      pen.line([x, 26, toX, toY], 2.6, 0.86)
    for (const [points, tone] of [
      [[128, 214, 86, 236, 50, 268], 0.5],
      [[192, 214, 240, 240, 274, 234], 0.66],
    ] as const) {
      pen.tube(points, 26, 20, tone)
      pen.disc(points[2], points[3], 11, 0.3)
      pen.disc(points[4], points[5], 16, 0.9)
      pen.disc(points[4], points[5], 7, 0.66)
    }
    for (const [hip, knee, foot, tone] of [
      [136, 112, 100, 0.4],
      [184, 222, 206, 0.56],
    ] as const) {
      const kneeY = knee < 160 ? 404 : 384
      pen.tube([hip, 326, (hip + knee) / 2, 366, knee, kneeY], 30, 24, tone)
      pen.tube([knee, kneeY, (knee + foot) / 2, kneeY + 40, foot, kneeY + 84], 24, 18, tone)
      pen.disc(knee, kneeY, 13, 0.24)
      pen.blob(
        [
          foot - 14,
          kneeY + 82,
          foot + 10,
          kneeY + 80,
          foot + 38,
          kneeY + 100,
          foot + 34,
          kneeY + 112,
          foot - 16,
          kneeY + 112,
        ],
        0.14,
      )
    }
    const shirt = pen.cut(
      'M122,196 C140,184 180,184 198,196 C208,240 212,290 206,336 L114,336 C108,290 112,240 122,196 Z',
      pen.fade(110, 0, 210, 0, 0.24, 0.42),
    )
    pen.inside(shirt, () => {
      for (const [x, y] of [
        [132, 236],
        [188, 236],
        [160, 264],
        [132, 296],
        [188, 296],
        [160, 324],
        [160, 208],
      ] as const)
        pen.poly([x, y - 17, x + 13, y, x, y + 17, x - 13, y], 0.76)
    })
    pen.poly([112, 196, 130, 214, 144, 196, 160, 218, 176, 196, 190, 214, 208, 196, 190, 182, 130, 182], 0.96)
    pen.disc(160, 138, 52, pen.fade(110, 0, 210, 0, 0.78, 0.94), 54)
    for (const x of [140, 182]) {
      pen.disc(x, 132, 11, 0.98)
      pen.disc(x, 134, 6, 0.04)
      pen.edge(smooth([x - 12, 114, x, 108, x + 12, 114], false), 4, 0.14)
    }
    pen.disc(122, 156, 10, 0.56)
    pen.disc(198, 156, 10, 0.56)
    pen.poly([158, 138, 196, 150, 158, 154], 0.6)
    pen.edge(smooth([140, 168, 160, 176, 182, 166], false), 4, 0.14)
    for (const x of [136, 184]) pen.line([x, 166, x, 190], 2.6, 0.4)
    pen.poly([112, 108, 150, 40, 206, 104, 160, 92], 0.3)
    pen.disc(150, 42, 11, 0.94)
  },
}
