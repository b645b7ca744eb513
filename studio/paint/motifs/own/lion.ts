import { bigCatBody } from './big-cat.ts'
import type { Drawing } from './pen.ts'

/** A lion: two rings of mane, and patience. */
export const lion: Drawing = {
  width: 440,
  height: 370,
  paint(pen) {
    bigCatBody(pen)
    pen.blob([34, 74, 18, 52, 30, 18, 48, 30, 54, 58], 0.16)
    const mane = (radius: number, teeth: number, depth: number, tone: number, turn: number): void => {
      const points: number[] = []
      for (let tooth = 0; tooth < teeth * 2; tooth += 1) {
        const angle = (tooth / teeth) * Math.PI + turn
        const reach = radius - (tooth % 2) * depth
        points.push(
          306 + Math.cos(angle) * reach * 0.94,
          132 + Math.sin(angle) * reach + (Math.sin(angle) > 0 ? 10 : 0),
        )
      }
      pen.poly(points, tone)
    }
    mane(126, 22, 22, 0.1, 0.1)
    mane(106, 20, 20, 0.2, 0.22)
    mane(88, 18, 18, 0.3, 0.05)
    for (const side of [-1, 1])
      pen.at(
        306,
        0,
        () => {
          pen.disc(54, 74, 20, 0.5)
          pen.disc(54, 76, 11, 0.24)
        },
        0,
        side,
      )
    const face = pen.blob(
      [306, 60, 346, 72, 364, 110, 356, 152, 336, 190, 306, 202, 276, 190, 256, 152, 248, 110, 266, 72],
      pen.fade(250, 0, 364, 0, 0.62, 0.76),
    )
    pen.inside(face, () => {
      pen.cut(
        'M306,206 C276,206 264,176 280,158 C292,148 298,150 306,150 C314,150 320,148 332,158 C348,176 336,206 306,206 Z',
        0.94,
      )
      pen.cut('M288,66 C296,100 294,130 284,152 L328,152 C318,130 316,100 324,66 Z', 0.84)
    })
    for (const side of [-1, 1])
      pen.at(
        306,
        0,
        () => {
          const white = pen.blob([18, 116, 28, 104, 44, 106, 50, 114, 38, 122, 26, 122], 0.97)
          pen.inside(white, () => pen.disc(33, 113, 8, 0.02))
          pen.edge(white, 3.2, 0.08)
          pen.line([14, 106, 30, 94, 52, 98], 5, 0.3)
          pen.line([2, 172, 14, 184, 28, 180], 3.2, 0.1)
          for (const [x, y] of [
            [14, 172],
            [22, 168],
            [21, 176],
          ] as const)
            pen.disc(x, y, 1.8, 0.2)
        },
        0,
        side,
      )
    pen.blob([288, 146, 306, 142, 324, 146, 318, 160, 306, 166, 294, 160], 0.08)
    pen.line([306, 164, 306, 176], 3, 0.1)
  },
}
