import { daylightOf } from '../daylight.ts'
import { finishLayers, finishSprites } from '../looks/finish.ts'
import { groundShadow } from '../restyle.ts'
import type { Background, Brush, Layer, Sprite } from '../types.ts'
import { actingOf } from './acting.ts'
import type { Actor } from './actor.ts'
import { companionCoat, heroCoat, hugeCoat, isNatural, isSeenThrough } from './coat.ts'
import { companionSpot } from './company.ts'
import type { Box } from './field.ts'
import { outlined } from './outline.ts'
import { boxAt, heroSpot, isInWater, type Spot } from './placement.ts'
import { type Prop, paintProps } from './props.ts'
import { performance } from './puppet.ts'
import type { Cast, ShotSpec, Solution } from './spec.ts'
import { areaAround, ellipse, hangsBefore, inOrder, placed, thread } from './stagecraft.ts'
import { dipped } from './swimmer.ts'

export interface Crowd {
  cast: Cast
  actor: Actor
  /** Others of them, where no two look alike. */
  others?: readonly Actor[]
}

export interface Ensemble {
  hero: Actor
  companion?: Actor
  props: Actor[]
  /** What comes in numbers: it rains, flocks or gathers. */
  crowd?: Crowd
}

/** A picture put together, its parts still apart so that the critic can look at each. */
export interface Assembly {
  behind: Layer[]
  hero: Layer[]
  companion: Layer[]
  props: Prop[]
  /** Everything painted over the hero, in order of depth. */
  layers: Layer[]
  heroSpot: Spot
  /** Where everybody is: nothing large may fall before them. */
  taken: Box[]
  /** What of the companion has to be seen: all but its feet. */
  companionBox?: Box
}

/**
 * Puts the ensemble into a painted backdrop, by the solution's numbers. With a length in seconds people move;
 * without one they hold a pose, which is all that a thumbnail needs.
 */
export async function assemble(
  spec: ShotSpec,
  solution: Solution,
  brush: Brush,
  backdrop: Background,
  ensemble: Ensemble,
  shotSeconds?: number,
): Promise<Assembly> {
  const { slots } = backdrop
  const hero = heroSpot(spec, solution, slots, ensemble.hero.stance, ensemble.companion?.stance)
  const coat = heroCoat(brush, solution.valueMode, ensemble.hero.hue, spec.hero.colour, isNatural(spec.hero.kind))
  const painted = await ensemble.hero.paint(brush, hero, coat, { fog: solution.size === 'tiny' ? 0.04 : 0 })
  const lined = solution.outlined || isSeenThrough(spec.hero.id)
  const swims = isInWater(ensemble.hero.stance, slots)
  const dry = lined ? outlined(painted, brush) : painted
  const sprite = swims ? dipped(dry) : dry
  const behind: Layer[] = []
  if (solution.glow > 0) behind.push(glowBehind(brush, hero, ensemble.hero, solution))
  const alone = ensemble.companion === undefined
  const hurries = spec.pursuit === true
  const floor = 1128 + solution.pan
  const shared = { shotSeconds, alone, hurries, floor }
  const lead = await acted(ensemble.hero, sprite, hero, brush, { ...shared, lined, swims, phase: spec.seed % 7 })
  behind.push(...lead.shadows(slots.sit !== undefined))
  const companion: Layer[] = []
  const taken = [boxAt(hero, ensemble.hero.stance)]
  if (ensemble.companion !== undefined) {
    const actor = ensemble.companion
    const spot = companionSpot(spec, solution, slots, actor.stance, { ...hero, stance: ensemble.hero.stance })
    taken.push(boxAt(spot, actor.stance))
    const huge = solution.size === 'tiny'
    const itsCoat = huge ? hugeCoat : companionCoat
    const its = itsCoat(brush, actor.hue, spec.companion?.colour, isNatural(spec.companion?.kind ?? 'object'))
    const near = spec.view === 'shoulder'
    const air = huge ? { fog: 0.1, rim: 0.6 } : near ? { fog: 0, shade: 0.66 } : { fog: 0.07 }
    const bare = await actor.paint(brush, spot, its, air)
    if (near) darken(bare, brush)
    const itsLined = !near && (solution.outlined || isSeenThrough(spec.companion?.id ?? ''))
    const itSwims = isInWater(actor.stance, slots)
    const whole = itsLined ? outlined(bare, brush) : bare
    const second = await acted(actor, itSwims ? dipped(whole) : whole, spot, brush, {
      ...shared,
      swims: itSwims,
      lined: itsLined,
      phase: 2 + (spec.seed % 5),
    })
    companion.push(second.layer)
    if (huge && actor.stance.base === 'ground') behind.push(haze(brush, spot))
    if (!huge && !near) behind.push(...second.shadows(slots.sit !== undefined))
  }
  const props = await paintProps(spec, solution, brush, ensemble.props, { slots, taken })
  const own = [...behind, ...companion, lead.layer, ...props.map((prop) => prop.layer)]
  // A whole shot is finished once, when its planes are merged; the critic's thumbnails at once.
  if (shotSeconds === undefined) finishLayers(own, brush)
  const [, companionBox] = taken
  return {
    behind,
    hero: [lead.layer],
    companion,
    props,
    layers: inOrder([...backdrop.layers.filter((layer) => !hangsBefore(layer, taken, brush.scale)), ...own]),
    heroSpot: hero,
    taken: [...taken, ...props.map((prop) => prop.box)],
    ...(companionBox && { companionBox }),
  }
}

