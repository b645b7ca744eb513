import { type Drawing, type Pen, type Points, tapered } from './pen.ts'

function coil(pen: Pen, points: Points, widthAt: (along: number) => number, tone: number): void {
  pen.cut(
    tapered(points, (along) => widthAt(along) + 6),
    0.05,
  )
  const shape = tapered(points, widthAt)
  pen.cut(shape, tone)
  pen.inside(shape, () => {
    const count = points.length / 2
    for (let mark = 0; mark < count * 3; mark += 1) {
      const place = (mark / (count * 3)) * (count - 1)
      const i = Math.floor(place)
      const t = place - i
      const at = (offset: number): number =>
        (points[i * 2 + offset] ?? 0) * (1 - t) + (points[i * 2 + 2 + offset] ?? 0) * t
      const turn = Math.atan2(
        (points[i * 2 + 3] ?? 0) - (points[i * 2 + 1] ?? 0),
        (points[i * 2 + 2] ?? 0) - (points[i * 2] ?? 0),
      )
      const half = widthAt(place / (count - 1)) / 2
      pen.at(
        at(0),
        at(1),
        () => pen.poly([-half * 0.55, -half * 0.2, 0, -half * 0.9, half * 0.55, -half * 0.2, 0, half * 0.4], 0.14),
        turn,
      )
      pen.at(at(0), at(1), () => pen.disc(0, half * 0.92, half * 0.42, 0.84, half * 0.3), turn)
    }
  })
}

/** A snake in three coils, head up, tongue out. */
export const snake: Drawing = {
  width: 400,
  height: 400,
  paint(pen) {
    coil(pen, [60, 352, 24, 326, 40, 286, 14, 262], (along) => 34 - 30 * along, 0.34)
    coil(pen, [60, 352, 150, 392, 280, 388, 350, 350, 332, 306, 240, 290], () => 52, 0.36)
    coil(pen, [90, 330, 60, 296, 110, 262, 220, 262, 320, 274, 336, 310], () => 48, 0.42)
    coil(pen, [150, 300, 250, 306, 300, 270, 262, 232, 190, 236], () => 44, 0.4)
    coil(pen, [210, 270, 150, 262, 130, 216, 160, 168, 220, 136, 236, 92], (along) => 46 - 8 * along, 0.44)
    pen.line([318, 78, 346, 82, 366, 72], 4, 0.9)
    pen.line([346, 82, 366, 92], 4, 0.9)
    const head = pen.blob([212, 96, 208, 62, 230, 34, 268, 30, 304, 48, 328, 70, 318, 88, 280, 98, 250, 108], 0.46)
    pen.edge(head, 4, 0.05)
    pen.inside(head, () => {
      pen.poly([236, 28, 262, 40, 300, 48, 270, 56, 240, 54, 222, 62], 0.16)
      pen.blob([230, 96, 280, 86, 330, 76, 324, 100, 250, 116], 0.84)
    })
    pen.line([324, 76, 290, 82, 256, 80], 3, 0.06)
    pen.disc(270, 60, 13, 0.97, 12)
    pen.disc(272, 60, 4, 0.02, 11)
    pen.line([254, 50, 270, 44, 288, 52], 4, 0.08)
    pen.disc(312, 66, 2.6, 0.06)
  },
}
