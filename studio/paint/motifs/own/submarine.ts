import { type Drawing, smooth } from './pen.ts'

/** A riveted submarine with three bright windows. */
export const submarine: Drawing = {
  width: 520,
  height: 300,
  paint(pen) {
    pen.edge(smooth([276, 96, 276, 40, 280, 18, 306, 16], false), 12, 0.3)
    pen.box(300, 6, 18, 22, 0.72, 4)
    pen.cut('M206,120 L218,72 C222,58 310,58 316,72 L334,120 Z', 0.3)
    pen.box(216, 66, 102, 10, 0.62, 4)
    for (const x of [238, 268, 298]) pen.disc(x, 98, 9, 0.94)
    pen.poly([60, 176, 10, 110, 44, 108, 96, 150], 0.2)
    pen.poly([60, 186, 10, 254, 44, 256, 96, 214], 0.2)
    const hull = pen.cut(
      'M60,182 C80,126 180,108 290,108 C410,108 500,136 506,184 C500,232 410,258 290,258 C180,258 80,238 60,182 Z',
      pen.fade(0, 108, 0, 258, 0.66, 0.26),
    )
    pen.inside(hull, () => {
      pen.cut('M40,206 C160,230 400,232 520,200 L520,280 L40,280 Z', 0.2)
      for (const x of [136, 400]) {
        pen.box(x, 90, 7, 190, 0.34)
        for (let y = 120; y < 250; y += 15) pen.disc(x - 6, y, 2.6, 0.86)
      }
      pen.cut('M110,138 C180,116 380,112 450,140 C380,126 180,128 110,138 Z', 0.95)
    })
    for (const x of [194, 270, 346]) {
      pen.disc(x, 176, 34, 0.16)
      pen.disc(x, 176, 28, 0.7)
      pen.disc(x, 176, 21, 0.99)
      for (let bolt = 0; bolt < 8; bolt += 1)
        pen.disc(x + Math.cos(bolt * 0.785) * 31, 176 + Math.sin(bolt * 0.785) * 31, 2.6, 0.92)
    }
    pen.disc(478, 176, 17, 0.97, 22)
    pen.edge('M462,154 C478,146 494,160 496,180', 5, 0.2)
    pen.disc(52, 182, 13, 0.6)
    for (const [y, turn] of [
      [148, 0.2],
      [216, -0.2],
    ] as const)
      pen.disc(40, y, 11, 0.42, 32, turn)
    pen.poly([300, 258, 372, 252, 392, 284, 320, 288], 0.16)
  },
}
