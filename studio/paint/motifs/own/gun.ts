import type { Drawing } from './pen.ts'

/** A revolver from the side, as stage villains carry. */
export const gun: Drawing = {
  width: 460,
  height: 300,
  paint(pen) {
    const grip = pen.cut(
      'M62,118 C50,100 60,82 84,84 L176,96 C190,128 168,150 160,172 C148,206 146,240 138,276 C112,292 74,288 56,272 C62,220 84,166 62,118 Z',
      pen.fade(50, 100, 170, 260, 0.46, 0.3),
    )
    pen.inside(grip, () => {
      pen.cut('M104,130 C128,130 140,138 134,166 L112,262 L82,260 Z', 0.58)
      for (const y of [150, 172, 194, 216, 238]) pen.line([84, y + 8, 146, y - 10], 3, 0.24)
    })
    pen.disc(112, 200, 8, 0.9)
    pen.edge('M166,150 C170,214 240,220 250,156', 13, 0.22)
    pen.edge('M206,150 C210,176 200,186 190,190', 10, 0.5)
    const frame = pen.cut(
      'M70,92 C72,70 92,58 120,56 L300,56 L312,74 L312,134 C292,152 250,160 214,156 L168,160 C150,140 110,126 70,118 Z',
      pen.fade(0, 56, 0, 160, 0.72, 0.4),
    )
    pen.inside(frame, () => pen.box(60, 56, 260, 12, 0.86))
    const drum = pen.box(186, 66, 96, 82, pen.fade(0, 66, 0, 148, 0.9, 0.36), 18)
    pen.inside(drum, () => {
      for (const y of [82, 106, 130]) pen.box(196, y - 5, 76, 10, 0.24, 5)
      pen.box(186, 66, 96, 7, 0.98)
    })
    const barrel = pen.box(290, 66, 160, 46, pen.fade(0, 66, 0, 112, 0.84, 0.42), 6)
    pen.inside(barrel, () => {
      pen.box(290, 66, 160, 8, 0.97)
      pen.box(290, 92, 160, 4, 0.24)
    })
    pen.box(438, 62, 16, 54, 0.34, 4)
    pen.box(300, 110, 96, 16, 0.3, 8)
    pen.poly([414, 66, 440, 66, 434, 46], 0.2)
    pen.cut('M84,70 C70,58 60,44 44,42 C54,30 82,34 104,58 Z', 0.24)
  },
}
