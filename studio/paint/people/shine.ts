import type { Canvas } from '@napi-rs/canvas'
import { copy, free, keepInside, tinted } from '../canvas.ts'
import { clamp } from '../noise.ts'
import { layTexture } from '../texture.ts'
import type { Point } from './geometry.ts'
import type { Cutting } from './paper.ts'

/** Light, paper and rim over the whole figure. */
export function finish(canvas: Canvas, cutting: Cutting, hips: Point): void {
  const { brush, unit, towards } = cutting
  const { look, palette } = brush
  const context = canvas.getContext('2d')
  const mask = copy(canvas)
  const { width, height } = canvas
  const reach = (Math.abs(towards.x) * width + Math.abs(towards.y) * height) / 2
  const gradient = (stops: readonly (readonly [number, string])[]) => {
    const made = context.createLinearGradient(
      width / 2 + towards.x * reach,
      height / 2 + towards.y * reach,
      width / 2 - towards.x * reach,
      height / 2 - towards.y * reach,
    )
    for (const [place, style] of stops) made.addColorStop(place, style)
    return made
  }
  const lay = (mode: GlobalCompositeOperation, alpha: number, style: ReturnType<typeof gradient>): void => {
    context.globalCompositeOperation = mode
    context.globalAlpha = alpha
    context.fillStyle = style
    context.fillRect(0, 0, width, height)
  }
  lay(
    'soft-light',
    0.5,
    gradient([
      [0, palette.sky.css(0.98)],
      [0.55, palette.sky.css(0.7, 0)],
    ]),
  )
  lay(
    'multiply',
    0.34,
    gradient([
      [0.42, 'rgba(255,255,255,0)'],
      [1, palette.sky.css(0.16)],
    ]),
  )
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  context.save()
  const grain = clamp(unit / 95, 0.25, 1.7)
  context.translate(hips.x, hips.y)
  context.scale(grain, grain)
  layTexture(
    context,
    look,
    { left: -hips.x / grain, top: -hips.y / grain, right: (width - hips.x) / grain, bottom: (height - hips.y) / grain },
    0.6,
  )
  context.restore()
  rim(canvas, mask, cutting)
  keepInside(canvas, mask)
  free(mask)
  if (cutting.alpha < 1) fade(canvas, cutting.alpha)
}

function rim(canvas: Canvas, mask: Canvas, cutting: Cutting): void {
  const { brush, unit, towards } = cutting
  const { look, palette } = brush
  if (look.rim <= 0) return
  const lit = tinted(mask, palette.sky.css(0.98))
  const cut = lit.getContext('2d')
  const width = Math.max(0.8, 0.036 * unit)
  cut.globalCompositeOperation = 'destination-out'
  cut.drawImage(mask, -towards.x * width, -towards.y * width)
  const context = canvas.getContext('2d')
  context.save()
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = look.rim * 0.9
  context.drawImage(lit, 0, 0)
  if (unit > 24) {
    context.globalAlpha = look.rim * 0.34
    context.filter = `blur(${(0.07 * unit).toFixed(1)}px)`
    context.drawImage(lit, -towards.x * width, -towards.y * width)
    context.filter = 'none'
  }
  context.restore()
  free(lit)
}

function fade(canvas: Canvas, alpha: number): void {
  const context = canvas.getContext('2d')
  context.globalCompositeOperation = 'destination-in'
  const veil = context.createLinearGradient(0, 0, 0, canvas.height)
  veil.addColorStop(0, `rgba(0,0,0,${alpha})`)
  veil.addColorStop(0.55, `rgba(0,0,0,${alpha * 0.85})`)
  veil.addColorStop(0.97, 'rgba(0,0,0,0)')
  context.fillStyle = veil
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.globalCompositeOperation = 'source-over'
}
