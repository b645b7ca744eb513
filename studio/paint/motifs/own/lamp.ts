import { type Drawing, smooth } from './pen.ts'

/** A standing lamp, lit, with a fringe. */
export const lamp: Drawing = {
  width: 240,
  height: 420,
  paint(pen) {
    pen.disc(120, 398, 66, 0.16, 16)
    pen.disc(120, 390, 56, 0.34, 13)
    pen.tube([120, 386, 118, 280, 122, 160], 15, 9, pen.fade(110, 0, 130, 0, 0.56, 0.2))
    for (const y of [360, 262, 176]) pen.disc(120, y, 13, 0.5, 8)
    const shade = pen.cut(
      'M78,26 C100,20 140,20 162,26 C176,80 204,116 226,142 C190,160 50,160 14,142 C36,116 64,80 78,26 Z',
      pen.fade(0, 20, 0, 150, 0.56, 0.94),
    )
    pen.inside(shade, () => {
      for (const at of [-2, -1, 0, 1, 2]) pen.line([120 + at * 20, 20, 120 + at * 34, 90, 120 + at * 48, 160], 3, 0.4)
      pen.disc(120, 110, 34, 0.99, 30)
    })
    pen.edge('M14,142 C50,160 190,160 226,142', 6, 0.26)
    pen.box(80, 18, 80, 10, 0.26, 5)
    for (let x = 20; x <= 220; x += 10)
      pen.line(
        [x, 146 + 9 * Math.sin(((x - 14) / 212) * Math.PI), x, 166 + 9 * Math.sin(((x - 14) / 212) * Math.PI)],
        3.6,
        0.42,
      )
    pen.line([170, 158, 172, 200], 3, 0.3)
    pen.disc(172, 206, 7, 0.86)
    pen.edge(smooth([150, 402, 176, 410, 200, 400, 232, 412], false), 5, 0.14)
  },
}
