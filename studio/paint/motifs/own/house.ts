import type { Drawing, Pen } from './pen.ts'

function lit(pen: Pen, x: number, y: number, width: number, height: number): void {
  pen.box(x - 6, y - 6, width + 12, height + 12, 0.72)
  pen.box(x, y, width, height, 0.98)
  pen.box(x + width / 2 - 2, y, 4, height, 0.2)
  pen.box(x, y + height * 0.42, width, 4, 0.2)
  pen.poly(
    [x - 10, y + height + 6, x + width + 10, y + height + 6, x + width + 7, y + height + 13, x - 7, y + height + 13],
    0.8,
  )
}

/** A tall, slightly crooked house with its lights on. */
export const house: Drawing = {
  width: 360,
  height: 440,
  paint(pen) {
    pen.poly([250, 60, 284, 58, 288, 150, 254, 140], 0.26)
    pen.poly([244, 52, 292, 50, 293, 66, 245, 68], 0.44)
    for (const [x, y] of [
      [262, 82],
      [272, 98],
      [260, 112],
    ] as const)
      pen.box(x, y, 16, 7, 0.4, 1)
    const front = pen.poly([52, 176, 190, 40, 298, 176, 288, 424, 66, 424], pen.fade(60, 0, 290, 0, 0.36, 0.54))
    pen.inside(front, () => {
      for (let y = 150; y < 424; y += 17) {
        pen.line([40, y, 320, y - 3], 1.8, 0.28)
        for (let x = 60 + ((y * 7) % 40); x < 300; x += 62) pen.line([x, y, x, y + 14], 1.6, 0.28)
      }
      pen.poly([52, 176, 190, 40, 298, 176, 298, 206, 190, 74, 52, 206], 0.2)
    })
    const left = pen.poly([190, 12, 212, 32, 44, 204, 14, 190], 0.16)
    const right = pen.poly([190, 12, 342, 184, 314, 202, 176, 36], 0.26)
    for (const slope of [left, right])
      pen.inside(slope, () => {
        for (let row = 0; row < 20; row += 1)
          for (let column = 0; column < 26; column += 1)
            pen.edge(`M${column * 14 + (row % 2) * 7},${row * 11} q7,12 14,0`, 1.8, 0.42)
      })
    pen.disc(188, 128, 27, 0.74)
    pen.disc(188, 128, 20, 0.98)
    pen.box(186, 108, 4, 40, 0.2)
    pen.box(168, 126, 40, 4, 0.2)
    lit(pen, 92, 204, 48, 58)
    lit(pen, 214, 202, 48, 58)
    lit(pen, 206, 318, 52, 54)
    pen.poly([86, 302, 154, 278, 172, 308, 164, 314, 80, 314], 0.16)
    pen.poly([86, 302, 154, 278, 156, 286, 84, 310], 0.5)
    pen.box(92, 312, 58, 112, 0.7)
    const leaf = pen.box(98, 318, 46, 106, 0.14)
    pen.inside(leaf, () => {
      pen.box(104, 326, 15, 34, 0.36)
      pen.box(123, 326, 15, 34, 0.36)
      pen.box(104, 368, 34, 44, 0.3)
    })
    pen.disc(138, 376, 3.6, 0.97)
    pen.poly([78, 424, 164, 424, 174, 438, 66, 438], 0.5)
    for (const [x, r] of [
      [46, 26],
      [300, 24],
      [322, 16],
      [26, 14],
    ] as const) {
      pen.cut(`M${x - r},438 C${x - r},${438 - r * 1.5} ${x + r},${438 - r * 1.5} ${x + r},438 Z`, 0.12)
      pen.disc(x - 4, 438 - r * 0.66, r * 0.4, 0.26, r * 0.3)
    }
  },
}
