import { Path2D, PathOp, type SKRSContext2D } from '@napi-rs/canvas'
import { type Box, blurred, free, make } from './canvas.ts'
import { layTexture } from './texture.ts'
import type { Brush, Ramp } from './types.ts'

/** How one piece of cut paper is painted. Lengths are scene units. */
export interface Paper {
  ramp: Ramp
  /** Tone at the top of the piece, and at its foot. */
  tone: number
  toneFoot?: number
  alpha?: number
  /** Light cut edge towards the light: its alpha and width. */
  edge?: number
  edgeWidth?: number
  /** Alpha of the shadow it throws on what lies behind, how far it is blurred, and where it falls. */
  shadow?: number
  shadowBlur?: number
  shadowX?: number
  shadowY?: number
  texture?: number
  /** Darkens the side away from the light: 0 to 1. */
  form?: number
}

export function boundsOf(path: Path2D): Box {
  const [left, top, right, bottom] = path.getBounds()
  return { left, top, right, bottom }
}

/** A soft shadow of a path, painted small and drawn large: shadowBlur on big shapes takes seconds. */
export function softShadow(
  context: SKRSContext2D,
  brush: Brush,
  path: Path2D,
  how: { blur: number; x: number; y: number; alpha: number },
): void {
  const { blur } = how
  const bounds = boundsOf(path)
  const left = Math.max(-120, bounds.left - blur * 2)
  const top = Math.max(-120, bounds.top - blur * 2)
  const width = Math.min(1200, bounds.right + blur * 2) - left
  const height = Math.min(2040, bounds.bottom + blur * 2) - top
  if (width <= 0 || height <= 0) return
  const scale = Math.min(brush.scale, 3 / blur)
  const mask = make(width * scale, height * scale)
  const paint = mask.getContext('2d')
  paint.setTransform(scale, 0, 0, scale, -left * scale, -top * scale)
  paint.fillStyle = brush.palette.sky.css(0.02)
  paint.fill(path)
  const soft = blurred(mask, blur * scale)
  context.save()
  context.globalAlpha *= how.alpha
  context.drawImage(soft, left + how.x, top + how.y, mask.width / scale, mask.height / scale)
  context.restore()
  free(mask, soft)
}

/** Paints one piece of cut paper on a context that speaks scene units. */
export function paintPaper(context: SKRSContext2D, brush: Brush, path: Path2D, paper: Paper): void {
  const bounds = boundsOf(path)
  const { ramp, tone, toneFoot = tone, alpha = 1, edge = 0, edgeWidth = 4, shadow = 0 } = paper
  const towards = lightwards(brush, (bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2)
  if (shadow > 0) {
    softShadow(context, brush, path, {
      blur: paper.shadowBlur ?? 14,
      x: paper.shadowX ?? -towards.x * 8,
      y: paper.shadowY ?? Math.abs(towards.y) * 6 + 4,
      alpha: shadow * (0.4 + 0.6 * (brush.look.plyShadow / 0.5)),
    })
  }
  const fill = context.createLinearGradient(0, bounds.top, 0, bounds.bottom)
  fill.addColorStop(0, ramp.css(tone, alpha))
  fill.addColorStop(1, ramp.css(toneFoot, alpha))
  context.fillStyle = fill
  context.fill(path)
  const grain = paper.texture ?? 1
  if (grain <= 0 && !edge && !paper.form) return
  context.save()
  context.clip(path)
  if (paper.form) formLight(context, bounds, ramp, towards, paper.form)
  if (grain > 0) layTexture(context, brush.look, bounds, grain * (brush.darkness < 0.2 ? 1.15 : 1))
  if (edge > 0) {
    context.strokeStyle = ramp.css(Math.min(1, Math.max(tone, toneFoot) + 0.26), edge)
    context.lineWidth = edgeWidth * 2
    context.translate(-towards.x * edgeWidth, -towards.y * edgeWidth)
    context.stroke(path)
  }
  context.restore()
}

function formLight(
  context: SKRSContext2D,
  bounds: Box,
  ramp: Ramp,
  towards: { x: number; y: number },
  strength: number,
): void {
  const midX = (bounds.left + bounds.right) / 2
  const midY = (bounds.top + bounds.bottom) / 2
  const reachX = ((bounds.right - bounds.left) / 2) * towards.x
  const reachY = ((bounds.bottom - bounds.top) / 2) * towards.y
  const shade = context.createLinearGradient(midX + reachX, midY + reachY, midX - reachX, midY - reachY)
  shade.addColorStop(0, 'rgba(255,255,255,0)')
  shade.addColorStop(0.35, ramp.css(0.06, 0))
  shade.addColorStop(1, ramp.css(0.06, strength))
  context.fillStyle = shade
  context.fillRect(bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top)
}

/** The direction from a place towards the light, one unit long. */
export function lightwards(brush: Brush, x: number, y: number): { x: number; y: number } {
  const across = brush.light.x - x
  const down = brush.light.y - y
  const length = Math.hypot(across, down) || 1
  return { x: across / length, y: down / length }
}

/** One path of many overlapping ones, filled alike wherever they overlap. */
export function union(paths: readonly Path2D[]): Path2D {
  const whole = new Path2D()
  for (const path of paths) whole.op(path, PathOp.Union)
  // Skia answers with an even-odd path; painters here fill by the nonzero rule.
  return whole.asWinding()
}

/** A closed path through points, straight from one to the next. */
export function polygon(points: readonly (readonly [x: number, y: number])[]): Path2D {
  const path = new Path2D()
  points.forEach(([x, y], index) => {
    if (index === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  })
  path.closePath()
  return path
}
