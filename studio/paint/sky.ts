import { seeded } from '#core/random.ts'
import { free, fullBox, make, stage } from './canvas.ts'
import { clamp, mix, noiseOf, smoothstep } from './noise.ts'
import { layTexture } from './texture.ts'
import type { Brush, Layer, Ramp } from './types.ts'

export interface SkyAsk {
  ramp: Ramp
  /** Tones at the top of the picture and at the horizon. */
  top: number
  low: number
  horizon: number
  /** How cloudy: 0 clear to 1 overcast. */
  clouds: number
  /** How far the light's glow reaches, in scene units, and how many tones it adds. */
  glowRadius: number
  glow: number
  stars: number
}

/** Share of the final resolution at which the sky is computed; it is soft, so it may be small. */
const resolution = 0.4

/** The sky, point by point: gradient, a glow round the light, wind-drawn clouds lit from the light's side. */
export function paintSky(brush: Brush, ask: SkyAsk): Layer {
  const whole = stage(brush.scale)
  const step = 1 / (brush.scale * resolution)
  const width = Math.ceil((fullBox.right - fullBox.left) / step)
  const height = Math.ceil((fullBox.bottom - fullBox.top) / step)
  const small = make(width, height)
  const paint = small.getContext('2d')
  const image = paint.createImageData(width, height)
  const noise = noiseOf(brush.random)
  const stretch = 2.4 + brush.random()
  const { light } = brush
  // As many numbers as pixels are drawn for the grain: from a stream of its own, so that every scale paints the same set.
  const grit = seeded(Math.floor(brush.random() * 2 ** 32))
  for (let row = 0; row < height; row++) {
    const y = fullBox.top + row * step
    const down = clamp((y + 60) / (ask.horizon + 60))
    for (let column = 0; column < width; column++) {
      const x = fullBox.left + column * step
      const warp = noise.at(x / 330, y / 240) - 0.5
      const distance = Math.hypot(x - light.x, y - light.y) / ask.glowRadius
      let tone = mix(ask.top, ask.low, clamp(down + warp * 0.1) ** 1.25)
      tone += ask.glow * Math.exp(-(distance ** 1.15) * 1.6)
      if (y < ask.horizon + 80 && ask.clouds > 0) {
        const u = x / (150 * stretch) + warp * 0.6
        const v = y / 150 + (noise.at(x / 210 + 9, y / 190) - 0.5) * 1.5
        const cloud = noise.fbm(u, v, 5)
        const cover = smoothstep(0.66 - 0.2 * ask.clouds, 0.86 - 0.2 * ask.clouds, cloud)
        if (cover > 0.001) {
          const lit = cloud - noise.fbm(u + Math.sign(light.x - x) * 0.12, v + (light.y < y ? -0.1 : 0.1), 3)
          tone += cover * (0.09 + lit * 0.34) * (0.35 + 0.65 * ask.clouds)
        }
      }
      const [red, green, blue] = ask.ramp.rgb(tone)
      const grain = (grit() - 0.5) * 4
      const place = (row * width + column) * 4
      image.data[place] = red + grain
      image.data[place + 1] = green + grain
      image.data[place + 2] = blue + grain
      image.data[place + 3] = 255
    }
  }
  paint.putImageData(image, 0, 0)
  whole.context.imageSmoothingQuality = 'medium'
  whole.context.drawImage(small, fullBox.left, fullBox.top, width * step, height * step)
  free(small)
  layTexture(whole.context, brush.look, fullBox, 0.45)
  if (ask.stars > 0) scatterStars(whole.context, brush, ask)
  return whole.layer(0)
}

function scatterStars(context: ReturnType<typeof stage>['context'], brush: Brush, ask: SkyAsk): void {
  const count = Math.round(150 * ask.stars)
  for (let index = 0; index < count; index++) {
    const x = mix(-60, 1140, brush.random())
    const y = mix(-60, ask.horizon * 0.86, brush.random() ** 1.3)
    const bright = brush.random()
    const near = Math.hypot(x - brush.light.x, y - brush.light.y) < 270
    const alpha = (0.25 + 0.65 * bright) * (1 - (y / ask.horizon) * 0.7) * Math.min(1, ask.stars + 0.3)
    const size = 1.1 + 2.2 * bright ** 4
    const cross = brush.random() < 0.09
    if (near) continue
    context.fillStyle = ask.ramp.css(0.97, alpha)
    context.beginPath()
    context.arc(x, y, size, 0, Math.PI * 2)
    context.fill()
    if (cross) drawSparkle(context, x, y, 7 + 9 * bright, ask.ramp.css(0.98, alpha))
  }
}

/** A star with four thin points. */
export function drawSparkle(
  context: ReturnType<typeof stage>['context'],
  x: number,
  y: number,
  reach: number,
  style: string,
): void {
  const waist = reach * 0.09
  context.fillStyle = style
  context.beginPath()
  for (let point = 0; point < 8; point++) {
    const radius = point % 2 === 0 ? reach : waist
    const angle = (point * Math.PI) / 4
    context.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius)
  }
  context.closePath()
  context.fill()
}
