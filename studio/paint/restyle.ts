import type { Canvas } from '@napi-rs/canvas'
import { alphaBox, blurred, copy, free, keepInside, make, tinted } from './canvas.ts'
import { smoothstep } from './noise.ts'
import { lightwards } from './ply.ts'
import { type Samples, sampled, thresholds } from './samples.ts'
import { layTexture } from './texture.ts'
import type { Brush, Ramp, Sprite } from './types.ts'

/** Tones of a motif's plies from dark to light, by how it is used. */
export const motifTones = {
  far: [0.46, 0.54, 0.62, 0.74],
  mid: [0.26, 0.34, 0.44, 0.7],
  near: [0.03, 0.07, 0.12, 0.2],
  dark: [0.05, 0.17, 0.32, 0.54, 0.84],
  light: [0.5, 0.68, 0.82, 0.93, 1],
  pop: [0.16, 0.4, 0.6, 0.8, 0.98],
  popDark: [0.08, 0.22, 0.4, 0.62, 0.86],
} as const satisfies Record<string, readonly number[]>

export interface RestyleOptions {
  ramp: Ramp
  /** Tones of the plies, dark to light; see `motifTones`. */
  tones: readonly number[]
  /** What is put on the scene's point: the foot of what stands, the middle of what flies, the top of what hangs. */
  anchor: 'foot' | 'middle' | 'top'
  /** Longer side in bitmap pixels; the source's own when absent. */
  size?: number
  mirrored?: boolean
  /** Alpha of fog over its top; more than twice as much at its foot. */
  fog?: number
  /** Multiplies the look's rim of light. */
  rim?: number
  /** Multiplies the light and shade along the light's direction. */
  form?: number
  /** Original colours (0–255) that keep a colour of their own, such as lit windows, and the ramp they take. */
  keep?: { is(red: number, green: number, blue: number): boolean; ramp: Ramp }
  /** Where it will be put, in scene units, so that its rim points at the light. */
  at?: { x: number; y: number }
  /** Alpha of the shadow baked around it. */
  contact?: number
}

/** Rebuilds a drawing as stacked plies of cut paper in the shot's colours. */
export function restyle(source: Canvas, brush: Brush, options: RestyleOptions): Sprite {
  const at = options.at ?? { x: 540, y: 780 }
  const towards = lightwards(brush, at.x, at.y)
  const samples = sampled(source, brush, options)
  const size = Math.max(samples.width, samples.height)
  const tones = squeezed(options.tones, brush.look.toneRange)
  const shape = plies(samples, brush, options, tones, towards)
  const outline = copy(shape)
  light(shape, outline, options, towards)
  fogAndGrain(shape, outline, brush, options)
  rim(shape, outline, size, brush, options, towards)
  free(outline)
  const finished = contact(shape, size, brush, options.contact ?? 0.38, towards)
  return anchored(finished, options.anchor, samples.pad)
}

/** Silhouette looks keep a share of the tone range. */
function squeezed(tones: readonly number[], range: number): number[] {
  const first = tones[0] ?? 0
  if (range >= 1) return [...tones]
  return tones.map((tone) => first * 0.8 + (tone - first) * range)
}

function plies(
  samples: Samples,
  brush: Brush,
  options: RestyleOptions,
  tones: readonly number[],
  towards: { x: number; y: number },
): Canvas {
  const { width, height, tone, alpha, kept } = samples
  const limits = thresholds(samples, tones.length)
  const target = make(width, height)
  const context = target.getContext('2d')
  const shadowOffset = 0.008 * Math.max(width, height)
  const mask = make(width, height)
  const maskContext = mask.getContext('2d')
  const image = maskContext.createImageData(width, height)
  const put = (cover: (index: number) => number): void => {
    for (let index = 0; index < alpha.length; index++) {
      image.data[index * 4 + 3] = Math.round(255 * cover(index))
    }
    maskContext.putImageData(image, 0, 0)
  }
  put((index) => alpha[index] as number)
  lay(context, mask, options.ramp.css(tones[0] ?? 0))
  for (let k = 1; k < tones.length; k++) {
    const limit = limits[k - 1] as number
    put((index) => (alpha[index] as number) * smoothstep(limit - 0.03, limit + 0.03, tone[index] as number))
    const dark = tinted(mask, options.ramp.css(0))
    const shadow = blurred(dark, Math.max(1, 0.012 * Math.max(width, height)))
    context.globalCompositeOperation = 'source-atop'
    context.globalAlpha = brush.look.plyShadow
    context.drawImage(shadow, -towards.x * shadowOffset, -towards.y * shadowOffset)
    context.globalAlpha = 1
    lay(context, mask, options.ramp.css(tones[k] as number))
    free(dark, shadow)
  }
  free(mask)
  context.globalCompositeOperation = 'source-over'
  if (kept && options.keep) recolour(target, samples, options.keep.ramp)
  return target
}

