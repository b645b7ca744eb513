import { expect, test } from 'vitest'
import { expressionOf } from './expression.ts'
import { chanceShot } from './samples.ts'
import { type Cast, dreamer } from './spec.ts'

const grandmother: Cast = { id: 'grandmother', word: 'grandmother', kind: 'person', many: false }
const calm = { ...chanceShot(3), mood: 'calm' as const, role: 'turn' as const }
const anxious = { ...calm, mood: 'anxious' as const }

test('a pose chosen for a shot takes the face of its mood, one that was told keeps its own', () => {
  expect(expressionOf(dreamer, calm, 'reaching', false)).toBe('calm')
  expect(expressionOf(dreamer, calm, 'crying', true)).toBeUndefined()
  expect(expressionOf(dreamer, { ...calm, mood: 'melancholy' }, 'walking', true)).toBe('sad')
})

test('only the dreamer is afraid, and not before the first shot is over', () => {
  expect(expressionOf(dreamer, anxious, 'standing', false)).toBe('scared')
  expect(expressionOf(dreamer, { ...anxious, role: 'place' }, 'standing', false)).toBe('calm')
  expect(expressionOf(grandmother, anxious, 'standing', false)).toBe('calm')
  expect(expressionOf(grandmother, { ...calm, mood: 'joyful' }, 'standing', false)).toBe('happy')
})
