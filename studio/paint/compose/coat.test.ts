import { expect, test } from 'vitest'
import { hueDistance, rgbToLch } from '../colour.ts'
import { hugeCoat, modesByNature } from './coat.ts'
import { measuringBrush } from './person-actor.ts'

test('an animal keeps its colour, or is black or white; a key may be of any', () => {
  expect(modesByNature('animal', 48)).toEqual(['pop', 'pop-dark'])
  expect(modesByNature('animal', undefined)).not.toContain('pop')
  expect(modesByNature('food', 131)).toEqual(['pop', 'pop-dark'])
  expect(modesByNature('object', 85)).toBeUndefined()
})

test('what is told with a hue is painted in it, whatever its own is', () => {
  expect(modesByNature('animal', undefined, 'gold')).toEqual(['pop', 'pop-dark'])
  expect(modesByNature('object', undefined, 'glass')).toEqual(['pop', 'pop-dark'])
  expect(modesByNature('animal', 48, 'stone')).toBeUndefined()
})

test('what is huge keeps its own colour or the told one, whatever the air is', () => {
  const brush = measuringBrush()
  const middleOf = (...told: [hue: number | undefined, colour: string | undefined]) => {
    const { ramp, tones } = hugeCoat(brush, ...told, true)
    const [red, green, blue] = ramp.rgb(tones[2] ?? 0)
    return rgbToLch(red, green, blue)
  }
  expect(hueDistance(middleOf(55, undefined).h, 55)).toBeLessThan(40)
  expect(hueDistance(middleOf(252, 'orange').h, 55)).toBeLessThan(40)
  expect(middleOf(undefined, 'black').l).toBeLessThan(middleOf(undefined, 'white').l - 0.3)
})
