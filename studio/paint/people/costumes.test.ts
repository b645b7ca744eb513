import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { brushFor } from '../brush.ts'
import { free } from '../canvas.ts'
import { lookById } from '../looks/looks.ts'
import { assemble } from './assemble.ts'
import { costumeHat, isCostumeHat } from './costume-hats.ts'
import { movementAt } from './cycles.ts'
import { fabled } from './fabled.ts'
import { nightmares } from './nightmares.ts'
import { kin, type Person, paintPerson } from './person.ts'
import { stills } from './pose.ts'
import { trades } from './trades.ts'

const dressed = [fabled, nightmares, trades].flatMap((roles) => Object.keys(roles))
const somebody = (id: string, seed: number | string = 'a film'): Person => {
  const person = kin(id, seed)
  if (!person) throw new Error(`${id} is nobody`)
  return person
}

test('no two of them look alike, not even by seed', () => {
  const brush = brushFor({ mood: 'eerie', hue: 250, time: 'night', look: lookById('lantern'), seed: 1, scale: 0.15 })
  const pictures = dressed.map((id) => {
    const { canvas } = paintPerson(somebody(id), 'standing', brush)
    const picture = createHash('sha256').update(canvas.data()).digest('hex')
    free(canvas)
    return picture
  })
  expect(new Set(pictures).size).toBe(dressed.length)
})

test('a tail is all that a mermaid and a genie stand on', () => {
  for (const id of ['mermaid', 'genie']) {
    const { pieces, ground } = assemble(somebody(id), stills.standing, 0)
    expect(pieces.some(({ material }) => material === 'shoes')).toBe(false)
    const lowest = pieces.filter(({ shapes }) => shapes.flat().some(({ y }) => y > ground - 0.02))
    expect(
      lowest.map(({ material }) => material),
      id,
    ).toContain('bottom')
  }
})

test('the undead hold both hands before them, standing and walking, but not when they fall', () => {
  const zombie = somebody('zombie')
  for (const pose of [stills.standing, movementAt('walking', 0.3, 1)]) {
    const { skeleton } = assemble(zombie, pose, 0)
    for (const { arm } of [skeleton.near, skeleton.far]) expect(arm.wrist.x - arm.shoulder.x).toBeGreaterThan(1)
  }
  const { bearing: _groping, ...relaxed } = zombie
  const joints = (person: Person) => assemble(person, stills.falling, 0).skeleton.near.arm.wrist
  expect(joints(zombie)).toEqual(joints(relaxed))
})

test('what one leans on is put down to sit', () => {
  for (const id of ['witch', 'wizard', 'knight', 'devil', 'ogre']) {
    const person = somebody(id)
    const { stick: _stick, ...rest } = person.dress
    const emptyHanded: Person = { ...person, dress: rest }
    const count = (one: Person, pose: keyof typeof stills) => assemble(one, stills[pose], 0).pieces.length
    expect(count(person, 'standing'), id).toBeGreaterThan(count(emptyHanded, 'standing'))
    expect(count(person, 'sitting'), id).toBe(count(emptyHanded, 'sitting'))
  }
})

test('a witch flies on her broom', () => {
  const { pieces, skeleton } = assemble(somebody('witch'), stills.flying, 0)
  const broom = pieces.find(({ material }) => material === 'wood')
  const along = broom?.shapes.flat().map(({ x }) => x) ?? []
  expect(Math.max(...along)).toBeGreaterThan(skeleton.near.arm.wrist.x)
  expect(Math.min(...along)).toBeLessThan(skeleton.near.leg.knee.x)
})

test('a hat of a costume is there from the front and from the side', () => {
  for (const id of dressed) {
    const kind = somebody(id).dress.hat?.kind
    if (kind === undefined || !isCostumeHat(kind)) continue
    const pieces = (['front', 'side', 'back'] as const).map((view) => costumeHat(kind, view, 30))
    for (const { over, behind } of pieces.slice(0, 2)) expect(over.length + behind.length, kind).toBeGreaterThan(0)
  }
})
