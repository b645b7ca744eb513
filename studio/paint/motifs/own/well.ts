import { stones } from './masonry.ts'
import { type Drawing, smooth } from './pen.ts'

/** A well with a little roof and a bucket. */
export const well: Drawing = {
  width: 300,
  height: 370,
  paint(pen) {
    for (const x of [56, 232]) pen.box(x, 96, 14, 180, 0.2)
    pen.box(44, 150, 212, 11, 0.34, 5)
    pen.disc(150, 156, 24, 0.56, 14)
    pen.line([150, 160, 150, 226], 4, 0.76)
    pen.cut('M128,222 L172,222 L166,262 L134,262 Z', 0.46)
    for (const y of [230, 252]) pen.line([130, y, 170, y], 4, 0.8)
    pen.edge('M130,222 C134,200 166,200 170,222', 3, 0.2)
    const roof = pen.poly([150, 8, 292, 96, 272, 116, 28, 116, 8, 96], 0.24)
    pen.inside(roof, () => {
      for (let row = 0; row < 7; row += 1)
        for (let tile = 0; tile < 18; tile += 1)
          pen.edge(`M${tile * 18 + (row % 2) * 9},${14 + row * 16} q9,15 18,0`, 2.4, 0.5)
      pen.poly([150, 8, 8, 96, 28, 116, 110, 60], 0.46)
    })
    pen.disc(150, 268, 118, 0.7, 26)
    pen.disc(150, 268, 98, 0.04, 18)
    const wall = pen.cut(
      'M32,270 C60,302 240,302 268,270 L262,356 C220,374 80,374 38,356 Z',
      pen.fade(32, 0, 268, 0, 0.56, 0.32),
    )
    pen.inside(wall, () => stones(pen, 30, 270, 278, 372))
    pen.edge(smooth([32, 270, 80, 290, 150, 295, 220, 290, 268, 270], false), 5, 0.92)
  },
}
