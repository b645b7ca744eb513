import { type Drawing, smooth } from './pen.ts'

/** A stone bridge of three arches. */
export const bridge: Drawing = {
  width: 600,
  height: 260,
  paint(pen) {
    const wall = pen.cut(
      'M0,112 C140,64 240,44 300,44 C360,44 460,64 600,112 L600,258 L552,258 C552,190 520,160 480,160 C440,160 410,190 410,258 L376,258 C376,170 340,128 300,128 C260,128 224,170 224,258 L190,258 C190,190 160,160 120,160 C80,160 48,190 48,258 L0,258 Z',
      pen.fade(0, 40, 0, 258, 0.56, 0.24),
    )
    pen.inside(wall, () => {
      for (let row = 0; row < 14; row += 1)
        for (let stone = 0; stone < 18; stone += 1) {
          const tone = [0.36, 0.5, 0.44, 0.62, 0.3][(row * 7 + stone * 3) % 5] ?? 0.4
          if ((row + stone * 2) % 3 === 0) pen.box(stone * 36 - (row % 2) * 18, 40 + row * 17, 32, 13, tone, 4)
        }
    })
    for (const [x, y, rx, ry] of [
      [120, 258, 76, 102],
      [300, 258, 80, 134],
      [480, 258, 74, 102],
    ] as const)
      for (let stone = 0.5; stone < 12; stone += 1) {
        const angle = Math.PI + (stone / 12) * Math.PI
        pen.at(
          x + Math.cos(angle) * rx,
          y + Math.sin(angle) * ry,
          () => pen.box(-11, -10, 22, 19, stone % 2 > 1 ? 0.8 : 0.66, 3),
          Math.atan2(Math.sin(angle) * rx, Math.cos(angle) * ry),
        )
      }
    pen.edge(smooth([4, 106, 140, 60, 240, 40, 300, 36, 360, 40, 460, 60, 596, 106], false), 15, 0.16)
    pen.edge(smooth([4, 102, 140, 56, 240, 36, 300, 32, 360, 36, 460, 56, 596, 102], false), 6, 0.84)
    for (const [x, y] of [
      [66, 82],
      [182, 48],
      [300, 34],
      [418, 48],
      [534, 82],
    ] as const) {
      pen.box(x - 2.5, y - 26, 5, 30, 0.14)
      pen.disc(x, y - 28, 7, 0.97)
    }
  },
}
