import { type Pen, smooth } from './pen.ts'

/** The standing body of a lion or a tiger, its head still to come at (306, 132). */
export function bigCatBody(pen: Pen, marks?: () => void): void {
  pen.edge(smooth([66, 190, 26, 168, 16, 120, 40, 92, 34, 62], false), 13, 0.5)
  for (const x of [140, 292])
    pen.blob([x - 22, 220, x + 24, 220, x + 18, 320, x + 34, 350, x - 20, 352, x - 18, 300], 0.3)
  const body = pen.blob(
    [
      60, 178, 90, 146, 150, 150, 220, 146, 290, 136, 340, 160, 344, 240, 338, 330, 358, 346, 354, 356, 300, 356, 296,
      300, 286, 256, 220, 262, 160, 256, 134, 266, 116, 300, 118, 334, 136, 348, 130, 356, 72, 356, 74, 300, 60, 246,
      52, 210,
    ],
    pen.fade(0, 140, 0, 350, 0.64, 0.5),
  )
  pen.inside(body, () => {
    pen.poly([120, 262, 160, 240, 200, 256, 240, 242, 290, 260, 290, 280, 120, 280], 0.78)
    pen.blob([60, 250, 76, 190, 116, 182, 138, 220, 128, 270, 90, 300], 0.58)
    pen.edge(smooth([78, 196, 116, 186, 136, 224, 126, 266], false), 3, 0.3)
    marks?.()
  })
  for (const x of [106, 330]) for (const toe of [-6, 6, 16]) pen.line([x + toe, 346, x + toe + 1, 355], 2.6, 0.2)
}
