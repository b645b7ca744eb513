import { expect, test } from 'vitest'
import { free } from '../canvas.ts'
import { hands } from './paint-shot.ts'
import { measuringBrush, personActor } from './person-actor.ts'
import { heroSpot } from './placement.ts'
import { chanceShot } from './samples.ts'
import { solve } from './solve.ts'
import { dreamer, type ShotSpec } from './spec.ts'
import { dipped } from './swimmer.ts'

const { companion: _chance, ...chance } = chanceShot(4)
const swim: ShotSpec = {
  ...chance,
  setting: 'river',
  action: 'swim',
  hero: dreamer,
  props: [],
  size: 'wide',
  look: 'lantern',
}

test('who swims lies in the river, and flies where there is no water', { timeout: 30_000 }, async () => {
  const solution = await solve(swim, hands)
  const { background } = hands.backdrop(swim, solution, 0.1)
  const { sit, ...dry } = background.slots
  const actor = personActor(dreamer, swim)
  if (sit === undefined || actor === undefined) throw new Error('a river has water, and the dreamer a shape')
  const spot = heroSpot(swim, { ...solution, shiftY: 0 }, background.slots, actor.stance)
  expect(spot.depth).toBe(sit.depth)
  expect(Math.abs(spot.y - sit.y)).toBeLessThan(90)
  expect(heroSpot(swim, solution, dry, actor.stance).depth).toBe(dry.float.depth)
})

test('under water a swimmer is hardly seen', async () => {
  const actor = personActor(dreamer, swim)
  const spot = { x: 540, y: 900, width: 300, height: 300, depth: 0.4, mirrored: false }
  const coat = { ramp: measuringBrush().palette.sky, tones: [0.5] }
  const sprite = await actor?.paint(measuringBrush(), spot, coat, { fog: 0 })
  if (sprite === undefined) throw new Error('the dreamer has a shape')
  const { canvas, anchorY } = dipped(sprite)
  const alphas = (top: number, bottom: number): number =>
    Math.max(
      ...canvas
        .getContext('2d')
        .getImageData(0, top, canvas.width, bottom - top)
        .data.filter((_, at) => at % 4 === 3),
    )
  expect(alphas(0, anchorY)).toBe(255)
  expect(alphas(Math.ceil(anchorY + 0.06 * canvas.height), canvas.height)).toBeLessThan(70)
  free(canvas)
})
