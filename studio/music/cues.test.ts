import { expect, test } from 'vitest'
import { compose } from './compose.ts'

const film = { seconds: 30, cuts: [4.6, 8.3, 12.9, 17.2, 21.1, 24], creditAt: 27 }

test('a cymbal roll grows into a border and stops there', () => {
  const score = compose({ mood: 'epic', seed: 7, ...film })
  const roll = score.channels.find((channel) => channel.part === 'cymbals')?.notes ?? []
  const release = score.sections.find((section) => section.name === 'release')?.startSeconds ?? 0
  const before = roll.filter((note) => note.startSeconds > release - 1.8 && note.startSeconds < release)
  expect(before.length).toBeGreaterThan(20)
  expect(before.at(-1)?.velocity).toBeGreaterThan(30)
  expect(before[0]?.velocity).toBeLessThan(10)
  expect(roll.filter((note) => note.startSeconds >= release && note.startSeconds < release + 1)).toEqual([])
})

test('a harp run arrives with its section', () => {
  const score = compose({ mood: 'tender', seed: 7, ...film })
  const run = score.channels.find((channel) => channel.part === 'glissando')?.notes ?? []
  const starts = score.sections.map((section) => section.startSeconds)
  expect(run.length).toBeGreaterThan(10)
  for (const note of run) {
    const wait = Math.min(...starts.map((start) => start - note.startSeconds).filter((gap) => gap >= 0))
    expect(wait).toBeLessThan(0.63)
  }
})
