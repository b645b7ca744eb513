import { seeded } from '#core/random.ts'
import { daylights, type TimeOfDay } from './daylight.ts'
import { type PaletteAsk, palette } from './palette.ts'
import type { Brush, Light, Look } from './types.ts'

export interface BrushAsk extends Omit<PaletteAsk, 'time'> {
  time: TimeOfDay
  look: Look
  seed: number | string
  scale: number
}

/** A brush for one shot: same ask, same pixels. The layout moves its light to where it hangs the sun or moon. */
export function brushFor(ask: BrushAsk): Brush {
  const colours = palette(ask)
  return {
    palette: ask.look.palette?.(colours) ?? colours,
    look: ask.look,
    light: { x: 650, y: 440 },
    scale: ask.scale,
    random: seeded(ask.seed),
    darkness: daylights[ask.time].darkness,
  }
}

export const withLight = (brush: Brush, light: Light): Brush => ({ ...brush, light })
