import { lchToRgb, rampBy, rgbToLch, turned } from '../colour.ts'
import type { Look, Ramp } from '../types.ts'

const moonBlue = 268

/** Everything seen by the moon: deeper and bluer, the brightest left alone so that lamps, windows and discs shine. */
const moonlit = (ramp: Ramp): Ramp =>
  rampBy((tone) => {
    const [red, green, blue] = ramp.rgb(tone)
    const { l, c, h } = rgbToLch(red, green, blue)
    const shade = Math.min(1, Math.max(0, (0.97 - tone) / 0.3))
    return lchToRgb({ l: l * (1 - 0.2 * shade), c: c * (1 - 0.12 * shade), h: turned(h, moonBlue, 0.5 * shade) })
  })

/** A night of its own at every hour: smooth and glowing, little grain, soft plies, much mist, a bright rim. */
export const nocturne: Look = {
  id: 'nocturne',
  wobble: 0.002,
  plyShadow: 0.34,
  texture: 0.12,
  textureKind: 'smooth',
  rim: 1,
  toneRange: 1,
  fog: 1.35,
  vignette: 1.25,
  // Heroes and the free colour keep theirs: they are what glows.
  palette: (palette) => ({ ...palette, sky: moonlit(palette.sky), ground: moonlit(palette.ground) }),
}
