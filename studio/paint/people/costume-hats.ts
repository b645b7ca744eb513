import { slideOf } from './face.ts'
import { disc, type Outline, points, smooth, tube } from './geometry.ts'
import type { View } from './hair-parts.ts'
import { type HatPieces, line, piece } from './hats.ts'
import type { Mark, Piece } from './piece.ts'
import type { CostumeHat, HatKind } from './who.ts'

type Wearing = (view: View, slide: number) => HatPieces

const on = (...over: Piece[]): HatPieces => ({ behind: [], over })
const fill = (material: NonNullable<Mark['material']>, ...shapes: Outline[]): Mark => ({
  shapes,
  material,
  tone: 0,
  alpha: 1,
})
const stroke = (tone: number, width: number, ...shapes: Outline[]): Mark => ({ shapes, tone, alpha: 0.8, line: width })

/** A star with five points. */
export const star = (x: number, y: number, radius: number): Outline =>
  Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.42
    const turn = (index * Math.PI) / 5
    return { x: x + reach * Math.sin(turn), y: y - reach * Math.cos(turn), sharp: true }
  })

const moved = (list: string, by: number): Outline =>
  smooth(points(list).map((point) => ({ ...point, x: point.x + by })))

const cross = (x: number, y: number, size: number): Outline[] => [
  points([
    [x - size * 0.3, y - size],
    [x + size * 0.3, y - size],
    [x + size * 0.3, y + size],
    [x - size * 0.3, y + size],
  ]),
  points([
    [x - size, y - size * 0.3],
    [x + size, y - size * 0.3],
    [x + size, y + size * 0.3],
    [x - size, y + size * 0.3],
  ]),
]

