import { type Drawing, smooth } from './pen.ts'

/** One great open eye. */
export const eye: Drawing = {
  width: 440,
  height: 300,
  paint(pen) {
    pen.cut('M8,170 C80,60 160,26 226,26 C300,26 376,76 434,160 C376,240 300,276 224,276 C150,276 70,240 8,170 Z', 0.2)
    for (let lash = 0; lash < 11; lash += 1) {
      const angle = Math.PI * (1.1 + lash * 0.08)
      const [x, y] = [222 + Math.cos(angle) * 190, 176 + Math.sin(angle) * 130]
      pen.tube(
        [
          x,
          y,
          x + Math.cos(angle) * 18,
          y + Math.sin(angle) * 20,
          x + Math.cos(angle - 0.16) * 40,
          y + Math.sin(angle - 0.16) * 42,
        ],
        13,
        2,
        0.06,
      )
    }
    const white = pen.cut(
      'M24,168 C90,84 160,56 226,56 C296,56 362,98 418,160 C362,226 296,252 224,252 C152,252 86,226 24,168 Z',
      0.97,
    )
    pen.inside(white, () => {
      pen.cut('M0,168 C90,60 160,40 226,40 C296,40 380,80 440,160 L440,0 L0,0 Z', 0.6)
      pen.cut('M24,176 C90,106 160,80 226,80 C296,80 362,116 418,168 L440,120 L440,20 L0,20 L0,160 Z', 0.72)
      for (const [x, y, bend] of [
        [40, 168, 20],
        [70, 184, 34],
        [398, 164, -30],
        [372, 186, -40],
      ] as const)
        pen.line([x, y, x + bend, y - 8, x + bend * 1.7, y + 4], 2.2, 0.6)
      pen.disc(226, 150, 92, 0.14)
      pen.disc(226, 150, 84, 0.42)
      for (let ray = 0; ray < 44; ray += 1) {
        const angle = (ray / 44) * Math.PI * 2
        pen.line(
          [
            226 + Math.cos(angle) * 46,
            150 + Math.sin(angle) * 46,
            226 + Math.cos(angle) * (ray % 2 ? 78 : 68),
            150 + Math.sin(angle) * (ray % 2 ? 78 : 68),
          ],
          4,
          ray % 2 ? 0.7 : 0.26,
        )
      }
      pen.disc(226, 150, 45, 0.02)
      pen.disc(258, 116, 19, 0.99, 22, 0.5)
      pen.disc(194, 184, 8, 0.9)
    })
    pen.edge(smooth([40, 100, 120, 44, 226, 28, 330, 50, 404, 104], false), 7, 0.5)
    pen.edge(smooth([80, 244, 150, 274, 226, 284, 300, 274, 370, 240], false), 4, 0.44)
    pen.disc(26, 170, 10, 0.74)
  },
}
