import type { Drawing } from './pen.ts'
import { coach, wheel } from './rolling-stock.ts'

/** A night train: an old engine and one lit coach. */
export const train: Drawing = {
  width: 640,
  height: 266,
  paint(pen) {
    coach(pen, 16, 226, 6)
    pen.box(238, 224, 34, 7, 0.16)
    const tender = pen.cut('M262,150 L350,150 L350,226 L262,226 Z', 0.24)
    pen.inside(tender, () => pen.box(262, 162, 90, 5, 0.62))
    pen.blob([264, 152, 276, 130, 298, 136, 312, 122, 332, 134, 348, 152], 0.06)
    for (const x of [284, 328]) wheel(pen, x, 238, 19)
    pen.cut('M352,84 L438,84 L446,96 L344,96 Z', 0.1)
    pen.box(356, 96, 76, 126, pen.fade(356, 0, 432, 0, 0.24, 0.38))
    pen.box(370, 108, 48, 50, 0.7, 6)
    pen.box(374, 112, 40, 42, 0.98, 4)
    pen.box(392, 112, 4, 42, 0.3)
    const boiler = pen.box(430, 122, 168, 76, pen.fade(0, 122, 0, 198, 0.56, 0.14), 20)
    pen.inside(boiler, () => {
      for (const x of [464, 506, 548]) pen.box(x, 118, 7, 86, 0.74)
      pen.box(430, 132, 180, 6, 0.82)
    })
    pen.disc(596, 160, 15, 0.2, 38)
    pen.cut('M556,124 L560,66 C544,58 540,44 540,34 L596,34 C596,44 592,58 576,66 L580,124 Z', 0.16)
    pen.box(536, 28, 64, 12, 0.6, 5)
    pen.cut('M478,124 C478,98 516,98 516,124 Z', 0.62)
    pen.box(449, 100, 12, 24, 0.34, 3)
    pen.disc(455, 98, 9, 0.7)
    pen.box(586, 104, 24, 26, 0.4, 4)
    pen.disc(612, 117, 10, 0.98, 13)
    pen.box(350, 198, 262, 20, 0.1, 4)
    pen.line([352, 200, 610, 200], 3, 0.66)
    for (const x of [388, 452]) wheel(pen, x, 220, 37)
    for (const x of [520, 574]) wheel(pen, x, 236, 21)
    pen.line([388, 226, 452, 226, 540, 222], 7, 0.78)
    pen.poly([600, 208, 638, 254, 590, 254], 0.22)
    for (const x of [604, 614, 624]) pen.line([600, 212, x, 252], 3, 0.56)
  },
}
