import type { Drawing, Pen } from './pen.ts'

function drape(pen: Pen): void {
  const cloth = pen.cut(
    'M0,30 L214,30 C206,120 176,200 70,262 C100,330 112,400 106,478 C84,490 60,476 40,486 C24,492 10,484 0,488 Z',
    pen.fade(0, 0, 214, 0, 0.4, 0.62),
  )
  pen.inside(cloth, () => {
    for (const [x, tone] of [
      [22, 0.3],
      [66, 0.72],
      [104, 0.34],
      [146, 0.76],
      [184, 0.4],
    ] as const)
      pen.cut(
        `M${x},24 C${x + 4},130 ${x * 0.7 + 10},210 ${22 + x * 0.24},262 C${x * 0.62},230 ${x + 16},130 ${x + 24},24 Z`,
        tone,
      )
    for (const [x, tone] of [
      [10, 0.72],
      [40, 0.3],
      [72, 0.68],
    ] as const)
      pen.cut(
        `M${20 + x * 0.5},268 C${x + 6},340 ${x + 12},420 ${x},492 L${x + 20},492 C${x + 28},420 ${x + 20},340 ${30 + x * 0.5},268 Z`,
        tone,
      )
    pen.box(0, 470, 130, 7, 0.9)
  })
  pen.blob([0, 246, 40, 252, 82, 250, 92, 264, 84, 280, 40, 280, 0, 276], 0.9)
  pen.line([72, 276, 78, 300, 72, 322], 6, 0.84)
  pen.blob([62, 318, 82, 318, 88, 352, 56, 352], 0.94)
}

/** A stage's red curtain, held aside by two cords, nobody behind it yet. */
export const curtain: Drawing = {
  width: 480,
  height: 500,
  paint(pen) {
    const dark = pen.box(20, 30, 440, 456, pen.fade(0, 30, 0, 486, 0.04, 0.16))
    pen.inside(dark, () => pen.blob([240, 180, 340, 500, 140, 500], 0.22))
    pen.at(16, 0, () => drape(pen))
    pen.at(464, 0, () => drape(pen), 0, -1, 1)
    for (let scallop = 0; scallop < 5; scallop += 1) {
      const x = 14 + scallop * 90.4
      const cloth = pen.cut(
        `M${x},24 L${x + 92},24 C${x + 90},92 ${x + 70},112 ${x + 46},112 C${x + 22},112 ${x + 2},92 ${x},24 Z`,
        scallop % 2 ? 0.5 : 0.6,
      )
      pen.inside(cloth, () => {
        pen.edge(`M${x},60 C${x + 20},104 ${x + 72},104 ${x + 92},60`, 9, 0.92)
        pen.line([x + 46, 24, x + 46, 90], 4, 0.36)
      })
    }
    pen.box(4, 8, 472, 22, 0.8, 11)
    for (const x of [10, 470]) pen.disc(x, 19, 17, 0.94)
  },
}
