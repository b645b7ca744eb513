import { type Drawing, smooth } from './pen.ts'

/** A bottle with a letter in it. */
export const bottle: Drawing = {
  width: 220,
  height: 470,
  paint(pen) {
    const glass = pen.cut(
      'M84,60 L136,60 L136,140 C140,176 196,186 200,250 L200,430 C200,456 184,464 160,464 L60,464 C36,464 20,456 20,430 L20,250 C24,186 80,176 84,140 Z',
      pen.fade(20, 0, 200, 0, 0.3, 0.46),
    )
    pen.inside(glass, () => {
      pen.cut('M44,250 C50,210 92,200 96,150 L96,60 L108,60 L108,150 C104,220 62,220 60,260 L60,440 L40,440 Z', 0.74)
      pen.cut('M180,240 L200,230 L210,470 L60,470 C140,456 178,440 180,400 Z', 0.16)
    })
    pen.at(
      116,
      338,
      () => {
        pen.box(-34, -92, 68, 184, 0.97, 12)
        pen.disc(0, -92, 34, 0.74, 12)
        pen.disc(0, -92, 19, 0.4, 6)
        for (let row = 0; row < 8; row += 1)
          if (row < 3 || row > 4) pen.line([-22, -66 + row * 20, 0, -68 + row * 20, 22, -64 + row * 20], 3.4, 0.5)
        pen.box(-38, 4, 76, 16, 0.3, 4)
        pen.disc(0, 12, 13, 0.1)
      },
      0.12,
    )
    pen.edge(glass, 5, 0.1)
    pen.box(76, 62, 68, 17, 0.6, 6)
    pen.cut('M88,62 L92,18 C100,10 122,10 130,18 L132,62 Z', 0.66)
    for (const [x, y] of [
      [102, 30],
      [116, 44],
      [108, 54],
      [122, 26],
    ] as const)
      pen.disc(x, y, 3, 0.3)
    pen.edge(smooth([38, 260, 36, 320, 38, 400], false), 7, 0.97)
  },
}
