import type { Drawing } from './pen.ts'

/** An old turtle with a map on its back. */
export const turtle: Drawing = {
  width: 420,
  height: 260,
  paint(pen) {
    for (const x of [128, 246])
      pen.blob([x - 26, 180, x + 26, 180, x + 20, 226, x + 30, 244, x - 20, 246, x - 22, 216], 0.18)
    pen.poly([44, 196, 6, 218, 50, 214], 0.36)
    const neck = pen.blob(
      [296, 190, 310, 130, 338, 92, 376, 84, 404, 102, 408, 128, 388, 144, 362, 150, 346, 178, 330, 216, 296, 222],
      pen.fade(300, 0, 410, 0, 0.4, 0.6),
    )
    pen.inside(neck, () => {
      for (const [x, y] of [
        [322, 150],
        [336, 128],
        [318, 180],
        [340, 156],
        [356, 100],
        [348, 116],
      ] as const)
        pen.disc(x, y, 6, 0.3, 5)
      pen.blob([366, 124, 408, 122, 414, 150, 362, 154], 0.74)
    })
    pen.disc(380, 106, 9, 0.97)
    pen.disc(382, 107, 5.8, 0.03)
    pen.line([366, 98, 380, 93, 394, 100], 3.4, 0.2)
    pen.line([406, 126, 388, 130, 368, 126], 3, 0.08)
    for (const x of [84, 300]) {
      const leg = pen.blob(
        [x - 32, 180, x + 30, 180, x + 26, 222, x + 38, 246, x + 30, 252, x - 26, 252, x - 28, 216],
        0.46,
      )
      pen.inside(leg, () => {
        for (const [dx, y] of [
          [-12, 204],
          [8, 200],
          [-4, 224],
          [14, 222],
        ] as const)
          pen.disc(x + dx, y, 7, 0.3, 6)
      })
      for (const claw of [6, 18, 29]) pen.line([x + claw, 247, x + claw + 2, 251], 4, 0.95)
    }
    const shell = pen.cut(
      'M28,196 C32,90 110,20 190,20 C270,20 326,96 334,190 C340,206 20,212 28,196 Z',
      pen.fade(30, 30, 330, 200, 0.3, 0.2),
    )
    pen.inside(shell, () => {
      const plates = [
        [190, 58, 40],
        [116, 84, 36],
        [262, 86, 36],
        [150, 134, 42],
        [226, 134, 42],
        [78, 146, 36],
        [298, 146, 34],
      ] as const
      for (const [x, y, r] of plates) {
        const corners = (scale: number): number[] =>
          [0, 1, 2, 3, 4, 5].flatMap((k) => [
            x + Math.cos((k * Math.PI) / 3) * r * scale,
            y + Math.sin((k * Math.PI) / 3) * r * scale * 0.92,
          ])
        pen.poly(corners(0.97), 0.5)
        pen.poly(corners(0.74), 0.36)
        pen.poly(corners(0.4), 0.62)
      }
    })
    pen.cut(
      'M20,192 C100,210 260,208 342,186 C350,200 344,214 326,216 C230,230 120,230 34,216 C20,212 14,204 20,192 Z',
      0.76,
    )
    for (let x = 44; x < 330; x += 28) pen.line([x, 202, x + 3, 216], 2.6, 0.4)
  },
}
