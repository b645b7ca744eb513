import { type Drawing, smooth } from './pen.ts'

/** The sun with closed eyes, straight and waving rays by turns. */
export const sun: Drawing = {
  width: 440,
  height: 440,
  paint(pen) {
    for (let ray = 0; ray < 24; ray += 1)
      pen.at(
        220,
        220,
        () =>
          ray % 2
            ? pen.cut('M-15,-128 C-30,-156 8,-170 -8,-206 C26,-184 6,-158 16,-128 Z', 0.5)
            : pen.poly([-19, -124, 0, -214, 19, -124], 0.72),
        (ray / 24) * Math.PI * 2,
      )
    pen.disc(220, 220, 134, 0.34)
    const face = pen.disc(220, 220, 124, pen.fade(120, 110, 320, 330, 0.97, 0.78))
    pen.inside(face, () => {
      pen.disc(220, 220, 112, 0.9)
      pen.cut('M232,120 C230,170 226,214 246,242 C240,256 226,260 212,254 C222,214 214,160 222,120 Z', 0.72)
      for (const x of [148, 292]) {
        pen.disc(x, 258, 27, 0.6, 23)
        pen.disc(x, 258, 17, 0.5, 14)
      }
      pen.blob([110, 160, 150, 118, 170, 126, 134, 164, 122, 210, 106, 210], 0.99)
    })
    for (const x of [164, 276]) {
      pen.edge(smooth([x - 32, 202, x - 14, 220, x + 14, 220, x + 32, 202], false), 7, 0.1)
      for (const lash of [-20, 0, 20])
        pen.line([x + lash, 217 - Math.abs(lash) * 0.14, x + lash * 1.3, 232 - Math.abs(lash) * 0.1], 4.4, 0.1)
      pen.edge(smooth([x - 30, 178, x, 164, x + 30, 176], false), 7, 0.3)
    }
    pen.edge(smooth([206, 256, 222, 264, 244, 252], false), 5, 0.3)
    pen.cut('M180,290 C200,284 210,280 220,286 C230,280 242,284 262,290 C246,312 196,312 180,290 Z', 0.36)
    pen.line([176, 290, 220, 294, 266, 290], 4, 0.1)
  },
}
