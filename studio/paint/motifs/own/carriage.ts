import type { Drawing } from './pen.ts'
import { coach } from './rolling-stock.ts'

/** A railway carriage alone, lit from within. */
export const carriage: Drawing = {
  width: 470,
  height: 190,
  paint(pen) {
    pen.at(0, -76, () => {
      coach(pen, 14, 442, 9)
      pen.cut('M190,96 L194,82 L280,82 L284,96 Z', 0.2)
      for (let i = 0; i < 4; i += 1) pen.box(200 + i * 20, 85, 12, 7, 0.9)
      for (const x of [22, 432]) pen.box(x, 128, 16, 86, 0.6, 3)
    })
  },
}
