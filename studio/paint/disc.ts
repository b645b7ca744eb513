import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { free, make, stage } from './canvas.ts'
import { rampOf } from './colour.ts'
import { clamp, noiseOf, smoothstep } from './noise.ts'
import { paintPaper } from './ply.ts'
import { layTexture } from './texture.ts'
import type { Brush, Layer, Ramp } from './types.ts'

export interface DiscAsk {
  x: number
  y: number
  r: number
  kind: 'sun' | 'moon'
  ramp: Ramp
  /** A sleeping face, a singing one, or none. */
  face?: 'asleep' | 'singing'
  depth?: number
}

const sunRamp = rampOf([
  [0, { l: 0.72, c: 0.15, h: 70 }],
  [0.5, { l: 0.9, c: 0.12, h: 92 }],
  [1, { l: 0.985, c: 0.045, h: 100 }],
])

/** Sun or moon with its glow: two layers, the glow flickering a little. */
export function paintDisc(brush: Brush, ask: DiscAsk): Layer[] {
  const depth = ask.depth ?? 0.02
  return [glow(brush, ask, depth), ask.kind === 'sun' ? sun(brush, ask, depth) : moon(brush, ask, depth)]
}

function glow(brush: Brush, { x, y, r, ramp, kind }: DiscAsk, depth: number): Layer {
  const reach = r * (kind === 'sun' ? 2.6 : 2.3)
  const { context, layer } = stage(brush.scale, {
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
  })
  const fade = context.createRadialGradient(x, y, 0, x, y, reach)
  const strength = kind === 'sun' ? 0.5 : 0.4
  for (let step = 0; step <= 8; step++) {
    const part = step / 8
    fade.addColorStop(part, (kind === 'sun' ? sunRamp : ramp).css(0.86, strength * (1 - part) ** 2.2))
  }
  context.fillStyle = fade
  context.fillRect(x - reach, y - reach, reach * 2, reach * 2)
  return layer(depth, { blend: 'screen', idle: (seconds) => ({ alpha: 0.9 + 0.1 * Math.sin(seconds * 1.9) }) })
}

/** A paper disc with 24 cut rays, turning slowly. */
function sun(brush: Brush, { x, y, r }: DiscAsk, depth: number): Layer {
  const reach = r * 1.8
  const { context, layer } = stage(brush.scale, {
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
  })
  context.fillStyle = sunRamp.css(0.62, 0.9)
  for (let ray = 0; ray < 24; ray++) {
    const angle = (ray * Math.PI) / 12
    const long = ray % 2 === 0 ? 1.58 : 1.38
    context.beginPath()
    for (const [radius, turn] of [
      [1.14, -0.05],
      [long, 0],
      [1.14, 0.05],
    ] as const) {
      context.lineTo(x + Math.cos(angle + turn) * r * radius, y + Math.sin(angle + turn) * r * radius)
    }
    context.closePath()
    context.fill()
  }
  const path = new Path2D()
  path.arc(x, y, r, 0, Math.PI * 2)
  paintPaper(context, { ...brush, light: { x: x - r, y: y - r * 2 } }, path, {
    ramp: sunRamp,
    tone: 0.98,
    toneFoot: 0.56,
    shadow: 0.3,
    shadowBlur: 16,
    edge: 0.9,
    edgeWidth: 3,
  })
  return layer(depth, { idle: (seconds) => ({ rotation: seconds * 0.012 }) })
}

/** A ball with dim seas, its limb a little darker, a few craters. */
function moon(brush: Brush, ask: DiscAsk, depth: number): Layer {
  const { x, y, r, ramp } = ask
  const { canvas, context, layer } = stage(brush.scale, {
    left: x - r - 4,
    top: y - r - 4,
    right: x + r + 4,
    bottom: y + r + 4,
  })
  const noise = noiseOf(brush.random)
  const size = Math.max(8, Math.ceil(r * 2 * brush.scale))
  const map = make(size, size)
  const paint = map.getContext('2d')
  const image = paint.createImageData(size, size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const u = (column / size) * 2 - 1
      const v = (row / size) * 2 - 1
      const seas = smoothstep(0.47, 0.6, noise.fbm(u * 2.2 + 7, v * 2.2 + 3, 5))
      const tone = clamp(1 - 0.12 * seas - 0.13 * Math.min(1, Math.hypot(u, v)) ** 3 - 0.03 * v)
      const [red, green, blue] = ramp.rgb(tone)
      const place = (row * size + column) * 4
      image.data[place] = red
      image.data[place + 1] = green
      image.data[place + 2] = blue
      image.data[place + 3] = 255
    }
  }
  paint.putImageData(image, 0, 0)
  const path = new Path2D()
  path.arc(x, y, r, 0, Math.PI * 2)
  context.save()
  context.clip(path)
  context.drawImage(map, x - r, y - r, r * 2, r * 2)
  craters(context, brush, ask)
  layTexture(context, brush.look, { left: x - r, top: y - r, right: x + r, bottom: y + r }, 0.5)
  if (ask.face) drawFace(context, brush, ask, ask.face)
  context.restore()
  free(map)
  return { ...layer(depth), canvas }
}

