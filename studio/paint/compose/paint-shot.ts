import { daylights } from '../daylight.ts'
import { joinLight } from '../join-light.ts'
import { finishLayers, overlayOf } from '../looks/finish.ts'
import { optimise } from '../optimise.ts'
import type { Brush, Scene } from '../types.ts'
import { assemble } from './assemble.ts'
import { finishedBackdrop, paintBackdrop } from './backdrop.ts'
import { crowdLayers } from './crowd.ts'
import { ensembleOf } from './ensemble.ts'
import { cameraOf } from './moves.ts'
import { type Hands, solve } from './solve.ts'
import type { ShotSpec } from './spec.ts'
import { freeLayers, inOrder } from './stagecraft.ts'

export interface PaintOptions {
  /** Bitmap pixels per scene unit: 1 is 1080 × 1920. */
  scale: number
  seconds: number
}

export const hands: Hands = { backdrop: finishedBackdrop, ensemble: ensembleOf }

/** Paints a whole shot, with everything in it that moves. A shot without a solution is solved first. */
export async function paintShot(spec: ShotSpec, options: PaintOptions): Promise<Scene> {
  return (await paintShotWithBrush(spec, options)).scene
}

/** The same, with the brush it was painted with, for lettering in its colours. */
export async function paintShotWithBrush(
  spec: ShotSpec,
  { scale, seconds }: PaintOptions,
): Promise<{ scene: Scene; brush: Brush }> {
  const solution = spec.solution ?? (await solve(spec, hands))
  const { brush, background } = paintBackdrop(spec, solution, scale)
  const ensemble = await ensembleOf(spec)
  const assembly = await assemble(spec, solution, brush, background, ensemble, seconds)
  freeLayers(background.layers.filter((layer) => !assembly.layers.includes(layer)))
  const layers = [...assembly.layers]
  const { crowd } = ensemble
  if (crowd !== undefined) {
    layers.push(...(await crowdLayers(spec, solution.layout, brush, background.slots, crowd, assembly.taken)))
  }
  const finished = optimise(inOrder(layers), scale)
  finishLayers(finished, brush)
  const merged = joinLight(finished, scale)
  const scene: Scene = {
    layers: merged,
    camera: cameraOf(spec),
    seconds,
    vignette: daylights[spec.time].vignette * (brush.look.vignette ?? 1),
    captionBand: solution.captionBand,
    ...overlayOf(brush.look, brush.palette),
  }
  return { scene, brush }
}
