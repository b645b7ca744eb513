import { type Drawing, smooth } from './pen.ts'

/** A rowing boat with its oar out. */
export const boat: Drawing = {
  width: 460,
  height: 220,
  paint(pen) {
    pen.cut('M24,92 C120,120 330,120 436,78 C424,104 380,124 240,126 C120,126 50,116 24,92 Z', 0.08)
    for (const x of [120, 214, 310]) pen.poly([x, 106, x + 46, 106, x + 42, 122, x + 4, 122], 0.7)
    pen.line([236, 96, 150, 20], 8, 0.4)
    const hull = pen.cut(
      'M14,84 C110,130 330,134 448,66 C448,100 420,166 372,190 C280,206 150,206 88,190 C50,170 20,124 14,84 Z',
      pen.fade(0, 80, 0, 200, 0.6, 0.24),
    )
    pen.inside(hull, () => {
      for (const [drop, tone] of [
        [28, 0.2],
        [56, 0.2],
        [84, 0.2],
      ] as const)
        pen.edge(
          smooth([10, 86 + drop, 120, 118 + drop, 240, 122 + drop, 350, 108 + drop, 450, 66 + drop], false),
          4,
          tone,
        )
      pen.cut('M10,150 C120,190 330,190 450,140 L450,220 L10,220 Z', 0.16)
      pen.cut('M390,60 L450,50 L450,200 L360,200 C390,160 396,110 390,60 Z', 0.4)
    })
    pen.edge(smooth([14, 84, 110, 116, 240, 122, 350, 106, 448, 66], false), 9, 0.9)
    pen.disc(250, 116, 9, 0.14)
    pen.line([256, 110, 330, 178], 8, 0.8)
    pen.cut('M318,166 L334,158 C360,176 378,196 376,212 C356,212 330,194 318,166 Z', 0.94)
    pen.disc(418, 96, 6, 0.1)
  },
}
