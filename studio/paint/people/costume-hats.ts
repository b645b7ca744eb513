import { slideOf } from './face.ts'
import { disc, type Outline, points, smooth, tube } from './geometry.ts'
import type { View } from './hair-parts.ts'
import { fill, moved, on, star, stroke, type Wearing } from './hat-parts.ts'
import type { HatPieces } from './hats.ts'
import { line, piece } from './hats.ts'
import type { Piece } from './piece.ts'
import type { CostumeHat, HatKind } from './who.ts'
import { workHats } from './work-hats.ts'

const wearings: Record<CostumeHat, Wearing> = {
  ...workHats,
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
}

export const isCostumeHat = (kind: HatKind): kind is CostumeHat => kind in wearings

/** A hat that tells who wears it, on a head, in the head's coordinates. */
export const costumeHat = (kind: CostumeHat, view: View, yaw: number): HatPieces =>
  wearings[kind](view, view === 'side' ? 0 : slideOf(yaw))
