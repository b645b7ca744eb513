import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { seeded } from '#core/random.ts'
import { paintPaper } from '../ply.ts'
import type { Brush, Layer, Ramp } from '../types.ts'

function fishPath(x: number, y: number, length: number, way: 1 | -1, tilt = 0): Path2D {
  const place = (along: number, across: number): [number, number] => {
    const px = way * along * length
    const py = across * length
    return [x + px * Math.cos(tilt) - py * Math.sin(tilt), y + px * Math.sin(tilt) + py * Math.cos(tilt)]
  }
  const path = new Path2D()
  path.moveTo(...place(0.5, 0))
  path.quadraticCurveTo(...place(0.18, -0.3), ...place(-0.26, -0.05))
  path.lineTo(...place(-0.5, -0.22))
  path.quadraticCurveTo(...place(-0.4, 0), ...place(-0.5, 0.22))
  path.lineTo(...place(-0.26, 0.05))
  path.quadraticCurveTo(...place(0.18, 0.3), ...place(0.5, 0))
  path.closePath()
  return path
}

/** One paper fish with an eye and a fin line. */
export function fish(
  context: SKRSContext2D,
  brush: Brush,
  ask: { x: number; y: number; length: number; way: 1 | -1; tilt: number; ramp: Ramp; tone: number },
): void {
  const { x, y, length, way, tilt, ramp, tone } = ask
  paintPaper(context, brush, fishPath(x, y, length, way, tilt), {
    ramp,
    tone: tone + 0.08,
    toneFoot: tone - 0.06,
    edge: 0.7,
    edgeWidth: 3,
    shadow: 0.4,
    shadowBlur: 10,
    form: 0.3,
  })
  const eye = (size: number, style: string): void => {
    context.fillStyle = style
    context.beginPath()
    context.arc(
      x + way * length * 0.3 * Math.cos(tilt),
      y + way * length * 0.3 * Math.sin(tilt) - length * 0.04,
      size,
      0,
      6.2832,
    )
    context.fill()
  }
  eye(length * 0.045, ramp.css(0.96))
  eye(length * 0.022, ramp.css(0.05))
}

/** A far school that swims through the picture. */
export function school(
  brush: Brush,
  ask: { x: number; y: number; count: number; way: 1 | -1; style: string; depth: number },
): Layer {
  const random = seeded(Math.floor(brush.random() * 2 ** 32))
  const members = Array.from({ length: ask.count }, () => ({
    x: ask.x + (random() - 0.5) * 300,
    y: ask.y + (random() - 0.5) * 150,
    length: 26 + 22 * random(),
    phase: random() * 6.28,
  }))
  return {
    depth: ask.depth,
    x: 0,
    y: 0,
    live: (context, seconds) => {
      context.fillStyle = ask.style
      for (const member of members) {
        const x = member.x + ask.way * (18 * seconds + 10 * Math.sin(seconds * 1.4 + member.phase))
        const y = member.y + 8 * Math.sin(seconds * 1.1 + member.phase)
        context.fill(fishPath(x, y, member.length, ask.way, 0.12 * Math.sin(seconds * 2.2 + member.phase)))
      }
    },
  }
}
