import { disc, points, smooth } from './geometry.ts'
import { cross, on, star, stroke, type Wearing } from './hat-parts.ts'
import { line, piece } from './hats.ts'
import type { Piece } from './piece.ts'

/** Hats that tell a trade. */
export const workHats = {
  nurse: (view, slide) => {
    const cap = piece('-.38,-.4! -.46,-.84! .46,-.84! .38,-.4! 0,-.5', {
      material: 'white',
      marks: [
        stroke(
          -0.1,
          0.03,
          line([
            [-0.5, -0.5],
            [0, -0.58],
            [0.5, -0.5],
          ]),
        ),
      ],
    })
    const badge: Piece = { shapes: cross(slide, -0.66, 0.13), material: 'lips', shadow: 0.3 }
    return view === 'back' ? on(cap) : on(cap, view === 'side' ? { ...badge, shapes: cross(0.14, -0.66, 0.12) } : badge)
  },
  toque: () =>
    on(
      piece('-.42,-.4 -.5,-.66 -.76,-.86 -.56,-1.2 -.2,-1.16 0,-1.34 .24,-1.16 .6,-1.2 .76,-.86 .5,-.66 .42,-.4', {
        material: 'white',
        marks: [
          stroke(
            -0.12,
            0.03,
            ...[-0.24, 0, 0.24].map((x) =>
              line([
                [x, -0.5],
                [x * 1.3, -0.9],
              ]),
            ),
          ),
        ],
      }),
      piece('-.46,-.62! 0,-.58 .46,-.62! .46,-.26! 0,-.2 -.46,-.26!', { material: 'white', tone: -0.04 }),
    ),
  'top-hat': () =>
    on(
      piece('-.4,-.32! -.44,-.7! -.5,-1.2! 0,-1.26 .5,-1.2! .44,-.7! .4,-.32! 0,-.26', {
        marks: [
          {
            ...stroke(
              0,
              0.14,
              line([
                [-0.7, -0.44],
                [0, -0.38],
                [0.7, -0.44],
              ]),
            ),
            material: 'tie',
            alpha: 1,
          },
        ],
      }),
      piece('-.74,-.42! -.4,-.36 0,-.31 .4,-.36 .74,-.42! .5,-.22 0,-.15 -.5,-.22', { tone: 0.04 }),
    ),
  bubble: (view, slide) => {
    const shell = disc(0, -0.06, 0.76, 0.76, 40)
    const x = view === 'side' ? 0.16 : slide
    if (view === 'back') return on({ shapes: [shell], material: 'white' })
    const glass = disc(x, -0.02, 0.58, 0.54, 36)
    const glare: Piece = {
      shapes: [
        smooth(
          points([
            [x - 0.46, -0.1],
            [x - 0.34, -0.4],
            [x - 0.08, -0.5],
            [x - 0.2, -0.34],
            [x - 0.34, -0.06],
          ]),
        ),
      ],
      material: 'white',
      alpha: 0.75,
      shadow: 0,
      flat: true,
    }
    return {
      behind: [{ shapes: [shell], material: 'white', tone: -0.12 }],
      over: [{ shapes: [shell, glass], hole: true, material: 'white' }, glare],
    }
  },
  fire: (view, slide) => {
    const dome = piece('-.5,-.22 -.52,-.56 -.26,-.86 .26,-.86 .52,-.56 .5,-.22', {
      marks: [
        stroke(
          0.14,
          0.06,
          line([
            [slide, -0.9],
            [slide, -0.2],
          ]),
        ),
        stroke(
          -0.12,
          0.03,
          line([
            [-0.3, -0.86],
            [-0.26, -0.2],
          ]),
          line([
            [0.3, -0.86],
            [0.26, -0.2],
          ]),
        ),
      ],
    })
    const brim = piece(
      view === 'side'
        ? '-.96,-.06 -.5,-.34 0,-.36 .5,-.36 .72,-.26 .4,-.16 -.4,-.1'
        : '-.72,-.16 -.4,-.34 0,-.36 .4,-.34 .72,-.16 .4,-.14 0,-.1 -.4,-.14',
      { tone: -0.05 },
    )
    const x = view === 'side' ? 0.4 : slide
    const shield = piece(
      [
        [x - 0.17, -0.72, 1],
        [x, -0.82],
        [x + 0.17, -0.72, 1],
        [x + 0.14, -0.4],
        [x, -0.28, 1],
        [x - 0.14, -0.4],
      ],
      { material: 'metal' },
    )
    return view === 'back' ? on(dome, brim) : on(dome, brim, shield)
  },
  cowboy: (view, slide) => {
    const crown = piece('-.42,-.3! -.46,-.62 -.34,-.92 -.12,-.96 0,-.84 .12,-.96 .34,-.92 .46,-.62 .42,-.3! 0,-.24', {
      marks: [
        {
          ...stroke(
            0,
            0.1,
            line([
              [-0.6, -0.42],
              [0, -0.36],
              [0.6, -0.42],
            ]),
          ),
          material: 'ink',
          alpha: 1,
        },
      ],
    })
    const brim = piece(
      '-1,-.58! -.7,-.34 -.4,-.36 0,-.3 .4,-.36 .7,-.34 1,-.58! .78,-.2 .36,-.1 0,-.06 -.36,-.1 -.78,-.2',
      { tone: 0.05 },
    )
    const badge: Piece = { shapes: [star(slide, -0.62, 0.13)], material: 'metal', shadow: 0.4 }
    return view === 'front' ? on(crown, brim, badge) : on(crown, brim)
  },
  wimple: (view, slide) => {
    if (view === 'back') return on()
    const x = view === 'side' ? 0.16 : slide * 0.5
    const outer = smooth(
      points('-.46,-.06 -.4,-.4 0,-.54 .4,-.4 .46,-.06 .44,.26 .3,.56 .34,.86 0,.98 -.34,.86 -.3,.56 -.44,.26').map(
        (point) => ({ ...point, x: point.x * 0.96 + x }),
      ),
    )
    const face = smooth(
      points('-.36,-.02 -.31,-.2 0,-.26 .31,-.2 .36,-.02 .34,.2 .2,.44 0,.5 -.2,.44 -.34,.2').map((point) => ({
        ...point,
        x: point.x + x,
      })),
    )
    return on({ shapes: [outer, face], hole: true, material: 'white', shadow: 0.5 })
  },
} satisfies Record<string, Wearing>
