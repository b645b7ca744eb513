import type { Drawing } from './pen.ts'

/** A grandfather clock at a quarter to something. */
export const clock: Drawing = {
  width: 200,
  height: 500,
  paint(pen) {
    const wood = pen.fade(20, 0, 180, 0, 0.24, 0.42)
    pen.cut('M28,70 C28,28 66,34 76,10 C90,24 110,24 124,10 C134,34 172,28 172,70 Z', 0.2)
    pen.disc(100, 30, 10, 0.86)
    pen.box(24, 64, 152, 132, wood, 4)
    pen.box(16, 60, 168, 12, 0.5, 4)
    pen.box(16, 190, 168, 14, 0.5, 4)
    pen.disc(100, 130, 60, 0.12)
    pen.disc(100, 130, 53, 0.96)
    for (let hour = 0; hour < 12; hour += 1) {
      const angle = (hour / 12) * Math.PI * 2
      const inner = hour % 3 ? 43 : 38
      pen.line(
        [
          100 + Math.cos(angle) * inner,
          130 + Math.sin(angle) * inner,
          100 + Math.cos(angle) * 48,
          130 + Math.sin(angle) * 48,
        ],
        hour % 3 ? 3 : 5,
        0.14,
      )
    }
    pen.tube([100, 130, 88, 112, 78, 100], 7, 3, 0.06)
    pen.tube([100, 130, 78, 134, 60, 138], 6, 2.4, 0.06)
    pen.disc(100, 130, 5, 0.06)
    pen.box(44, 202, 112, 218, wood)
    const glass = pen.box(58, 218, 84, 184, 0.06, 8)
    pen.edge(glass, 4, 0.6)
    pen.inside(glass, () => {
      for (const [x, end] of [
        [76, 330],
        [124, 290],
      ] as const) {
        pen.line([x, 210, x, end], 2.6, 0.7)
        pen.box(x - 8, end, 16, 44, pen.fade(x - 8, 0, x + 8, 0, 0.9, 0.4), 5)
      }
      pen.line([100, 210, 108, 356], 4, 0.8)
      pen.disc(109, 366, 24, 0.56)
      pen.disc(105, 362, 16, 0.95)
      pen.poly([60, 218, 84, 218, 66, 402, 40, 402], 0.3)
    })
    pen.box(32, 416, 136, 66, wood, 3)
    pen.box(24, 410, 152, 13, 0.5, 4)
    pen.poly([100, 430, 138, 452, 100, 474, 62, 452], 0.5)
    pen.box(22, 478, 156, 18, 0.16, 4)
  },
}
