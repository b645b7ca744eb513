import { arched, stones } from './masonry.ts'
import type { Drawing } from './pen.ts'

/** A tower that leans a little, one window lit at the very top. */
export const tower: Drawing = {
  width: 260,
  height: 520,
  paint(pen) {
    pen.line([136, 20, 136, 4], 3, 0.2)
    pen.poly([137, 4, 176, 14, 137, 26], 0.74)
    const body = pen.cut(
      'M66,180 L206,176 C200,280 204,400 226,516 L30,516 C56,400 66,280 66,180 Z',
      pen.fade(40, 0, 220, 0, 0.5, 0.26),
    )
    pen.inside(body, () => {
      stones(pen, 24, 240, 180, 520)
      pen.cut('M180,170 C180,300 190,400 206,520 L240,520 L220,170 Z', 0.18)
    })
    const ivy = [
      [48, 500],
      [56, 470],
      [50, 446],
      [68, 428],
      [60, 404],
      [76, 386],
      [70, 366],
      [84, 350],
      [40, 486],
      [66, 486],
      [76, 460],
      [78, 500],
      [94, 504],
      [92, 480],
    ] as const
    for (const [x, y] of ivy) pen.disc(x, y, 13, (x + y) % 4 ? 0.1 : 0.24, 10, 0.5)
    pen.poly([44, 148, 228, 144, 210, 190, 62, 194], 0.34)
    for (let x = 52; x < 222; x += 24) pen.box(x, 140, 14, 20, 0.46, 2)
    pen.poly([60, 150, 212, 146, 212, 90, 62, 92], 0.4)
    const roof = pen.cut('M136,14 C156,60 190,96 244,118 C180,130 90,132 24,120 C80,98 116,60 136,14 Z', 0.16)
    pen.inside(roof, () => {
      for (let row = 0; row < 9; row += 1)
        for (let tile = 0; tile < 15; tile += 1)
          pen.edge(`M${14 + tile * 17 + (row % 2) * 8},${22 + row * 12} q8,13 17,0`, 2, 0.4)
      pen.cut('M136,14 C120,60 90,96 30,120 L70,126 C110,100 130,60 136,14 Z', 0.5)
    })
    arched(pen, 112, 100, 46, 48, 0.8)
    arched(pen, 118, 106, 34, 42, 0.99)
    pen.box(133, 106, 4, 42, 0.2)
    for (const [x, y] of [
      [104, 230],
      [150, 292],
      [108, 356],
    ] as const) {
      arched(pen, x - 4, y - 5, 30, 48, 0.66)
      arched(pen, x, y, 22, 40, 0.08)
    }
    arched(pen, 98, 432, 66, 84, 0.66)
    const door = `M106,516 L106,468 A25,28 0 0 1 156,468 L156,516 Z`
    pen.inside(pen.cut(door, 0.12), () => {
      for (const x of [118, 130, 143]) pen.box(x, 430, 2.6, 90, 0.4)
    })
    pen.disc(147, 484, 4, 0.97)
  },
}
