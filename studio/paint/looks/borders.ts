import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import { frameHeight, frameWidth } from '../canvas.ts'
import { type Noise, noiseOf } from '../noise.ts'
import { texture } from '../texture.ts'
import type { Border } from '../types.ts'

/** How far the picture's edge lies inside the frame, by the way along it, in scene units. */
type Reach = (along: number, noise: Noise) => number

const around = 2 * (frameWidth + frameHeight)
const step = 4

/** A closed line round the picture, `reach` within the frame. */
function rimPath(reach: Reach, noise: Noise, inset: number): Path2D {
  const path = new Path2D()
  path.rect(-10, -10, frameWidth + 20, frameHeight + 20)
  const lines = [
    { length: frameWidth, at: (along: number, deep: number) => [along, deep] as const },
    { length: frameHeight, at: (along: number, deep: number) => [frameWidth - deep, along] as const },
    { length: frameWidth, at: (along: number, deep: number) => [frameWidth - along, frameHeight - deep] as const },
    { length: frameHeight, at: (along: number, deep: number) => [deep, frameHeight - along] as const },
  ]
  let passed = 0
  for (const [index, { length, at }] of lines.entries()) {
    for (let along = inset; along < length - inset; along += step) {
      const [x, y] = at(along, reach(passed + along, noise))
      if (index === 0 && along === inset) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
    passed += length
  }
  path.closePath()
  return path
}

/** Fills all that lies outside the line with paper, its grain showing. */
function layPaper(context: SKRSContext2D, path: Path2D, colour: string, shade: number): void {
  context.save()
  context.globalCompositeOperation = 'source-over'
  context.globalAlpha = 1
  if (shade > 0) {
    context.shadowColor = `rgba(40,30,60,${shade})`
    context.shadowBlur = 7
    context.shadowOffsetY = 2
  }
  context.fillStyle = colour
  context.fill(path, 'evenodd')
  context.shadowColor = 'transparent'
  context.clip(path, 'evenodd')
  context.globalCompositeOperation = 'overlay'
  context.globalAlpha = 0.3
  const grain = texture('paper')
  for (let y = 0; y < frameHeight; y += grain.height) context.drawImage(grain, 0, y)
  context.restore()
}

const torn: Reach = (along, noise) =>
  25 +
  20 * (noise.fbm(along / 130, 3.5, 2) - 0.5) +
  9 * (noise.at(along / 21, 11.5) - 0.5) +
  5 * (noise.at(along / 7, 23.5) - 0.5)

/** Paint that ends before the paper does, its last rim torn and soft. */
export const tornPaper: Border = {
  id: 'torn-paper',
  paint(context) {
    const noise = noiseOf(seeded('torn paper'))
    layPaper(context, rimPath(torn, noise, 36), 'rgb(247,242,233)', 0.35)
  },
}

/** Bristles that ran dry: every few units another one ends. */
const brushed: Reach = (along, noise) => {
  const place = along % around
  const bristle = noise.at(place / 9, 4.5) ** 2
  return 58 + 26 * (noise.at(place / 160, 8.5) - 0.5) - 46 * bristle * noise.at(place / 60, 2.5)
}

/** The sensitised paper's brushed rim of a sun print. */
export const brushedPaper: Border = {
  id: 'brushed-paper',
  paint(context) {
    const noise = noiseOf(seeded('brushed paper'))
    layPaper(context, rimPath(brushed, noise, 66), 'rgb(243,240,229)', 0)
  },
}
