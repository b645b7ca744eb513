import { expect, test } from 'vitest'
import { distance } from './likeness.ts'
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
  // Without settling both would have the same fingerprint.
  expect(distance(first?.solution?.hash ?? '', second?.solution?.hash ?? '')).toBeGreaterThan(40)
})
