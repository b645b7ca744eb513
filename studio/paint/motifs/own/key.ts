import type { Drawing } from './pen.ts'

/** An old key with a clover of rings. */
export const key: Drawing = {
  width: 200,
  height: 430,
  paint(pen) {
    const ring = (x: number, y: number, radius: number): void => {
      const band = (inner: number, width: number, tone: number): void =>
        pen.edge(
          `M${x - inner},${y} a${inner},${inner} 0 1 0 ${inner * 2},0 a${inner},${inner} 0 1 0 ${-inner * 2},0`,
          width,
          tone,
        )
      band(radius, 22, 0.24)
      band(radius, 13, 0.62)
      band(radius + 3, 4, 0.94)
    }
    ring(52, 92, 36)
    ring(148, 92, 36)
    ring(100, 46, 34)
    pen.disc(100, 104, 22, 0.3)
    pen.disc(97, 101, 12, 0.94)
    pen.box(86, 116, 28, 300, pen.fade(86, 0, 114, 0, 0.76, 0.24), 12)
    pen.box(92, 140, 6, 250, 0.97, 3)
    for (const y of [136, 160, 274]) {
      pen.box(76, y, 48, 14, 0.28, 6)
      pen.box(80, y + 2, 30, 5, 0.86, 3)
    }
    pen.cut(
      'M112,312 L176,312 L176,342 L156,342 L156,356 L180,356 L180,400 L160,400 L160,384 L140,384 L140,402 L112,402 Z',
      0.42,
    )
    pen.cut('M112,312 L176,312 L176,322 L112,322 Z', 0.84)
    pen.disc(100, 414, 15, 0.34)
  },
}
