import { type Drawing, smooth } from './pen.ts'

/** A birdcage with its door open. */
export const cage: Drawing = {
  width: 280,
  height: 420,
  paint(pen) {
    pen.edge('M126,26 a14,14 0 1 1 28,0 a14,14 0 1 1 -28,0', 6, 0.3)
    pen.disc(140, 378, 118, 0.1, 26)
    pen.disc(140, 370, 110, 0.4, 20)
    for (const x of [60, 100, 140, 180, 220])
      pen.line([x, 362 - Math.abs(x - 140) * 0.06, x, 160, 140 + (x - 140) * 0.6, 80, 140, 44], 3, 0.3)
    pen.line([76, 240, 204, 240], 6, 0.6)
    for (const x of [88, 192]) pen.line([x, 240, 140 + (x - 140) * 0.4, 90], 2.4, 0.5)
    for (let bar = 0; bar <= 10; bar += 1) {
      const across = Math.sin(((bar - 5) / 10) * Math.PI)
      if (bar === 6 || bar === 7) {
        pen.line([140 + across * 112, 214, 140 + across * 112, 150, 140 + across * 68, 78, 140, 44], 5, 0.8)
        continue
      }
      pen.line(
        [
          140 + across * 112,
          376 + (1 - Math.abs(across)) * 16,
          140 + across * 112,
          150,
          140 + across * 68,
          78,
          140,
          44,
        ],
        5,
        0.8,
      )
    }
    pen.edge(smooth([28, 152, 80, 168, 140, 172, 200, 168, 252, 152], false), 7, 0.56)
    pen.edge(smooth([28, 216, 80, 232, 140, 236, 200, 232, 252, 216], false), 5, 0.56)
    pen.poly([226, 216, 266, 204, 266, 366, 226, 384], 0.22)
    for (const x of [236, 246, 256]) pen.line([x, 214 - (x - 226) * 0.2, x, 378 - (x - 226) * 0.4], 4, 0.86)
    pen.cut('M20,370 C60,396 220,396 260,370 L260,394 C220,420 60,420 20,394 Z', pen.fade(20, 0, 260, 0, 0.62, 0.34))
    pen.disc(140, 44, 13, 0.5)
    pen.blob([110, 340, 130, 332, 150, 342, 132, 352], 0.97)
  },
}
