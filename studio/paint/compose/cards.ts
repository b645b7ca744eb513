import { stage } from '../canvas.ts'
import { daylights } from '../daylight.ts'
import type { Brush, Layer, Scene } from '../types.ts'
import { type CreditText, creditLayers } from './credit.ts'
import { type PaintOptions, paintShotWithBrush } from './paint-shot.ts'
import { dreamer, type ShotSpec } from './spec.ts'
import { type TitleText, withTitle } from './title.ts'

export type { CreditText } from './credit.ts'
export type { TitleText } from './title.ts'

/** The first shot with the film's title over it, cut from paper; it lifts away after three seconds at most. */
export async function titleScene(spec: ShotSpec, text: TitleText, options: PaintOptions): Promise<Scene> {
  const { scene, brush } = await paintShotWithBrush(spec, options)
  return withTitle(scene, brush, text)
}

/**
 * The closing card: the dreamer, small and seen from behind, before the last place of the film, and above them who
 * dreamt it. Nothing but light moves.
 */
export async function creditScene(last: ShotSpec, text: CreditText, options: PaintOptions): Promise<Scene> {
  const spec = creditShot(last)
  const { scene, brush } = await paintShotWithBrush(spec, options)
  const layers = [...scene.layers, shade(brush), ...creditLayers(brush, text)]
  return { ...scene, layers, vignette: Math.max(0.4, daylights[spec.time].vignette) }
}

/** The place of the film's last shot, with nobody in it but the dreamer, who stays below the words. */
export function creditShot(last: ShotSpec): ShotSpec {
  const { companion: _companion, solution: _solution, pursuit: _pursuit, view: _view, ...rest } = last
  return {
    ...rest,
    hero: dreamer,
    props: [],
    size: 'tiny',
    angle: 'low',
    role: 'end',
    action: 'stand',
    camera: 'up',
    weather: last.weather === 'rain' || last.weather === 'fog' ? 'clouds' : last.weather,
    time: last.time === 'noon' ? 'dusk' : last.time,
    layout: last.layout + 1,
    heroSide: 'left',
    seed: last.seed + 101,
  }
}

/** Dusk behind the words. */
function shade(brush: Brush): Layer {
  const { context, layer, box } = stage(brush.scale)
  const fall = context.createLinearGradient(0, 0, 0, 1920)
  const dark = (alpha: number): string => brush.palette.sky.css(0.02, alpha)
  fall.addColorStop(0, dark(0.45))
  fall.addColorStop(0.34, dark(0.34))
  fall.addColorStop(0.52, dark(0))
  fall.addColorStop(0.68, dark(0))
  fall.addColorStop(0.8, dark(0.5))
  fall.addColorStop(1, dark(0.6))
  context.fillStyle = fall
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
  return layer(1.2)
}
