import type { Ramp } from '../types.ts'
import type { Plan } from './plan.ts'

/** What wares are made of. */
export const goodsRamps = (plan: Plan): Ramp[] => {
  const { palette } = plan.brush
  return [palette.accentRamp, palette.ground, palette.pop(palette.accent.h + 40, 0.12), palette.sky, palette.ground]
}
