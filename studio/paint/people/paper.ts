import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { make } from '../canvas.ts'
import { css } from '../colour.ts'
import { clamp } from '../noise.ts'
import type { Brush, Lch, Sprite } from '../types.ts'
import type { Wardrobe } from './colours.ts'
import type { Outline, Point } from './geometry.ts'
import type { Mark, Piece } from './piece.ts'
import { finish } from './shine.ts'

/** How a figure in head heights is brought to the bitmap. */
export interface Cutting {
  brush: Brush
  wardrobe: Wardrobe
  /** Bitmap pixels of one head height. */
  unit: number
  mirrored: boolean
  /** Direction towards the light, as a unit vector in the picture. */
  towards: Point
  /** The point, in head heights, that is put on the scene. */
  anchor: Point
  alpha: number
}

interface Sheet {
  context: SKRSContext2D
  toPixel(point: Point): Point
  cutting: Cutting
}

const margin = 0.3

/** Paints a stack of paper pieces as a sprite. */
export function paintPieces(pieces: readonly Piece[], cutting: Cutting): Sprite {
  const { unit, mirrored } = cutting
  const box = boundsOf(pieces)
  const sign = mirrored ? -1 : 1
  const left = mirrored ? -box.right : box.left
  const originX = Math.ceil((margin - left) * unit)
  const originY = Math.ceil((margin - box.top) * unit)
  const canvas = make((box.right - box.left + 2 * margin) * unit, (box.bottom - box.top + 2 * margin) * unit)
  const toPixel = (point: Point): Point => ({ x: originX + point.x * sign * unit, y: originY + point.y * unit })
  const sheet: Sheet = { context: canvas.getContext('2d'), toPixel, cutting }
  pieces.forEach((piece, index) => {
    paintPiece(sheet, piece, index)
  })
  finish(canvas, cutting, { x: originX, y: originY })
  const anchor = toPixel(cutting.anchor)
  return {
    canvas,
    anchorX: anchor.x,
    anchorY: anchor.y,
    box: {
      left: originX + left * unit,
      top: originY + box.top * unit,
      right: originX + (left + box.right - box.left) * unit,
      bottom: originY + box.bottom * unit,
    },
  }
}

function boundsOf(pieces: readonly Piece[]): { left: number; top: number; right: number; bottom: number } {
  const box = { left: 0, top: 0, right: 0, bottom: 0 }
  for (const piece of pieces) {
    for (const shape of piece.shapes) {
      for (const point of shape) {
        box.left = Math.min(box.left, point.x)
        box.right = Math.max(box.right, point.x)
        box.top = Math.min(box.top, point.y)
        box.bottom = Math.max(box.bottom, point.y)
      }
    }
  }
  return box
}

/** The hand's small unsteadiness: along each outline, so that it travels with a moving limb instead of boiling. */
function wobbled(outline: Outline, amplitude: number, seed: number): Outline {
  let length = 0
  outline.forEach((point, index) => {
    const next = outline[(index + 1) % outline.length] as Point
    length += Math.hypot(next.x - point.x, next.y - point.y)
  })
  const waves = Math.max(2, Math.round(length / 0.5))
  const reach = amplitude * clamp(length / 2.6, 0.12, 1)
  return outline.map((point, index) => {
    const way = (index / outline.length) * 2 * Math.PI
    return {
      x: point.x + reach * (Math.sin(way * waves + seed * 1.7) + 0.5 * Math.sin(way * (waves * 2 + 1) + seed * 4.1)),
      y:
        point.y +
        reach * (Math.cos(way * (waves + 1) + seed * 2.3) + 0.5 * Math.sin(way * (waves * 2 - 1) + seed * 3.3)),
    }
  })
}

