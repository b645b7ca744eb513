import type { Drawing } from './pen.ts'

/** A throne, high and empty. */
export const throne: Drawing = {
  width: 290,
  height: 450,
  paint(pen) {
    pen.cut(
      'M56,330 L56,110 C56,60 90,70 100,30 C112,60 130,40 145,4 C160,40 178,60 190,30 C200,70 234,60 234,110 L234,330 Z',
      pen.fade(56, 0, 234, 0, 0.34, 0.6),
    )
    const back = pen.cut('M78,330 L78,124 C80,90 110,96 145,66 C180,96 210,90 212,124 L212,330 Z', 0.2)
    pen.inside(back, () => {
      for (const [x, y] of [
        [112, 160],
        [178, 160],
        [145, 120],
        [145, 200],
        [112, 240],
        [178, 240],
        [145, 280],
      ] as const) {
        pen.disc(x, y, 7, 0.8)
        for (const [dx, dy] of [
          [-33, -40],
          [33, -40],
          [-33, 40],
          [33, 40],
        ] as const)
          pen.line([x, y, x + dx, y + dy], 3, 0.36)
      }
    })
    for (const [x, y] of [
      [100, 34],
      [145, 12],
      [190, 34],
    ] as const)
      pen.disc(x, y, 10, 0.94)
    pen.disc(145, 48, 12, 0.16)
    for (const side of [-1, 1])
      pen.at(
        145,
        0,
        () => {
          pen.box(84, 250, 30, 170, pen.fade(84, 0, 114, 0, 0.5, 0.3), 5)
          pen.cut('M70,240 L126,240 C138,240 138,264 124,264 L70,264 Z', 0.72)
          pen.disc(120, 252, 15, 0.4)
          pen.disc(118, 250, 8, 0.94)
          pen.cut('M84,420 L120,420 L128,440 L80,440 Z', 0.3)
        },
        0,
        side,
      )
    pen.cut('M62,314 C100,296 190,296 228,314 L228,344 C190,356 100,356 62,344 Z', 0.5)
    pen.cut('M62,314 C100,296 190,296 228,314 C190,326 100,326 62,314 Z', 0.82)
    pen.box(66, 344, 158, 66, 0.26)
    for (let x = 72; x < 220; x += 12) pen.line([x, 346, x, 364], 5, 0.8)
    pen.poly([145, 370, 170, 388, 145, 406, 120, 388], 0.7)
    pen.box(30, 432, 230, 16, 0.16, 4)
  },
}
