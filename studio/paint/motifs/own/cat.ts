import { type Drawing, type Pen, type Points, smooth } from './pen.ts'

const sitting: Points = [
  212, 150, 236, 190, 244, 240, 240, 290, 246, 338, 262, 352, 250, 362, 214, 360, 150, 362, 92, 360, 66, 340, 58, 300,
  70, 250, 100, 206, 132, 176, 150, 148,
]

function eye(pen: Pen, x: number, y: number, turn: number): void {
  pen.at(
    x,
    y,
    () => {
      const white = pen.blob([-19, 1, -8, -12, 8, -11, 19, 2, 6, 12, -8, 11], 0.96)
      pen.inside(white, () => pen.disc(0, 0, 5, 0.02, 13))
      pen.edge(white, 3, 0.06)
    },
    turn,
  )
}

/** A cat that sits and knows. */
export const cat: Drawing = {
  width: 310,
  height: 372,
  paint(pen) {
    pen.cut(
      smooth(
        [
          70, 330, 40, 340, 14, 318, 12, 272, 34, 232, 52, 206, 46, 182, 26, 176, 22, 160, 46, 154, 70, 174, 74, 206,
          56, 244, 38, 280, 46, 306, 78, 300,
        ],
        true,
      ),
      0.22,
    )
    for (const [x, y, turn] of [
      [38, 246, -0.9],
      [24, 290, -1.3],
      [60, 204, -1.2],
    ] as const)
      pen.at(x, y, () => pen.box(-16, -5, 32, 9, 0.1, 4), turn + 1)
    const whole = pen.blob(sitting, pen.fade(60, 0, 260, 0, 0.2, 0.36))
    pen.inside(whole, () => {
      for (const [x, y, length] of [
        [62, 240, 56],
        [56, 268, 66],
        [54, 296, 58],
        [100, 200, 40],
      ] as const)
        pen.poly([x - 8, y - 8, x + length, y + 10, x - 8, y + 14], 0.1)
      pen.blob([206, 172, 232, 200, 240, 250, 222, 276, 200, 262, 184, 216, 186, 184], 0.74)
      pen.poly([196, 262, 206, 288, 212, 266, 222, 290, 228, 264], 0.74)
      pen.blob([96, 290, 130, 262, 166, 276, 178, 316, 168, 364, 80, 366, 80, 320], 0.28)
    })
    pen.edge(smooth([104, 288, 132, 264, 166, 278, 178, 318, 170, 348], false), 3, 0.08)
    pen.line([206, 288, 208, 330, 204, 356], 3, 0.08)
    for (const x of [146, 226]) {
      pen.disc(x, 354, 26, 0.78, 10)
      for (const toe of [-8, 4]) pen.line([x + toe, 350, x + toe, 360], 2.4, 0.1)
    }
    pen.poly([120, 92, 122, 8, 128, 4, 178, 56], 0.2)
    pen.poly([268, 92, 284, 10, 278, 6, 222, 54], 0.26)
    pen.poly([134, 66, 132, 30, 158, 56], 0.7)
    pen.poly([262, 66, 270, 32, 244, 56], 0.7)
    const head = pen.blob(
      [200, 46, 250, 60, 278, 98, 276, 132, 252, 158, 200, 170, 148, 158, 122, 132, 120, 98, 150, 60],
      pen.fade(120, 0, 280, 0, 0.24, 0.4),
    )
    pen.inside(head, () => {
      for (const x of [182, 200, 218]) pen.poly([x - 6, 40, x + 6, 40, x + (x - 200) * 0.1, 82], 0.1)
      for (const side of [-1, 1])
        for (const y of [112, 130])
          pen.poly([200 + side * 84, y - 6, 200 + side * 84, y + 8, 200 + side * 52, y + 4], 0.1)
      pen.blob([200, 118, 228, 130, 230, 154, 200, 172, 170, 154, 172, 130], 0.8)
    })
    eye(pen, 164, 106, 0.16)
    eye(pen, 236, 106, -0.16)
    pen.poly([190, 128, 210, 128, 200, 140], 0.08)
    pen.line([200, 139, 198, 148, 184, 150], 2.6, 0.08)
    pen.line([200, 139, 202, 148, 216, 150], 2.6, 0.08)
    for (const side of [-1, 1])
      for (const drop of [-6, 4, 13])
        pen.line([200 + side * 26, 142 + drop * 0.5, 200 + side * 92, 140 + drop * 1.8], 1.8, 0.88)
  },
}
