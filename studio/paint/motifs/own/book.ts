import { type Drawing, smooth } from './pen.ts'

/** An open book, not yet written in. */
export const book: Drawing = {
  width: 440,
  height: 260,
  paint(pen) {
    pen.cut(
      'M8,66 C70,50 160,56 220,84 C280,56 370,50 432,66 L432,248 C370,234 280,240 220,256 C160,240 70,234 8,248 Z',
      0.2,
    )
    for (const [lift, tone] of [
      [0, 0.6],
      [8, 0.76],
      [16, 0.66],
    ] as const)
      pen.cut(
        `M20,${58 - lift} C80,${36 - lift} 164,${42 - lift} 220,${76 - lift} C276,${42 - lift} 360,${36 - lift} 420,${58 - lift} L420,234 C360,218 276,224 220,246 C164,224 80,218 20,234 Z`,
        tone,
      )
    pen.cut('M24,40 C84,16 168,22 220,58 L220,232 C168,206 84,202 24,220 Z', 0.97)
    pen.cut('M220,58 C272,22 356,16 416,40 L416,220 C356,202 272,206 220,232 Z', 0.88)
    pen.cut('M196,46 C208,50 216,56 220,60 L220,232 C212,224 204,220 196,218 Z', 0.6)
    for (let row = 0; row < 7; row += 1) {
      const y = 62 + row * 21
      pen.edge(smooth([46, y, 110, y - 10, 186, y + 6], false), 4, 0.5)
      if (row > 2) pen.edge(smooth([250, y + 8, 320, y - 10, 392, y], false), 4, 0.44)
    }
    pen.disc(322, 74, 24, 0.3, 21)
    pen.disc(332, 69, 21, 0.88, 18)
    pen.cut('M226,60 C236,56 242,54 248,50 L258,150 L246,140 L238,156 Z', 0.34)
  },
}
