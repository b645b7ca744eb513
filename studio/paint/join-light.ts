import type { Canvas } from '@napi-rs/canvas'
import { free, settle } from './canvas.ts'
import { cell, cells, isStill, mergeGap } from './optimise.ts'
import type { Layer } from './types.ts'

const isStillLight = ({ canvas, idle, warp, live, blend }: Layer): boolean =>
  Boolean(canvas) && blend === 'screen' && !idle && !warp && !live

/**
 * Paints light that stands still into the solid plane right behind it: light that is added to each frame costs twice a plane.
 * Comes after the look's last word, which treats light and paper differently. Takes layers from far to near; lights used up.
 */
export function joinLight(layers: readonly Layer[], scale: number): Layer[] {
  const joined: Layer[] = []
  for (const layer of layers) {
    const behind = joined.at(-1)
    const fits =
      behind &&
      isStillLight(layer) &&
      isStill(behind) &&
      layer.depth - behind.depth < mergeGap &&
      lies(layer, behind, scale)
    if (!fits) {
      joined.push(layer)
      continue
    }
    const [light, plane] = [layer.canvas as Canvas, behind.canvas as Canvas]
    const context = plane.getContext('2d')
    context.save()
    context.resetTransform()
    context.globalAlpha = 1
    context.globalCompositeOperation = 'screen'
    context.drawImage(light, (layer.x - behind.x) * scale, (layer.y - behind.y) * scale)
    context.restore()
    settle(plane)
    free(light)
  }
  return joined
}

/** Whether a light falls on nothing but what is solid of the plane behind it. */
function lies(light: Layer, plane: Layer, scale: number): boolean {
  const [lit, canvas] = [light.canvas as Canvas, plane.canvas as Canvas]
  const left = (light.x - plane.x) * scale
  const top = (light.y - plane.y) * scale
  if (left < -0.5 || top < -0.5 || left + lit.width > canvas.width + 0.5 || top + lit.height > canvas.height + 0.5)
    return false
  const { columns, rows, alpha } = cells(canvas)
  for (let row = Math.floor(Math.max(0, top) / cell); row < rows && row * cell < top + lit.height; row++)
    for (
      let column = Math.floor(Math.max(0, left) / cell);
      column < columns && column * cell < left + lit.width;
      column++
    )
      // The last cells hang over the edge, half of them empty.
      if (
        (alpha[row * columns + column] as number) < 250 &&
        (row + 1) * cell <= canvas.height &&
        (column + 1) * cell <= canvas.width
      )
        return false
  return true
}
