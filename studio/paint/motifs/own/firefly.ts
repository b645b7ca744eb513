import type { Drawing } from './pen.ts'

/** A firefly that has its lamp lit. */
export const firefly: Drawing = {
  width: 440,
  height: 380,
  paint(pen) {
    for (let ray = 0; ray < 12; ray += 1) {
      const turn = (ray * Math.PI) / 6
      const [x, y] = [Math.cos(turn), Math.sin(turn)]
      pen.line([128 + x * 108, 236 + y * 92, 128 + x * 126, 236 + y * 110], 9, 0.92)
    }
    pen.disc(128, 236, 98, 0.66, 82)
    for (const [x, lean] of [
      [186, -18],
      [226, 4],
      [262, 26],
    ] as const)
      pen.line([x, 244, x + lean, 286, x + lean * 1.6, 326], 7, 0.12)
    for (const [turn, tone] of [
      [-0.75, 0.2],
      [-0.35, 0.3],
    ] as const)
      pen.at(
        238,
        178,
        () => {
          const wing = pen.blob([0, 0, -40, -50, -110, -86, -176, -72, -172, -26, -110, 2, -50, 10], tone)
          pen.inside(wing, () => {
            pen.line([0, 0, -80, -40, -166, -56], 4, tone + 0.2)
            pen.line([-10, 4, -90, -14, -160, -26], 3, tone + 0.2)
          })
        },
        turn + 0.9,
      )
    const tail = pen.blob(
      [216, 176, 226, 244, 160, 282, 90, 276, 56, 244, 78, 206, 150, 176],
      pen.fade(60, 0, 230, 0, 0.99, 0.7),
    )
    pen.inside(tail, () => pen.blob([196, 186, 190, 236, 150, 262, 106, 258, 86, 236, 106, 208, 156, 188], 0.99))
    const body = pen.blob([200, 178, 250, 158, 290, 174, 300, 214, 270, 248, 220, 250, 198, 216], 0.26)
    pen.inside(body, () => pen.blob([206, 170, 260, 156, 292, 176, 250, 190, 212, 198], 0.44))
    pen.disc(320, 196, 44, 0.16)
    pen.disc(336, 182, 17, 0.97)
    pen.disc(340, 184, 9, 0.06)
    pen.edge('M314,214 C326,226 342,226 352,214', 5, 0.8)
    pen.line([316, 158, 322, 116, 346, 92], 6, 0.14)
    pen.line([338, 162, 362, 128, 392, 120], 6, 0.14)
    for (const [x, y] of [
      [348, 90],
      [394, 120],
    ] as const)
      pen.disc(x, y, 9, 0.2)
  },
}
