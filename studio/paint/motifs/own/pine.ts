import type { Drawing } from './pen.ts'

/** A pine with snow on its tiers. */
export const pine: Drawing = {
  width: 280,
  height: 460,
  paint(pen) {
    pen.poly([126, 400, 154, 400, 162, 458, 118, 458], 0.16)
    pen.line([138, 410, 136, 452], 4, 0.4)
    for (let tier = 7; tier >= 0; tier -= 1) {
      const top = 6 + tier * 46
      const half = 30 + tier * 14.5
      const bottom = top + 92
      const points: number[] = [140, top]
      const teeth = 5 + Math.ceil(tier / 2)
      for (let tooth = 0; tooth <= teeth * 2; tooth += 1) {
        const across = 1 - tooth / teeth
        points.push(140 + half * across, bottom - (tooth % 2 ? 15 : 0) - Math.abs(across) * 16)
      }
      const shape = pen.poly(points, pen.fade(140 - half, 0, 140 + half, 0, 0.16, 0.4))
      pen.inside(shape, () => {
        pen.poly([140, top, 140 + half, bottom - 16, 140 + half * 0.5, bottom - 10, 146, top + 34], 0.52)
        if (tier < 7)
          pen.poly(
            [
              140,
              top,
              140 - half * 0.4,
              top + 40,
              140 - half * 0.2,
              top + 34,
              136,
              top + 48,
              150,
              top + 36,
              140 + half * 0.34,
              top + 44,
            ],
            0.95,
          )
      })
    }
  },
}