/** Mist about the feet of what is huge: it stands far behind whoever is before it. */
function haze(brush: Brush, spot: Spot): Layer {
  const area = areaAround(brush, spot.x, spot.y - 30, spot.width * 0.62 + 60, 130)
  area.context.translate(spot.x, spot.y - 30)
  area.context.scale(1, 130 / (spot.width * 0.62 + 60))
  const reach = spot.width * 0.62 + 60
  const soft = area.context.createRadialGradient(0, 0, reach * 0.1, 0, 0, reach)
  const { fogTone } = daylightOf(brush.darkness)
  soft.addColorStop(0, brush.palette.sky.css(fogTone, 0.62))
  soft.addColorStop(0.5, brush.palette.sky.css(fogTone, 0.36))
  soft.addColorStop(1, brush.palette.sky.css(fogTone, 0))
  area.context.fillStyle = soft
  area.context.fillRect(-reach, -reach, 2 * reach, 2 * reach)
  return area.layer(spot.depth + 0.004)
}

/** What stands between us and the light is mostly shadow, the more the lower; captions are read on it. */
function darken({ canvas }: Sprite, brush: Brush): void {
  const context = canvas.getContext('2d')
  const shade = context.createLinearGradient(0, 0, 0, canvas.height * 0.6)
  shade.addColorStop(0, brush.palette.sky.css(0.05, 0.3))
  shade.addColorStop(1, brush.palette.sky.css(0.05, 0.72))
  context.save()
  context.resetTransform()
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = shade
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.restore()
}

/** An actor on its spot: moving where it can, its shadows going with it. */
async function acted(
  actor: Actor,
  sprite: Sprite,
  spot: Spot,
  brush: Brush,
  how: {
    phase: number
    shotSeconds: number | undefined
    alone: boolean
    hurries: boolean
    floor: number
    lined: boolean
    swims: boolean
  },
): Promise<{ layer: Layer; shadows(onWater: boolean): Layer[] }> {
  const acting = actingOf(actor.stance, actor.motion, spot, how.phase, how.hurries)
  const still = (onWater: boolean): Layer[] =>
    actor.stance.base === 'hang'
      ? [{ ...thread(brush, spot), ...acting }]
      : shadowsOf(sprite, spot, actor, brush, onWater ? 'water' : how.floor)
  if (actor.perform === undefined || how.shotSeconds === undefined) {
    return { layer: { ...placed(sprite, spot, brush), ...acting }, shadows: still }
  }
  const played = await actor.perform(brush, spot)
  const lined = how.lined ? played.frames.map((frame) => outlined(frame, brush)) : played.frames
  const cycle = { ...played, frames: how.swims ? lined.map(dipped) : lined }
  finishSprites(cycle.frames, brush)
  const { shotSeconds, alone, hurries } = how
  const { layer, shift } = performance(cycle, spot, brush, {
    shotSeconds,
    looks: spot.mirrored ? -1 : 1,
    alone,
    hurries,
  })
  return {
    layer: { ...layer, ...acting },
    shadows: (onWater) => still(onWater).map((shadow) => ({ ...shadow, idle: (seconds) => ({ x: shift(seconds) }) })),
  }
}

/** What stands throws its own shape on the ground; what flies a soft ellipse. */
function shadowsOf(sprite: Sprite, spot: Spot, actor: Actor, brush: Brush, floor: number | 'water'): Layer[] {
  const depth = spot.depth - 0.004
  const wide = actor.stance.person ? spot.width * 0.8 : spot.width
  switch (actor.stance.base) {
    case 'ground': {
      if (floor === 'water') return []
      const foot = ellipse(brush, spot.x, spot.y - 2, wide * 0.46, Math.max(9, wide * 0.05), 0.5, depth)
      const cast = groundShadow(sprite, brush, spot)
      return [placed(cast, { ...spot, depth: depth - 0.001 }, brush), foot]
    }
    case 'fly':
      return floor === 'water'
        ? []
        : [ellipse(brush, spot.x, floor, wide * 0.42, Math.max(14, wide * 0.05), 0.42, depth)]
    case 'water':
    case 'hang':
      return []
  }
}

/** Light behind a dark hero, or shade behind a light one. */
function glowBehind(brush: Brush, spot: Spot, actor: Actor, solution: Solution): Layer {
  const y =
    actor.stance.base === 'fly'
      ? spot.y
      : actor.stance.base === 'hang'
        ? spot.y + spot.height / 2
        : spot.y - spot.height * 0.52
  const reach = Math.max(spot.width, spot.height) * 0.78 + 60
  const area = areaAround(brush, spot.x, y, reach, reach)
  const tone = solution.valueMode === 'light' ? 0.1 : 0.95
  const soft = area.context.createRadialGradient(spot.x, y, reach * 0.12, spot.x, y, reach)
  soft.addColorStop(0, brush.palette.sky.css(tone, solution.glow))
  soft.addColorStop(0.55, brush.palette.sky.css(tone, solution.glow * 0.55))
  soft.addColorStop(1, brush.palette.sky.css(tone, 0))
  area.context.fillStyle = soft
  area.context.fillRect(area.box.left, area.box.top, reach * 2, reach * 2)
  return area.layer(spot.depth - 0.012)
}
