import type { Penalty } from './critic.ts'
import type { Field, Mask } from './field.ts'

/** One free colour, neither missing nor everywhere; unmeasured where the whole scene is of its hue. */
export function accentPenalty(field: Field, hero: Mask, accentHue: number, heroPops: boolean): Penalty {
  const share = accentShare(field, hero, accentHue, heroPops)
  if (share === undefined) return { accent: 0 }
  if (share < 0.02) return { accent: (1 - share / 0.02) * 0.5 }
  return { accent: Math.max(0, share - 0.25) * 1.5 }
}

export function accentShare(field: Field, hero: Mask, accentHue: number, heroPops: boolean): number | undefined {
  let meanA = 0
  let meanB = 0
  let count = 0
  for (let at = 0; at < field.l.length; at++) {
    const a = field.a[at] ?? 0
    const b = field.b[at] ?? 0
    meanA += a
    meanB += b
    const hero50 = (hero.alpha[at] ?? 0) > 0.5
    const chroma = Math.hypot(a, b)
    if (chroma > 0.05 && (turn(hueOf(a, b), accentHue) < 28 || (heroPops && hero50))) count++
  }
  if (turn(hueOf(meanA, meanB), accentHue) < 34) return undefined
  return count / field.l.length
}

const hueOf = (a: number, b: number): number => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360

/** Degrees between two hues. */
export function turn(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360
  return apart > 180 ? 360 - apart : apart
}
