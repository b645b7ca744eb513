import type { Drawing } from './pen.ts'

/** A standing mirror: it shows a bright room that is not here. */
export const mirror: Drawing = {
  width: 260,
  height: 420,
  paint(pen) {
    for (const side of [-1, 1])
      pen.at(
        130,
        0,
        () => {
          pen.poly([98, 120, 112, 120, 110, 388, 100, 388], 0.24)
          pen.tube([104, 384, 92, 398, 116, 410], 15, 9, 0.2)
          pen.disc(105, 114, 11, 0.5)
          pen.disc(100, 212, 10, 0.72)
        },
        0,
        side,
      )
    pen.box(24, 356, 212, 12, 0.26, 5)
    pen.disc(130, 204, 94, 0.22, 158)
    pen.disc(130, 204, 86, 0.58, 150)
    pen.disc(130, 204, 78, 0.2, 142)
    const glass = pen.disc(130, 204, 72, pen.fade(70, 80, 190, 330, 0.96, 0.56), 136)
    pen.inside(glass, () => {
      pen.poly([40, 330, 118, 256, 220, 256, 220, 360, 40, 360], 0.44)
      pen.box(148, 150, 36, 108, 0.3)
      pen.box(153, 156, 26, 102, 0.99)
      for (const x of [70, 116]) pen.poly([x, 60, x + 18, 60, x - 60, 340, x - 78, 340], 0.99)
    })
    pen.cut('M96,56 C100,28 122,40 130,14 C138,40 160,28 164,56 C150,66 110,66 96,56 Z', 0.6)
    pen.disc(130, 46, 9, 0.95)
    for (let leaf = 0; leaf < 16; leaf += 1) {
      const angle = (leaf / 16) * Math.PI * 2
      pen.disc(130 + Math.cos(angle) * 90, 204 + Math.sin(angle) * 154, 6, 0.78)
    }
  },
}
