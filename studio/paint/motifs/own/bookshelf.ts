import type { Drawing } from './pen.ts'

/** A bookcase, over-full. */
export const bookshelf: Drawing = {
  width: 330,
  height: 440,
  paint(pen) {
    pen.box(8, 14, 314, 422, 0.16, 6)
    pen.box(0, 6, 330, 20, 0.4, 5)
    for (let shelf = 0; shelf < 4; shelf += 1) {
      const floor = 126 + shelf * 98
      pen.box(24, floor - 88, 282, 88, 0.05)
      let x = 28
      for (let book = 0; x < 286; book += 1) {
        const kind = (shelf * 7 + book * 5) % 9
        const width = 14 + ((kind * 7) % 13)
        const height = 56 + ((kind * 11 + shelf * 5) % 26)
        const tone = [0.3, 0.62, 0.44, 0.82, 0.22, 0.54, 0.7, 0.36, 0.92][kind] ?? 0.5
        if (x + width > 304) break
        if ((shelf * 3 + book) % 11 === 7) {
          pen.at(x + 4, floor, () => pen.box(0, -70, width, 70, tone, 2), 0.24)
          x += width + 20
          continue
        }
        pen.box(x, floor - height, width, height, tone, 2)
        pen.box(x + 2, floor - height + 9, width - 4, 4, tone > 0.5 ? 0.2 : 0.9)
        if (kind % 2) pen.box(x + 2, floor - 18, width - 4, 4, tone > 0.5 ? 0.2 : 0.9)
        x += width + 2
      }
      pen.box(14, floor, 302, 11, 0.5)
    }
    pen.box(8, 14, 14, 422, 0.34)
    pen.box(308, 14, 14, 422, 0.24)
    pen.box(0, 424, 330, 15, 0.3, 3)
  },
}
