import { lchToRgb, type Rgb, rgbToLab, rgbToLch } from '../colour.ts'
import type { Palette } from '../types.ts'

/** Three inks on paper, chosen from the shot's own palette: foreign inks make every scene look the same. */
export interface Inks {
  paper: Rgb
  inks: readonly [Rgb, Rgb, Rgb]
  /** Amounts of the three inks, 0–255, for a colour given as 4 bits a part. */
  amounts: Uint8Array
}

const levels = 9
const bits = 16

function chosen(palette: Palette): Inks['inks'] {
  const shade = rgbToLch(...palette.sky.rgb(0.18))
  const middle = rgbToLch(...palette.ground.rgb(0.5))
  const light = rgbToLch(...palette.sky.rgb(0.72))
  return [
    lchToRgb({ l: 0.34, c: 0.13, h: shade.h }),
    lchToRgb({ l: 0.66, c: 0.16, h: middle.h }),
    Math.abs(((light.h - middle.h + 540) % 360) - 180) > 60
      ? lchToRgb({ l: 0.76, c: 0.15, h: light.h })
      : lchToRgb({ l: 0.7, c: 0.17, h: palette.accent.h }),
  ]
}

/** What three amounts of ink over one another on the paper look like. */
function printed(paper: Rgb, inks: Inks['inks'], amounts: readonly [number, number, number]): Rgb {
  const part = (channel: 0 | 1 | 2): number =>
    inks.reduce(
      (light, ink, index) => light * (1 - (amounts[index] as number) * (1 - ink[channel] / 255)),
      paper[channel],
    )
  return [part(0), part(1), part(2)]
}

export function inksOf(palette: Palette): Inks {
  const paper = palette.sky.rgb(0.985)
  const inks = chosen(palette)
  const mixes: { lab: Rgb; amounts: [number, number, number] }[] = []
  for (let a = 0; a < levels; a++) {
    for (let b = 0; b < levels; b++) {
      for (let c = 0; c < levels; c++) {
        const amounts: [number, number, number] = [a / (levels - 1), b / (levels - 1), c / (levels - 1)]
        mixes.push({ lab: rgbToLab(...printed(paper, inks, amounts)), amounts })
      }
    }
  }
  const table = new Uint8Array(bits ** 3 * 3)
  for (let index = 0; index < bits ** 3; index++) {
    const [l, a, b] = rgbToLab(((index >> 8) & 15) * 17, ((index >> 4) & 15) * 17, (index & 15) * 17)
    let best = mixes[0]
    let least = Number.POSITIVE_INFINITY
    for (const mix of mixes) {
      const distance = 1.4 * (mix.lab[0] - l) ** 2 + (mix.lab[1] - a) ** 2 + (mix.lab[2] - b) ** 2
      if (distance >= least) continue
      least = distance
      best = mix
    }
    best?.amounts.forEach((amount, ink) => {
      table[index * 3 + ink] = Math.round(amount * 255)
    })
  }
  return { paper, inks, amounts: table }
}