/** Draws a mask in one colour, kept to what is there already unless nothing is. */
function lay(context: import('@napi-rs/canvas').SKRSContext2D, mask: Canvas, style: string): void {
  const coloured = tinted(mask, style)
  context.drawImage(coloured, 0, 0)
  free(coloured)
}

function recolour(target: Canvas, samples: Samples, ramp: Ramp): void {
  const { kept, tone, width, height } = samples
  if (!kept) return
  const context = target.getContext('2d')
  const image = context.getImageData(0, 0, width, height)
  for (let index = 0; index < kept.length; index++) {
    const share = kept[index] as number
    if (share === 0) continue
    const colour = ramp.rgb(0.35 + 0.6 * (tone[index] as number))
    for (let part = 0; part < 3; part++) {
      const place = index * 4 + part
      image.data[place] = (image.data[place] as number) * (1 - share) + (colour[part] as number) * share
    }
  }
  context.putImageData(image, 0, 0)
}

/** The lit side brightens softly, the far side goes into the ramp's own dark. */
function light(shape: Canvas, outline: Canvas, options: RestyleOptions, towards: { x: number; y: number }): void {
  const strength = options.form ?? 1
  if (strength <= 0) return
  const { width, height } = shape
  const context = shape.getContext('2d')
  const gradient = (): ReturnType<typeof context.createLinearGradient> =>
    context.createLinearGradient(
      width / 2 + (towards.x * width) / 2,
      height / 2 + (towards.y * height) / 2,
      width / 2 - (towards.x * width) / 2,
      height / 2 - (towards.y * height) / 2,
    )
  const bright = gradient()
  bright.addColorStop(0, `rgba(255,255,255,${0.5 * strength})`)
  bright.addColorStop(0.5, 'rgba(255,255,255,0)')
  context.globalCompositeOperation = 'soft-light'
  context.fillStyle = bright
  context.fillRect(0, 0, width, height)
  const dark = gradient()
  dark.addColorStop(0.4, options.ramp.css(0.1, 0))
  dark.addColorStop(1, options.ramp.css(0.1, Math.min(1, 0.5 * strength)))
  context.globalCompositeOperation = 'multiply'
  context.fillStyle = dark
  context.fillRect(0, 0, width, height)
  context.globalCompositeOperation = 'source-over'
  keepInside(shape, outline)
}

function fogAndGrain(shape: Canvas, outline: Canvas, brush: Brush, options: RestyleOptions): void {
  const { width, height } = shape
  const context = shape.getContext('2d')
  context.save()
  context.scale(brush.scale, brush.scale)
  const full = { left: 0, top: 0, right: width / brush.scale, bottom: height / brush.scale }
  layTexture(context, brush.look, full)
  context.restore()
  keepInside(shape, outline)
  const fog = (options.fog ?? 0) * brush.look.fog
  if (fog <= 0) return
  const veil = context.createLinearGradient(0, 0, 0, height)
  const tone = 0.9 - 0.38 * brush.darkness
  veil.addColorStop(0, brush.palette.sky.css(tone, Math.min(0.95, fog)))
  veil.addColorStop(1, brush.palette.sky.css(tone, Math.min(0.95, fog * 2.4)))
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = veil
  context.fillRect(0, 0, width, height)
  context.globalCompositeOperation = 'source-over'
}

