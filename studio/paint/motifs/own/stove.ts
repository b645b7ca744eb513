import type { Drawing } from './pen.ts'

/** A kitchen stove with a fire behind its oven door, a steaming pot and a kettle on it. */
export const stove: Drawing = {
  width: 400,
  height: 440,
  paint(pen) {
    // Steam, then what it comes from.
    for (const [x, y, r] of [
      [120, 34, 20],
      [146, 58, 15],
      [112, 78, 11],
    ] as const)
      pen.disc(x, y, r, 0.94)
    pen.box(66, 110, 132, 74, pen.fade(66, 0, 198, 0, 0.62, 0.3), 14)
    for (const x of [46, 190]) pen.box(x, 128, 30, 16, 0.2, 8)
    pen.box(58, 98, 148, 18, 0.48, 8)
    pen.disc(132, 94, 11, 0.16)
    pen.blob([246, 184, 238, 150, 262, 118, 308, 118, 332, 150, 324, 184], pen.fade(240, 0, 332, 0, 0.74, 0.42))
    pen.poly([324, 144, 362, 116, 372, 126, 330, 168], 0.5)
    pen.disc(285, 112, 10, 0.16)
    pen.box(20, 182, 360, 30, 0.66, 6)
    for (const x of [36, 330]) pen.box(x, 412, 34, 26, 0.12, 4)
    const front = pen.box(30, 206, 340, 212, pen.fade(0, 206, 0, 418, 0.44, 0.3), 10)
    pen.edge(front, 3, 0.14)
    for (const x of [76, 138, 262, 324]) {
      pen.disc(x, 238, 17, 0.78)
      pen.box(x - 3, 224, 6, 16, 0.16)
    }
    pen.disc(200, 238, 13, 0.92)
    const glass = pen.box(74, 282, 252, 108, 0.1, 14)
    pen.inside(glass, () => {
      pen.blob([96, 392, 112, 340, 136, 366, 160, 316, 190, 362, 218, 310, 240, 360, 270, 330, 304, 392], 0.72)
      pen.blob([130, 392, 150, 356, 176, 378, 204, 346, 232, 380, 262, 360, 276, 392], 0.98)
      for (const y of [330, 362]) pen.box(74, y, 252, 5, 0.34)
    })
    pen.edge(glass, 6, 0.6)
    pen.box(96, 266, 208, 13, 0.84, 6)
  },
}
