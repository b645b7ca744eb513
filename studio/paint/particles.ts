import { type Random, seeded } from '#core/random.ts'
import { drawSparkle } from './sky.ts'
import type { Brush, Layer } from './types.ts'

/** Wraps a moving coordinate into a range, so that what leaves one edge comes back at the other. */
const wrapped = (value: number, low: number, high: number): number => {
  const span = high - low
  return low + ((((value - low) % span) + span) % span)
}

interface Speck {
  x: number
  y: number
  size: number
  pace: number
  phase: number
}

const specks = (random: Random, count: number, power: number): Speck[] =>
  Array.from({ length: count }, () => ({
    x: random() * 1240 - 80,
    y: random() * 2080 - 80,
    size: random() ** power,
    pace: 0.6 + 0.8 * random(),
    phase: random() * 6.28,
  }))

const own = (brush: Brush): Random => seeded(Math.floor(brush.random() * 2 ** 32))

const live = (depth: number, draw: NonNullable<Layer['live']>): Layer => ({ depth, x: 0, y: 0, live: draw })

/** Motes in the light, rising slowly. */
export function dust(brush: Brush, count = 50, depth = 0.9): Layer {
  const motes = specks(own(brush), count, 3)
  const colour = brush.palette.sky.css(0.96)
  return {
    ...live(depth, (context, seconds) => {
      context.fillStyle = colour
      for (const mote of motes) {
        const x = wrapped(mote.x + 22 * Math.sin(seconds * 0.4 * mote.pace + mote.phase), -80, 1160)
        const y = wrapped(mote.y - seconds * 12 * mote.pace, -80, 2000)
        context.globalAlpha = (0.14 + 0.3 * mote.size) * (0.6 + 0.4 * Math.sin(seconds * 1.3 + mote.phase))
        context.beginPath()
        context.arc(x, y, 1.6 + 3.4 * mote.size, 0, 6.283)
        context.fill()
      }
    }),
    blend: 'screen',
  }
}

/** Flakes that fall and sway; a few large ones near the lens. */
export function snowfall(brush: Brush, depth = 1, count = 110): Layer {
  const flakes = specks(own(brush), count, 2)
  const colour = brush.palette.sky.css(0.98)
  return live(depth, (context, seconds) => {
    context.fillStyle = colour
    flakes.forEach((flake, index) => {
      const large = index < 12
      const x = wrapped(flake.x + 34 * Math.sin(seconds * 0.7 * flake.pace + flake.phase), -80, 1160)
      const y = wrapped(flake.y + seconds * (large ? 150 : 62) * flake.pace, -80, 2000)
      context.globalAlpha = large ? 0.22 : 0.45 + 0.4 * flake.size
      context.beginPath()
      context.arc(x, y, large ? 11 + 10 * flake.size : 2 + 4.5 * flake.size, 0, 6.283)
      context.fill()
    })
  })
}

/** Slanting strokes of rain. */
export function rainfall(brush: Brush, lean: number, depth = 0.95, count = 150): Layer {
  const drops = specks(own(brush), count, 2)
  const style = brush.palette.sky.css(0.93)
  return live(depth, (context, seconds) => {
    context.strokeStyle = style
    context.lineCap = 'round'
    for (const drop of drops) {
      const length = 26 + 46 * drop.size
      const y = wrapped(drop.y + seconds * 1050 * drop.pace, -80, 2000)
      const x = wrapped(drop.x + lean * seconds * 1050 * drop.pace, -80, 1160)
      context.globalAlpha = 0.13 + 0.25 * drop.size
      context.lineWidth = 1.4 + 1.7 * drop.size
      context.beginPath()
      context.moveTo(x, y)
      context.lineTo(x - lean * length, y - length)
      context.stroke()
    }
  })
}

/** Bubbles that rise and wobble. */
export function bubbles(brush: Brush, depth = 0.9, count = 44): Layer {
  const balls = specks(own(brush), count, 2.4)
  const colour = brush.palette.sky.css(0.95)
  return live(depth, (context, seconds) => {
    for (const ball of balls) {
      const radius = 2.5 + 15 * ball.size
      const x = wrapped(ball.x + 12 * Math.sin(seconds * 1.6 * ball.pace + ball.phase), -80, 1160)
      const y = wrapped(ball.y - seconds * (46 + 50 * ball.size) * ball.pace, -80, 2000)
      context.globalAlpha = 0.5
      context.strokeStyle = colour
      context.lineWidth = 1.6
      context.beginPath()
      context.arc(x, y, radius, 0, 6.283)
      context.stroke()
      context.globalAlpha = 0.7
      context.fillStyle = colour
      context.beginPath()
      context.arc(x - radius * 0.35, y - radius * 0.35, Math.max(0.8, radius * 0.16), 0, 6.283)
      context.fill()
    }
  })
}

/** A few stars that swell and fade in turn. */
export function twinkle(brush: Brush, horizon: number, depth = 0.01, count = 16): Layer {
  const stars = specks(own(brush), count, 1.5)
  const colour = brush.palette.sky.css(0.98)
  return live(depth, (context, seconds) => {
    for (const star of stars) {
      const y = (star.y / 2000) * horizon * 0.8
      const shine = Math.max(0, Math.sin(seconds * 1.5 * star.pace + star.phase))
      if (shine < 0.05 || y < -40) continue
      context.globalAlpha = 0.85 * shine
      drawSparkle(context, star.x, y, 8 + 12 * star.size * shine, colour)
    }
  })
}

/** Leaves or petals blown across and turning; `tone` on the accent's ramp. */
export function leaves(brush: Brush, direction: 1 | -1, depth = 0.98, count = 26): Layer {
  const all = specks(own(brush), count, 1.6)
  const styles = [0.42, 0.56, 0.7].map((tone) => brush.palette.accentRamp.css(tone))
  return live(depth, (context, seconds) => {
    context.globalAlpha = 0.9
    all.forEach((leaf, index) => {
      const x = wrapped(leaf.x + direction * seconds * 150 * leaf.pace, -80, 1160)
      const sway = 40 * Math.sin(seconds * 1.1 * leaf.pace + leaf.phase)
      const y = wrapped(leaf.y + seconds * 46 * leaf.pace + sway, -80, 2000)
      const size = 7 + 15 * leaf.size
      context.save()
      context.translate(x, y)
      context.rotate(seconds * 1.4 * leaf.pace + leaf.phase)
      context.scale(1, 0.35 + 0.65 * Math.abs(Math.sin(seconds * 1.9 * leaf.pace + leaf.phase)))
      context.fillStyle = styles[index % 3] as string
      context.beginPath()
      context.moveTo(-size, 0)
      context.quadraticCurveTo(0, -size * 0.8, size, 0)
      context.quadraticCurveTo(0, size * 0.8, -size, 0)
      context.fill()
      context.restore()
    })
  })
}
