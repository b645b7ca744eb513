import { hueDistance, rgbToLch } from '../colour.ts'
import { daylightOf } from '../daylight.ts'
import { motifTones } from '../restyle.ts'
import type { Brush, Ramp } from '../types.ts'
import type { Cast, ValueMode } from './spec.ts'

export interface Coat {
  ramp: Ramp
  tones: readonly number[]
}

const namedHues: Record<string, number> = {
  red: 25,
  orange: 55,
  yellow: 92,
  gold: 86,
  golden: 86,
  brown: 48,
  green: 148,
  turquoise: 190,
  blue: 252,
  purple: 305,
  violet: 300,
  pink: 355,
  wood: 58,
  fire: 38,
  ice: 215,
  water: 238,
  glass: 196,
}
/** Colour words that are a lightness rather than a hue. */
const namedModes: Record<string, ValueMode> = {
  black: 'dark',
  white: 'light',
  silver: 'light',
  grey: 'dark',
  gray: 'dark',
  paper: 'light',
  snow: 'light',
  stone: 'dark',
  metal: 'dark',
}

/** The value mode a told colour insists on, if it does. */
export const modeOf = (colour: string | undefined): ValueMode | undefined =>
  colour === undefined ? undefined : namedModes[colour]

/**
 * The ways to paint what is told with a hue: in it, never as a mere lightness. Else what is known by its colour, an
 * animal, a fruit or a flower, in its own hue, or white or black where it has none, since a bear in the accent's blue is
 * no bear; `undefined` for all else, which may take any.
 */
export function modesByNature(kind: Cast['kind'], hue: number | undefined, colour?: string): ValueMode[] | undefined {
  if (colour !== undefined) return namedHues[colour] === undefined ? undefined : ['pop', 'pop-dark']
  if (kind !== 'animal' && kind !== 'food' && kind !== 'nature') return undefined
  if (hue !== undefined) return ['pop', 'pop-dark']
  if (kind !== 'animal') return undefined
  return ['light', 'dark']
}

/** People all in white: what sets them off is shade behind them, not light. */
export const isPale = (id: string): boolean => id === 'ghost-person' || id === 'angel' || id === 'bride'

/** Who is so faint that a line round them is needed anywhere. */
export const isSeenThrough = (id: string): boolean => id === 'ghost-person' || id === 'ghost'

/** Whether something keeps its hue before a sky of the same. */
export const isNatural = (kind: Cast['kind']): boolean => kind === 'animal' || kind === 'food'

/** The hero's colours: its own hue where that stands off the sky, else the accent's, else the opposite one. */
export function heroCoat(
  brush: Brush,
  mode: ValueMode,
  hue: number | undefined,
  colour: string | undefined,
  natural = false,
): Coat {
  const { palette } = brush
  if (mode === 'dark') return { ramp: palette.sky, tones: motifTones.dark }
  if (mode === 'light') return { ramp: palette.sky, tones: motifTones.light }
  const ramp = palette.pop(popHue(brush, hue, colour, natural), 0.16)
  return { ramp, tones: mode === 'pop' ? motifTones.pop : motifTones.popDark }
}

/** `natural` things keep their own hue even before a sky of the same: an orange wolf is no wolf, and tone sets it off. */
export function popHue(brush: Brush, hue: number | undefined, colour: string | undefined, natural = false): number {
  const told = colour === undefined ? undefined : namedHues[colour]
  if (told !== undefined) return told
  const sky = skyHue(brush)
  const accent = brush.palette.accent.h
  if (hue !== undefined && (natural || hueDistance(hue, sky) > 55)) return hue
  return hueDistance(accent, sky) > 55 ? accent : (sky + 180) % 360
}

export function skyHue(brush: Brush): number {
  const [red, green, blue] = brush.palette.sky.rgb(0.6)
  return rgbToLch(red, green, blue).h
}

/** Quieter than a hero: its own hue, with less chroma and range. */
export function companionCoat(
  brush: Brush,
  hue: number | undefined,
  colour: string | undefined,
  natural = false,
): Coat {
  const mode = modeOf(colour) ?? (hue === undefined && colour === undefined ? 'light' : undefined)
  if (mode !== undefined) return heroCoat(brush, mode, hue, colour, natural)
  return { ramp: brush.palette.pop(popHue(brush, hue, colour, natural), 0.11), tones: motifTones.pop }
}

/** The same near the lens: darker. */
export function nearCoat(brush: Brush, hue: number | undefined, colour: string | undefined, natural = false): Coat {
  const coat = companionCoat(brush, hue, colour, natural)
  return {
    ramp: coat.ramp,
    tones: hue === undefined && colour === undefined ? [0.3, 0.5, 0.66, 0.8, 0.92] : motifTones.popDark,
  }
}

/**
 * What is huge and far takes the tones of the air it stands in, darker. An animal, food and what is told with a colour
 * keep it and give only their tones to the air; all else keeps a breath of its own hue.
 */
export function hugeCoat(brush: Brush, hue: number | undefined, colour: string | undefined, natural: boolean): Coat {
  const mode = modeOf(colour)
  if (mode !== undefined) return { ramp: brush.palette.sky, tones: motifTones[mode === 'dark' ? 'dark' : 'light'] }
  const { skyHorizon } = daylightOf(brush.darkness)
  const air = Math.min(0.82, skyHorizon)
  const told = colour !== undefined && namedHues[colour] !== undefined
  const own = told || (natural && hue !== undefined)
  const ramp =
    hue === undefined && !told
      ? brush.palette.sky
      : brush.palette.pop(popHue(brush, hue, colour, natural), own ? 0.14 : 0.085)
  return { ramp, tones: [-0.54, -0.42, -0.28, -0.12, 0.1].map((step) => Math.max(0.06, air + step)) }
}

/** Near, dark things that frame the lower corners; the accent where the picture lacks one. */
export function propCoat(brush: Brush, inAccent: boolean): Coat {
  if (inAccent) return { ramp: brush.palette.accentRamp, tones: motifTones.popDark }
  const { frame } = daylightOf(brush.darkness)
  return { ramp: brush.palette.ground, tones: [frame, frame + 0.1, frame + 0.2, frame + 0.34] }
}
