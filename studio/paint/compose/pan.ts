import type { Canvas } from '@napi-rs/canvas'
import { free, fullBox, make, settle } from '../canvas.ts'
import type { Background, Layer } from '../types.ts'

/** From this depth on planes belong to the frame rather than to the land. */
const nearest = 0.8
/** How much of the way the sheets below the captions go along. */
const nearShare = 0.35
/** What is stretched to fill the frame lies below the feet, or above the heads; all between stays as it was painted. */
const joint = { foot: 1150, head: 600 } as const

type Place = 'frame' | 'foreground' | 'land'

/**
 * The same set, its ground lying lower by `down` scene units, higher where that is negative. The land moves as one;
 * the open sky, what frames the picture and rain near the lens stay, and sheets that would leave the frame's edge bare
 * are stretched to reach it. `scale` is bitmap pixels per scene unit; bitmaps that are replaced are given back.
 */
export function panned({ layers, slots }: Background, down: number, scale: number): Background {
  if (down === 0) return { layers, slots }
  const enclosed = layers.some((layer) => isWall(layer, scale))
  const moved = <T extends { y: number }>(slot: T): T => ({ ...slot, y: slot.y + down })
  return {
    layers: layers.map((layer) => {
      const place = placeOf(layer, scale, enclosed ? undefined : slots.horizon)
      if (place === 'frame') return layer
      return lowered(layer, place === 'land' ? down : Math.round(down * nearShare), scale)
    }),
    slots: {
      ...slots,
      ground: (x) => slots.ground(x) + down,
      stand: moved(slots.stand),
      float: moved(slots.float),
      ...(slots.sit && { sit: moved(slots.sit) }),
      companions: slots.companions.map(moved),
      horizon: slots.horizon + down,
      light: enclosed ? moved(slots.light) : slots.light,
    },
  }
}

const widthOf = (canvas: Canvas, scale: number): number => canvas.width / scale
const bottomOf = (layer: Layer, canvas: Canvas, scale: number): number => layer.y + canvas.height / scale

/** A wall, or trunks as tall as one: light and clouds are seen through its gaps, and have to stay in them. */
function isWall(layer: Layer, scale: number): boolean {
  const { canvas, depth, blend } = layer
  if (canvas === undefined || blend !== undefined || depth < 0.05 || depth > 0.7) return false
  return layer.y < -60 && widthOf(canvas, scale) > 900 && bottomOf(layer, canvas, scale) > 850
}

/** `horizon` is where an open sky ends; what ends above it hangs in that sky. */
function placeOf(layer: Layer, scale: number, horizon: number | undefined): Place {
  const { canvas, depth, live } = layer
  if (live !== undefined) return depth < 0.05 || depth > 0.55 ? 'frame' : 'land'
  if (canvas === undefined) return 'land'
  const whole = depth < 0.01 && layer.y < -60
  if (whole) return 'frame'
  if (depth < nearest) {
    return horizon !== undefined && bottomOf(layer, canvas, scale) < horizon - 20 && depth < 0.3 ? 'frame' : 'land'
  }
  return widthOf(canvas, scale) > 900 && layer.y > -60 ? 'foreground' : 'frame'
}

function lowered(layer: Layer, down: number, scale: number): Layer {
  const { canvas, live, pivot } = layer
  const moved: Layer = {
    ...layer,
    y: layer.y + down,
    ...(pivot && { pivot: { ...pivot, y: pivot.y + down } }),
    ...(live && {
      live: (context, seconds) => {
        context.save()
        context.translate(0, down)
        live(context, seconds)
        context.restore()
      },
    }),
  }
  if (canvas === undefined) return moved
  if (down < 0 && bottomOf(layer, canvas, scale) > fullBox.bottom - 20) return withFoot(moved, canvas, down, scale)
  if (down > 0 && layer.y < fullBox.top + 20) return withHead(moved, canvas, down, scale)
  return moved
}

/** Raised, and its lower part stretched to reach down to the frame again. */
function withFoot(layer: Layer, canvas: Canvas, down: number, scale: number): Layer {
  const seam = Math.max(0, Math.round((joint.foot + down - layer.y) * scale))
  const above = Math.max(0, Math.floor((fullBox.top - layer.y) * scale))
  const height = canvas.height - above + Math.round(-down * scale)
  const { width } = canvas
  const target = make(width, height)
  const context = target.getContext('2d')
  if (seam > above) context.drawImage(canvas, 0, above, width, seam - above, 0, 0, width, seam - above)
  const from = Math.max(seam, above)
  context.drawImage(canvas, 0, from, width, canvas.height - from, 0, from - above, width, height - (from - above))
  settle(target)
  free(canvas)
  return { ...layer, canvas: target, y: layer.y + above / scale }
}

/** Lowered, and its upper part stretched to reach up to the frame again. */
function withHead(layer: Layer, canvas: Canvas, down: number, scale: number): Layer {
  const top = layer.y - down
  const grown = Math.round(down * scale)
  const seam = Math.min(canvas.height, Math.round((joint.head - top) * scale))
  const { width } = canvas
  const height = Math.min(canvas.height + grown, Math.ceil((fullBox.bottom - top) * scale))
  const target = make(width, height)
  const context = target.getContext('2d')
  context.drawImage(canvas, 0, 0, width, seam, 0, 0, width, seam + grown)
  if (seam < canvas.height) {
    const rest = canvas.height - seam
    context.drawImage(canvas, 0, seam, width, rest, 0, seam + grown, width, rest)
  }
  settle(target)
  free(canvas)
  return { ...layer, canvas: target, y: top }
}
