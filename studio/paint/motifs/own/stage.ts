import { type Drawing, smooth } from './pen.ts'

/** A little theatre, curtain drawn aside, one chair in the light. */
export const stage: Drawing = {
  width: 540,
  height: 440,
  paint(pen) {
    pen.box(24, 70, 492, 340, 0.2)
    const back = pen.box(70, 96, 400, 264, pen.fade(0, 96, 0, 360, 0.3, 0.16))
    pen.inside(back, () => {
      pen.poly([250, 60, 290, 60, 390, 360, 150, 360], 0.8)
      pen.poly([262, 60, 278, 60, 340, 360, 200, 360], 0.96)
      for (const [x, y] of [
        [110, 140],
        [150, 190],
        [420, 150],
        [390, 200],
        [130, 250],
        [430, 240],
      ] as const)
        pen.disc(x, y, 4, 0.9)
    })
    pen.poly([40, 350, 500, 350, 532, 402, 8, 402], 0.56)
    pen.disc(270, 366, 104, 0.94, 15)
    for (let plank = 0; plank < 9; plank += 1) pen.line([60 + plank * 52, 352, 26 + plank * 61, 400], 2.4, 0.3)
    pen.box(6, 400, 528, 34, 0.26, 4)
    for (let lamp = 0; lamp < 9; lamp += 1) {
      pen.disc(42 + lamp * 57, 402, 15, 0.7)
      pen.disc(42 + lamp * 57, 400, 8, 0.99)
    }
    for (const x of [252, 284]) pen.line([x, 330, x, 366], 5, 0.08)
    pen.box(246, 322, 44, 10, 0.1, 3)
    pen.box(246, 272, 6, 56, 0.08, 3)
    pen.box(284, 272, 6, 56, 0.08, 3)
    for (const y of [276, 292]) pen.box(248, y, 40, 7, 0.1, 3)
    for (const side of [-1, 1])
      pen.at(
        270,
        0,
        () => {
          const cloth = pen.cut(
            'M30,66 L250,66 L250,376 L158,376 C176,330 176,300 150,280 C90,240 50,150 30,66 Z',
            0.46,
          )
          pen.inside(cloth, () => {
            for (let fold = 0; fold < 7; fold += 1)
              pen.cut(
                `M${50 + fold * 32},60 C${80 + fold * 28},180 ${140 + fold * 17},240 ${156 + fold * 15},280 L${164 + fold * 15},390 L${172 + fold * 15},390 L${166 + fold * 15},280 C${150 + fold * 17},230 ${100 + fold * 28},170 ${70 + fold * 32},60 Z`,
                fold % 2 ? 0.68 : 0.26,
              )
          })
          pen.box(140, 270, 116, 16, 0.92, 8)
          pen.line([166, 284, 164, 312], 5, 0.92)
        },
        0,
        side,
      )
    const valance = pen.cut(
      'M20,58 L520,58 L520,96 C500,128 440,128 420,98 C400,128 340,128 320,98 C300,128 240,128 220,98 C200,128 140,128 120,98 C100,128 40,128 20,96 Z',
      0.36,
    )
    pen.inside(valance, () => {
      for (let x = 20; x < 520; x += 20) pen.poly([x, 50, x + 9, 50, x + 7, 140, x - 3, 140], 0.52)
    })
    pen.edge(
      'M20,96 C40,128 100,128 120,98 C140,128 200,128 220,98 C240,128 300,128 320,98 C340,128 400,128 420,98 C440,128 500,128 520,96',
      6,
      0.92,
    )
    pen.cut('M6,62 L6,46 C120,40 200,34 230,10 C250,0 290,0 310,10 C340,34 420,40 534,46 L534,62 Z', 0.7)
    pen.cut('M244,40 C250,16 290,16 296,40 C280,50 260,50 244,40 Z', 0.3)
    pen.edge(smooth([14, 54, 150, 50, 270, 52, 390, 50, 526, 54], false), 4, 0.36)
  },
}
