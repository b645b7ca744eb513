import type { Canvas } from '@napi-rs/canvas'
import { type Box, copy, frameHeight, frameWidth, free, make, settle } from './canvas.ts'
import type { Layer } from './types.ts'

/** Static layers nearer to one another than this move as one; nobody sees the difference. */
export const mergeGap = 0.045
/** How much of a plane is kept below the place where nearer planes hide it: the camera may uncover some. */
const keepBelow = 130
/** Sheets reach 90 over the edges; one that strays further than this could show what is behind it there. */
const mostStray = 30
/** Alpha is looked up on a small copy; a cell of it is this many bitmap pixels. */
export const cell = 8

/** A bitmap that neither moves by itself nor blends. */
export const isStill = (layer: Layer): boolean =>
  Boolean(layer.canvas) && !layer.idle && !layer.warp && !layer.live && !layer.blend

/** How far a layer strays by itself, in scene units; infinite when it may uncover what is behind it. */
function strays(layer: Layer): number {
  if (!layer.canvas || layer.warp || layer.blend) return Number.POSITIVE_INFINITY
  let furthest = 0
  for (let seconds = 0; layer.idle && seconds < 24; seconds += 0.4) {
    const { x = 0, y = 0, rotation = 0, scale = 1, alpha = 1 } = layer.idle(seconds)
    if (rotation !== 0 || scale !== 1 || alpha !== 1) return Number.POSITIVE_INFINITY
    furthest = Math.max(furthest, Math.abs(x), Math.abs(y))
  }
  return furthest
}

/**
 * Makes a scene cheap to draw: cuts what nearer planes hide, merges still neighbours, crops to what is painted,
 * rasterises. The given layers' bitmaps are used up.
 */
export function optimise(layers: readonly Layer[], scale: number): Layer[] {
  const sorted = [...layers].sort((one, other) => one.depth - other.depth)
  const cut = hideCovered(sorted, scale)
  const merged = mergeStill(cut, scale)
  for (const layer of merged) if (layer.canvas) settle(layer.canvas)
  return merged
}

/** Alpha of a bitmap, one value a cell, and the cells' own size. */
export function cells(canvas: Canvas): { columns: number; rows: number; alpha: Uint8Array } {
  const columns = Math.ceil(canvas.width / cell)
  const rows = Math.ceil(canvas.height / cell)
  const small = make(columns, rows)
  const context = small.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, canvas.width / cell, canvas.height / cell)
  const { data } = context.getImageData(0, 0, columns, rows)
  free(small)
  return { columns, rows, alpha: Uint8Array.from({ length: columns * rows }, (_, index) => data[index * 4 + 3] ?? 0) }
}

/** Goes from the nearest plane to the farthest, remembering from which y on down everything is hidden. */
function hideCovered(sorted: readonly Layer[], scale: number): Layer[] {
  let hiddenFrom = Number.POSITIVE_INFINITY
  const kept: Layer[] = []
  for (const layer of [...sorted].reverse()) {
    const { canvas } = layer
    if (!canvas) {
      kept.push(layer)
      continue
    }
    const found = cells(canvas)
    const wanted = paintedBox(found, canvas)
    if (wanted && !layer.warp) wanted.bottom = Math.min(wanted.bottom, (hiddenFrom + keepBelow - layer.y) * scale)
    if (!wanted || wanted.bottom <= wanted.top) {
      free(canvas)
      continue
    }
    const stray = strays(layer)
    const solid = stray < mostStray ? solidFrom(found, layer, scale) + stray : hiddenFrom
    kept.push(cropped(layer, canvas, wanted, scale))
    hiddenFrom = Math.min(hiddenFrom, solid)
  }
  return kept.reverse()
}

