import { seeded } from '#core/random.ts'
import { type Drawing, type Pen, tapered } from './pen.ts'

function branch(
  pen: Pen,
  random: () => number,
  x: number,
  y: number,
  angle: number,
  length: number,
  width: number,
): void {
  const bend = (random() - 0.5) * 0.7
  const midX = x + Math.cos(angle + bend) * length * 0.5
  const midY = y + Math.sin(angle + bend) * length * 0.5
  const endX = x + Math.cos(angle) * length
  const endY = y + Math.sin(angle) * length
  const limb = tapered([x, y, midX, midY, endX, endY], (along) => width * (1 - 0.42 * along))
  pen.cut(limb, width > 14 ? pen.fade(x - width / 2, 0, x + width / 2, 0, 0.26, 0.1) : 0.12)
  if (width > 14)
    pen.line([x - width * 0.3, y, midX - width * 0.26, midY, endX - width * 0.2, endY], width * 0.12, 0.95)
  if (width < 2.4) return
  const forks = width > 12 ? 3 : 2
  for (let fork = 0; fork < forks; fork += 1) {
    const spread = (fork - (forks - 1) / 2) * (0.62 + random() * 0.3) + (random() - 0.5) * 0.3
    const up = Math.max(-2.9, Math.min(-0.25, angle + spread))
    branch(pen, random, endX, endY, up, length * (0.66 + random() * 0.16), width * 0.6)
  }
}

/** A tree without a leaf; a crow has stayed. */
export const bareTree: Drawing = {
  width: 470,
  height: 460,
  paint(pen) {
    branch(pen, seeded('bare tree 5'), 232, 438, -1.6, 116, 40)
    pen.cut(
      'M214,400 C212,432 196,450 166,460 L300,460 C270,450 254,432 252,400 Z',
      pen.fade(212, 0, 254, 0, 0.26, 0.1),
    )
    pen.line([226, 380, 224, 440], 4, 0.95)
    pen.at(20, 0, () => {
      pen.blob([96, 170, 116, 158, 138, 164, 150, 178, 170, 190, 146, 190, 120, 190, 104, 182], 0.04)
      pen.poly([98, 166, 84, 172, 98, 176], 0.6)
      pen.disc(104, 169, 2.6, 0.97)
    })
  },
}
