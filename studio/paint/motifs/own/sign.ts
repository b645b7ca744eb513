import { type Drawing, smooth } from './pen.ts'

/** A wooden signpost with nothing on it yet. */
export const sign: Drawing = {
  width: 340,
  height: 420,
  paint(pen) {
    pen.poly([156, 20, 180, 20, 184, 414, 150, 414], pen.fade(150, 0, 184, 0, 0.44, 0.22))
    pen.disc(168, 18, 14, 0.3)
    const board = (points: readonly number[], y: number): void => {
      const piece = pen.poly(points, pen.fade(0, y, 0, y + 80, 0.72, 0.5))
      pen.inside(piece, () => {
        for (const dy of [18, 42, 62])
          pen.edge(smooth([10, y + dy, 110, y + dy - 5, 210, y + dy + 4, 330, y + dy - 2], false), 2.6, 0.38)
      })
      pen.edge(piece, 4, 0.26)
      for (const x of [160, 176]) pen.disc(x, y + 16, 4, 0.1)
    }
    board([40, 56, 280, 46, 332, 88, 282, 130, 38, 124], 48)
    board([300, 160, 70, 152, 10, 192, 68, 234, 302, 228], 154)
    pen.blob([106, 416, 120, 392, 140, 400, 160, 386, 180, 402, 204, 390, 228, 416], 0.14)
  },
}
