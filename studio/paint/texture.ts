import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import { make, settle } from './canvas.ts'
import { clamp, type Noise, noiseOf } from './noise.ts'
import type { Look } from './types.ts'

/** Textures tile as mirror images, are made once a process, and are the same on every run. */
const tileWidth = 1280
const tileHeight = 1040
/** Where the first tile begins: its mirror seams then lie outside the picture, or behind the horizon. */
const tileStart = -100
const tiles = new Map<string, Canvas>()

/** Emboss of two fine noises, grain and slow blotches, with fibres across it. */
function paperValue(noise: Noise, x: number, y: number): number {
  const here = noise.fbm(x / 2.3, y / 2.3, 2)
  const emboss = (noise.fbm((x + 1.2) / 2.3, (y + 1.2) / 2.3, 2) - here) * 105
  return 128 + emboss + (noise.at(x * 1.7, y * 1.7) - 0.5) * 34 + (noise.at(x / 60, y / 60) - 0.5) * 34
}

/** Dry brush: long strokes, a little aslant, displaced by slow noise. Turning the coordinates would make wood curls. */
function gouacheValue(noise: Noise, x: number, y: number): number {
  const drift = (noise.at(x / 170, y / 170) - 0.5) * 5
  const bristle = noise.at(x * 0.022 + noise.at(x / 40, y / 9) * 1.6, (y - 0.16 * x) * 0.34 + drift)
  const stroke = noise.at(x * 0.011 + 40, (y - 0.16 * x) * 0.085 + drift * 0.6)
  const blotch = (noise.fbm(x / 130, y / 110, 2) - 0.5) * 70
  return 128 + (bristle - 0.5) * 74 + (stroke - 0.5) * 96 + blotch + (noise.at(x * 1.9, y * 1.9) - 0.5) * 30
}

function smoothValue(noise: Noise, x: number, y: number): number {
  return 128 + (noise.at(x * 1.8, y * 1.8) - 0.5) * 80 + (noise.at(x / 50, y / 50) - 0.5) * 40
}

const values = { paper: paperValue, gouache: gouacheValue, smooth: smoothValue }

/** A grey tile around middle grey, to be drawn as 'overlay'. */
export function texture(kind: Look['textureKind']): Canvas {
  const known = tiles.get(kind)
  if (known) return known
  const random = seeded(`texture ${kind}`)
  const noise = noiseOf(random)
  const canvas = make(tileWidth, tileHeight)
  const context = canvas.getContext('2d')
  const image = context.createImageData(tileWidth, tileHeight)
  const pixels = new Uint32Array(image.data.buffer)
  for (let y = 0; y < tileHeight; y++) {
    for (let x = 0; x < tileWidth; x++) {
      const value = clamp(Math.round(values[kind](noise, x, y)), 0, 255)
      pixels[y * tileWidth + x] = 0xff000000 | (value << 16) | (value << 8) | value
    }
  }
  context.putImageData(image, 0, 0)
  if (kind === 'paper') fibres(context, random)
  settle(canvas)
  tiles.set(kind, canvas)
  return canvas
}

function fibres(context: SKRSContext2D, random: () => number): void {
  context.lineWidth = 1
  for (let index = 0; index < 1800; index++) {
    const x = random() * tileWidth
    const y = random() * tileHeight
    const angle = random() * Math.PI
    const length = 8 + random() * 26
    context.strokeStyle = random() < 0.5 ? 'rgba(255,255,255,.1)' : 'rgba(0,0,0,.1)'
    context.beginPath()
    context.moveTo(x, y)
    const bend = (random() - 0.5) * length
    context.quadraticCurveTo(
      x + (Math.cos(angle) * length) / 2 - Math.sin(angle) * bend * 0.4,
      y + (Math.sin(angle) * length) / 2 + Math.cos(angle) * bend * 0.4,
      x + Math.cos(angle) * length,
      y + Math.sin(angle) * length,
    )
    context.stroke()
  }
}

/**
 * Lays the look's texture over a box, in the context's own units. Clip first, or cut to the alpha afterwards:
 * 'overlay' paints where nothing is.
 */
export function layTexture(
  context: SKRSContext2D,
  look: Pick<Look, 'textureKind' | 'texture'>,
  box: { left: number; top: number; right: number; bottom: number },
  strength = 1,
): void {
  const tile = texture(look.textureKind)
  context.save()
  context.globalCompositeOperation = 'overlay'
  context.globalAlpha = Math.min(1, look.texture * strength)
  const firstColumn = Math.floor((box.left - tileStart) / tileWidth)
  const firstRow = Math.floor((box.top - tileStart) / tileHeight)
  for (let row = firstRow; row * tileHeight + tileStart < box.bottom; row++) {
    for (let column = firstColumn; column * tileWidth + tileStart < box.right; column++) {
      context.save()
      context.translate((column + (column & 1)) * tileWidth + tileStart, (row + (row & 1)) * tileHeight + tileStart)
      context.scale(column & 1 ? -1 : 1, row & 1 ? -1 : 1)
      context.drawImage(tile, 0, 0)
      context.restore()
    }
  }
  context.restore()
}
