import type { Penalty } from './critic.ts'
import { boxOf, type Field, type Mask, overlap } from './field.ts'

export interface HeroMeasures {
  /** Mean OKLab distance across the hero's outline. */
  contrast: number
  /** Share of the outline that stands off clearly. */
  separation: number
}

/** How well the hero stands off what is behind it, along that part of its outline which nothing covers. */
export function heroMeasures(field: Field, hero: Mask, cover?: Mask): HeroMeasures {
  const reach = 4
  let total = 0
  let clear = 0
  let count = 0
  for (let y = 1; y < field.height - 1; y++) {
    for (let x = 1; x < field.width - 1; x++) {
      if (!onOutline(hero, x, y) || (cover?.alpha[y * field.width + x] ?? 0) > 0.3) continue
      const away = acrossOutline(field, hero, x, y, reach)
      if (away === undefined) continue
      total += away
      if (away > 0.1) clear++
      count++
    }
  }
  return count === 0 ? { contrast: 0, separation: 0 } : { contrast: total / count, separation: clear / count }
}

export function heroPenalty(field: Field, hero: Mask, front: Mask, cover: Mask): Penalty {
  if (boxOf(hero) === undefined) return { 'hero missing': 3 }
  const { contrast, separation } = heroMeasures(field, hero, cover)
  const crossed = overlap(hero, front)
  return {
    'hero contrast': Math.max(0, 0.19 - contrast) * 12,
    'hero separation': Math.max(0, 0.84 - separation) * 4,
    'hero crossed': crossed > 0.05 ? Math.min(3, crossed * 6) : 0,
  }
}

/** The second in the picture need not shine, but must be seen; what is huge carries the picture. */
export function companionPenalty(field: Field, companion: Mask, huge = false): Penalty {
  if (boxOf(companion) === undefined) return {}
  return { 'companion contrast': Math.max(0, (huge ? 0.12 : 0.1) - heroMeasures(field, companion).contrast) * 9 }
}

function onOutline(mask: Mask, x: number, y: number): boolean {
  const { alpha, width } = mask
  const at = y * width + x
  if ((alpha[at] ?? 0) < 0.5) return false
  return [at - 1, at + 1, at - width, at + width].some((beside) => (alpha[beside] ?? 0) < 0.5)
}

function acrossOutline(field: Field, hero: Mask, x: number, y: number, reach: number): number | undefined {
  const inside = { l: 0, a: 0, b: 0, count: 0 }
  const outside = { l: 0, a: 0, b: 0, count: 0 }
  for (let row = Math.max(0, y - reach); row <= Math.min(field.height - 1, y + reach); row++) {
    for (let column = Math.max(0, x - reach); column <= Math.min(field.width - 1, x + reach); column++) {
      const at = row * field.width + column
      const side = (hero.alpha[at] ?? 0) >= 0.5 ? inside : outside
      side.l += field.l[at] ?? 0
      side.a += field.a[at] ?? 0
      side.b += field.b[at] ?? 0
      side.count++
    }
  }
  if (inside.count === 0 || outside.count === 0) return undefined
  return Math.hypot(
    inside.l / inside.count - outside.l / outside.count,
    inside.a / inside.count - outside.a / outside.count,
    inside.b / inside.count - outside.b / outside.count,
  )
}
