import { expect, test } from 'vitest'
import { modesByNature } from './coat.ts'

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
