import { seeded } from '#core/random.ts'
import { frameHeight, frameWidth } from '../canvas.ts'
import type { Background, Brush } from '../types.ts'
import { type Assembly, assemble, type Ensemble } from './assemble.ts'
import { isPale, modeOf, modesByNature } from './coat.ts'
import { judge } from './critic.ts'
import { panFor } from './horizon.ts'
import { fingerprint } from './likeness.ts'
import { layoutFor } from './open-air.ts'
import type { Spot, Stance } from './placement.ts'
import { standsBehind } from './props.ts'
import { repaired } from './repairs.ts'
import { sightOf } from './sight.ts'
import { type ShotSpec, type Solution, type ValueMode, valueModes } from './spec.ts'
import { freeLayers } from './stagecraft.ts'

/** Paints the setting of a shot by a solution's numbers. */
export type PaintBackdrop = (
  spec: ShotSpec,
  solution: Solution,
  scale: number,
) => { brush: Brush; background: Background }

export interface Hands {
  backdrop: PaintBackdrop
  ensemble: (spec: ShotSpec) => Promise<Ensemble>
}

export const thumbnailScale = 0.2

/** Good enough to go on with. */
const gate = 0.4
const mostBackgrounds = 4
const mostRepairs = 2
/** How much of the wanted pan each attempt keeps: what fails may fail for it. */
const panShares = [1, 0.85, 0.6, 0.4]
/** A hero in its own colours is worth a little fault. */
const modeCost: Record<ValueMode, number> = { pop: 0, 'pop-dark': 0.02, dark: 0.1, light: 0.12 }

/** Finds a picture for a shot on thumbnails: several backgrounds, four ways to paint the hero, small mends. */
export async function solve(spec: ShotSpec, hands: Hands): Promise<Solution> {
  const ensemble = await hands.ensemble(spec)
  let best: Solution | undefined
  for (let attempt = 0; attempt < mostBackgrounds; attempt++) {
    const found = await bestOn(spec, attempted(spec, attempt, ensemble), hands, ensemble)
    if (best === undefined || found.penalty < best.penalty) best = found
    if (best.penalty <= gate + 0.08 * attempt) break
  }
  if (best === undefined) throw new RangeError('no background was tried')
  return best
}

/** How many stand on the ground rather than fly over it. */
const standing = ({ hero, companion, props }: Ensemble): number =>
  [hero, companion, ...props.filter(standsBehind)].filter((one) => one?.stance.base === 'ground').length

/** The numbers an attempt starts from; each is freer than the one before. */
function attempted(spec: ShotSpec, attempt: number, ensemble: Ensemble): Solution {
  const start: Solution = {
    backgroundSeed: Math.floor(seeded(`background ${spec.seed} ${attempt}`)() * 2 ** 31),
    layout: layoutFor(
      spec,
      spec.layout + (spec.size === 'tiny' ? attempt : Math.floor(attempt / 2)),
      standing(ensemble),
      ensemble.hero.stance.swims,
    ),
    size: attempt === 3 && spec.size === 'tiny' && spec.companion !== undefined ? 'wide' : spec.size,
    angle: spec.angle,
    pan: 0,
    weather: attempt >= 2 && spec.weather === 'fog' ? 'clear' : spec.weather,
    valueMode: 'pop',
    shiftX: 0,
    shiftY: 0,
    shrink: 1,
    glow: 0,
    captionBand: 0.12,
    propsInAccent: false,
    propsTurned: false,
    outlined: false,
    penalty: Number.POSITIVE_INFINITY,
    parts: {},
    hash: '',
  }
  const pan = panFor(spec, start, ensemble.hero.stance, ensemble.companion?.stance)
  return { ...start, pan: Math.round((pan * (panShares[attempt] ?? 0)) / 5) * 5 }
}

/** All value modes on one background, the best one mended. */
async function bestOn(spec: ShotSpec, start: Solution, hands: Hands, ensemble: Ensemble): Promise<Solution> {
  const { brush, background } = hands.backdrop(spec, start, thumbnailScale)
  const told = modeOf(spec.hero.colour)
  const { hero } = ensemble
  const free = modesByNature(spec.hero.kind, hero.hue, spec.hero.colour)
  const modes = hero.stance.person
    ? [isPale(spec.hero.id) ? ('light' as const) : ('pop' as const)]
    : told === undefined
      ? (free ?? valueModes)
      : [told]
  let best: Solution | undefined
  let heroX = 540
  const attempt = async (solution: Solution): Promise<Solution> => {
    const assembly = await assemble(spec, solution, brush, background, ensemble)
    const judged = weighed(spec, solution, { brush, background, assembly, ensemble })
    heroX = assembly.heroSpot.x
    freeLayers(assembly.layers.filter((layer) => !background.layers.includes(layer)))
    return { ...judged, eye: eyeOf(assembly.heroSpot, hero.stance.base) }
  }
  for (const valueMode of modes) {
    const found = await attempt({ ...start, valueMode })
    if (best === undefined || found.penalty < best.penalty) best = found
    if (best.penalty < 0.12) break
  }
  for (let repair = 0; best !== undefined && best.penalty > 0.15 && repair < mostRepairs; repair++) {
    const mended = repaired(best, best.parts, heroX, isOfOneInk(brush))
    if (mended === undefined) break
    const found = await attempt(mended)
    if (found.penalty >= best.penalty) break
    best = found
  }
  freeLayers(background.layers)
  return best ?? start
}

/** Looks without a free colour, or without tones: only a line tells two alike apart. */
const isOfOneInk = ({ look }: Brush): boolean => look.id === 'cyanotype' || look.toneRange < 0.5

/** Where one looks first: somebody's upper half, anything else's middle. */
function eyeOf({ x, y, height }: Spot, base: Stance['base']): { x: number; y: number } {
  const middle = base === 'fly' ? y : base === 'hang' ? y + height / 2 : y - height * 0.6
  const share = (part: number) => Math.round(Math.min(0.9, Math.max(0.1, part)) * 100) / 100
  return { x: share(x / frameWidth), y: share(middle / frameHeight) }
}

function weighed(
  spec: ShotSpec,
  solution: Solution,
  seen: { brush: Brush; background: Background; assembly: Assembly; ensemble: Ensemble },
): Solution {
  const sight = sightOf(spec, solution, seen.brush, seen.background, seen.assembly, seen.ensemble.hero)
  const { total, parts } = judge(sight)
  const { l, width, height } = sight.whole
  const cost = modeCost[solution.valueMode] + colourless(solution.valueMode, seen.ensemble.hero, spec)
  return { ...solution, penalty: total + cost, parts, hash: fingerprint(l, width, height) }
}

/** What is white by nature, such as a tooth, is wrong in a colour. */
function colourless(mode: ValueMode, hero: Ensemble['hero'], spec: ShotSpec): number {
  if (hero.hue !== undefined || hero.lettered || hero.stance.person || spec.hero.colour !== undefined) return 0
  return mode === 'light' ? -0.12 : mode === 'dark' ? 0 : 0.15
}
