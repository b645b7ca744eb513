import { expect, test } from 'vitest'
import { modesByNature } from './coat.ts'

test('an animal keeps its colour, or is black or white; a key may be of any', () => {
  expect(modesByNature('fox', 'animal', 48)).toEqual(['pop', 'pop-dark'])
  expect(modesByNature('polar-bear', 'animal', undefined)).not.toContain('pop')
  expect(modesByNature('black-bird', 'animal', undefined)).toEqual(['dark'])
  expect(modesByNature('green-apple', 'food', 131)).toEqual(['pop', 'pop-dark'])
  expect(modesByNature('key', 'object', 85)).toBeUndefined()
})
