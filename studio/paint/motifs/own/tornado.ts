import { seeded } from '#core/random.ts'
import { type Drawing, smooth } from './pen.ts'

/** A whirlwind with pieces of somebody's life in it. */
export const tornado: Drawing = {
  width: 420,
  height: 480,
  paint(pen) {
    const rings = 15
    for (let ring = rings; ring >= 0; ring -= 1) {
      const along = ring / rings
      const x = 210 + Math.sin(along * 5.2) * 34 * along + 40 * (1 - along) - 10
      const y = 462 - along * 416
      const half = 14 + 176 * along ** 1.5
      const deep = 12 + 30 * along
      pen.disc(x, y + 6, half, 0.16, deep)
      pen.disc(x, y, half, [0.44, 0.6, 0.36, 0.7][ring % 4] ?? 0.5, deep * 0.92)
      pen.edge(
        smooth(
          [
            x - half * 0.92,
            y + deep * 0.24,
            x - half * 0.3,
            y + deep * 0.84,
            x + half * 0.4,
            y + deep * 0.8,
            x + half * 0.9,
            y + deep * 0.3,
          ],
          false,
        ),
        3 + 3 * along,
        0.92,
      )
    }
    pen.disc(210 + Math.sin(5.2) * 34 - 10, 46, 150, 0.12, 30)
    pen.disc(210 + Math.sin(5.2) * 34 - 10, 50, 120, 0.3, 22)
    const random = seeded('tornado')
    for (let scrap = 0; scrap < 26; scrap += 1) {
      const along = random()
      const side = random() < 0.5 ? -1 : 1
      const x = 212 + side * (30 + 176 * along ** 1.4 * (0.7 + random() * 0.4))
      const y = 450 - along * 380
      pen.at(
        Math.min(404, Math.max(14, x)),
        y,
        () => pen.box(-8, -5, 16, 10, random() < 0.5 ? 0.1 : 0.8, 2),
        random() * 3,
        0.5 + random() * 0.8,
      )
    }
    pen.at(
      330,
      190,
      () => {
        pen.poly([-22, 0, 0, -22, 22, 0], 0.1)
        pen.box(-16, 0, 32, 24, 0.9)
        pen.box(-5, 8, 10, 16, 0.1)
      },
      0.5,
    )
    pen.blob([160, 474, 190, 452, 214, 462, 240, 448, 268, 460, 300, 474], 0.3)
  },
}
