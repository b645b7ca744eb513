import type { Drawing } from './pen.ts'

/** A laid plate from above, empty, with fork and knife. */
export const plate: Drawing = {
  width: 520,
  height: 380,
  paint(pen) {
    pen.disc(260, 190, 168, 0.7)
    pen.disc(258, 184, 166, pen.fade(110, 60, 400, 330, 0.99, 0.86))
    pen.edge('M260,34 A150,150 0 0 1 408,184', 5, 0.5)
    pen.edge('M258,334 A150,150 0 0 1 108,184', 5, 0.5)
    pen.disc(260, 188, 108, 0.62)
    const hollow = pen.disc(260, 192, 104, pen.fade(170, 110, 340, 280, 0.82, 0.97))
    pen.inside(hollow, () => pen.blob([176, 150, 220, 104, 300, 96, 260, 124, 212, 156, 190, 210], 0.99))
    const metal = pen.fade(0, 30, 0, 360, 0.66, 0.34)
    pen.box(34, 150, 18, 208, metal, 9)
    for (const x of [16, 32, 48, 64]) pen.box(x, 24, 8, 90, metal, 4)
    pen.cut('M16,96 L72,96 C74,140 58,160 44,162 C30,160 14,140 16,96 Z', metal)
    pen.box(468, 180, 20, 178, metal, 10)
    const blade = pen.cut('M466,192 L466,22 C502,46 508,120 496,192 Z', pen.fade(466, 0, 508, 0, 0.82, 0.5))
    pen.inside(blade, () => pen.box(466, 20, 8, 180, 0.98))
    pen.box(464, 186, 30, 12, 0.24, 4)
  },
}
