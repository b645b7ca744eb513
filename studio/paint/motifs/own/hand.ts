import type { Drawing } from './pen.ts'

/** An open hand, reaching up, with its lines. */
export const hand: Drawing = {
  width: 330,
  height: 440,
  paint(pen) {
    const skin = pen.fade(40, 0, 290, 0, 0.78, 0.56)
    pen.poly([104, 350, 226, 350, 232, 440, 98, 440], 0.26)
    pen.poly([98, 366, 230, 366, 233, 384, 96, 384], 0.86)
    for (const [points, from, to] of [
      [[98, 250, 84, 170, 72, 94], 44, 34],
      [[140, 240, 136, 140, 132, 44], 48, 36],
      [[184, 240, 190, 150, 196, 60], 46, 35],
      [[222, 256, 240, 190, 256, 122], 40, 30],
    ] as const) {
      pen.tube(points, from + 5, to + 5, 0.34)
      pen.tube(points, from, to, skin)
      for (const share of [0.36, 0.7]) {
        const [x, y] = [points[0] + (points[4] - points[0]) * share, points[1] + (points[5] - points[1]) * share]
        pen.line([x - 13, y + 3, x, y + 6, x + 13, y + 1], 3, 0.36)
      }
    }
    pen.tube([232, 346, 274, 300, 304, 236], 62, 36, 0.34)
    pen.tube([232, 346, 274, 300, 304, 236], 57, 32, skin)
    const palm = pen.blob(
      [78, 240, 110, 222, 166, 218, 220, 228, 246, 260, 252, 310, 232, 362, 190, 392, 140, 392, 102, 364, 80, 306],
      skin,
    )
    pen.inside(palm, () => {
      pen.blob([190, 320, 236, 280, 270, 330, 230, 380, 200, 390, 180, 350], 0.8)
      pen.blob([76, 280, 104, 280, 116, 330, 110, 376, 80, 360], 0.66)
    })
    pen.line([232, 268, 188, 266, 130, 286, 104, 266], 4.4, 0.3)
    pen.line([240, 286, 196, 290, 140, 318, 98, 312], 4.4, 0.3)
    pen.line([226, 280, 186, 314, 176, 372], 4.4, 0.3)
    for (const x of [120, 162, 204]) pen.line([x - 14, 244, x, 250, x + 14, 244], 3, 0.42)
  },
}
