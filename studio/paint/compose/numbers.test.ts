import { expect, test } from 'vitest'
import { motifActor } from './actor.ts'
import { comingOf } from './numbers.ts'
import type { Cast, ShotSpec } from './spec.ts'

type Scene = Pick<ShotSpec, 'setting' | 'weather' | 'action'>
const village: Scene = { setting: 'village', weather: 'clear' }
const raining: Scene = { ...village, weather: 'rain' }
const classroom: Scene = { setting: 'school', weather: 'clear' }

test.each([
  ['luggage', 'object', village, 'gather'],
  ['red-apple', 'food', raining, 'rain'],
  ['red-apple', 'food', { ...village, action: 'fall' }, 'rain'],
  ['red-apple', 'food', { ...classroom, weather: 'rain' }, 'gather'],
  ['key', 'object', village, 'rain'],
  ['key', 'object', classroom, 'gather'],
  ['envelope', 'object', { ...classroom, action: 'falling' }, 'rain'],
  ['cloud', 'nature', classroom, 'nowhere'],
  ['cloud', 'nature', raining, 'flock'],
  ['bird', 'animal', classroom, 'flock'],
  ['horse', 'animal', raining, 'gather'],
] as const)('many of %s, a kind of %s, in %o: %s', async (id, kind, scene, coming) => {
  const cast: Cast = { id, word: id, kind, many: true }
  const actor = await motifActor(cast)
  expect(actor && comingOf(scene, 0, cast, actor)).toBe(coming)
})
