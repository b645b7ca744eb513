import { type Drawing, tapered } from './pen.ts'

/** A dragonfly from above, glass wings veined. */
export const dragonfly: Drawing = {
  width: 440,
  height: 430,
  paint(pen) {
    for (const side of [-1, 1])
      pen.at(
        220,
        0,
        () => {
          for (const [tipX, tipY, rootY, deep] of [
            [206, 66, 116, 30],
            [196, 212, 146, 34],
          ] as const) {
            const wing = pen.cut(
              `M10,${rootY} C60,${rootY - deep - 16} 150,${tipY - deep} ${tipX},${tipY} C196,${tipY + deep * 0.9} 80,${rootY + deep} 10,${rootY + 8} Z`,
              0.8,
            )
            pen.inside(wing, () => {
              pen.cut(
                `M10,${rootY} C80,${rootY - 6} 150,${tipY - 4} ${tipX},${tipY} L200,${tipY + 60} L10,${rootY + 60} Z`,
                0.96,
              )
              for (let vein = 1; vein < 9; vein += 1) {
                const [x, y] = [10 + vein * 22, rootY + (tipY - rootY) * (vein / 9)]
                pen.line([x, y - 34, x + 8, y, x + 2, y + 40], 2.2, 0.4)
              }
              pen.line([10, rootY + 2, 100, (rootY + tipY) / 2, tipX, tipY], 3, 0.34)
              pen.box(tipX - 40, tipY - 16, 26, 14, 0.14, 3)
            })
            pen.edge(wing, 3, 0.3)
          }
        },
        0,
        side,
      )
    const tail = tapered([220, 150, 222, 240, 216, 330, 222, 420], (along) => 26 - 12 * along)
    pen.cut(tail, 0.3)
    pen.inside(tail, () => {
      for (let band = 0; band < 11; band += 1) pen.box(196, 176 + band * 22, 48, 8, band % 2 ? 0.66 : 0.1)
    })
    pen.blob(
      [220, 84, 246, 100, 250, 140, 238, 176, 220, 184, 202, 176, 190, 140, 194, 100],
      pen.fade(190, 0, 250, 0, 0.5, 0.22),
    )
    pen.line([220, 92, 220, 176], 4, 0.74)
    for (const x of [196, 244]) {
      pen.disc(x, 68, 27, 0.12, 26)
      pen.disc(x - 6, 60, 9, 0.94, 8)
    }
    pen.disc(220, 82, 15, 0.36, 12)
  },
}
