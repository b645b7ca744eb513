import { createHash } from 'node:crypto'
import type { Canvas } from '@napi-rs/canvas'
import { afterEach, expect, test } from 'vitest'
import { brushFor } from '../brush.ts'
import { alphaBox, free } from '../canvas.ts'
import { lookById } from '../looks/looks.ts'
import type { Sprite } from '../types.ts'
import { movementAt } from './cycles.ts'
import { heights, measure } from './measures.ts'
import { contactsOf, dreamer, kin, paintCycle, paintPerson, people, poseFor, poses } from './person.ts'
import { stills } from './pose.ts'
import { solve } from './skeleton.ts'
import { calmOf, strideOf } from './stride.ts'

const brush = brushFor({ mood: 'tender', hue: 60, time: 'dusk', look: lookById('lantern'), seed: 1, scale: 0.2 })
const height = 620
const painted: Sprite[] = []
const keep = (sprite: Sprite): Sprite => {
  painted.push(sprite)
  return sprite
}
afterEach(() => {
  for (const sprite of painted.splice(0)) free(sprite.canvas)
})
const hash = (canvas: Canvas): string => createHash('sha256').update(canvas.data()).digest('hex')
const inked = (sprite: Sprite) => {
  const box = alphaBox(sprite.canvas, 40)
  if (!box) throw new Error('nothing was painted')
  return box
}

test('every pose paints at thumbnail scale, about as large as a person is', () => {
  const adult = height * brush.scale
  for (const pose of poses) {
    const box = inked(keep(paintPerson(dreamer(3), pose, brush, { height })))
    const longest = Math.max(box.right - box.left, box.bottom - box.top)
    expect(longest, pose).toBeGreaterThan(adult * 0.4)
    expect(longest, pose).toBeLessThan(adult * 1.6)
  }
})

test('poses that stand or sit touch the ground at the anchor; free ones hang at the hips', () => {
  for (const pose of poses) {
    const sprite = keep(paintPerson(dreamer(2), pose, brush, { height }))
    const box = inked(sprite)
    const free = pose in stills && stills[pose as keyof typeof stills].base === 'free'
    if (free) {
      expect(sprite.anchorY, pose).toBeGreaterThan(box.top)
      expect(sprite.anchorY, pose).toBeLessThan(box.bottom)
    } else {
      const lift = pose === 'running' ? 4 : 2
      expect(Math.abs(box.bottom - sprite.anchorY), pose).toBeLessThanOrEqual(lift)
    }
  }
})

test('everybody of the cast paints, as tall as their age', () => {
  for (const id of people) {
    const person = kin(id, 'a film')
    expect(person, id).toBeDefined()
    if (!person) continue
    const box = inked(keep(paintPerson(person, 'standing', brush, { height })))
    const expected = (heights[person.age] / heights.adult) * height * brush.scale
    expect((box.bottom - box.top) / expected, id).toBeGreaterThan(0.84)
    expect((box.bottom - box.top) / expected, id).toBeLessThan(1.25)
  }
  expect(kin('nobody-we-know', 1)).toBeUndefined()
})

test('the same seed gives the same person and the same pixels; another seed another', () => {
  const once = keep(paintPerson(dreamer('film'), 'standing', brush, { height }))
  const again = keep(paintPerson(dreamer('film'), 'standing', brush, { height }))
  expect(hash(again.canvas)).toBe(hash(once.canvas))
  expect(dreamer('film')).toEqual(dreamer('film'))
  expect(new Set(Array.from({ length: 12 }, (_, seed) => JSON.stringify(dreamer(seed)))).size).toBeGreaterThan(9)
})

test('a dreamer always wears the accent', () => {
  for (let seed = 0; seed < 40; seed++) expect(Object.values(dreamer(seed).dress)).toContain('accent')
})

test.each(['walking', 'running', 'breathing', 'dancing', 'swimming', 'singing'] as const)(
  '%s loops without a jump',
  (name) => {
    const measures = measure(dreamer(1))
    const joints = (phase: number): number[] => {
      const { near, far, head } = solve(measures, movementAt(name, phase, 1))
      return [near.leg.ankle, far.leg.ankle, near.arm.wrist, far.arm.wrist, head].flatMap(({ x, y }) => [x, y])
    }
    const step = (from: number, to: number): number => {
      const after = joints(to)
      return Math.max(...joints(from).map((value, index) => Math.abs(value - (after[index] ?? 0))))
    }
    const usual = Math.max(...Array.from({ length: 31 }, (_, index) => step(index / 32, (index + 1) / 32)))
    expect(step(31 / 32, 1)).toBeLessThanOrEqual(usual * 1.05)
    expect(step(0, 1)).toBeLessThan(1e-9)
  },
)

test('the standing foot of a walk stays where it is', () => {
  const person = dreamer(1)
  const stride = strideOf(person, 'walking')
  expect(stride.travel).toBeGreaterThan(2)
  const places = Array.from({ length: 16 }, (_, index) => {
    const phase = index / 32
    const ankle = solve(measure(person), movementAt('walking', phase, calmOf(person))).near.leg.ankle.x
    return ankle + stride.travel * phase + stride.ahead(phase)
  })
  expect(Math.max(...places) - Math.min(...places)).toBeLessThan(0.02)
})

test('a flip book has its frames on one ground line', () => {
  const cycle = paintCycle(dreamer(1), 'walking', brush, { height, frames: 8 })
  expect(cycle.frames).toHaveLength(8)
  expect(cycle.travel).toBeGreaterThan(height * 0.5)
  for (const frame of cycle.frames) expect(Math.abs(inked(keep(frame)).bottom - frame.anchorY)).toBeLessThanOrEqual(2)
})

test('a mirrored figure looks the other way', () => {
  const right = inked(keep(paintPerson(dreamer(1), 'flying', brush, { height })))
  const sprite = keep(paintPerson(dreamer(1), 'flying', brush, { height, mirrored: true }))
  const left = inked(sprite)
  expect(Math.abs(right.right - right.left - (left.right - left.left))).toBeLessThanOrEqual(3)
  expect(sprite.anchorX - left.left).toBeGreaterThan(0)
})

test.each([
  ['fly', 'flying'],
  ['flying', 'flying'],
  ['running', 'running'],
  ['chase', 'running'],
  ['sleep', 'lying'],
  ['dances', 'dancing'],
  ['cry', 'crying'],
  ['look', 'looking-up'],
  ['hugs', 'hugging'],
  ['unheard-of', 'standing'],
  [undefined, 'standing'],
] as const)('%s is shown as %s', (verb, pose) => {
  expect(poseFor(verb)).toBe(pose)
})

test('contacts lie on the figure: hands within reach, the head on top, the seat above the ground', () => {
  const contacts = contactsOf(dreamer(1), 'sitting', { height })
  expect(contacts.head.y).toBeLessThan(contacts.nearHand.y)
  expect(contacts.seat.y).toBeLessThan(-height * 0.1)
  const mirrored = contactsOf(dreamer(1), 'sitting', { height, mirrored: true })
  expect(mirrored.nearHand.x).toBeCloseTo(-contacts.nearHand.x)
})
