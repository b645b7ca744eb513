import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { free, fullBox, make, stage } from './canvas.ts'
import { clamp, mix, noiseOf, smoothstep } from './noise.ts'
import { boundsOf, softShadow } from './ply.ts'
import type { Ridge } from './ridges.ts'
import { layTexture } from './texture.ts'
import type { Brush, Layer, Ramp } from './types.ts'

export interface SheetAsk {
  ramp: Ramp
  ridge: Ridge
  /** Tone along the edge, and at the foot of what is seen of it. */
  tone: number
  toneFoot: number
  /** How far down the gradient runs, in scene units. */
  fall?: number
  depth: number
  /** Alpha of the light cut edge. */
  edge?: number
  /** How many tones lighter than the sheet its cut edge is. */
  edgeLift?: number
  /** Alpha of the shadow thrown upwards on the sheet behind. */
  shadow?: number
  /** Drawn on the sheet, clipped to it. */
  details?(context: SKRSContext2D): void
  /** Drawn on top of it and over its edge: trees, grass. */
  onTop?(context: SKRSContext2D): void
  /** Room above the edge that `onTop` needs. */
  room?: number
  more?: Omit<Partial<Layer>, 'depth' | 'canvas' | 'x' | 'y'>
}

const step = 6

export function ridgePath(ridge: Ridge): Path2D {
  const path = new Path2D()
  path.moveTo(fullBox.left, fullBox.bottom + 40)
  for (let x = fullBox.left; x <= fullBox.right; x += step) path.lineTo(x, ridge(x))
  path.lineTo(fullBox.right, fullBox.bottom + 40)
  path.closePath()
  return path
}

/** One sheet of the landscape, from edge to edge of the stage and down to its foot. */
export function paintSheet(brush: Brush, ask: SheetAsk): Layer {
  const path = ridgePath(ask.ridge)
  const top = boundsOf(path).top
  const box = { ...fullBox, top: Math.max(fullBox.top, top - 80 - (ask.room ?? 0)) }
  const { context, layer } = stage(brush.scale, box)
  const shadow = ask.shadow ?? 0.3
  if (shadow > 0) {
    const alpha = shadow * (0.4 + 1.2 * brush.look.plyShadow)
    softShadow(context, brush, path, { blur: 34, x: 0, y: -14, alpha })
  }
  const fill = context.createLinearGradient(0, top, 0, top + (ask.fall ?? 520))
  fill.addColorStop(0, ask.ramp.css(ask.tone))
  fill.addColorStop(1, ask.ramp.css(ask.toneFoot))
  context.fillStyle = fill
  context.fill(path)
  context.save()
  context.clip(path)
  ask.details?.(context)
  lateralLight(context, brush, ask, top)
  layTexture(context, brush.look, { ...fullBox, top }, brush.darkness < 0.2 ? 1.1 : 1)
  context.restore()
  cutEdge(context, brush, ask)
  ask.onTop?.(context)
  return layer(ask.depth, ask.more)
}

/** A broad pool of light under the sun or moon: it keeps sheets from being flat bands. */
function lateralLight(context: SKRSContext2D, brush: Brush, ask: SheetAsk, top: number): void {
  const x = brush.light.x
  const pool = context.createRadialGradient(x, top - 60, 40, x, top - 60, 760)
  pool.addColorStop(0, ask.ramp.css(Math.min(1, ask.tone + 0.2), 0.42))
  pool.addColorStop(1, ask.ramp.css(Math.min(1, ask.tone + 0.2), 0))
  context.fillStyle = pool
  context.fillRect(fullBox.left, top - 40, fullBox.right - fullBox.left, 800)
}

function cutEdge(context: SKRSContext2D, brush: Brush, ask: SheetAsk): void {
  const alpha = ask.edge ?? 0.75
  if (alpha <= 0) return
  const far = Math.abs(brush.light.x - 540) + 700
  const gleam = context.createLinearGradient(brush.light.x - far, 0, brush.light.x + far, 0)
  const tone = Math.min(1, ask.tone + (ask.edgeLift ?? (brush.darkness < 0.2 ? 0.3 : 0.26)))
  gleam.addColorStop(0, ask.ramp.css(tone, alpha * 0.45))
  gleam.addColorStop(0.5, ask.ramp.css(Math.min(1, tone + 0.08), alpha))
  gleam.addColorStop(1, ask.ramp.css(tone, alpha * 0.45))
  context.strokeStyle = gleam
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.beginPath()
  for (let x = fullBox.left; x <= fullBox.right; x += step) context.lineTo(x, ask.ridge(x) + 2)
  context.stroke()
}

