import type { Drawing, Points } from './pen.ts'

const body: Points = [
  536, 128, 520, 116, 476, 112, 430, 106, 404, 84, 384, 82, 366, 98, 330, 100, 260, 92, 190, 98, 140, 116, 90, 142, 50,
  150, 14, 138, 26, 166, 70, 186, 120, 184, 170, 186, 230, 196, 310, 194, 370, 182, 420, 168, 480, 164, 526, 156, 540,
  142,
]

/** A crocodile, long and in no hurry. */
export const crocodile: Drawing = {
  width: 550,
  height: 250,
  paint(pen) {
    for (const [x, lean] of [
      [204, -14],
      [344, 16],
    ] as const)
      pen.blob([x - 20, 160, x + 22, 160, x + 20 + lean, 206, x + 40 + lean, 218, x - 12 + lean, 220, x - 8, 196], 0.14)
    for (let scute = 0; scute < 22; scute += 1) {
      const x = 30 + scute * 15.6
      const y = x < 190 ? 148 - (x - 30) * 0.31 : 98 + Math.abs(x - 270) * 0.02
      pen.poly([x - 10, y + 8, x, y - 15, x + 11, y + 8], 0.2)
    }
    const whole = pen.blob(body, pen.fade(0, 90, 0, 190, 0.3, 0.48))
    pen.inside(whole, () => {
      for (let row = 0; row < 3; row += 1)
        for (let scale = 0; scale < 18; scale += 1)
          pen.disc(90 + scale * 16 + row * 8, 134 + row * 15 - scale * 0.7, 6, row === 1 ? 0.2 : 0.6, 4.4)
      pen.blob([100, 180, 200, 172, 300, 176, 380, 164, 430, 166, 300, 210, 140, 206], 0.82)
      pen.cut('M398,152 C440,140 500,142 544,138 L548,176 L400,182 Z', 0.7)
    })
    pen.cut('M402,150 C450,140 500,144 540,138 L540,146 C500,152 450,150 404,158 Z', 0.04)
    for (let fang = 0; fang < 9; fang += 1) {
      const x = 418 + fang * 13
      pen.poly([x, 145 - fang * 0.2, x + 9, 145 - fang * 0.2, x + 5, 158], 0.99)
      if (fang < 8) pen.poly([x + 6, 156, x + 15, 156, x + 11, 144], 0.92)
    }
    pen.blob([376, 96, 384, 74, 406, 72, 418, 92, 400, 104], 0.4)
    pen.disc(397, 88, 10, 0.97, 9)
    pen.disc(398, 88, 3.4, 0.02, 8.4)
    pen.line([382, 80, 396, 76, 412, 84], 4, 0.08)
    pen.disc(524, 121, 7, 0.3, 5)
    pen.disc(526, 120, 2.8, 0.03)
    for (const [x, lean] of [
      [160, -18],
      [376, 20],
    ] as const) {
      pen.blob(
        [x - 24, 158, x + 26, 156, x + 26 + lean, 204, x + 50 + lean, 222, x - 16 + lean, 226, x - 10, 198],
        0.42,
      )
      for (const claw of [14, 28, 42]) pen.line([x + claw + lean, 219, x + claw + 6 + lean, 225], 4, 0.96)
    }
  },
}
