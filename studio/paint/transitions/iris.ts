import { Path2D } from '@napi-rs/canvas'
import { between, type Random } from '#core/random.ts'
import { castShadow, fillSheet, type Point, tear } from './torn.ts'
import type { DrawnTransition, Sight } from './transition.ts'

const corners = 330
const teeth = 47

function pathOf(rings: readonly (readonly Point[])[]): Path2D {
  const path = new Path2D()
  for (const ring of rings) {
    for (const [index, { x, y }] of ring.entries()) {
      if (index === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
    path.closePath()
  }
  return path
}

/** A hole is torn into the picture where the eye is, and grows until nothing is left. */
export function iris({ width, height, eye }: Sight, random: Random): DrawnTransition {
  const aside = between(random, 0.46, 0.54)
  const middle = { x: width * (eye?.x ?? aside), y: height * (eye?.y ?? 0.42) }
  const waves = [2, 3, 5].map((count) => ({ count, size: between(random, 0.04, 0.11), turn: random() * 6.28 }))
  const bites = Array.from({ length: teeth }, () => between(random, -1, 1))
  const edge = tear(random)
  const furthest = Math.hypot(Math.max(middle.x, width - middle.x), Math.max(middle.y, height - middle.y))
  // Beyond the corners by the deepest tooth and by its shadow, even where the waves are lowest.
  const whole = (furthest + 120) / (1 - waves.reduce((sum, { size }) => sum + size, 0))

  const ring = (progress: number, outer: boolean): Point[] => {
    const base = whole * progress ** 1.6
    // A small hole has small teeth.
    const rough = Math.min(1, base / 260)
    return Array.from({ length: corners }, (_each, index) => {
      const angle = (index / corners) * 2 * Math.PI
      const swell = waves.reduce((sum, { count, size, turn }) => sum + size * Math.sin(count * angle + turn), 1)
      const place = (index / corners) * teeth
      const [before, after] = [bites[Math.floor(place) % teeth] ?? 0, bites[Math.ceil(place) % teeth] ?? 0]
      const tooth = before + (after - before) * (place % 1)
      const along = index * 19
      // The field of fibres is torn open with the hole, so it may not begin and end apart.
      const seam = Math.min(1, index / 12, (corners - index) / 12)
      const strays = rough * (26 * tooth + seam * 0.4 * edge.offset(along))
      const radius = Math.max(0, base * swell + strays + (outer ? rough * (12 + seam * edge.fibre(along)) : 0))
      return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * 1.06 * Math.sin(angle) }
    })
  }

  return {
    matte(context, progress) {
      context.fill(pathOf([ring(progress, false)]))
    },
    paper(context, progress) {
      if (progress <= 0) return
      const hole = ring(progress, false)
      const rim = ring(progress, true)
      const sheet = pathOf([hole, rim])
      castShadow(context, sheet, { blur: 46, alpha: 0.62, across: 4, down: 16 })
      // Twice: an even-odd band, since a plain fill would close the hole.
      context.save()
      context.clip(sheet, 'evenodd')
      fillSheet(context, pathOf([rim]), '#f4ecdc', middle)
      context.restore()
    },
  }
}
