import { curls, hood } from './covered.ts'
import { slideOf } from './face.ts'
import { type Outline, points, smooth } from './geometry.ts'
import { back, capMarks, type HairPieces, locks, tails, tousledCrown, type View } from './hair-parts.ts'
import type { Piece } from './piece.ts'
import type { HairKind } from './who.ts'

type Fringe = 'straight' | 'parted' | 'swept' | 'tousled' | 'back'

const fringes: Record<HairKind, Fringe> = {
  bob: 'straight',
  long: 'parted',
  short: 'swept',
  tousled: 'tousled',
  bun: 'back',
  braid: 'parted',
  ponytail: 'back',
  pigtails: 'straight',
  curls: 'tousled',
  afro: 'back',
  balding: 'back',
  bald: 'back',
  hijab: 'back',
}

/** Hairlines seen from the front, from the right temple to the left one. */
const hairlines: Record<Fringe, string> = {
  straight: '.41,.1! .375,-.08 .31,-.15! .2,-.105 .11,-.16! 0,-.11 -.11,-.165! -.2,-.11 -.31,-.15! -.375,-.08 -.41,.1!',
  parted: '.425,.14! .385,-.06 .29,-.22 .16,-.33 .09,-.42! -.04,-.27 -.24,-.15 -.37,-.02 -.425,.14!',
  swept: '.405,.03! .375,-.14 .3,-.24! .14,-.2 -.08,-.26 -.25,-.35! -.33,-.2 -.375,-.12 -.405,.03!',
  tousled:
    '.41,.06! .355,-.08 .28,-.24! .19,-.12 .08,-.27! -.01,-.13 -.13,-.28! -.21,-.12 -.32,-.22! -.365,-.06 -.41,.06!',
  back: '.405,.05! .38,-.14 .27,-.29 .02,-.35 -.27,-.29 -.38,-.14 -.405,.05!',
}

const crown = '-.47,.0 -.52,-.3 -.36,-.6 0,-.665 .36,-.6 .52,-.3 .47,.0'

/** Side caps: from the fringe over crown and nape, and back along the ear. */
const profiles: Record<Fringe, string> = {
  straight:
    '.375,-.1! .43,-.36 .26,-.6 -.06,-.66 -.44,-.54 -.57,-.16 -.52,.2 -.34,.4 -.12,.32 -.1,.1 .02,.0 .12,-.02! .16,-.16 .27,-.18',
  parted:
    '.36,-.26! .4,-.44 .24,-.6 -.06,-.66 -.44,-.54 -.57,-.16 -.52,.2 -.34,.4 -.12,.34 -.06,.14 .1,.06! .15,-.1 .26,-.2',
  swept:
    '.37,-.2! .44,-.42 .24,-.6 -.04,-.63 -.4,-.53 -.535,-.16 -.5,.12 -.4,.33 -.33,.4! -.28,.28 -.2,.3! -.16,.08 -.09,.1! -.01,-.03 .07,.06! .1,-.18 .22,-.26',
  tousled:
    '.38,-.13! .41,-.3 .5,-.36! .4,-.5 .36,-.66! .2,-.6 .06,-.76! -.06,-.63 -.26,-.7! -.34,-.54 -.52,-.52! -.48,-.32 -.61,-.16! -.5,0 -.55,.2! -.42,.22 -.4,.4! -.26,.26 -.16,.32! -.13,.06 .0,-.05 .06,.06! .12,-.16 .24,-.06! .28,-.2',
  back: '.33,-.3! .36,-.44 .2,-.58 -.06,-.63 -.42,-.52 -.54,-.16 -.5,.14 -.36,.32 -.2,.27 -.12,.08 .02,.02! .07,-.1 .22,-.22',
}

function cap(kind: HairKind, view: View, yaw: number): Piece {
  const fringe = fringes[kind]
  if (view === 'side') {
    return { shapes: [smooth(points(profiles[fringe]))], material: 'hair', marks: capMarks('side', fringe) }
  }
  const s = slideOf(yaw)
  const line = points(hairlines[fringe]).map((point) => ({
    ...point,
    x: point.x + s * (1 - Math.abs(point.x) / 0.5) * 1.1,
  }))
  const top = points(fringe === 'tousled' ? tousledCrown : crown)
  const outline: Outline = [...top, ...line]
  return { shapes: [smooth(outline)], material: 'hair', marks: capMarks('front', fringe, s) }
}

