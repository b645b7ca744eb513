import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import { make, settle } from './canvas.ts'
import { clamp, type Noise, noiseOf } from './noise.ts'
import type { Look } from './types.ts'

/** Textures tile as mirror images, are made once a process, and are the same on every run. */
const tileWidth = 640
const tileHeight = 1040
const tiles = new Map<string, Canvas>()

/** Emboss of two fine noises, grain and slow blotches, with fibres across it. */
function paperValue(noise: Noise, x: number, y: number): number {
  const here = noise.fbm(x / 2.3, y / 2.3, 2)
  const emboss = (noise.fbm((x + 1.2) / 2.3, (y + 1.2) / 2.3, 2) - here) * 105
  return 128 + emboss + (noise.at(x * 1.7, y * 1.7) - 0.5) * 34 + (noise.at(x / 60, y / 60) - 0.5) * 34
}

/** Dry brush: long strokes displaced by slow noise. Turning the coordinates instead would make wood curls. */
function gouacheValue(noise: Noise, x: number, y: number): number {
  const warp = (noise.at(x / 90, y / 90) - 0.5) * 46
  const stroke = noise.at(x * 0.045, 0.7 * (y - 0.16 * x) * 0.55 + warp * 0.5)
  const fine = noise.at(x * 0.12 + 40, (y - 0.16 * x) * 0.9 + warp)
  const blotch = (noise.fbm(x / 120, y / 120, 2) - 0.5) * 90
  return 128 + (stroke - 0.5) * 110 + (fine - 0.5) * 60 + blotch + (noise.at(x * 1.9, y * 1.9) - 0.5) * 26
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
  for (let index = 0; index < 900; index++) {
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
  look: Look,
  box: { left: number; top: number; right: number; bottom: number },
  strength = 1,
): void {
  const tile = texture(look.textureKind)
  context.save()
  context.globalCompositeOperation = 'overlay'
  context.globalAlpha = Math.min(1, look.texture * strength)
  const firstColumn = Math.floor(box.left / tileWidth)
  const firstRow = Math.floor(box.top / tileHeight)
  for (let row = firstRow; row * tileHeight < box.bottom; row++) {
    for (let column = firstColumn; column * tileWidth < box.right; column++) {
      context.save()
      context.translate((column + (column & 1)) * tileWidth, (row + (row & 1)) * tileHeight)
      context.scale(column & 1 ? -1 : 1, row & 1 ? -1 : 1)
      context.drawImage(tile, 0, 0)
      context.restore()
    }
  }
  context.restore()
}