function pathOf(sheet: Sheet, shapes: readonly Outline[], closed: boolean, seed: number): Path2D {
  const path = new Path2D()
  const amplitude = closed ? 1.5 * sheet.cutting.brush.look.wobble : 0
  for (const shape of shapes) {
    const outline = amplitude > 0 ? wobbled(shape, amplitude, seed) : shape
    outline.forEach((point, index) => {
      const { x, y } = sheet.toPixel(point)
      if (index === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    })
    if (closed) path.closePath()
  }
  return path
}

function paintPiece(sheet: Sheet, piece: Piece, index: number): void {
  const { context, cutting } = sheet
  const { unit, wardrobe, towards, brush } = cutting
  const path = pathOf(sheet, piece.shapes, true, index)
  const rule = piece.hole ? 'evenodd' : 'nonzero'
  const base = wardrobe.colour(piece.material)
  const colour = piece.tone ? wardrobe.shade(base, piece.material, piece.tone) : base
  throwShadow(sheet, path, piece, rule)
  const shade = (tone: number): string => css(wardrobe.shade(colour, piece.material, tone))
  context.save()
  context.globalAlpha = piece.alpha ?? 1
  if (piece.flat) {
    context.fillStyle = css(colour)
    context.fill(path, rule)
    context.restore()
    return
  }
  const body = acrossPiece(sheet, piece, [shade(0.055), shade(0), shade(-0.1)])
  context.fillStyle = shade(0.13)
  context.fill(path, rule)
  context.clip(path, rule)
  // The lit edge is what is left of a lighter sheet when the piece itself is laid a little away from the light.
  const edge = 0.016 * unit
  context.translate(-towards.x * edge, -towards.y * edge)
  context.fillStyle = body
  context.fill(path, rule)
  context.translate(towards.x * edge, towards.y * edge)
  for (const mark of piece.marks ?? []) paintMark(sheet, mark, colour, piece)
  context.restore()
  if (brush.look.plyShadow < 0.3 && unit > 40) {
    context.save()
    context.globalAlpha = 0.25
    context.lineWidth = 0.01 * unit
    context.strokeStyle = shade(-0.16)
    context.globalCompositeOperation = 'source-atop'
    if (piece.shapes.length === 1) context.stroke(path)
    context.restore()
  }
}

/** A gradient over a piece, from its lit to its far side. */
function acrossPiece(sheet: Sheet, piece: Piece, colours: readonly [string, string, string]) {
  const { towards } = sheet.cutting
  let near = Number.NEGATIVE_INFINITY
  let far = Number.POSITIVE_INFINITY
  let x = 0
  let y = 0
  let count = 0
  for (const shape of piece.shapes) {
    for (const point of shape) {
      const pixel = sheet.toPixel(point)
      const along = pixel.x * towards.x + pixel.y * towards.y
      near = Math.max(near, along)
      far = Math.min(far, along)
      x += pixel.x
      y += pixel.y
      count++
    }
  }
  x /= Math.max(1, count)
  y /= Math.max(1, count)
  const middle = x * towards.x + y * towards.y
  const gradient = sheet.context.createLinearGradient(
    x + towards.x * (near - middle),
    y + towards.y * (near - middle),
    x + towards.x * (far - middle),
    y + towards.y * (far - middle),
  )
  gradient.addColorStop(0, colours[0])
  gradient.addColorStop(0.45, colours[1])
  gradient.addColorStop(1, colours[2])
  return gradient
}

function throwShadow(sheet: Sheet, path: Path2D, piece: Piece, rule: 'evenodd' | 'nonzero'): void {
  const { context, cutting } = sheet
  const { unit, wardrobe, towards, brush } = cutting
  const strength = brush.look.plyShadow * (piece.shadow ?? 1)
  if (strength < 0.02 || piece.flat) return
  const passes = unit < 40 ? 2 : unit < 90 ? 4 : 7
  context.save()
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = css(wardrobe.shadow)
  context.strokeStyle = css(wardrobe.shadow)
  context.lineJoin = 'round'
  context.translate(-towards.x * 0.035 * unit, -towards.y * 0.035 * unit)
  context.globalAlpha = strength * 0.75
  context.globalAlpha = 1 - (1 - Math.min(0.9, strength * 0.9)) ** (1 / passes)
  for (let pass = 0; pass < passes; pass++) {
    context.lineWidth = 0.15 * unit * ((pass + 0.5) / passes)
    context.stroke(path)
  }
  context.globalAlpha = strength * 0.6
  context.fill(path, rule)
  context.restore()
}

function paintMark(sheet: Sheet, mark: Mark, under: Lch, piece: Piece): void {
  const { context, cutting } = sheet
  const { wardrobe, unit } = cutting
  const material = mark.material ?? piece.material
  const colour = mark.material ? wardrobe.colour(mark.material) : under
  const style = css(mark.tone ? wardrobe.shade(colour, material, mark.tone) : colour)
  const path = pathOf(sheet, mark.shapes, mark.line === undefined, 0)
  context.globalAlpha = mark.alpha * (piece.alpha ?? 1)
  if (mark.line === undefined) {
    context.fillStyle = style
    context.fill(path)
  } else {
    context.strokeStyle = style
    context.lineWidth = Math.max(0.6, mark.line * unit)
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.stroke(path)
  }
  context.globalAlpha = piece.alpha ?? 1
}
