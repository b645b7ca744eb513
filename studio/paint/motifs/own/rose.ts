import type { Drawing } from './pen.ts'

/** A rose, thorns and all. */
export const rose: Drawing = {
  width: 270,
  height: 440,
  paint(pen) {
    pen.tube([136, 210, 146, 280, 132, 350, 140, 434], 11, 13, pen.fade(126, 0, 150, 0, 0.36, 0.2))
    for (const [x, y, side] of [
      [144, 262, 1],
      [132, 314, -1],
      [140, 388, 1],
    ] as const)
      pen.poly([x, y - 8, x + side * 16, y - 12, x, y + 6], 0.24)
    for (const [x, y, side, turn] of [
      [144, 300, 1, -0.5],
      [134, 350, -1, -0.3],
    ] as const)
      pen.at(
        x,
        y,
        () => {
          const leaf = pen.cut('M0,0 C20,-44 70,-56 108,-38 C92,0 48,24 0,0 Z', 0.32)
          pen.inside(leaf, () => pen.cut('M0,0 C40,-10 80,-24 108,-38 L100,20 L0,30 Z', 0.18))
          pen.line([2, -1, 50, -16, 104, -37], 2.4, 0.6)
        },
        turn,
        side,
      )
    for (const turn of [-0.9, -0.3, 0.4, 1])
      pen.at(136, 196, () => pen.cut('M-12,0 C-14,24 -6,44 2,56 C12,40 14,22 12,0 Z', 0.28), turn)
    const petals = [
      [136, 116, 118, 0.2, 5, 0.3],
      [136, 112, 98, 0.34, 5, 0.9],
      [136, 106, 78, 0.24, 4, 0.2],
      [136, 102, 60, 0.46, 4, 0.8],
      [136, 98, 42, 0.32, 3, 0.4],
      [137, 94, 26, 0.62, 3, 1],
    ] as const
    for (const [x, y, radius, tone, count, turn] of petals)
      for (let petal = 0; petal < count; petal += 1) {
        const angle = turn + (petal / count) * Math.PI * 2
        const [px, py] = [x + Math.cos(angle) * radius * 0.42, y + Math.sin(angle) * radius * 0.38]
        const piece = pen.disc(px, py, radius * 0.62, tone, radius * 0.54, angle)
        pen.inside(piece, () => {
          pen.disc(
            px - Math.cos(angle) * radius * 0.16,
            py - Math.sin(angle) * radius * 0.14,
            radius * 0.56,
            tone + 0.16,
            radius * 0.48,
            angle,
          )
          pen.disc(
            px - Math.cos(angle) * radius * 0.3,
            py - Math.sin(angle) * radius * 0.26,
            radius * 0.5,
            tone + 0.02,
            radius * 0.42,
            angle,
          )
        })
      }
    pen.edge('M124,96 C126,82 146,80 150,92 C152,104 138,108 134,100 C132,94 140,90 143,95', 3.4, 0.9)
  },
}
