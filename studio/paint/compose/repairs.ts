import type { Penalty } from './critic.ts'
import type { Solution } from './spec.ts'

/** What to try against the worst of a picture's faults; undefined where nothing is known to help. */
export function repaired(solution: Solution, parts: Penalty, heroX: number, oneInk = false): Solution | undefined {
  const next = { ...solution }
  const weight = (name: string): number => parts[name] ?? 0
  if (weight('caption contrast') + weight('caption detail') > 0.05 && next.captionBand < 0.45) {
    next.captionBand = Math.min(0.48, next.captionBand + 0.2)
  }
  const faint = weight('hero contrast') + weight('hero separation')
  if (oneInk && !next.outlined && (faint > 0.1 || weight('companion contrast') > 0.1)) next.outlined = true
  else if (faint > 0.1 && next.glow < 0.75) next.glow += 0.4
  if (weight('accent') > 0.1) next.propsInAccent = true
  if (weight('tangent') > 0.1) {
    if (next.shiftX === 0) next.shiftX = heroX < 540 ? -60 : 60
    else next.shiftY -= 50
  }
  if (weight('hero outside') + weight('hero crossed') > 0.1) next.shrink *= 0.88
  if (weight('props hidden') > 0.1) next.propsTurned = true
  if (weight('companion hidden') > 0.1) {
    next.shrink *= 0.88
    next.shiftX += heroX < 540 ? -50 : 50
  }
  return JSON.stringify(next) === JSON.stringify(solution) ? undefined : next
}
