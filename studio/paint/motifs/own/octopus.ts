import { type Drawing, type Pen, type Points, tapered } from './pen.ts'

const behind: readonly Points[] = [
  [166, 236, 112, 250, 70, 226, 44, 176, 60, 140, 90, 146, 90, 172],
  [254, 236, 310, 246, 346, 214, 366, 168, 350, 130, 322, 138, 326, 162],
  [180, 260, 150, 300, 150, 350, 122, 392, 92, 386, 100, 362],
  [240, 260, 276, 300, 270, 352, 300, 394, 330, 384, 320, 360],
]
const before: readonly Points[] = [
  [158, 226, 110, 268, 52, 270, 22, 300, 30, 344, 66, 350, 74, 322, 54, 318],
  [262, 226, 310, 268, 366, 266, 398, 298, 390, 342, 354, 350, 344, 322, 366, 316],
  [190, 250, 176, 310, 200, 352, 190, 396, 160, 404, 154, 380],
  [230, 250, 250, 306, 228, 350, 244, 394, 276, 396, 278, 372],
]

function arm(pen: Pen, points: Points, tone: number): void {
  const shape = tapered(points, (along) => 50 * (1 - 0.9 * along ** 0.72))
  pen.cut(shape, tone)
  pen.inside(shape, () => {
    const count = points.length / 2
    for (let sucker = 1; sucker < count * 3; sucker += 1) {
      const place = (sucker / (count * 3)) * (count - 1)
      const i = Math.floor(place)
      const t = place - i
      const mix = (offset: number): number =>
        (points[i * 2 + offset] ?? 0) * (1 - t) + (points[i * 2 + 2 + offset] ?? 0) * t
      const width = 25 * (1 - 0.9 * (place / (count - 1)) ** 0.72)
      const [dx, dy] = [
        (points[i * 2 + 2] ?? 0) - (points[i * 2] ?? 0),
        (points[i * 2 + 3] ?? 0) - (points[i * 2 + 1] ?? 0),
      ]
      const length = Math.hypot(dx, dy) || 1
      const side = (points[0] ?? 0) < 210 ? -1 : 1
      pen.disc(
        mix(0) - (dy / length) * width * 0.62 * side,
        mix(1) + (dx / length) * width * 0.62 * side,
        width * 0.3,
        tone + 0.34,
      )
    }
  })
}

/** An octopus with half-closed eyes and a great deal of time. */
export const octopus: Drawing = {
  width: 420,
  height: 416,
  paint(pen) {
    for (const points of behind) arm(pen, points, 0.2)
    for (const points of before) arm(pen, points, 0.42)
    const head = pen.blob(
      [
        210, 10, 262, 22, 296, 66, 300, 118, 282, 168, 290, 206, 272, 244, 240, 264, 210, 256, 180, 264, 148, 244, 130,
        206, 138, 168, 120, 118, 124, 66, 158, 22,
      ],
      pen.fade(120, 0, 300, 0, 0.34, 0.58),
    )
    pen.inside(head, () => {
      pen.blob([140, 80, 156, 42, 190, 30, 196, 40, 168, 58, 156, 96, 144, 104], 0.8)
      for (const [x, y, r] of [
        [236, 48, 12],
        [258, 76, 9],
        [228, 84, 7],
        [270, 112, 12],
        [246, 120, 6],
        [200, 62, 6],
        [278, 146, 6],
      ] as const)
        pen.disc(x, y, r, 0.76, r * 0.86)
      pen.blob([130, 214, 170, 238, 210, 232, 250, 238, 290, 214, 300, 280, 120, 280], 0.36)
    })
    for (const x of [170, 250]) {
      pen.disc(x, 176, 30, 0.24, 29)
      const ball = pen.disc(x, 178, 24, 0.97, 23)
      pen.inside(ball, () => {
        pen.disc(x + 3, 184, 14, 0.03, 9)
        pen.disc(x + 9, 181, 3.4, 0.97)
        pen.box(x - 30, 146, 60, 30, 0.5)
      })
      pen.line([x - 25, 178, x, 174, x + 25, 178], 3.6, 0.06)
    }
    pen.line([196, 214, 206, 220, 222, 214], 3.4, 0.08)
  },
}
