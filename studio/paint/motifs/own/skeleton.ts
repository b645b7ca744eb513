import type { Drawing, Pen } from './pen.ts'

function bone(pen: Pen, x0: number, y0: number, x1: number, y1: number, width: number, tone: number): void {
  pen.line([x0, y0, x1, y1], width, tone)
  const turn = Math.atan2(y1 - y0, x1 - x0)
  for (const [x, y] of [
    [x0, y0],
    [x1, y1],
  ] as const)
    for (const side of [-1, 1])
      pen.disc(x - Math.sin(turn) * width * 0.5 * side, y + Math.cos(turn) * width * 0.5 * side, width * 0.66, tone)
}

/** A skeleton that greets you politely. */
export const skeleton: Drawing = {
  width: 300,
  height: 500,
  paint(pen) {
    bone(pen, 106, 156, 60, 214, 11, 0.72)
    bone(pen, 58, 222, 76, 286, 9, 0.72)
    for (const x of [68, 76, 84, 92]) pen.line([78, 292, x, 322], 6, 0.72)
    bone(pen, 194, 156, 244, 192, 11, 0.9)
    bone(pen, 248, 186, 254, 110, 9, 0.9)
    for (const [x, y] of [
      [236, 74],
      [248, 64],
      [260, 66],
      [272, 78],
    ] as const)
      pen.line([254, 102, x, y], 6, 0.9)
    for (let disc = 0; disc < 8; disc += 1) pen.box(141, 132 + disc * 20, 18, 15, disc % 2 ? 0.66 : 0.8, 5)
    pen.line([100, 150, 150, 140, 200, 150], 11, 0.9)
    for (let rib = 0; rib < 5; rib += 1) {
      const [y, half] = [164 + rib * 18, 52 - Math.abs(rib - 1.6) * 6]
      pen.edge(`M146,${y - 4} C${146 - half},${y - 16} ${140 - half},${y + 22} ${136 - half * 0.3},${y + 26}`, 8, 0.84)
      pen.edge(`M154,${y - 4} C${154 + half},${y - 16} ${160 + half},${y + 22} ${164 + half * 0.3},${y + 26}`, 8, 0.96)
    }
    pen.cut(
      'M104,292 C120,276 180,276 196,292 C208,310 190,334 170,330 L150,318 L130,330 C110,334 92,310 104,292 Z',
      0.9,
    )
    for (const x of [124, 176]) pen.disc(x, 306, 10, 0.2)
    for (const [x, side, tone] of [
      [122, -1, 0.76],
      [178, 1, 0.94],
    ] as const) {
      bone(pen, x, 336, x + side * 6, 404, 12, tone)
      bone(pen, x + side * 6, 414, x + side * 2, 472, 10, tone)
      pen.at(x + side * 2, 0, () => pen.cut('M-12,494 L-10,478 L12,476 L38,486 L38,494 Z', tone), 0, side)
    }
    pen.cut(
      'M150,8 C198,8 212,44 208,72 C206,88 196,90 194,104 L190,126 C176,134 124,134 110,126 L106,104 C104,90 94,88 92,72 C88,44 102,8 150,8 Z',
      pen.fade(90, 0, 210, 0, 0.9, 0.99),
    )
    for (const [x, turn] of [
      [127, 0.2],
      [173, -0.2],
    ] as const) {
      pen.disc(x, 66, 18, 0.04, 20, turn)
      pen.disc(x + 3, 62, 4, 0.8)
    }
    pen.poly([150, 80, 141, 98, 159, 98], 0.08)
    pen.line([112, 112, 188, 112], 3, 0.1)
    for (const x of [122, 132, 141, 150, 159, 168, 178]) pen.line([x, 106, x, 122], 2.6, 0.14)
  },
}
