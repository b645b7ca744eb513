import { type Drawing, smooth } from './pen.ts'

/** A striped balloon with an empty basket. */
export const hotAirBalloon: Drawing = {
  width: 330,
  height: 470,
  paint(pen) {
    const envelope = pen.cut(
      'M165,8 C270,8 322,84 318,160 C314,232 246,290 208,344 L122,344 C84,290 16,232 12,160 C8,84 60,8 165,8 Z',
      0.4,
    )
    pen.inside(envelope, () => {
      const seams = [-1.5, -0.98, -0.6, -0.2, 0.2, 0.6, 0.98, 1.5]
      const tones = [0.26, 0.72, 0.34, 0.92, 0.34, 0.66, 0.22]
      for (let gore = 0; gore < 7; gore += 1) {
        const [left, right] = [seams[gore] ?? 0, seams[gore + 1] ?? 0]
        pen.cut(
          `M165,0 C${165 + left * 150},40 ${165 + left * 190},200 ${165 + left * 42},350 L${165 + right * 42},350 C${165 + right * 190},200 ${165 + right * 150},40 165,0 Z`,
          tones[gore] ?? 0.5,
        )
      }
      pen.edge(smooth([0, 206, 80, 234, 165, 242, 250, 234, 330, 206], false), 26, 0.14)
      for (let star = 0; star < 9; star += 1) {
        const x = 22 + star * 36
        const y = 242 - ((x - 165) / 165) ** 2 * 34
        pen.poly(
          [x, y - 11, x + 4, y - 3, x + 11, y, x + 4, y + 3, x, y + 11, x - 4, y + 3, x - 11, y, x - 4, y - 3],
          0.97,
        )
      }
      pen.blob([60, 70, 104, 26, 126, 34, 86, 84, 64, 140, 48, 140], 0.9)
    })
    pen.box(118, 340, 94, 11, 0.2, 5)
    for (const [x, foot] of [
      [122, 134],
      [150, 154],
      [180, 176],
      [208, 196],
    ] as const)
      pen.line([x, 350, foot, 406], 3.4, 0.3)
    pen.cut('M165,366 C176,382 178,390 172,398 C168,402 162,402 158,398 C152,390 156,380 165,366 Z', 0.99)
    const basket = pen.cut('M126,402 L204,402 L196,460 C180,468 150,468 134,460 Z', 0.5)
    pen.inside(basket, () => {
      for (let row = 0; row < 6; row += 1)
        for (let cell = 0; cell < 8; cell += 1) pen.box(124 + cell * 12 - (row % 2) * 6, 412 + row * 10, 8, 6, 0.24, 2)
    })
    pen.box(120, 398, 90, 11, 0.78, 5)
    for (const x of [124, 206]) {
      pen.line([x, 406, x + (x < 165 ? -3 : 3), 430], 2.4, 0.4)
      pen.blob([x - 9, 430, x + 9, 430, x + 8, 450, x - 8, 450], 0.66)
    }
  },
}
