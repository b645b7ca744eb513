import { type Drawing, type Pen, smooth } from './pen.ts'

/** A chandelier on its chain, every candle lit. */
export const chandelier: Drawing = {
  width: 440,
  height: 400,
  paint(pen: Pen) {
    for (let link = 0; link < 6; link += 1)
      pen.edge(`M213,${8 + link * 20} a7,11 0 1 0 14,0 a7,11 0 1 0 -14,0`, 4, link % 2 ? 0.4 : 0.7)
    for (const [x, y, bend] of [
      [36, 206, 300],
      [404, 206, 300],
      [112, 224, 330],
      [328, 224, 330],
    ] as const) {
      pen.edge(smooth([220, 250, (220 + x) / 2, bend - 14, x, bend - 50, x, y + 14], false), 10, 0.26)
      pen.edge(smooth([220, 246, (220 + x) / 2, bend - 19, x, bend - 54, x, y + 14], false), 3, 0.84)
    }
    for (const [from, to] of [
      [36, 112],
      [112, 220],
      [220, 328],
      [328, 404],
    ] as const)
      for (let bead = 0; bead <= 8; bead += 1) {
        const t = bead / 8
        pen.disc(from + (to - from) * t, 256 + Math.sin(t * Math.PI) * 44, 5, bead % 2 ? 0.96 : 0.66, 6)
      }
    pen.cut(
      'M204,120 L236,120 C240,160 262,176 256,206 C250,232 240,240 246,262 C250,290 236,300 220,318 C204,300 190,290 194,262 C200,240 190,232 184,206 C178,176 200,160 204,120 Z',
      pen.fade(184, 0, 256, 0, 0.36, 0.7),
    )
    for (const y of [140, 206, 264]) pen.disc(220, y, 32, 0.5, 8)
    for (const [x, y] of [
      [36, 206],
      [112, 224],
      [220, 180],
      [328, 224],
      [404, 206],
    ] as const) {
      pen.disc(x, y + 14, 24, 0.4, 8)
      pen.disc(x, y + 10, 20, 0.8, 5)
      pen.box(x - 7, y - 44, 14, 54, 0.94, 3)
      pen.cut(
        `M${x},${y - 96} C${x + 14},${y - 72} ${x + 15},${y - 58} ${x + 9},${y - 50} C${x + 4},${y - 45} ${x - 4},${y - 45} ${x - 9},${y - 50} C${x - 15},${y - 58} ${x - 12},${y - 74} ${x},${y - 96} Z`,
        0.99,
      )
    }
    for (const [x, y] of [
      [36, 256],
      [74, 296],
      [112, 262],
      [166, 304],
      [220, 336],
      [274, 304],
      [328, 262],
      [366, 296],
      [404, 256],
    ] as const)
      pen.cut(`M${x},${y - 16} L${x + 9},${y + 8} L${x},${y + 24} L${x - 9},${y + 8} Z`, 0.96)
    pen.disc(220, 330, 12, 0.4)
  },
}
