import { arched } from './masonry.ts'
import type { Drawing } from './pen.ts'

/** A windmill. */
export const windmill: Drawing = {
  width: 420,
  height: 470,
  paint(pen) {
    const body = pen.cut('M156,180 L264,180 L302,462 L118,462 Z', pen.fade(120, 0, 300, 0, 0.82, 0.52))
    pen.inside(body, () => {
      for (let y = 210; y < 462; y += 24)
        for (let x = 110 + ((y * 3) % 30); x < 310; x += 46) pen.box(x, y, 20, 5, 0.66, 2)
      pen.cut('M240,170 L264,170 L310,470 L268,470 Z', 0.36)
    })
    pen.cut('M142,186 C150,130 176,104 210,98 C244,104 270,130 278,186 Z', 0.2)
    pen.line([142, 186, 278, 186], 6, 0.6)
    arched(pen, 184, 378, 52, 84, 0.14)
    arched(pen, 192, 388, 36, 74, 0.34)
    for (const [x, y] of [
      [170, 290],
      [226, 250],
    ] as const) {
      arched(pen, x - 4, y - 4, 34, 46, 0.24)
      arched(pen, x, y, 26, 38, 0.98)
      pen.box(x + 11, y, 4, 38, 0.24)
    }
    for (let sail = 0; sail < 4; sail += 1)
      pen.at(
        210,
        150,
        () => {
          pen.box(-4, -12, 8, 176, 0.14, 3)
          pen.poly([6, 36, 48, 40, 44, 164, 6, 162], 0.94)
          for (const y of [60, 86, 112, 138]) pen.line([4, y, 46, y + 1], 3, 0.3)
          pen.line([26, 38, 25, 162], 3, 0.3)
          pen.edge('M6,36 L48,40 L44,164 L6,162 Z', 4, 0.24)
        },
        0.4 + (sail * Math.PI) / 2,
      )
    pen.disc(210, 150, 15, 0.3)
    pen.disc(207, 147, 7, 0.9)
    pen.box(100, 456, 220, 12, 0.24, 4)
  },
}
