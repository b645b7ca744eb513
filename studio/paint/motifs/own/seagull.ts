import type { Drawing } from './pen.ts'

/** A gull gliding, wings wide. */
export const seagull: Drawing = {
  width: 520,
  height: 260,
  paint(pen) {
    pen.cut('M282,132 C310,80 372,40 470,34 C492,34 508,42 516,54 C470,66 420,104 360,146 Z', 0.56)
    pen.cut('M438,36 C470,26 504,36 516,54 C488,58 462,70 440,84 Z', 0.08)
    pen.cut('M120,150 L40,160 L62,176 L36,196 L140,184 Z', 0.8)
    const body = pen.cut(
      'M112,166 C160,120 250,100 330,112 C366,104 400,112 412,132 L440,142 L412,152 C396,178 330,204 250,206 C190,206 140,194 112,166 Z',
      0.98,
    )
    pen.inside(body, () => {
      pen.cut('M110,184 C200,190 320,186 420,150 L400,220 L120,220 Z', 0.8)
    })
    const wing = pen.cut(
      'M318,128 C270,96 200,40 110,20 C70,12 30,16 4,30 C50,44 84,76 120,116 C160,160 230,186 300,172 Z',
      0.66,
    )
    pen.inside(wing, () => {
      pen.cut('M320,130 C270,96 200,40 110,20 L60,10 C140,60 220,110 300,140 Z', 0.86)
      pen.cut('M0,20 C40,14 80,12 104,18 C90,34 84,56 88,86 L0,60 Z', 0.06)
      for (const [x, y] of [
        [30, 32],
        [54, 34],
        [76, 46],
      ] as const)
        pen.disc(x, y, 6, 0.97, 4)
      for (let feather = 0; feather < 6; feather += 1)
        pen.line(
          [
            150 + feather * 26,
            66 + feather * 12,
            132 + feather * 28,
            100 + feather * 12,
            142 + feather * 26,
            140 + feather * 7,
          ],
          3,
          0.4,
        )
    })
    pen.disc(386, 132, 7, 0.03)
    pen.disc(388, 130, 2, 0.97)
    pen.cut('M408,134 L446,142 C452,148 446,152 440,148 L408,152 Z', 0.44)
    pen.line([410, 144, 438, 146], 2, 0.1)
    pen.cut('M206,200 L176,222 L214,212 Z', 0.44)
  },
}
