import { stones } from './masonry.ts'
import { type Drawing, smooth } from './pen.ts'

/** An iron gate between two pillars, one leaf ajar. */
export const gate: Drawing = {
  width: 420,
  height: 420,
  paint(pen) {
    const leaf = (from: number, to: number, lift: number): void => {
      const y = (x: number, base: number): number => base + ((x - from) / (to - from)) * lift
      for (let bar = 0; bar <= 6; bar += 1) {
        const x = from + ((to - from) * bar) / 6
        const top = 150 - Math.sin((bar / 6) * Math.PI * 0.5) * 54 + ((x - from) / (to - from)) * lift
        pen.line([x, y(x, 400), x, top], 7, 0.12)
        pen.poly([x - 8, top + 6, x, top - 24, x + 8, top + 6], 0.5)
      }
      for (const base of [190, 290, 390]) pen.line([from, y(from, base), to, y(to, base)], 8, 0.2)
      for (let curl = 0; curl < 3; curl += 1) {
        const x = from + ((to - from) * (curl * 2 + 1)) / 6
        pen.edge(
          smooth([x - 12, y(x, 200), x + 10, y(x, 214), x + 2, y(x, 244), x - 10, y(x, 232), x, y(x, 226)], false),
          5,
          0.44,
        )
        pen.edge(smooth([x + 12, y(x, 280), x - 10, y(x, 268), x - 2, y(x, 244)], false), 5, 0.44)
      }
    }
    leaf(82, 196, 0)
    leaf(338, 262, 16)
    for (const side of [-1, 1])
      pen.at(
        210,
        0,
        () => {
          const pillar = pen.box(128, 120, 68, 296, pen.fade(128, 0, 196, 0, 0.56, 0.3))
          pen.inside(pillar, () => stones(pen, 128, 200, 124, 420))
          pen.poly([116, 122, 208, 122, 198, 96, 126, 96], 0.72)
          pen.box(120, 396, 84, 22, 0.4, 3)
          pen.disc(162, 66, 32, 0.44)
          pen.disc(154, 58, 15, 0.9)
        },
        0,
        side,
      )
  },
}
