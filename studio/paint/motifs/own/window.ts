import type { Drawing } from './pen.ts'

/** A window that stands by itself, curtains drawn aside, a moon in its glass. */
export const window: Drawing = {
  width: 340,
  height: 400,
  paint(pen) {
    pen.cut('M48,360 L48,130 C48,56 110,20 170,20 C230,20 292,56 292,130 L292,360 Z', 0.3)
    const glass = pen.cut(
      'M66,350 L66,132 C66,70 118,38 170,38 C222,38 274,70 274,132 L274,350 Z',
      pen.fade(0, 40, 0, 350, 0.6, 0.92),
    )
    pen.inside(glass, () => {
      pen.disc(208, 128, 34, 0.99)
      pen.disc(222, 120, 28, 0.68)
      for (const [x, y] of [
        [110, 110],
        [132, 168],
        [96, 220],
        [240, 210],
        [206, 60],
      ] as const)
        pen.disc(x, y, 4, 0.99)
      pen.blob([60, 300, 110, 268, 160, 292, 220, 262, 290, 300, 290, 370, 60, 370], 0.5)
      pen.blob([60, 334, 130, 310, 200, 330, 290, 306, 290, 380, 60, 380], 0.4)
    })
    for (const x of [164, 114, 216]) pen.box(x, 30, x === 164 ? 12 : 6, 322, 0.28)
    for (const y of [134, 206, 278]) pen.box(62, y, 216, y === 134 ? 11 : 6, 0.28)
    for (const side of [-1, 1]) {
      pen.at(
        170,
        0,
        () => {
          const cloth = pen.cut(
            'M-4,34 C40,60 110,60 150,32 L160,366 C140,376 128,362 112,372 C118,330 112,290 96,262 C70,200 30,110 -4,34 Z',
            0.5,
          )
          pen.inside(cloth, () => {
            for (const fold of [0, 1, 2, 3, 4])
              pen.cut(
                `M${20 + fold * 32},30 C${50 + fold * 28},140 ${96 + fold * 14},240 ${104 + fold * 14},380 L${112 + fold * 14},380 C${106 + fold * 14},240 ${66 + fold * 28},140 ${36 + fold * 32},30 Z`,
                fold % 2 ? 0.7 : 0.32,
              )
          })
          pen.box(86, 250, 76, 16, 0.86, 7)
        },
        0,
        side,
      )
    }
    pen.box(6, 20, 328, 12, 0.18, 6)
    for (const x of [17, 323]) pen.disc(x, 26, 14, 0.44)
    for (let ring = 26; ring < 330; ring += 32) pen.disc(ring, 30, 6, 0.6)
    pen.poly([22, 356, 318, 356, 332, 380, 8, 380], 0.62)
    pen.poly([8, 380, 332, 380, 324, 394, 16, 394], 0.24)
  },
}
