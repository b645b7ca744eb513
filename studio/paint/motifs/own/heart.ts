import { type Drawing, smooth } from './pen.ts'

const outline =
  'M210,380 C120,310 16,236 16,130 C16,58 70,16 124,16 C166,16 196,40 210,76 C224,40 254,16 296,16 C350,16 404,58 404,130 C404,236 300,310 210,380 Z'

/** A paper heart, mended once. */
export const heart: Drawing = {
  width: 420,
  height: 396,
  paint(pen) {
    const whole = pen.cut(outline, pen.fade(20, 20, 400, 380, 0.62, 0.3))
    pen.inside(whole, () => {
      pen.at(210, 190, () => pen.at(-210, -186, () => pen.cut(outline, 0.46)), 0, 0.84)
      pen.at(210, 190, () => pen.at(-210, -180, () => pen.cut(outline, 0.34)), 0, 0.64)
      pen.blob([54, 110, 74, 60, 120, 42, 138, 56, 96, 84, 80, 130, 64, 140], 0.92)
      pen.cut('M404,130 C404,236 300,310 210,380 L230,400 L430,300 L430,60 Z', 0.18)
      pen.edge(smooth([236, 60, 206, 120, 238, 170, 196, 226, 226, 280, 206, 350], false), 7, 0.06)
      for (const [x, y, turn] of [
        [222, 96, 0.4],
        [224, 146, -0.5],
        [218, 196, 0.6],
        [212, 252, -0.4],
        [216, 310, 0.3],
      ] as const)
        pen.at(
          x,
          y,
          () => {
            pen.box(-30, -4, 60, 8, 0.96, 4)
          },
          turn,
        )
    })
  },
}
