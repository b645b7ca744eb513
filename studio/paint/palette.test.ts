import { expect, test } from 'vitest'
import { moods } from '#core/story.ts'
import { rgbToLab, rgbToLch } from './colour.ts'
import { daylights, type TimeOfDay } from './daylight.ts'
import { palette } from './palette.ts'

const times = Object.keys(daylights) as TimeOfDay[]
const hues = [208, 262, 152, 40, 38, 150, 140, 205, 146, 285, 225]

test('in every mood, hour and place, ramps rise and their darks are never olive', () => {
  for (const mood of moods) {
    for (const time of times) {
      for (const hue of hues) {
        const { sky, ground } = palette({ mood, hue, time })
        for (const ramp of [sky, ground]) {
          const lightness = [0, 0.2, 0.4, 0.6, 0.8, 1].map((tone) => rgbToLab(...ramp.rgb(tone))[0])
          expect(lightness).toEqual([...lightness].sort((one, other) => one - other))
          const dark = rgbToLch(...ramp.rgb(0.15))
          expect(dark.c > 0.045 && dark.h > 80 && dark.h < 118, `${mood} ${time} ${hue}`).toBe(false)
        }
      }
    }
  }
})

test('the accent stands apart from the sky', () => {
  for (const mood of moods) {
    const { accent, sky } = palette({ mood, hue: 208, time: 'noon' })
    const middle = rgbToLch(...sky.rgb(0.55))
    expect(Math.abs(((accent.h - middle.h + 540) % 360) - 180)).toBeGreaterThan(25)
  }
})

test('an accent that was asked for is kept', () => {
  const raincoat = { l: 0.86, c: 0.15, h: 88 }
  expect(palette({ mood: 'epic', hue: 40, time: 'dusk', accent: raincoat }).accent).toEqual(raincoat)
})
