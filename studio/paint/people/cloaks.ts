import { aside, disc, type Outline, points, rise, smooth } from './geometry.ts'
import type { Piece } from './piece.ts'
import type { Skeleton } from './skeleton.ts'

/** A collar that stands up behind the head, its lining towards us. */
export function standingCollar(skeleton: Skeleton): Piece {
  const { point, angle } = skeleton.spine(0.94)
  const scale = skeleton.measures.shoulder / 0.5
  const list: Outline = points(
    '-.5,.06 -.62,-.3 -.74,-.78! -.42,-.5 -.2,-.3 .2,-.3 .42,-.5 .74,-.78! .62,-.3 .5,.06 0,.16',
  )
  const side = skeleton.view === 'side' ? 0.7 : 1
  const outline = list.map((one) => ({
    ...aside(rise(point, angle, -one.y * scale), angle, one.x * scale * side),
    ...(one.sharp ? { sharp: true } : {}),
  }))
  return { shapes: [smooth(outline)], material: skeleton.view === 'back' ? 'cape' : 'tie' }
}

/** A cloak spread behind who faces us, red inside; from elsewhere the cape says enough. */
export function spreadCloak(skeleton: Skeleton): Piece[] {
  if (skeleton.view !== 'front' || skeleton.pose.base !== 'ground' || skeleton.pose.wind) return []
  const { point } = skeleton.spine(0.94)
  const wide = skeleton.measures.shoulder / 0.5
  const cut = (x: number, y: number): Outline =>
    smooth(
      points(
        '0,0 .34,0 .62,.5 .86,1.5 .98,2.7! .7,2.5 .5,2.74! .24,2.54 0,2.76! -.24,2.54 -.5,2.74! -.7,2.5 -.98,2.7! -.86,1.5 -.62,.5 -.34,0',
      ).map((one) => ({ ...one, x: point.x + one.x * wide * x, y: point.y + one.y * y })),
    )
  const folds = [-0.66, -0.4, 0.4, 0.66].map((x) => [
    { x: point.x + x * 0.6, y: point.y + 0.5 },
    { x: point.x + x, y: point.y + 2.5 },
  ])
  return [
    { shapes: [cut(1, 1)], material: 'cape' },
    {
      shapes: [cut(0.86, 0.95)],
      material: 'tie',
      tone: -0.08,
      marks: [{ shapes: folds, tone: -0.14, alpha: 0.7, line: 0.04 }],
    },
  ]
}

/** A full sack over the shoulder, behind whoever carries it off. */
export function sackPiece(skeleton: Skeleton): Piece {
  const { point } = skeleton.spine(0.62)
  const way = skeleton.view === 'back' ? 0.5 : -0.62
  const bag = points('.02,-.62! .2,-.5 .5,-.2 .6,.28 .34,.66 -.2,.7 -.56,.4 -.54,-.1 -.26,-.48 -.1,-.64!')
  const outline = bag.map((one) => ({ ...one, x: point.x + way + one.x, y: point.y + one.y }))
  const folds = [
    [-0.1, -0.5, -0.3, 0.1],
    [0.06, -0.46, 0.24, 0.16],
  ].map(([fromX = 0, fromY = 0, toX = 0, toY = 0]) => [
    { x: point.x + way + fromX, y: point.y + fromY },
    { x: point.x + way + toX, y: point.y + toY },
  ])
  return {
    shapes: [smooth(outline)],
    material: 'wood',
    tone: 0.16,
    marks: [{ shapes: folds, tone: -0.14, alpha: 0.6, line: 0.035 }],
  }
}

/** Four wings of a butterfly behind the shoulders. */
export function butterflyWings(skeleton: Skeleton, phase: number): Piece[] {
  const base = skeleton.spine(0.76)
  const open = 1 - 0.16 * (0.5 - 0.5 * Math.cos(phase * 4 * Math.PI))
  const sides = skeleton.view === 'side' ? [-1] : [-1, 1]
  return sides.flatMap((side) => {
    const wing = (list: string): Outline =>
      smooth(points(list).map((one) => aside(rise(base.point, base.angle, -one.y), base.angle, one.x * side * open)))
    const spot = (x: number, y: number, r: number): Outline => {
      const at = aside(rise(base.point, base.angle, -y), base.angle, x * side * open)
      return disc(at.x, at.y, r * open, r, 18)
    }
    const lower = wing('.05,.1 .5,.3 1.0,.5 1.16,1.0 .8,1.4 .44,1.1 .16,.6')
    const upper = wing('.05,.1 .3,-.6 .9,-1.2 1.56,-1.1 1.66,-.4 1.2,.2 .6,.34')
    return [
      {
        shapes: [lower],
        material: 'shawl',
        tone: -0.03,
        alpha: 0.9,
        marks: [{ shapes: [spot(0.82, 0.96, 0.17)], tone: 0.2, alpha: 0.8 }],
      },
      {
        shapes: [upper],
        material: 'shawl',
        tone: 0.06,
        alpha: 0.9,
        marks: [{ shapes: [spot(1.26, -0.66, 0.22), spot(0.86, -0.3, 0.13)], tone: 0.22, alpha: 0.8 }],
      },
    ]
  })
}
