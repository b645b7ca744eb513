import { expect, test } from 'vitest'
import { companionSpot } from './company.ts'
import { hands } from './paint-shot.ts'
import { boxAt, type Stance } from './placement.ts'
import { chanceShot } from './samples.ts'
import { solve } from './solve.ts'
import { type Cast, dreamer, type ShotSpec } from './spec.ts'

const hovering: Stance = { facing: 'right', base: 'fly', size: 3, person: false, aspect: 1.6 }
const standing: Stance = { facing: 'right', base: 'ground', size: 3, person: true, aspect: 0.4 }
const lead = { x: 330, y: 1100, width: 200, height: 500, depth: 0.52, mirrored: false, stance: standing }

test('what fits a hand is small beside somebody, the moon is not', { timeout: 30_000 }, async () => {
  const spec: ShotSpec = { ...chanceShot(4), setting: 'garden', hero: dreamer, size: 'wide', props: [] }
  const solution = await solve(spec, hands)
  const { background } = hands.backdrop(spec, solution, 0.1)
  const widthOf = (id: string, kind: Cast['kind']): number => {
    const companion: Cast = { id, word: id, kind, many: false }
    const spot = companionSpot({ ...spec, companion }, solution, background.slots, hovering, lead)
    const { left, right } = boxAt(spot, hovering)
    return right - left
  }
  expect(widthOf('gun', 'object')).toBeLessThan(lead.height / 2)
  expect(widthOf('moon', 'nature')).toBeGreaterThan(widthOf('gun', 'object') * 1.5)
})