/** Shadows on dunes: from crest points an S-shaped boundary, the lee side darker, fading downwards. */
export function slipFaces(context: SKRSContext2D, brush: Brush, ask: SheetAsk, crests: readonly number[]): void {
  const lee = brush.light.x > 540 ? -1 : 1
  for (const x of crests) {
    const y = ask.ridge(x)
    const reach = mix(260, 430, brush.random())
    const fade = context.createLinearGradient(0, y, 0, y + 430)
    const tone = Math.max(0.02, Math.min(ask.tone, ask.toneFoot + 0.05) - 0.14)
    fade.addColorStop(0, ask.ramp.css(tone, 0.78))
    fade.addColorStop(0.5, ask.ramp.css(tone, 0.4))
    fade.addColorStop(1, ask.ramp.css(tone, 0))
    context.fillStyle = fade
    context.beginPath()
    context.moveTo(x, y - 4)
    context.bezierCurveTo(x + lee * -70, y + 90, x + lee * 40, y + 150, x - lee * 20, y + 250)
    context.bezierCurveTo(x - lee * 60, y + 330, x + lee * 10, y + 380, x - lee * 30, y + 440)
    context.lineTo(x + lee * reach * 1.9, y + 440)
    context.bezierCurveTo(
      x + lee * reach * 1.6,
      y + 220,
      x + lee * reach,
      ask.ridge(x + lee * reach) + 70,
      x + lee * reach * 0.8,
      ask.ridge(x + lee * reach * 0.8) - 4,
    )
    for (let part = 0.8; part >= 0; part -= 0.1)
      context.lineTo(x + lee * reach * part, ask.ridge(x + lee * reach * part) - 4)
    context.closePath()
    context.fill()
  }
}

/** Echoes of the edge further down, fainter and fainter: sand ripples, swell, snow drifts. */
export function echoLines(
  context: SKRSContext2D,
  ask: SheetAsk,
  offsets: readonly number[],
  alpha = 0.22,
  sway = 0,
): void {
  context.lineWidth = 2.2
  offsets.forEach((offset, index) => {
    context.strokeStyle = ask.ramp.css(Math.min(1, ask.tone + 0.16), alpha * (1 - index / (offsets.length + 1)))
    context.beginPath()
    for (let x = fullBox.left; x <= fullBox.right; x += step) {
      context.lineTo(x, ask.ridge(x) + offset + sway * Math.sin(x / 90 + index * 2))
    }
    context.stroke()
  })
}

/** Mist between two planes: noise at a quarter of the size, thinning upwards and downwards. */
export function paintFog(
  brush: Brush,
  ask: { y: number; height: number; alpha: number; depth: number; tone: number; drift?: number },
): Layer {
  const box = { ...fullBox, top: ask.y - ask.height / 2, bottom: ask.y + ask.height / 2 }
  const { context, layer } = stage(brush.scale, box)
  const unit = 4 / Math.max(0.4, brush.scale)
  const width = Math.ceil((box.right - box.left) / unit)
  const height = Math.ceil(ask.height / unit)
  const small = make(width, height)
  const paint = small.getContext('2d')
  const image = paint.createImageData(width, height)
  const noise = noiseOf(brush.random)
  const [red, green, blue] = brush.palette.sky.rgb(ask.tone)
  const strength = ask.alpha * brush.look.fog * (brush.darkness < 0.2 ? 0.55 : 1)
  for (let row = 0; row < height; row++) {
    const envelope = Math.sin(Math.PI * clamp(row / (height - 1))) ** 1.2
    for (let column = 0; column < width; column++) {
      const x = (column * unit) / 2.6
      const y = row * unit
      const warp = noise.at(x / 120, y / 120) * 1.6
      const density = noise.fbm(x / 95 + warp, y / 95, 4)
      const place = (row * width + column) * 4
      image.data[place] = red
      image.data[place + 1] = green
      image.data[place + 2] = blue
      image.data[place + 3] = 255 * Math.min(0.95, strength * envelope * (0.45 + 0.75 * smoothstep(0.3, 0.68, density)))
    }
  }
  paint.putImageData(image, 0, 0)
  context.imageSmoothingQuality = 'medium'
  context.drawImage(small, box.left, box.top, width * unit, height * unit)
  free(small)
  return layer(ask.depth)
}
