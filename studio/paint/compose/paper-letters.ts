import type { Canvas } from '@napi-rs/canvas'
import { blurred, copy, free, keepInside, make, tinted } from '../canvas.ts'
import { layTexture } from '../texture.ts'
import type { Brush, Layer } from '../types.ts'
import type { SetText } from './text-layout.ts'
import { setFace } from './type.ts'

export interface LetterInk {
  /** Tones on the sky's ramp at the top and the foot of the letters; light paper when absent. */
  top?: number
  foot?: number
  /** Paint them in the shot's accent. */
  accent?: boolean
  /** Alpha of the sheet of dark paper cut out behind the letters. */
  backing: number
  /** Alpha of the soft shadow. */
  shadow: number
}

/** One line of letters cut from paper, as a layer whose middle lies at the given point. */
export function letterLine(
  brush: Brush,
  set: SetText,
  line: SetText['lines'][number],
  middle: { x: number; y: number },
  ink: LetterInk,
): Layer {
  const pad = set.size * 0.5 + 24
  const width = line.width + pad * 2
  const height = set.leading + pad * 2
  const fill = letters(brush, set, line.text, width, height, 0)
  const canvas = make(fill.width, fill.height)
  const context = canvas.getContext('2d')
  const dark = brush.palette.sky.css(0.03)
  const silhouette = letters(brush, set, line.text, width, height, set.size * 0.06)
  const soft = blurred(tinted(silhouette, dark), Math.max(2, 30 * brush.scale))
  context.globalAlpha = ink.shadow
  context.drawImage(soft, 0, 10 * brush.scale)
  free(soft)
  if (ink.backing > 0) {
    const sheet = tinted(silhouette, brush.palette.sky.css(0.1))
    grain(sheet, brush)
    context.globalAlpha = ink.backing
    context.drawImage(sheet, 0, 4 * brush.scale)
    free(sheet)
  }
  context.globalAlpha = 1
  ply(context, fill, brush, ink, set.size)
  free(fill, silhouette)
  return { depth: 1.3, canvas, x: middle.x - width / 2, y: middle.y - height / 2 }
}

/** The letters as a white shape, widened by a stroke. */
function letters(brush: Brush, set: SetText, text: string, width: number, height: number, widened: number): Canvas {
  const canvas = make(width * brush.scale, height * brush.scale)
  const context = canvas.getContext('2d')
  context.scale(brush.scale, brush.scale)
  setFace(context, set.face, set.size)
  context.fillStyle = 'white'
  context.strokeStyle = 'white'
  context.lineJoin = 'round'
  context.lineWidth = widened * 2
  const baseline = height / 2 + set.size * 0.34
  if (widened > 0) context.strokeText(text, width / 2, baseline)
  context.fillText(text, width / 2, baseline)
  return canvas
}

function ply(
  context: ReturnType<Canvas['getContext']>,
  shape: Canvas,
  brush: Brush,
  ink: LetterInk,
  size: number,
): void {
  const { palette, scale } = brush
  const near = blurred(tinted(shape, palette.sky.css(0)), Math.max(1, 5 * scale))
  context.globalAlpha = 0.55
  context.drawImage(near, -2 * scale, Math.max(1, size * 0.03) * scale)
  context.globalAlpha = 1
  const face = copy(shape)
  const paint = face.getContext('2d')
  const ramp = ink.accent ? palette.accentRamp : palette.sky
  const wash = paint.createLinearGradient(0, shape.height * 0.2, 0, shape.height * 0.8)
  wash.addColorStop(0, ramp.css(ink.top ?? 0.99))
  wash.addColorStop(1, ramp.css(ink.foot ?? 0.9))
  paint.globalCompositeOperation = 'source-in'
  paint.fillStyle = wash
  paint.fillRect(0, 0, face.width, face.height)
  paint.globalCompositeOperation = 'source-over'
  grain(face, brush)
  context.drawImage(face, 0, 0)
  free(near, face)
}

function grain(canvas: Canvas, brush: Brush): void {
  const outline = copy(canvas)
  const context = canvas.getContext('2d')
  context.save()
  context.resetTransform()
  context.scale(brush.scale, brush.scale)
  layTexture(
    context,
    brush.look,
    { left: 0, top: 0, right: canvas.width / brush.scale, bottom: canvas.height / brush.scale },
    0.8,
  )
  context.restore()
  keepInside(canvas, outline)
  free(outline)
}