function paintedBox({ columns, rows, alpha }: ReturnType<typeof cells>, canvas: Canvas): Box | null {
  let left = columns
  let right = -1
  let top = rows
  let bottom = -1
  for (let index = 0; index < alpha.length; index++) {
    if ((alpha[index] as number) === 0) continue
    const x = index % columns
    const y = (index - x) / columns
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (right < 0) return null
  return {
    left: Math.max(0, (left - 1) * cell),
    top: Math.max(0, (top - 1) * cell),
    right: Math.min(canvas.width, (right + 2) * cell),
    bottom: Math.min(canvas.height, (bottom + 2) * cell),
  }
}

/** The scene y from which a plane is solid over the whole width, down to the lower edge; infinite if never. */
function solidFrom({ columns, rows, alpha }: ReturnType<typeof cells>, layer: Layer, scale: number): number {
  const canvas = layer.canvas as Canvas
  const reachesSides = layer.x <= -40 && layer.x + canvas.width / scale >= frameWidth + 40
  const reachesFoot = layer.y + canvas.height / scale >= frameHeight + 40
  if (!reachesSides || !reachesFoot) return Number.POSITIVE_INFINITY
  let solid = rows
  const lastWhole = Math.floor(canvas.width / cell)
  for (let row = Math.floor(canvas.height / cell) - 1; row >= 0; row--) {
    for (let column = 1; column < lastWhole - 1; column++) {
      if ((alpha[row * columns + column] as number) < 250) return layer.y + ((solid + 1) * cell) / scale
    }
    solid = row
  }
  return layer.y
}

function cropped(layer: Layer, canvas: Canvas, box: Box, scale: number): Layer {
  const left = Math.floor(box.left)
  const top = Math.floor(box.top)
  const width = Math.ceil(box.right) - left
  const height = Math.ceil(box.bottom) - top
  if (layer.warp || (width > canvas.width * 0.94 && height > canvas.height * 0.94)) return layer
  const small = make(width, height)
  small.getContext('2d').drawImage(canvas, -left, -top)
  settle(small)
  const pivot = layer.pivot ?? { x: layer.x + canvas.width / scale / 2, y: layer.y + canvas.height / scale / 2 }
  free(canvas)
  return { ...layer, canvas: small, x: layer.x + left / scale, y: layer.y + top / scale, pivot }
}

function mergeStill(layers: readonly Layer[], scale: number): Layer[] {
  const merged: Layer[] = []
  for (const layer of layers) {
    const below = merged.at(-1)
    const fits = below && isStill(below) && isStill(layer) && layer.depth - below.depth < mergeGap
    if (fits && worthIt(below, layer, scale)) merged[merged.length - 1] = together(below, layer, scale)
    else merged.push(layer)
  }
  return merged
}

function joined(one: Layer, other: Layer, scale: number): Box {
  const right = (layer: Layer): number => layer.x + (layer.canvas?.width ?? 0) / scale
  const bottom = (layer: Layer): number => layer.y + (layer.canvas?.height ?? 0) / scale
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(right(one), right(other)),
    bottom: Math.max(bottom(one), bottom(other)),
  }
}

/** Two small things far apart are cheaper alone. */
function worthIt(one: Layer, other: Layer, scale: number): boolean {
  const box = joined(one, other, scale)
  const area = (layer: Layer): number => ((layer.canvas?.width ?? 0) / scale) * ((layer.canvas?.height ?? 0) / scale)
  return (box.right - box.left) * (box.bottom - box.top) < 1.15 * (area(one) + area(other))
}

function together(below: Layer, above: Layer, scale: number): Layer {
  const box = joined(below, above, scale)
  const lower = below.canvas as Canvas
  const upper = above.canvas as Canvas
  const same = box.left === below.x && box.top === below.y && fitsInto(box, lower, scale)
  const canvas = same ? copy(lower) : make((box.right - box.left) * scale, (box.bottom - box.top) * scale)
  const context = canvas.getContext('2d')
  if (!same) context.drawImage(lower, Math.round((below.x - box.left) * scale), Math.round((below.y - box.top) * scale))
  context.drawImage(upper, Math.round((above.x - box.left) * scale), Math.round((above.y - box.top) * scale))
  settle(canvas)
  free(lower, upper)
  return { depth: (below.depth + above.depth) / 2, canvas, x: box.left, y: box.top }
}

const fitsInto = (box: Box, canvas: Canvas, scale: number): boolean =>
  (box.right - box.left) * scale <= canvas.width + 0.5 && (box.bottom - box.top) * scale <= canvas.height + 0.5