/** All hair of a head. `wind` is in the head's own directions. */
export function hairPieces(
  kind: HairKind,
  view: View,
  yaw: number,
  wind: { x: number; y: number; strength: number } | undefined,
  phase: number,
): HairPieces {
  if (kind === 'bald') return { behind: [], over: [] }
  if (kind === 'hijab') return hood(view, yaw)
  if (kind === 'balding') return { behind: [], over: balding(view) }
  if (kind === 'afro' || kind === 'curls') return curls(kind, view, yaw)
  const loose = kind === 'long' || kind === 'bob'
  const streaming = wind && wind.strength > 0.4 && loose
  const mass = streaming ? locks(kind, wind, phase, view) : []
  const extra = tails(kind, view, wind, phase)
  if (view === 'back') return { behind: mass, over: [back(streaming ? 'short' : kind), ...extra] }
  const hanging = loose && !streaming ? [curtain(kind, view)] : []
  return {
    behind: [...mass, ...(view === 'front' ? [...hanging, ...extra] : extra)],
    over: [...(view === 'side' ? hanging : []), cap(kind, view, yaw)],
  }
}

const longOutlines = {
  side: '.02,-.3 -.3,-.56 -.56,-.3 -.6,.2 -.66,.7 -.6,1.08! -.46,1 -.38,1.1! -.26,.96 -.16,1.02! -.1,.5 .02,.3 .06,0',
  front:
    '-.42,-.4 -.56,-.05 -.58,.4 -.64,.8 -.56,1.08! -.4,.98 -.2,1.04! 0,.7 .2,1.04! .4,.98 .56,1.08! .64,.8 .58,.4 .56,-.05 .42,-.4',
}
const bobOutlines = {
  side: '.06,-.3 -.3,-.56 -.57,-.3 -.61,.15 -.58,.5! -.3,.55 -.02,.52 .14,.44! .1,.2 .13,0',
  front: '-.42,-.4 -.58,-.1 -.6,.25 -.56,.5! -.3,.53 0,.5 .3,.53 .56,.5! .6,.25 .58,-.1 .42,-.4',
}

/** Long hair and bobs that hang still. */
function curtain(kind: HairKind, view: View): Piece {
  const long = kind === 'long'
  const low = long ? 1.02 : 0.5
  const outlines = long ? longOutlines : bobOutlines
  const outline = view === 'side' ? outlines.side : outlines.front
  const strands = [-0.44, -0.3, -0.16].map(
    (x): Outline => [
      { x, y: -0.2 },
      { x: x - 0.03, y: 0.2 },
      { x: x - 0.02, y: low - 0.06 },
    ],
  )
  const mirrored = view === 'front' ? strands.map((line) => line.map((point) => ({ x: -point.x, y: point.y }))) : []
  return {
    shapes: [smooth(points(outline))],
    material: 'hair',
    tone: view === 'front' ? -0.05 : 0,
    marks: [{ shapes: [...strands, ...mirrored], tone: 0.1, alpha: 0.4, line: 0.016 }],
  }
}

function balding(view: View): Piece[] {
  const outline =
    view === 'side'
      ? '-.01,.1! -.08,-.04 -.24,-.08 -.43,-.22 -.5,-.04 -.49,.18 -.42,.36! -.36,.28 -.27,.36! -.2,.24 -.17,.14'
      : view === 'back'
        ? '-.46,-.16 -.3,-.04 0,.02 .3,-.04 .46,-.16 .47,.1 .36,.32! .24,.3 .12,.38! 0,.33 -.12,.38! -.24,.3 -.36,.32! -.47,.1'
        : undefined
  if (outline) return [{ shapes: [smooth(points(outline))], material: 'hair' }]
  const tuft = '-.36,-.27! -.46,-.22 -.505,0 -.46,.17 -.4,.2! -.385,.05 -.39,-.12'
  return [1, -1].map((side) => ({
    shapes: [smooth(points(tuft).map((point) => ({ ...point, x: point.x * side })))],
    material: 'hair',
    shadow: 0.5,
  }))
}
