import { expect, test } from 'vitest'
import { alikeBelow, distance } from './likeness.ts'
import { chanceShot } from './samples.ts'
import { settleFilm } from './settle.ts'
import { dreamer, type ShotSpec } from './spec.ts'

test('a shot told twice is not painted twice alike', { timeout: 60_000 }, async () => {
  const shot: ShotSpec = {
    ...chanceShot(4),
    setting: 'desert',
    look: 'lantern',
    hero: dreamer,
    size: 'wide',
    props: [],
  }
  const { companion: _companion, ...alone } = shot
  const [first, second] = await settleFilm([alone, alone])
  expect(distance(first?.solution?.hash ?? '', second?.solution?.hash ?? '')).toBeGreaterThanOrEqual(alikeBelow)
  expect(second?.solution?.layout).not.toBe(first?.solution?.layout)
})
