import type { Penalty } from './critic.ts'
import { detailIn, type Field } from './field.ts'

/** White words must be read in the band of the captions: dark enough, and calm. */
export function captionPenalty(field: Field): Penalty {
  const { contrast, detail } = captionMeasures(field)
  return {
    'caption contrast': Math.max(0, 3.2 - contrast) * 0.8,
    'caption detail': Math.max(0, detail - 0.02) * 40,
  }
}

/** Contrast of white to the band (as in WCAG, of its lighter parts) and its mean gradient. */
export function captionMeasures(field: Field): { contrast: number; detail: number } {
  const band = {
    left: Math.round(field.width * 0.1),
    right: Math.round(field.width * 0.9),
    top: Math.round((field.height * 1150) / 1920),
    bottom: Math.round((field.height * 1400) / 1920),
  }
  const inside = detailIn(field, band)
  const bright = inside.mean + 0.7 * inside.deviation
  // Luminance is close to the cube of OKLab lightness for the quiet colours of a band.
  return { contrast: 1.05 / (bright ** 3 + 0.05), detail: inside.gradient }
}
