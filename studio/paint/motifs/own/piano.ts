import type { Drawing, Pen } from './pen.ts'

function leg(pen: Pen, x: number, y: number, tone: number): void {
  pen.poly([x - 13, y, x + 13, y, x + 7, y + 84, x - 7, y + 84], tone)
  pen.box(x - 15, y + 14, 30, 7, tone + 0.16, 3)
  pen.disc(x, y + 90, 8, tone + 0.1)
}

function keys(pen: Pen): void {
  pen.poly([20, 214, 196, 238, 196, 254, 20, 230], 0.96)
  pen.poly([20, 230, 196, 254, 196, 260, 20, 236], 0.7)
  for (let key = 0; key <= 16; key += 1) {
    const x = 20 + key * 11
    const y = 214 + key * 1.5
    pen.line([x, y, x, y + 16], 1.4, 0.3)
    if (key % 7 !== 2 && key % 7 !== 6 && key < 16)
      pen.poly([x + 7.5, y + 1, x + 14.5, y + 2, x + 14.5, y + 11.5, x + 7.5, y + 10.5], 0.03)
  }
}

/** A concert grand with its lid up, keys to the left. */
export const piano: Drawing = {
  width: 460,
  height: 390,
  paint(pen) {
    leg(pen, 400, 262, 0.1)
    leg(pen, 60, 246, 0.12)
    const lid = pen.cut(
      'M150,196 C168,120 236,34 344,14 C412,4 446,34 440,72 C434,104 404,110 400,140 C398,166 420,190 436,206 Z',
      0.16,
    )
    pen.inside(lid, () => {
      pen.cut(
        'M172,196 C192,132 250,58 344,36 C396,26 420,44 416,68 C410,94 384,106 380,138 C378,164 400,190 410,206 Z',
        pen.fade(190, 60, 420, 190, 0.4, 0.22),
      )
      for (const x of [236, 262, 288]) pen.poly([x, 20, x + 12, 20, x - 40, 210, x - 60, 210], 0.48)
    })
    pen.edge('M150,196 C168,120 236,34 344,14 C412,4 446,34 440,72 C434,104 404,110 400,140', 4, 0.62)
    pen.line([356, 226, 384, 92], 5, 0.66)
    pen.poly([140, 196, 438, 204, 452, 240, 200, 244], 0.62)
    for (let string = 0; string < 9; string += 1) pen.line([176 + string * 12, 202, 236 + string * 24, 238], 1.6, 0.34)
    pen.cut(
      'M12,206 L150,190 L160,202 L212,226 C280,232 380,230 454,210 L458,252 C400,276 300,282 206,276 L12,252 Z',
      0.1,
    )
    pen.cut(
      'M206,234 C290,240 390,236 456,216 L458,250 C400,274 300,280 206,274 Z',
      pen.fade(206, 0, 458, 0, 0.3, 0.14),
    )
    pen.edge('M206,230 C290,238 390,233 456,212', 4, 0.56)
    pen.edge('M206,264 C300,270 392,264 456,242', 2.4, 0.42)
    pen.poly([14, 204, 150, 190, 206, 228, 206, 236, 20, 212], 0.2)
    keys(pen)
    pen.poly([10, 204, 22, 203, 22, 246, 10, 244], 0.34)
    pen.poly([12, 236, 200, 260, 200, 278, 12, 254], 0.22)
    pen.poly([76, 200, 88, 142, 172, 152, 178, 206], 0.3)
    for (const x of [94, 132]) {
      pen.poly([x, 150, x + 34, 154, x + 33, 200, x - 3, 196], 0.92)
      for (const row of [10, 20, 30]) pen.line([x + 5, 150 + row, x + 29, 153 + row], 2, 0.4)
    }
    leg(pen, 216, 276, 0.16)
    pen.poly([120, 268, 128, 269, 124, 346, 116, 346], 0.3)
    pen.poly([150, 272, 158, 273, 158, 346, 150, 346], 0.3)
    pen.box(104, 342, 66, 10, 0.24, 4)
    for (const x of [112, 132, 152]) pen.box(x, 350, 9, 7, 0.8, 3)
  },
}
