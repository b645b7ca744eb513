import { expect, test } from 'vitest'
import type { Take } from '../storyboard-to-shots/rows.ts'
import { eyeOf } from './changes.ts'

test('a hole opens near the eye of the picture that comes, where it is known', () => {
  const picture = (index: number, facts?: object) => ({ kind: 'picture', index, facts })
  const take = { parts: [picture(1, { eyeX: 0.31, eyeY: 0.58 }), picture(0)] } as unknown as Take
  expect(eyeOf(take, 1)).toEqual({ x: 0.3, y: 0.6 })
  expect(eyeOf(take, 0)).toBeUndefined()
  expect(eyeOf(take, 2)).toBeUndefined()
})
