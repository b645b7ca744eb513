import type { Drawing } from './pen.ts'

/** A tall daisy. */
export const flower: Drawing = {
  width: 260,
  height: 440,
  paint(pen) {
    pen.tube([130, 140, 140, 240, 122, 340, 132, 434], 11, 14, 0.3)
    for (const [y, side] of [
      [300, 1],
      [350, -1],
    ] as const)
      pen.at(
        128,
        y,
        () => {
          const leaf = pen.cut('M0,0 C20,-60 80,-76 116,-60 C104,-10 56,24 0,0 Z', 0.4)
          pen.inside(leaf, () => pen.cut('M0,0 C46,-14 84,-34 116,-60 L110,20 L0,40 Z', 0.22))
        },
        0,
        side,
      )
    for (const [count, reach, tone, turn] of [
      [12, 118, 0.74, 0.13],
      [12, 112, 0.94, 0.39],
    ] as const)
      for (let petal = 0; petal < count; petal += 1)
        pen.at(
          130,
          124,
          () => {
            pen.cut(`M-9,-20 C-26,-60 -22,${-reach + 12} 0,${-reach} C22,${-reach + 12} 26,-60 9,-20 Z`, tone)
            pen.line([0, -44, 0, -reach + 22], 2.4, tone - 0.24)
          },
          turn + (petal / count) * Math.PI * 2,
        )
    pen.disc(130, 124, 37, 0.22)
    pen.disc(130, 124, 31, 0.5)
    for (let seed = 0; seed < 40; seed += 1) {
      const angle = seed * 2.4
      const reach = Math.sqrt(seed / 40) * 28
      pen.disc(130 + Math.cos(angle) * reach, 124 + Math.sin(angle) * reach, 2.6, seed % 2 ? 0.2 : 0.86)
    }
  },
}