/** What the silhouette leaves when it is moved away from the light: a thin bright line and a wide soft one. */
function rim(
  shape: Canvas,
  outline: Canvas,
  size: number,
  brush: Brush,
  options: RestyleOptions,
  towards: { x: number; y: number },
): void {
  const day = brush.darkness < 0.2 ? 0.45 : 1
  const strength = brush.look.rim * (options.rim ?? 1) * day
  if (strength <= 0) return
  const thin = Math.min(0.009 * size, 7 * brush.scale)
  const colour = brush.palette.sky.css(0.96)
  const edge = (offset: number): Canvas => {
    const line = tinted(outline, colour)
    const context = line.getContext('2d')
    context.globalCompositeOperation = 'destination-out'
    context.drawImage(outline, -towards.x * offset, -towards.y * offset)
    return line
  }
  const sharp = edge(thin)
  const wide = edge(thin * 3.2)
  const soft = blurred(wide, Math.max(1, thin * 3))
  keepInside(soft, outline)
  const context = shape.getContext('2d')
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = Math.min(1, 0.38 * strength)
  context.drawImage(soft, 0, 0)
  context.globalAlpha = Math.min(1, 0.95 * strength)
  context.drawImage(sharp, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  free(sharp, wide, soft)
}

/** Bakes a soft shadow behind the shape; the shape already has room around it. */
function contact(shape: Canvas, size: number, brush: Brush, alpha: number, towards: { x: number; y: number }): Canvas {
  if (alpha <= 0) return shape
  const dark = tinted(shape, brush.palette.sky.css(0.02))
  const shadow = blurred(dark, Math.max(2, Math.min(0.026 * size, 20 * brush.scale)))
  const target = make(shape.width, shape.height)
  const context = target.getContext('2d')
  context.globalAlpha = alpha * (0.4 + brush.look.plyShadow * 1.2)
  const reach = Math.min(0.014 * size, 12 * brush.scale)
  context.drawImage(shadow, -towards.x * reach, reach)
  context.globalAlpha = 1
  context.drawImage(shape, 0, 0)
  free(dark, shadow, shape)
  return target
}

/** Finds the foot in the alpha: the lowest row with more than two opaque samples. Otherwise heroes float. */
export function anchored(canvas: Canvas, anchor: RestyleOptions['anchor'], pad = 0): Sprite {
  const { width, height } = canvas
  const box = alphaBox(canvas, 200) ?? { left: pad, top: pad, right: width - pad, bottom: height - pad }
  const sprite: Sprite = { canvas, box, anchorX: (box.left + box.right) / 2, anchorY: (box.top + box.bottom) / 2 }
  if (anchor === 'top') return { ...sprite, anchorY: box.top }
  if (anchor === 'middle') return sprite
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  for (let y = box.bottom - 1; y >= box.top; y--) {
    let opaque = 0
    for (let x = box.left; x < box.right; x++) if ((data[(y * width + x) * 4 + 3] as number) > 200) opaque++
    if (opaque > 2) return { ...sprite, anchorY: y + 1 }
  }
  return sprite
}

/** The long shadow of something that stands: its silhouette laid down away from the light, fading. */
export function groundShadow(sprite: Sprite, brush: Brush, at: { x: number; y: number }): Sprite {
  const day = brush.darkness < 0.2
  const { box } = sprite
  const width = box.right - box.left
  const tall = (box.bottom - box.top) * (day ? 0.2 : 0.44)
  const lean = Math.max(-1, Math.min(1, (at.x - brush.light.x) / 420)) * (day ? 0.9 : 0.85)
  const pad = Math.ceil(Math.abs(lean) * tall * 1.4 + 16 * brush.scale)
  const dark = tinted(sprite.canvas, brush.palette.sky.css(0.02))
  const flat = make(width + pad * 2, tall + 40 * brush.scale)
  const context = flat.getContext('2d')
  const foot = 14 * brush.scale
  const squash = -tall / Math.max(1, box.bottom - box.top)
  context.setTransform(1, 0, lean * Math.abs(squash) * -1, squash, pad, foot)
  context.translate(-box.left, -sprite.anchorY + 6 * brush.scale)
  context.drawImage(dark, 0, 0)
  context.resetTransform()
  const soft = blurred(flat, Math.max(1, (day ? 6 : 9) * brush.scale))
  const fade = soft.getContext('2d')
  const veil = fade.createLinearGradient(0, foot, 0, soft.height)
  veil.addColorStop(0, `rgba(0,0,0,${day ? 0.5 : 0.6})`)
  veil.addColorStop(1, 'rgba(0,0,0,0)')
  fade.globalCompositeOperation = 'destination-in'
  fade.fillStyle = veil
  fade.fillRect(0, 0, soft.width, soft.height)
  free(dark, flat)
  const whole = { left: 0, top: 0, right: soft.width, bottom: soft.height }
  return { canvas: soft, box: whole, anchorX: pad + sprite.anchorX - box.left, anchorY: foot }
}
