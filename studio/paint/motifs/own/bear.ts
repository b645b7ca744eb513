import type { Drawing, Pen, Points } from './pen.ts'

interface Coat {
  body: number
  shade: number
  legs: number
  muzzle: number
  /** A panda's white back between dark shoulders and legs. */
  banded?: boolean
}

const body: Points = [
  330, 66, 352, 58, 384, 62, 404, 84, 420, 104, 438, 118, 438, 134, 424, 146, 392, 150, 366, 158, 354, 176, 352, 206,
  348, 240, 352, 276, 370, 288, 368, 300, 308, 300, 302, 270, 296, 230, 270, 220, 220, 226, 176, 218, 152, 226, 150,
  258, 156, 282, 168, 292, 164, 300, 100, 300, 96, 262, 84, 226, 56, 196, 44, 150, 58, 104, 100, 74, 160, 66, 216, 60,
  268, 40, 304, 44,
]

function leg(pen: Pen, x: number, tone: number): void {
  pen.blob(
    [x - 30, 190, x + 26, 190, x + 22, 250, x + 24, 278, x + 38, 290, x + 34, 300, x - 22, 300, x - 26, 260],
    tone,
  )
  for (const claw of [14, 24, 33]) pen.line([x + claw, 294, x + claw + 3, 299], 3, 0.96)
}

function bearIn(coat: Coat): Drawing {
  return {
    width: 450,
    height: 312,
    paint(pen) {
      leg(pen, 196, coat.legs * 0.5)
      leg(pen, 276, coat.legs * 0.5)
      pen.disc(54, 132, 15, coat.shade)
      const whole = pen.blob(body, pen.fade(0, 40, 0, 300, coat.body + 0.05, coat.body - 0.04))
      pen.inside(whole, () => {
        if (coat.banded) {
          pen.poly([90, 214, 156, 204, 180, 310, 80, 310], coat.legs)
          pen.blob([262, 30, 318, 36, 334, 90, 350, 180, 380, 310, 290, 310, 286, 210, 256, 130], coat.legs)
        } else {
          pen.blob([70, 210, 110, 140, 158, 150, 172, 220, 168, 310, 80, 310], coat.body - 0.05)
          pen.poly([140, 226, 170, 206, 200, 222, 230, 208, 262, 222, 300, 206, 300, 240, 140, 240], coat.shade)
          for (const [x, y] of [
            [110, 92],
            [196, 92],
            [120, 140],
            [206, 146],
            [250, 172],
            [286, 140],
          ] as const)
            pen.poly([x - 13, y - 4, x + 12, y - 3, x + 2, y + 13], coat.shade)
          pen.blob([276, 60, 320, 84, 330, 150, 322, 214, 300, 220, 292, 150], coat.body + 0.1)
        }
        pen.blob([394, 112, 420, 106, 446, 118, 444, 142, 414, 150, 392, 140], coat.muzzle)
      })
      for (const [x, y] of [
        [336, 56],
        [380, 54],
      ] as const) {
        pen.disc(x, y, 20, coat.banded ? coat.legs : coat.shade)
        pen.disc(x + 2, y + 2, 10, coat.banded ? coat.legs + 0.1 : coat.muzzle)
      }
      pen.blob([336, 70, 362, 60, 392, 74, 400, 100, 372, 116, 344, 104], coat.body + 0.05)
      if (coat.banded) pen.disc(388, 98, 15, coat.legs, 19, 0.5)
      pen.disc(389, 96, 8.4, 0.96)
      pen.disc(391, 97, 5.6, 0.02)
      pen.line([376, 86, 388, 80, 400, 88], 3, coat.banded ? coat.legs : coat.shade)
      pen.blob([424, 108, 440, 110, 444, 122, 430, 124], 0.03)
      pen.line([430, 136, 414, 140, 400, 134], 3, 0.06)
      for (const x of [128, 330]) for (const claw of [14, 24, 33]) pen.line([x + claw, 293, x + claw + 4, 299], 3, 0.96)
    },
  }
}

/** A brown bear on its way. */
export const bear = bearIn({ body: 0.34, shade: 0.18, legs: 0.28, muzzle: 0.7 })
export const polarBear = bearIn({ body: 0.93, shade: 0.74, legs: 1.1, muzzle: 0.99 })
export const panda = bearIn({ body: 0.94, shade: 0.8, legs: 0.1, muzzle: 0.98, banded: true })
