import type { Lch, Ramp } from './types.ts'

export type Rgb = readonly [number, number, number]

const toRadians = Math.PI / 180

/** OKLab to linear sRGB; parts may lie outside 0 to 1. */
function linear(l: number, a: number, b: number): Rgb {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

const encode = (part: number): number => {
  const bounded = Math.min(1, Math.max(0, part))
  return 255 * (bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055)
}

const decode = (part: number): number => {
  const unit = part / 255
  return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4
}

const fits = (colour: Rgb): boolean => colour.every((part) => part > -0.0005 && part < 1.0005)

/** OKLab to sRGB 0–255, with the chroma lowered until the screen can show it. */
export function labToRgb(l: number, a: number, b: number): Rgb {
  let share = 1
  let colour = linear(l, a, b)
  for (let step = 0; step < 60 && !fits(colour); step++) {
    share *= 0.92
    colour = linear(l, a * share, b * share)
  }
  return [encode(colour[0]), encode(colour[1]), encode(colour[2])]
}

export function lchToRgb({ l, c, h }: Lch): Rgb {
  return labToRgb(l, c * Math.cos(h * toRadians), c * Math.sin(h * toRadians))
}

/** sRGB 0–255 to OKLab. */
export function rgbToLab(red: number, green: number, blue: number): Rgb {
  const r = decode(red)
  const g = decode(green)
  const b = decode(blue)
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

export function rgbToLch(red: number, green: number, blue: number): Lch {
  const [l, a, b] = rgbToLab(red, green, blue)
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) / toRadians + 360) % 360 }
}

export const rgbCss = ([red, green, blue]: Rgb, alpha = 1): string =>
  `rgba(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)}, ${Number(alpha.toFixed(3))})`

export const css = (colour: Lch, alpha = 1): string => rgbCss(lchToRgb(colour), alpha)

/** `hue` turned towards `goal` the short way by a share. */
export function turned(hue: number, goal: number, share: number): number {
  const way = ((((goal - hue) % 360) + 540) % 360) - 180
  return (hue + way * share + 360) % 360
}

/** Degrees between two hues, 0 to 180. */
export const hueDistance = (one: number, other: number): number => Math.abs(((((one - other) % 360) + 540) % 360) - 180)

/** A stop of a ramp: where, and which colour. */
export type Stop = readonly [tone: number, colour: Lch]

const steps = 255

/**
 * A ramp through OKLab. Straight lines in OKLab never swing through a rainbow; keeping 30 % of the chroma that a
 * line of chromas would have stops complements from going grey half-way.
 */
export function rampOf(stops: readonly Stop[]): Ramp {
  return rampBy((tone) => between(stops, tone))
}

/** A ramp that looks its colours up in a table made of any rule. */
export function rampBy(at: (tone: number) => Rgb): Ramp {
  const table = Array.from({ length: steps + 1 }, (_, index) => at(index / steps))
  const rgb = (tone: number): Rgb => table[Math.round(Math.min(1, Math.max(0, tone)) * steps)] as Rgb
  return { rgb, css: (tone, alpha = 1) => rgbCss(rgb(tone), alpha) }
}

function between(stops: readonly Stop[], tone: number): Rgb {
  const upperIndex = Math.max(
    1,
    stops.findIndex(([at]) => at >= tone),
  )
  const [fromTone, from] = stops[upperIndex - 1] as Stop
  const [toTone, to] = stops[upperIndex] as Stop
  const part = (tone - fromTone) / (toTone - fromTone)
  const a = from.c * Math.cos(from.h * toRadians) * (1 - part) + to.c * Math.cos(to.h * toRadians) * part
  const b = from.c * Math.sin(from.h * toRadians) * (1 - part) + to.c * Math.sin(to.h * toRadians) * part
  const chroma = Math.hypot(a, b)
  const least = 0.3 * (from.c + (to.c - from.c) * part)
  const lift = chroma > 1e-6 && chroma < least ? least / chroma : 1
  return labToRgb(from.l + (to.l - from.l) * part, a * lift, b * lift)
}