function craters(context: SKRSContext2D, brush: Brush, { x, y, r, ramp }: DiscAsk): void {
  for (let index = 0; index < 9; index++) {
    const angle = brush.random() * Math.PI * 2
    const out = Math.sqrt(brush.random()) * r * 0.85
    const size = r * (0.02 + 0.045 * brush.random())
    const cx = x + Math.cos(angle) * out
    const cy = y + Math.sin(angle) * out
    context.fillStyle = ramp.css(0.8, 0.35)
    context.beginPath()
    context.arc(cx, cy, size, 0, Math.PI * 2)
    context.fill()
    context.strokeStyle = ramp.css(1, 0.5)
    context.lineWidth = Math.max(1, size * 0.18)
    context.beginPath()
    context.arc(cx, cy, size, 0.3, 2.2)
    context.stroke()
  }
}

function drawFace(context: SKRSContext2D, brush: Brush, ask: DiscAsk, face: 'asleep' | 'singing'): void {
  const { x, y, r } = ask
  const ink = brush.palette.sky.css(0.08)
  for (const side of [-1, 1]) {
    const cheek = context.createRadialGradient(
      x + side * r * 0.52,
      y + r * 0.16,
      0,
      x + side * r * 0.52,
      y + r * 0.16,
      r * 0.26,
    )
    cheek.addColorStop(0, brush.palette.accentRamp.css(0.66, 0.55))
    cheek.addColorStop(1, brush.palette.accentRamp.css(0.66, 0))
    context.fillStyle = cheek
    context.fillRect(x - r, y - r, r * 2, r * 2)
  }
  context.strokeStyle = ink
  context.lineCap = 'round'
  context.lineWidth = r * 0.03
  const arc = (cx: number, cy: number, radius: number, from: number, to: number): void => {
    context.beginPath()
    context.arc(cx, cy, radius, from, to)
    context.stroke()
  }
  for (const side of [-1, 1]) {
    arc(x + side * r * 0.34, y - r * 0.16, r * 0.15, 0.25, Math.PI - 0.25)
    arc(x + side * r * 0.36, y - r * 0.42, r * 0.19, Math.PI + 0.55, -0.55)
    for (let lash = 0; lash < 3; lash++) {
      const angle = 0.5 + lash * 0.5 + (side < 0 ? 1.1 : 0)
      const cx = x + side * r * 0.34
      context.beginPath()
      context.moveTo(cx + Math.cos(angle) * r * 0.15, y - r * 0.16 + Math.sin(angle) * r * 0.15)
      context.lineTo(cx + Math.cos(angle) * r * 0.2, y - r * 0.16 + Math.sin(angle) * r * 0.2)
      context.stroke()
    }
  }
  context.beginPath()
  context.moveTo(x + r * 0.03, y - r * 0.08)
  context.quadraticCurveTo(x + r * 0.12, y + r * 0.1, x - r * 0.02, y + r * 0.13)
  context.stroke()
  if (face === 'asleep') {
    arc(x, y + r * 0.28, r * 0.16, 0.4, Math.PI - 0.4)
    return
  }
  context.fillStyle = ink
  context.beginPath()
  context.ellipse(x, y + r * 0.42, r * 0.13, r * 0.17, 0, 0, Math.PI * 2)
  context.fill()
  context.fillStyle = brush.palette.accentRamp.css(0.66)
  context.beginPath()
  context.ellipse(x, y + r * 0.5, r * 0.085, r * 0.075, 0, 0, Math.PI * 2)
  context.fill()
}
