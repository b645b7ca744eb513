import { seeded } from '#core/random.ts'
import { type Drawing, smooth } from './pen.ts'

/** A waterfall between two rocks. */
export const waterfall: Drawing = {
  width: 460,
  height: 500,
  paint(pen) {
    const water = pen.cut('M104,70 C190,54 270,54 356,70 L366,444 L94,444 Z', pen.fade(0, 60, 0, 440, 0.7, 0.94))
    pen.inside(water, () => {
      const random = seeded('waterfall')
      for (let strand = 0; strand < 26; strand += 1) {
        const x = 106 + random() * 248
        const [top, length] = [60 + random() * 200, 60 + random() * 180]
        pen.tube(
          [x, top, x + (x - 230) * 0.04, top + length / 2, x + (x - 230) * 0.08, top + length],
          5 + random() * 10,
          2,
          [0.42, 0.98, 0.56, 0.99][strand % 4] ?? 0.9,
        )
      }
    })
    for (const side of [-1, 1])
      pen.at(
        230,
        0,
        () => {
          const cliff = pen.poly(
            [
              88, 70, 120, 40, 200, 30, 226, 90, 220, 200, 228, 320, 222, 470, 104, 470, 118, 400, 90, 330, 112, 250,
              84, 170, 100, 110,
            ],
            pen.fade(84, 0, 226, 0, 0.44, 0.2),
          )
          pen.inside(cliff, () => {
            for (const [x, y, w] of [
              [110, 100, 60],
              [150, 160, 64],
              [100, 200, 50],
              [140, 260, 70],
              [110, 330, 60],
              [160, 380, 56],
              [170, 70, 50],
              [120, 430, 60],
            ] as const)
              pen.poly([x, y, x + w, y - 12, x + w * 0.8, y + 34, x + w * 0.24, y + 44], (x + y) % 20 ? 0.3 : 0.14)
            pen.poly([84, 60, 120, 36, 200, 26, 230, 60, 180, 74, 130, 66, 100, 84], 0.62)
          })
          for (const [x, y, r] of [
            [130, 40, 26],
            [168, 28, 30],
            [206, 40, 26],
            [98, 172, 16],
            [116, 334, 18],
          ] as const) {
            pen.disc(x, y, r, 0.16, r * 0.7)
            pen.disc(x - 5, y - 5, r * 0.6, 0.34, r * 0.4)
          }
        },
        0,
        side,
      )
    pen.disc(230, 470, 222, 0.5, 28)
    for (const y of [466, 480]) pen.edge(smooth([40, y, 130, y + 8, 230, y - 4, 330, y + 8, 420, y], false), 4, 0.94)
    for (const [x, y, r] of [
      [150, 446, 28],
      [190, 440, 34],
      [240, 436, 38],
      [286, 442, 32],
      [322, 450, 24],
      [116, 456, 18],
      [350, 460, 16],
    ] as const)
      pen.disc(x, y, r, x % 4 ? 0.97 : 0.8, r * 0.7)
    pen.poly([60, 486, 84, 448, 116, 456, 130, 488], 0.18)
    pen.poly([330, 490, 352, 460, 392, 454, 408, 488], 0.22)
  },
}
