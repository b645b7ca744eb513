import { free, make } from '../canvas.ts'
import { drawFrame } from '../frame.ts'
import { overlayOf } from '../looks/finish.ts'
import type { Background, Brush, Layer, Scene } from '../types.ts'
import type { Actor } from './actor.ts'
import type { Assembly } from './assemble.ts'
import { modeOf } from './coat.ts'
import type { Sight } from './critic.ts'
import { type Box, fieldOf, type Mask, maskOf } from './field.ts'
import { allowedBox } from './placement.ts'
import type { ShotSpec, Solution } from './spec.ts'

/** The moment that is judged, and shown on contact sheets. */
export const judgedSecond = 1.5

const restingCamera = { x: 0, y: 0, zoom: 1.03 }

/** Renders a picture and its parts small, and reads them as numbers. */
export function sightOf(
  spec: ShotSpec,
  solution: Solution,
  brush: Brush,
  backdrop: Background,
  assembly: Assembly,
  hero: Actor,
): Sight {
  const width = Math.round(1080 * brush.scale)
  const height = Math.round(1920 * brush.scale)
  const bytesOf = (layers: Layer[], vignette: number, captionBand: number): Uint8ClampedArray => {
    const canvas = make(width, height)
    const context = canvas.getContext('2d')
    const { shade } = overlayOf(brush.look, brush.palette)
    const scene: Scene = {
      layers,
      camera: () => restingCamera,
      seconds: 4,
      vignette,
      captionBand,
      ...(shade && { shade }),
    }
    drawFrame(context, scene, judgedSecond, brush.scale)
    const { data } = context.getImageData(0, 0, width, height)
    free(canvas)
    return data
  }
  const solid = (layer: Layer): boolean => layer.canvas !== undefined && layer.blend === undefined
  /** What is painted over one of them, its feet left out. */
  const beforeOf = (own: Layer, family: readonly Layer[], box: Box): Mask => {
    const over = assembly.layers.filter(
      (layer) => solid(layer) && layer.depth > own.depth && layer !== own && !family.includes(layer),
    )
    const feet = box.bottom - 0.12 * (box.bottom - box.top)
    return above(maskOf(bytesOf(over, 0, 0), width, height), feet * brush.scale)
  }
  const heroDepth = assembly.heroSpot.depth
  const inFront = assembly.layers.filter(
    (layer) =>
      solid(layer) && layer.depth > heroDepth && (spec.view === 'shoulder' || !assembly.companion.includes(layer)),
  )
  const cover = maskOf(bytesOf(inFront, 0, 0), width, height)
  const sight: Sight = {
    whole: fieldOf(bytesOf(assembly.layers, 0.3, solution.captionBand), width, height),
    hero: maskOf(bytesOf(assembly.hero, 0, 0), width, height),
    props: assembly.props.map(({ layer, box }) => ({
      mask: maskOf(bytesOf([layer], 0, 0), width, height),
      before: beforeOf(layer, [], box),
    })),
    front: above(cover, footlineOf(assembly, hero) * brush.scale),
    cover,
    accentHue: brush.look.finish === undefined ? brush.palette.accent.h : undefined,
    heroPops: solution.valueMode.startsWith('pop') && modeOf(spec.hero.colour) === undefined && !hero.stance.person,
    horizon: backdrop.slots.horizon,
    light: backdrop.slots.light,
    allowed: allowedBox(spec, solution),
  }
  if (assembly.companion.length === 0 || spec.view === 'shoulder') return sight
  return {
    ...sight,
    companion: maskOf(bytesOf(assembly.companion, 0, 0), width, height),
    ...(assembly.companion[0] &&
      assembly.companionBox && {
        beforeCompanion: beforeOf(assembly.companion[0], assembly.companion, assembly.companionBox),
      }),
    companionIsHuge: solution.size === 'tiny',
  }
}

/** Grass at the feet, or water at the knees, covers nothing that matters. */
function footlineOf(assembly: Assembly, hero: Actor): number {
  const { y, height } = assembly.heroSpot
  return hero.stance.base === 'fly' || hero.stance.base === 'hang' ? 1920 : Math.min(1080, y - 0.12 * height)
}

function above(mask: Mask, y: number): Mask {
  const { alpha, width, height } = mask
  return { width, height, alpha: alpha.map((cover, at) => (at < y * width ? cover : 0)) }
}
