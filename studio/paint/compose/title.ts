import { Path2D } from '@napi-rs/canvas'
import { stage } from '../canvas.ts'
import { smoothstep } from '../noise.ts'
import { paintPaper } from '../ply.ts'
import type { Brush, Layer, Scene } from '../types.ts'
import { type LetterInk, letterLine } from './paper-letters.ts'
import { plainText, type SetText, setText, type TextBox } from './text-layout.ts'
import { faceFor } from './type.ts'

export interface TitleText {
  title: string
  /** BCP 47 tag; decides the face and where lines break. */
  language: string
}

/** Where the title stands: below what phones put at the upper edge, above the heads of who stands there. */
const titleBox: TextBox & { middle: number } = {
  width: 880,
  height: 400,
  largest: 146,
  smallest: 64,
  maxLines: 4,
  middle: 430,
}

const ink: LetterInk = { backing: 0.92, shadow: 0.6 }

/** A title cut from paper, its lines rising one after the other, gone again before `leaveAt`. */
export function titleLayers(brush: Brush, text: TitleText, leaveAt: number): Layer[] {
  if (plainText(text.title) === '') return []
  const set = setText(text.title, faceFor(plainText(text.title), text.language), text.language, titleBox)
  const top = titleBox.middle - (set.lines.length * set.leading) / 2
  const lines = layersOf(brush, set, top, ink).map((layer, index) => ({
    ...layer,
    idle: entrance(0.1 + 0.16 * index, leaveAt - 0.1 * (set.lines.length - 1 - index)),
  }))
  const sign = ornament(brush, 540, top - 66, 1.3)
  return [...lines, { ...sign, idle: entrance(0, leaveAt) }]
}

/** The first shot of a film, its title over it. */
export function withTitle(scene: Scene, brush: Brush, text: TitleText): Scene {
  const leaveAt = Math.min(2.9, scene.seconds - 0.5)
  return { ...scene, layers: [...scene.layers, ...titleLayers(brush, text, leaveAt)] }
}

/** Every line of a set text as a layer of its own, the first one's upper edge at `top`. */
export function layersOf(brush: Brush, set: SetText, top: number, letters: LetterInk): Layer[] {
  return set.lines.map((line, index) =>
    letterLine(brush, set, line, { x: 540, y: top + set.leading * (index + 0.5) }, letters),
  )
}

/** Rises into place, and lifts away at the end. */
export function entrance(from: number, leaveAt: number): NonNullable<Layer['idle']> {
  return (seconds) => {
    const come = smoothstep(from, from + 0.6, seconds)
    const go = smoothstep(leaveAt - 0.55, leaveAt, seconds)
    return { y: 44 * (1 - come) - 36 * go, alpha: come * (1 - go), rotation: 0.012 * (1 - come) }
  }
}

/** A crescent between two stars, in the accent. */
export function ornament(brush: Brush, x: number, y: number, depth: number): Layer {
  const area = stage(brush.scale, { left: x - 130, top: y - 60, right: x + 130, bottom: y + 60 })
  const paper = { ramp: brush.palette.accentRamp, tone: 0.82, toneFoot: 0.7, shadow: 0.6, shadowBlur: 10, texture: 0.8 }
  const moon = new Path2D()
  moon.arc(x, y, 36, 0.35 * Math.PI, 1.45 * Math.PI)
  moon.quadraticCurveTo(x - 20, y + 4, x + 36 * Math.cos(0.35 * Math.PI), y + 36 * Math.sin(0.35 * Math.PI))
  moon.closePath()
  paintPaper(area.context, brush, moon, paper)
  for (const side of [-1, 1]) paintPaper(area.context, brush, star(x + side * 88, y + 4, 15), paper)
  return area.layer(depth)
}

function star(x: number, y: number, size: number): Path2D {
  const path = new Path2D()
  for (let point = 0; point < 8; point++) {
    const reach = point % 2 === 0 ? size : size * 0.36
    const angle = (point * Math.PI) / 4 - Math.PI / 2
    if (point === 0) path.moveTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle))
    else path.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle))
  }
  path.closePath()
  return path
}