const wearings: Record<CostumeHat, Wearing> = {
  witch: () =>
    on(
      piece('-.44,-.3! -.36,-.62 -.3,-.9 -.2,-1.16 -.5,-1.42! -.02,-1.36 .14,-1.02 .3,-.64 .44,-.3! 0,-.24', {
        marks: [
          { ...stroke(0, 0.13, moved('-.6,-.4 0,-.34 .6,-.4', 0)), material: 'tie', alpha: 1 },
          stroke(
            0.12,
            0.02,
            line([
              [-0.2, -0.74],
              [-0.06, -0.78],
              [0.06, -0.72],
            ]),
          ),
        ],
      }),
      piece('-1.02,-.3 -.5,-.4 0,-.36 .5,-.4 1.02,-.3 .5,-.14 0,-.1 -.5,-.14', { tone: 0.04 }),
      piece('-.13,-.48! .13,-.48! .13,-.28! -.13,-.28!', {
        material: 'metal',
        shadow: 0.5,
        marks: [fill('tie', points('-.06,-.42 .06,-.42 .06,-.34 -.06,-.34'))],
      }),
    ),
  wizard: () =>
    on(
      piece('-.5,-.26! -.38,-.62 -.2,-1.1 .1,-1.5! .22,-1.06 .38,-.6 .5,-.26! 0,-.16', {
        marks: [
          fill(
            'metal',
            star(-0.12, -0.56, 0.13),
            star(0.16, -0.84, 0.1),
            star(0.02, -1.12, 0.08),
            star(0.26, -0.46, 0.08),
          ),
        ],
      }),
      piece('-.78,-.24 -.4,-.34 0,-.3 .4,-.34 .78,-.24 .4,-.1 0,-.07 -.4,-.1', { tone: 0.05 }),
    ),
  elf: (view) =>
    on(
      piece('-.53,-.2! -.5,-.5 -.3,-.82 .04,-.94 .4,-1.08 .66,-.98! .56,-.74 .5,-.5 .53,-.2! 0,-.14', {
        marks: [
          stroke(
            -0.1,
            0.03,
            line([
              [-0.2, -0.7],
              [0.1, -0.78],
              [0.4, -0.8],
            ]),
          ),
        ],
      }),
      piece('-.58,-.34 0,-.28 .58,-.34 .58,-.16 0,-.09 -.58,-.16', { material: 'scarf' }),
      ...(view === 'back' ? [] : [{ shapes: [disc(0.68, -0.95, 0.11)], material: 'metal' as const }]),
    ),
  pirate: (view, slide) => {
    const at = view === 'side' ? 0.16 : slide
    const skull = [
      disc(at, -0.63, 0.115, 0.1),
      smooth(
        points([
          [at - 0.07, -0.58],
          [at + 0.07, -0.58],
          [at + 0.06, -0.48, 1],
          [at - 0.06, -0.48, 1],
        ]),
      ),
    ]
    const bones = [
      line([
        [at - 0.2, -0.52],
        [at + 0.2, -0.38],
      ]),
      line([
        [at + 0.2, -0.52],
        [at - 0.2, -0.38],
      ]),
    ]
    const front = piece('-.86,-.52! -.5,-.84 0,-1.04 .5,-.84 .86,-.52! .46,-.24 0,-.15 -.46,-.24', {
      marks: [
        {
          ...stroke(0, 0.06, moved('-.9,-.56 -.5,-.88 0,-1.08 .5,-.88 .9,-.56 .5,-.8 0,-1 -.5,-.8', 0)),
          material: 'metal',
          alpha: 1,
        },
        ...(view === 'back'
          ? []
          : [
              { ...stroke(0, 0.045, ...bones), material: 'white' as const, alpha: 1 },
              fill('white', ...skull),
              fill('ink', disc(at - 0.045, -0.63, 0.03), disc(at + 0.045, -0.63, 0.03)),
            ]),
      ],
    })
    return on(front)
  },
  visor: (view, slide) => {
    const plume = piece('-.06,-.68 -.3,-1.04 -.74,-1.08 -1.06,-.7 -1.1,-.3! -.86,-.52 -.6,-.62 -.3,-.56', {
      material: 'tie',
      marks: [
        stroke(
          -0.14,
          0.03,
          line([
            [-0.2, -0.76],
            [-0.6, -0.88],
            [-0.96, -0.56],
          ]),
        ),
      ],
    })
    const shell =
      view === 'side'
        ? '-.46,.36! -.56,-.1 -.42,-.58 -.02,-.74 .36,-.6 .5,-.24 .66,.08! .5,.44 .2,.56 -.2,.5'
        : '-.4,.48! -.54,.1 -.55,-.3 -.36,-.64 0,-.76 .36,-.64 .55,-.3 .54,.1 .4,.48! 0,.66'
    if (view === 'back') return on(piece(shell), plume)
    const middle = view === 'side' ? 0.36 : slide
    const slit = line([
      [middle - 0.34, 0.02],
      [middle, 0.05],
      [middle + 0.34, 0.02],
    ])
    const holes = [-0.14, 0, 0.14].flatMap((x) => [0.24, 0.36].map((y) => disc(middle + x, y, 0.03, 0.036, 10)))
    const ridge = line([
      [middle, -0.8],
      [middle, -0.06],
    ])
    const face = piece(shell, {
      marks: [
        stroke(0.14, 0.05, ridge),
        stroke(
          -0.16,
          0.03,
          line([
            [-0.7, -0.16],
            [middle, -0.1],
            [0.7, -0.16],
          ]),
        ),
        { ...stroke(0, 0.1, slit), material: 'ink', alpha: 1 },
        fill('ink', ...holes),
      ],
    })
    return { behind: [plume], over: [face] }
  },
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
  tiara: (view, slide) => {
    if (view === 'back') return on()
    const x = view === 'side' ? 0.1 : slide
    const band =
      '-.42,-.32! -.38,-.5 -.24,-.46! -.16,-.66! -.08,-.5! 0,-.82! .08,-.5! .16,-.66! .24,-.46! .38,-.5 .42,-.32! 0,-.42'
    return on({
      shapes: [moved(band, x)],
      material: 'metal',
      marks: [fill('tie', disc(x, -0.58, 0.055, 0.07), disc(x - 0.16, -0.5, 0.035), disc(x + 0.16, -0.5, 0.035))],
    })
  },
  horns: (view) => {
    const horn = (side: number): Piece => {
      const node = (x: number, y: number, r: number) => ({ x: side * x, y, r })
      const ring = (x: number, y: number): Outline =>
        line([
          [side * (x - 0.12), y + 0.06],
          [side * (x + 0.12), y - 0.08],
        ])
      return {
        shapes: tube(
          [node(0.24, -0.42, 0.13), node(0.46, -0.6, 0.115), node(0.6, -0.84, 0.075), node(0.5, -1.1, 0.02)],
          6,
        ),
        material: 'hat',
        marks: [stroke(0.14, 0.025, ring(0.38, -0.54), ring(0.52, -0.68), ring(0.6, -0.82))],
      }
    }
    return view === 'side' ? on(horn(0.7), horn(-0.6)) : on(horn(-1), horn(1))
  },
  turban: (view, slide) => {
    const folds = [-0.3, -0.1, 0.1, 0.3].map((x) =>
      line([
        [x * 2.2, -0.2],
        [x * 1.2, -0.5],
        [x * 0.2, -0.86],
      ]),
    )
    const wound = piece('-.54,-.14! -.66,-.46 -.46,-.82 0,-.96 .46,-.82 .66,-.46 .54,-.14! .3,-.26 0,-.3 -.3,-.26', {
      marks: [stroke(-0.12, 0.035, ...folds)],
    })
    if (view === 'back') return on(wound)
    const x = view === 'side' ? 0.3 : slide
    const feather = piece(
      [
        [x - 0.04, -0.5],
        [x - 0.2, -0.94],
        [x - 0.02, -1.3, 1],
        [x + 0.16, -0.96],
        [x + 0.05, -0.5],
      ],
      { material: 'white' },
    )
    return on(wound, feather, {
      shapes: [disc(x, -0.5, 0.12, 0.14)],
      material: 'metal',
      marks: [fill('lips', disc(x, -0.5, 0.06, 0.075))],
    })
  },
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
  wreath: (view, slide) =>
    on(
      ...[-0.42, -0.25, -0.08, 0.09, 0.26, 0.42].map((x, index): Piece => {
        const centre = { x: x + (view === 'back' ? 0 : slide * 0.5), y: -0.52 + x * x * 1.1 }
        return {
          shapes: [disc(centre.x, centre.y, 0.11, 0.1, 14)],
          material: index % 2 === 0 ? 'scarf' : 'white',
          shadow: 0.5,
          marks: [fill('metal', disc(centre.x, centre.y, 0.04))],
        }
      }),
    ),
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
}

export const isCostumeHat = (kind: HatKind): kind is CostumeHat => kind in wearings

/** A hat that tells who wears it, on a head, in the head's coordinates. */
export const costumeHat = (kind: CostumeHat, view: View, yaw: number): HatPieces =>
  wearings[kind](view, view === 'side' ? 0 : slideOf(yaw))
