import { slideOf } from './face.ts'
import { disc, type Outline, points, smooth } from './geometry.ts'
import type { HairPieces, View } from './hair-parts.ts'
import type { Mark, Piece } from './piece.ts'
import type { HairKind } from './who.ts'

/** Curls and afros: a cloud behind the head and a scalloped fringe on it. */
export function curls(kind: HairKind, view: View, yaw: number): HairPieces {
  const afro = kind === 'afro'
  const radius = afro ? 0.69 : 0.56
  const count = afro ? 15 : 11
  const centre = { x: view === 'side' ? -0.13 : 0, y: afro ? -0.2 : -0.13 }
  const lobes = Array.from({ length: count }, (_, index): Outline => {
    const angle = (index * 2 * Math.PI) / count
    const r = radius * (0.86 + 0.04 * Math.sin(index * 2.3))
    return disc(centre.x + r * Math.sin(angle) * 0.98, centre.y - r * Math.cos(angle) * 0.95, afro ? 0.17 : 0.155)
  })
  const shapes = [disc(centre.x, centre.y, radius * 0.92, radius * 0.9, 30), ...lobes]
  const mass: Piece = { shapes, material: 'hair', marks: spirals(centre, radius) }
  if (view === 'back') return { behind: [], over: [mass] }
  const s = slideOf(yaw)
  const hairline = points(
    '.4,.02! .4,-.16 .3,-.2! .27,-.31 .12,-.27! .06,-.36 -.07,-.28! -.16,-.35 -.27,-.24! -.36,-.25 -.38,-.1! -.43,-.02',
  ).map((point) => ({ ...point, x: point.x + s * (1 - Math.abs(point.x) / 0.5) }))
  const fringe =
    view === 'side'
      ? points(
          '.36,-.2! .46,-.34 .36,-.54 .12,-.66 -.24,-.66 -.5,-.4 -.54,0 -.4,.3 -.2,.3 -.14,.12 -.02,.12! .02,-.04 .12,-.08! .16,-.2 .28,-.2!',
        )
      : [...points('-.47,0 -.52,-.3 -.36,-.6 0,-.665 .36,-.6 .52,-.3 .47,0'), ...hairline]
  return {
    behind: [mass],
    over: [{ shapes: [smooth(fringe)], material: 'hair', shadow: 0.7, marks: spirals({ x: centre.x, y: -0.3 }, 0.3) }],
  }
}

const spirals = (centre: { x: number; y: number }, radius: number) => [
  {
    shapes: Array.from({ length: 9 }, (_, index): Outline => {
      const angle = index * 2.4
      const r = radius * Math.sqrt((index + 0.5) / 9) * 0.9
      const x = centre.x + r * Math.sin(angle)
      const y = centre.y - r * Math.cos(angle)
      return Array.from({ length: 8 }, (_, step) => ({
        x: x + 0.07 * Math.cos(angle + step * 0.6),
        y: y + 0.07 * Math.sin(angle + step * 0.6),
      }))
    }),
    tone: 0.1,
    alpha: 0.4,
    line: 0.02,
  },
]

const foldsOf = (...lines: string[]): Mark[] => [
  { shapes: lines.map((line) => points(line)), tone: -0.12, alpha: 0.5, line: 0.03 },
]

/** A headscarf: its hair stays unseen. */
export function hood(view: View, yaw: number): HairPieces {
  const material = 'hair'
  if (view === 'back') {
    const whole = '-.5,-.1 -.44,-.48 0,-.68 .44,-.48 .5,-.1 .52,.4 .64,.85 .4,1.1 0,1.16 -.4,1.1 -.64,.85 -.52,.4'
    const marks = foldsOf('-.2,.2 -.1,.6 -.16,1.05', '.24,.25 .14,.65 .22,1')
    return { behind: [], over: [{ shapes: [smooth(points(whole))], material, marks }] }
  }
  const drape = '-.52,.2 -.62,.7 -.5,.98 0,1.06 .5,.98 .62,.7 .52,.2 0,.1'
  const behind: Piece = { shapes: [smooth(points(drape))], material, tone: -0.05 }
  const marks = foldsOf('-.35,.45 -.05,.64 .34,.56', '-.44,.66 -.1,.82 .4,.74')
  if (view === 'side') {
    const outer =
      '.4,-.3 .28,-.58 -.1,-.68 -.5,-.46 -.56,0 -.6,.5 -.5,.86 0,.96 .36,.82 .36,.55 .2,.48! .06,.3 .08,-.05 .22,-.26'
    return { behind: [behind], over: [{ shapes: [smooth(points(outer))], material, marks }] }
  }
  const s = slideOf(yaw)
  const outer = '-.51,-.1 -.44,-.48 0,-.68 .44,-.48 .51,-.1 .5,.35 .56,.72 .3,.95 0,1 -.3,.95 -.56,.72 -.5,.35'
  const face = points('-.36,-.05 -.31,-.3 0,-.42 .31,-.3 .36,-.05 .34,.2 .2,.44 0,.5 -.2,.44 -.34,.2')
  const hole = smooth(face.map((point) => ({ ...point, x: point.x * 0.98 + s * 0.5 })))
  return { behind: [behind], over: [{ shapes: [smooth(points(outer)), hole], material, hole: true, marks }] }
}
