import { seeded } from '#core/random.ts'
import type { Drawing, Pen } from './pen.ts'

/** A cluster of leaves with a scalloped rim. */
function crown(pen: Pen, x: number, y: number, radius: number, tone: number, bumps: number): void {
  for (let bump = 0; bump < bumps; bump += 1) {
    const angle = (bump / bumps) * Math.PI * 2
    pen.disc(x + Math.cos(angle) * radius * 0.8, y + Math.sin(angle) * radius * 0.68, radius * 0.32, tone)
  }
  pen.disc(x, y, radius * 0.86, tone, radius * 0.74)
}

/** An old broad tree, leaves in four papers, a hollow in its trunk. */
export const tree: Drawing = {
  width: 420,
  height: 460,
  paint(pen) {
    crown(pen, 118, 190, 96, 0.16, 13)
    crown(pen, 304, 186, 100, 0.16, 13)
    const trunk = pen.cut(
      'M180,456 C146,456 120,458 98,456 C140,440 172,410 176,340 C178,280 168,240 120,196 L138,186 C170,216 186,236 196,244 L200,170 L224,170 L226,250 C246,232 270,212 292,184 L310,196 C270,240 250,272 252,330 C254,410 286,440 330,456 C300,458 270,452 240,456 Z',
      pen.fade(160, 0, 270, 0, 0.44, 0.24),
    )
    pen.inside(trunk, () => {
      for (const [x, bend] of [
        [186, -6],
        [202, 4],
        [222, 6],
        [238, 10],
      ] as const)
        pen.line([x, 260, x + bend * 0.3, 340, x + bend * 3, 450], 4, 0.14)
      pen.disc(214, 322, 14, 0.06, 22)
      pen.edge('M198,318 C200,292 230,292 230,322 C230,350 202,352 198,318', 4, 0.58)
    })
    crown(pen, 214, 98, 92, 0.28, 13)
    crown(pen, 104, 166, 78, 0.36, 11)
    crown(pen, 318, 162, 78, 0.36, 11)
    crown(pen, 210, 166, 76, 0.46, 11)
    crown(pen, 150, 96, 56, 0.58, 9)
    crown(pen, 276, 88, 52, 0.58, 9)
    crown(pen, 196, 56, 36, 0.76, 8)
    const random = seeded('tree')
    for (let leaf = 0; leaf < 46; leaf += 1) {
      const angle = random() * Math.PI * 2
      const reach = Math.sqrt(random())
      pen.disc(
        212 + Math.cos(angle) * reach * 172,
        138 + Math.sin(angle) * reach * 100,
        8,
        random() < 0.5 ? 0.72 : 0.2,
        4,
        random() * 3,
      )
    }
    for (const [x, y] of [
      [98, 214],
      [314, 208],
      [240, 196],
    ] as const)
      pen.disc(x, y, 10, 0.96)
  },
}
