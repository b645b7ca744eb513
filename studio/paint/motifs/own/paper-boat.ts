import type { Drawing } from './pen.ts'

/** A boat folded from a page that had something written on it. */
export const paperBoat: Drawing = {
  width: 440,
  height: 270,
  paint(pen) {
    pen.poly([220, 12, 330, 150, 220, 170], 0.7)
    pen.poly([220, 12, 110, 150, 220, 170], 0.9)
    pen.poly([220, 12, 232, 130, 220, 170, 196, 140], 0.5)
    for (const [y, width] of [
      [84, 22],
      [104, 38],
      [124, 52],
    ] as const)
      pen.line([206 - width, y, 202, y - 4], 3, 0.4)
    pen.poly([10, 104, 124, 146, 220, 158, 316, 146, 430, 104, 350, 190, 90, 190], 0.3)
    const left = pen.poly([10, 104, 220, 158, 220, 250, 110, 250], pen.fade(10, 0, 220, 0, 0.98, 0.84))
    const right = pen.poly([430, 104, 220, 158, 220, 250, 330, 250], pen.fade(220, 0, 430, 0, 0.7, 0.52))
    pen.inside(left, () => {
      for (let row = 0; row < 5; row += 1)
        pen.line([40 + row * 18, 140 + row * 22, 120, 158 + row * 20, 212, 176 + row * 16], 3, 0.5)
    })
    pen.inside(right, () => {
      for (let row = 0; row < 4; row += 1)
        pen.line([228, 176 + row * 18, 300, 164 + row * 20, 400 - row * 20, 136 + row * 24], 3, 0.3)
      pen.poly([430, 104, 300, 250, 340, 260, 440, 130], 0.36)
    })
    pen.line([12, 105, 220, 158, 428, 105], 4, 0.99)
    pen.line([220, 158, 220, 250], 3, 0.3)
  },
}
