import type { Drawing, Pen } from './pen.ts'

/** A small window in the slope, its light on. */
function dormer(pen: Pen, x: number, y: number): void {
  pen.poly([x - 34, y + 62, x - 34, y + 14, x + 34, y + 14, x + 34, y + 62], 0.5)
  pen.poly([x - 46, y + 20, x, y - 24, x + 46, y + 20, x + 36, y + 26, x, y - 6, x - 36, y + 26], 0.2)
  pen.box(x - 19, y + 22, 38, 38, 0.98)
  pen.box(x - 2, y + 22, 4, 38, 0.24)
  pen.box(x - 19, y + 39, 38, 4, 0.24)
}

function chimney(pen: Pen, x: number, top: number, foot: number): void {
  pen.poly([x, top, x + 44, top, x + 46, foot + 22, x - 2, foot], pen.fade(x, 0, x + 44, 0, 0.5, 0.3))
  for (let y = top + 14; y < foot; y += 16) pen.line([x, y, x + 44, y], 2, 0.22)
  pen.box(x - 7, top - 10, 58, 14, 0.62)
}

/** A tiled roof with chimneys, a skylight and a weathercock, standing on the last of its wall. */
export const roof: Drawing = {
  width: 560,
  height: 300,
  paint(pen) {
    chimney(pen, 396, 22, 120)
    chimney(pen, 132, 58, 130)
    pen.box(48, 236, 464, 64, 0.58)
    for (let x = 70; x < 500; x += 74) pen.box(x, 254, 26, 34, 0.32)
    const slope = pen.poly([150, 62, 410, 62, 552, 240, 8, 240], pen.fade(0, 60, 0, 240, 0.34, 0.16))
    pen.inside(slope, () => {
      for (let row = 0; row < 12; row += 1)
        for (let column = -1; column < 25; column += 1)
          pen.edge(`M${column * 24 + (row % 2) * 12},${66 + row * 16} q12,18 24,0`, 2.2, 0.48)
    })
    pen.poly([142, 54, 418, 54, 424, 70, 136, 70], 0.62)
    pen.poly([2, 234, 558, 234, 552, 250, 8, 250], 0.1)
    dormer(pen, 206, 138)
    dormer(pen, 352, 138)
    pen.box(277, 8, 5, 50, 0.2)
    pen.poly([258, 14, 300, 8, 292, 20, 304, 30, 262, 26], 0.7)
  },
}
