import { type Drawing, smooth } from './pen.ts'

/** A hedge maze seen from above, its middle lit. */
export const labyrinth: Drawing = {
  width: 480,
  height: 330,
  paint(pen) {
    pen.disc(240, 176, 236, 0.1, 148)
    pen.disc(240, 160, 232, 0.84, 144)
    const rings = [
      [226, 0.6],
      [184, 2.2],
      [142, 4.4],
      [100, 0.9],
      [58, 3.6],
    ] as const
    for (const [radius, gap] of rings) {
      const wall = (tone: number, lift: number, width: number): void => {
        const points: number[] = []
        for (let step = 0; step <= 40; step += 1) {
          const angle = gap + 0.22 + (step / 40) * (Math.PI * 2 - 0.44 * (1 + (226 - radius) / 150))
          points.push(240 + Math.cos(angle) * radius, 160 - lift + Math.sin(angle) * radius * 0.61)
        }
        pen.edge(smooth(points, false), width, tone)
      }
      wall(0.14, -6, 20)
      wall(0.2, 2, 20)
      wall(0.36, 12, 19)
      wall(0.56, 15, 6)
    }
    for (const [angle, inner, outer] of [
      [1.4, 58, 100],
      [3, 100, 142],
      [5.4, 142, 184],
      [1, 184, 226],
      [3.9, 184, 226],
      [0.1, 100, 142],
    ] as const)
      for (const [tone, lift] of [
        [0.18, 2],
        [0.36, 12],
      ] as const)
        pen.line(
          [
            240 + Math.cos(angle) * inner,
            160 - lift + Math.sin(angle) * inner * 0.61,
            240 + Math.cos(angle) * outer,
            160 - lift + Math.sin(angle) * outer * 0.61,
          ],
          19,
          tone,
        )
    pen.disc(240, 160, 24, 0.99, 14)
    pen.disc(240, 148, 7, 0.2, 14)
  },
}
