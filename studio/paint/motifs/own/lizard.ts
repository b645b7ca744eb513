import type { Drawing } from './pen.ts'

/** A lizard, seen from above, on the wall of a dream. */
export const lizard: Drawing = {
  width: 300,
  height: 400,
  paint(pen) {
    pen.tube([140, 220, 120, 290, 150, 340, 214, 356, 256, 330, 258, 296], 46, 4, 0.3)
    for (const [x, y, kneeX, kneeY, footX, footY] of [
      [166, 106, 220, 92, 240, 130],
      [116, 116, 62, 118, 48, 80],
      [172, 206, 226, 226, 222, 268],
      [112, 210, 58, 226, 66, 272],
    ] as const) {
      pen.tube([x, y, kneeX, kneeY, footX, footY], 27, 13, 0.38)
      for (const toe of [-0.9, -0.3, 0.3, 0.9]) {
        const angle = Math.atan2(footY - kneeY, footX - kneeX) + toe
        pen.line([footX, footY, footX + Math.cos(angle) * 25, footY + Math.sin(angle) * 25], 6, 0.38)
        pen.disc(footX + Math.cos(angle) * 26, footY + Math.sin(angle) * 26, 5, 0.6)
      }
    }
    const back = pen.blob(
      [
        150, 6, 176, 20, 188, 48, 176, 72, 180, 104, 190, 150, 184, 200, 164, 236, 140, 240, 116, 226, 102, 180, 108,
        130, 116, 96, 122, 70, 112, 44, 126, 18,
      ],
      pen.fade(100, 0, 190, 0, 0.34, 0.54),
    )
    pen.inside(back, () => {
      pen.tube([150, 66, 148, 120, 144, 180, 140, 240], 22, 14, 0.76)
      for (let y = 90; y < 230; y += 22)
        for (const x of [-26, 26]) pen.poly([146 + x - 9, y, 146 + x, y - 10, 146 + x + 9, y, 146 + x, y + 10], 0.16)
      for (let y = 96; y < 230; y += 18) pen.disc(148 - (y - 96) * 0.05, y, 4, 0.3)
    })
    for (const x of [122, 176]) {
      pen.disc(x, 38, 12, 0.97, 14)
      pen.disc(x, 38, 4.4, 0.03, 11)
    }
    for (const x of [142, 156]) pen.disc(x, 16, 2.6, 0.1)
    for (const [x, y, r] of [
      [124, 292, 6],
      [140, 322, 6],
      [178, 344, 5],
      [222, 350, 4],
    ] as const)
      pen.disc(x, y, r, 0.66)
  },
}
