import type { Drawing } from './pen.ts'

/** A garden fence, one of its boards come loose. */
export const fence: Drawing = {
  width: 520,
  height: 300,
  paint(pen) {
    for (const [y, tone] of [
      [110, 0.42],
      [216, 0.36],
    ] as const) {
      pen.box(6, y, 508, 28, tone, 6)
      pen.box(6, y, 508, 6, tone + 0.16, 3)
    }
    for (let board = 0; board < 7; board += 1) {
      const isLoose = board === 4
      pen.at(
        38 + board * 74,
        292,
        () => {
          const plank = pen.cut('M-26,0 L-26,-232 L0,-276 L26,-232 L26,0 Z', pen.fade(-26, 0, 26, 0, 0.94, 0.74))
          pen.inside(plank, () => {
            pen.box(14, -280, 14, 282, 0.6)
            pen.line([-8, -210, -10, -150, -6, -90], 2.5, 0.68)
            pen.line([2, -80, 0, -40, 4, -6], 2.5, 0.66)
          })
          for (const y of [-168, -62]) if (!isLoose || y > -100) pen.disc(0, y, 5, 0.16)
        },
        isLoose ? 0.14 : 0,
      )
    }
    for (const [x, height] of [
      [20, 40],
      [70, 26],
      [150, 44],
      [236, 30],
      [330, 38],
      [420, 26],
      [500, 42],
    ] as const)
      for (const lean of [-12, 0, 12])
        pen.line([x, 298, x + lean * 0.4, 298 - height * 0.6, x + lean, 298 - height], 5, 0.22)
  },
}
