import { type Drawing, type Pen, type Points, smooth } from './pen.ts'

const far: readonly Points[] = [
  [120, 250, 150, 246, 158, 290, 140, 330, 150, 376, 162, 392, 128, 394, 128, 340, 116, 300],
  [262, 236, 292, 230, 330, 262, 344, 300, 326, 330, 310, 336, 306, 322, 322, 302, 300, 284],
]
const body: Points = [
  318, 62, 340, 70, 366, 96, 388, 112, 392, 128, 378, 140, 358, 136, 336, 130, 326, 148, 320, 190, 306, 226, 290, 256,
  288, 300, 276, 340, 284, 376, 300, 392, 264, 394, 260, 340, 256, 294, 246, 262, 206, 268, 166, 262, 140, 272, 118,
  302, 122, 340, 104, 376, 112, 392, 78, 394, 88, 344, 82, 304, 88, 270, 74, 236, 80, 200, 108, 178, 150, 176, 200, 180,
  236, 164, 256, 128, 272, 88, 296, 64,
]

/** Tones of a coat; everything else follows from the drawing. */
interface Coat {
  light: number
  shade: number
  belly: number
  far: number
  hair: readonly [number, number, number]
  horned: boolean
}

function horn(pen: Pen): void {
  const spike = pen.poly([336, 70, 350, 76, 396, 6], 0.98)
  pen.edge(spike, 2.4, 0.3)
  for (const t of [0.15, 0.35, 0.55, 0.73]) pen.line([336 + 58 * t, 70 - 62 * t, 350 + 44 * t, 76 - 66 * t], 3, 0.34)
}

const steed = (coat: Coat): Drawing => ({
  width: 420,
  height: 404,
  paint(pen) {
    for (const leg of far) pen.blob(leg, coat.far)
    for (const [strand, lift] of [
      [1, 0],
      [2, 12],
      [0, 24],
    ] as const)
      pen.blob(
        [
          92,
          192 + lift * 0.4,
          56,
          182 + lift,
          28,
          214 + lift,
          22,
          268 + lift,
          4 + lift * 0.5,
          312 + lift,
          34,
          304,
          50,
          262,
          66,
          236,
          88,
          224,
        ],
        coat.hair[strand],
      )
    const whole = pen.blob(body, pen.fade(0, 60, 0, 390, coat.light, coat.shade))
    pen.inside(whole, () => {
      pen.poly([140, 280, 170, 250, 210, 262, 256, 246, 256, 290, 140, 290], coat.belly)
      pen.blob([80, 240, 96, 196, 136, 200, 140, 256, 110, 290], (coat.light + coat.shade) / 2 - 0.03)
      pen.edge(smooth([94, 206, 132, 206, 142, 250, 122, 286], false), 3, coat.belly - 0.1)
      pen.blob([252, 150, 290, 180, 288, 240, 262, 262, 244, 220], coat.light - 0.06)
      for (const x of [60, 246]) pen.box(x, 376, 70, 24, 0.3)
      pen.blob([370, 110, 396, 116, 394, 140, 366, 140], coat.belly + 0.12)
    })
    pen.box(126, 378, 40, 17, 0.24, 4)
    pen.blob([300, 322, 318, 318, 326, 336, 308, 344], 0.24)
    const mane = [
      [296, 56, 262, 80, 244, 120, 252, 130],
      [286, 66, 240, 104, 228, 152, 240, 160],
      [276, 84, 232, 136, 214, 176, 232, 188],
      [270, 104, 236, 160, 212, 196, 222, 214],
      [300, 58, 318, 74, 322, 96, 310, 98],
    ] as const
    mane.forEach(([x0, y0, x1, y1, x2, y2, x3, y3], lock) => {
      pen.blob([x0, y0, x1, y1, x2, y2, x3 - 14, y3 + 16, x3, y3, x1 + 26, y1 + 4], coat.hair[lock % 3] ?? 0.3)
    })
    pen.poly([322, 64, 320, 34, 334, 60], coat.light)
    pen.poly([326, 62, 324, 46, 331, 60], 0.5)
    if (coat.horned) horn(pen)
    else pen.blob([330, 66, 346, 62, 362, 84, 350, 96, 338, 84], coat.hair[1])
    const eye = pen.blob([338, 94, 350, 86, 362, 96, 350, 102], 0.97)
    pen.inside(eye, () => pen.disc(352, 94, 5, 0.03))
    pen.line([334, 92, 348, 83, 364, 92], 3.4, 0.06)
    pen.disc(384, 124, 3, 0.2, 2)
    pen.line([380, 136, 368, 132], 2.6, 0.3)
    pen.edge(smooth([336, 130, 326, 118, 328, 104], false), 2.6, 0.6)
  },
})

/** A white unicorn, one foot raised. */
export const unicorn = steed({ light: 0.97, shade: 0.8, belly: 0.66, far: 0.5, hair: [0.2, 0.3, 0.46], horned: true })
/** A dark bay horse in the same pose. */
export const horse = steed({ light: 0.5, shade: 0.34, belly: 0.26, far: 0.18, hair: [0.06, 0.12, 0.2], horned: false })
