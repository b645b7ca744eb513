import type { Drawing } from './pen.ts'

/** A fireplace, burning. */
export const fireplace: Drawing = {
  width: 420,
  height: 380,
  paint(pen) {
    pen.box(28, 56, 364, 316, pen.fade(28, 0, 392, 0, 0.66, 0.46))
    for (let row = 0; row < 15; row += 1)
      for (let brick = 0; brick < 8; brick += 1)
        if ((row * 3 + brick * 5) % 4)
          pen.box(38 + brick * 46 - (row % 2) * 14, 92 + row * 19, 38, 14, (row + brick) % 3 ? 0.54 : 0.4, 2)
    pen.box(6, 34, 408, 30, 0.24, 5)
    pen.box(18, 64, 384, 14, 0.4)
    pen.box(6, 34, 408, 7, 0.8, 4)
    const mouth = pen.cut('M94,372 L94,210 C94,130 326,130 326,210 L326,372 Z', 0.03)
    pen.edge('M94,372 L94,210 C94,130 326,130 326,210 L326,372', 12, 0.86)
    pen.inside(mouth, () => {
      pen.disc(210, 340, 130, 0.2, 110)
      pen.disc(210, 350, 100, 0.34, 80)
      for (const [size, tone] of [
        [1, 0.56],
        [0.74, 0.78],
        [0.48, 0.99],
      ] as const)
        pen.at(
          210,
          352,
          () =>
            pen.cut(
              'M-84,0 C-104,-50 -62,-66 -66,-112 C-34,-92 -36,-64 -28,-56 C-26,-104 10,-120 6,-164 C44,-130 36,-90 44,-72 C56,-84 58,-98 56,-112 C88,-76 100,-40 80,0 Z',
              tone,
            ),
          0,
          size,
        )
      for (const [x, turn] of [
        [170, 0.3],
        [246, -0.3],
      ] as const)
        pen.at(
          x,
          344,
          () => {
            pen.box(-74, -13, 148, 26, 0.18, 13)
            pen.disc(turn > 0 ? -62 : 62, 0, 11, 0.56, 12)
          },
          turn,
        )
    })
    pen.box(60, 362, 300, 16, 0.3, 3)
    for (const x of [66, 350]) {
      pen.box(x - 6, 2, 12, 32, 0.94, 2)
      pen.box(x - 13, 28, 26, 6, 0.3, 2)
    }
    pen.box(176, 0, 68, 34, 0.34, 12)
    pen.disc(210, 17, 13, 0.96)
    pen.line([210, 9, 210, 17, 215, 20], 2.6, 0.1)
  },
}
