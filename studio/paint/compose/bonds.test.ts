import { expect, test } from 'vitest'
import { grips, seats } from '../motifs/contacts.ts'
import { motifById } from '../motifs/motifs.ts'
import { bondedActor } from './bonded-actor.ts'
import { bondOf } from './bonds.ts'
import { ensembleOf } from './ensemble.ts'
import { measuringBrush } from './person-actor.ts'
import { chanceShot } from './samples.ts'
import type { Cast, ShotSpec } from './spec.ts'

const cast = (id: string, kind: Cast['kind'] = 'object'): Cast => ({ id, word: id, kind, many: false })
const me = cast('me', 'person')

function shot(action: string, hero: Cast, companion?: Cast, props: Cast[] = []): ShotSpec {
  const { companion: _chance, ...rest } = chanceShot(4)
  const spec: ShotSpec = { ...rest, setting: 'garden', size: 'wide', hero, props, action }
  return companion ? { ...spec, companion } : spec
}

test('every thing that is held or sat on has a picture', () => {
  for (const id of [...Object.keys(grips), ...Object.keys(seats)]) expect(motifById(id)?.id).toBe(id)
})

test.each([
  ['riding', cast('horse', 'animal'), 'ride'],
  ['drive', cast('unicorn', 'animal'), 'ride'],
  ['walk', cast('umbrella'), 'hold'],
  ['walk', cast('key'), undefined],
  ['sails', cast('boat'), 'ride'],
  ['sleep', cast('bed'), 'ride'],
  ['carries', cast('umbrella'), 'hold'],
  ['fly', cast('balloon'), 'hold'],
  ['hugged', cast('grandmother', 'person'), 'couple'],
  ['dance', cast('teacher', 'person'), 'couple'],
  ['look', cast('horse', 'animal'), undefined],
  ['fly', cast('horse', 'animal'), undefined],
] as const)('%s with %o is a bond of its kind', (action, other, kind) => {
  expect(bondOf(shot(action, me, other))?.kind).toBe(kind)
  if (kind !== 'couple') expect(bondOf(shot(action, other, me))?.kind).toBe(kind)
})

test('a thing in the hand may be a prop; many things, and those who flee, are not held', async () => {
  const key = cast('key')
  const spec = shot('hold', me, cast('grandmother', 'person'), [key])
  expect(bondOf(spec)).toMatchObject({ kind: 'hold', thing: key })
  const ensemble = await ensembleOf(spec)
  expect(ensemble.props).toEqual([])
  expect(ensemble.companion?.stance.person).toBe(true)
  expect(bondOf({ ...spec, props: [{ ...key, many: true }] })).toBeUndefined()
  expect(bondOf({ ...spec, pursuit: true })).toBeUndefined()
})

test('a gun is in the hand whatever is done; of many loads that are carried one is', () => {
  const gun = cast('gun')
  const thief = cast('thief', 'person')
  expect(bondOf(shot('stand', thief, me, [gun]))).toMatchObject({ kind: 'hold', person: thief, thing: gun })
  const luggage = { ...cast('luggage'), many: true }
  expect(bondOf(shot('carried', me, luggage))).toMatchObject({ kind: 'hold', thing: luggage })
  expect(bondOf(shot('see', me, luggage))).toBeUndefined()
})

test('two who have a boat on the water both sit in it, whatever they do there, unless they fall', async () => {
  const father = cast('father', 'person')
  const boat = cast('boat', 'vehicle')
  const spec: ShotSpec = { ...shot('hold', me, father, [boat]), setting: 'sea' }
  const bond = bondOf(spec)
  expect(bond).toMatchObject({ kind: 'ride', person: me, passenger: father, thing: boat })
  const ensemble = await ensembleOf(spec)
  expect(ensemble.hero.stance.base).toBe('water')
  expect([ensemble.companion, ensemble.props]).toEqual([undefined, []])
  expect(bondOf({ ...spec, action: 'fall' })).toBeUndefined()
  expect(bondOf({ ...spec, setting: 'garden' })).toBeUndefined()
})

test('a rider is carried: both are one actor, as wide as the mount and higher', async () => {
  const spec = shot('ride', me, cast('horse', 'animal'))
  const bond = bondOf(spec)
  const actor = bond && (await bondedActor(bond, spec))
  const horse = (await ensembleOf(shot('look', cast('horse', 'animal')))).hero
  expect(actor?.stance.aspect).toBeLessThan(horse.stance.aspect)
  const spot = { x: 540, y: 1100, width: 100, height: 200, depth: 0.5, mirrored: false }
  const sprite = await actor?.paint(
    measuringBrush(),
    spot,
    { ramp: measuringBrush().palette.sky, tones: [0.2, 0.8] },
    { fog: 0 },
  )
  const height = (sprite?.box.bottom ?? 0) - (sprite?.box.top ?? 0)
  expect(height).toBeGreaterThan(190)
  expect(height).toBeLessThan(212)
})

test('a bear that sits is no seat', () => {
  expect(bondOf(shot('sit', cast('bear', 'animal'), me))).toBeUndefined()
  expect(bondOf(shot('sit', me, cast('bear', 'animal')))?.kind).toBe('ride')
})

test('what an animal does nobody else does for it', () => {
  expect(bondOf(shot('ride', cast('panda', 'animal'), me, [cast('bicycle', 'vehicle')]))).toBeUndefined()
  expect(bondOf(shot('give', cast('cat', 'animal'), me, [cast('crown')]))).toBeUndefined()
  expect(bondOf(shot('ride', cast('grandmother', 'person'), me, [cast('bicycle', 'vehicle')]))?.kind).toBe('ride')
})
