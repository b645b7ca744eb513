import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { moods } from '#core/story.ts'
import { compose, sketch } from './compose.ts'
import { composeMelody } from './melody.ts'
import { spanAt } from './piece.ts'
import type { Score } from './score.ts'

const film = { seconds: 30, cuts: [4.6, 8.3, 12.9, 17.2, 21.1, 24], creditAt: 27 }
const seeds = [7, 8, 'a telling']

const hashOf = (score: Score): string => createHash('sha256').update(JSON.stringify(score)).digest('hex')

/** The longest stretch in which no note is held, from the start to a moment. */
function longestGap(score: Score, untilSeconds: number): number {
  const notes = score.channels.flatMap((channel) => channel.notes).sort((a, b) => a.startSeconds - b.startSeconds)
  let heldUntil = 0
  let longest = 0
  for (const note of notes) {
    if (note.startSeconds < untilSeconds) longest = Math.max(longest, note.startSeconds - heldUntil)
    heldUntil = Math.max(heldUntil, note.endSeconds)
  }
  return longest
}

test.each(moods)('%s: every seed gives playable music without holes', (mood) => {
  for (const seed of seeds) {
    const score = compose({ mood, seed, ...film })
    for (const { notes, expression } of score.channels) {
      for (const note of notes) {
        expect(note.key).toBeGreaterThanOrEqual(24)
        expect(note.key).toBeLessThanOrEqual(108)
        expect(note.velocity).toBeGreaterThanOrEqual(1)
        expect(note.velocity).toBeLessThanOrEqual(127)
        expect(note.startSeconds).toBeGreaterThanOrEqual(0)
        expect(note.endSeconds).toBeGreaterThan(note.startSeconds)
        expect(note.endSeconds).toBeLessThanOrEqual(film.seconds)
      }
      for (const { value } of expression) expect(value).toSatisfy((one: number) => one >= 0 && one <= 127)
    }
    expect(longestGap(score, film.creditAt)).toBeLessThan(1.5)
    expect(score.channels.length).toBeLessThanOrEqual(15)
  }
})

test.each(moods)('%s: the melody sings: chord tones, no wild leaps, one idea', (mood) => {
  for (const seed of seeds) {
    const piece = sketch({ mood, seed, ...film })
    const line = composeMelody(piece, piece.music.melody.range)
    const onChord = line.filter((note) => spanAt(piece, note.section, note.beat)?.chord.tones.includes(note.key % 12))
    const leaps = line.slice(1).map((note, index) => Math.abs(note.key - (line[index]?.key ?? note.key)))
    expect(onChord.length / line.length).toBeGreaterThan(0.5)
    expect(Math.max(...leaps)).toBeLessThanOrEqual(9)
    expect(leaps.filter((leap) => leap <= 4).length / leaps.length).toBeGreaterThan(0.5)
  }
})

test('the last chord is struck on the credit', () => {
  const score = compose({ mood: 'epic', seed: 7, ...film })
  const struck = score.channels.filter((channel) =>
    channel.notes.some((note) => Math.abs(note.startSeconds - film.creditAt) < 0.2),
  )
  expect(struck.length).toBeGreaterThanOrEqual(5)
})

test('the same ask gives the same notes, another seed others', () => {
  const ask = { mood: 'wondrous', seed: 7, ...film } as const
  expect(hashOf(compose(ask))).toBe(hashOf(compose(ask)))
  expect(hashOf(compose({ ...ask, seed: 8 }))).not.toBe(hashOf(compose(ask)))
})

test.each(moods)('%s fills films of 3 and of 60 seconds', (mood) => {
  const short = compose({ mood, seed: 1, seconds: 3, cuts: [0.5, 1, 1.5, 2], creditAt: 2.3 })
  expect(longestGap(short, 2.3)).toBeLessThan(1)
  expect(short.channels.length).toBeGreaterThanOrEqual(3)
  const long = compose({ mood, seed: 1, seconds: 60, cuts: [6, 14, 22, 30, 38, 46, 51], creditAt: 56.5 })
  expect(longestGap(long, 56.5)).toBeLessThan(1.5)
})

test('a film without length has no music', () => {
  expect(() => compose({ mood: 'calm', seed: 1, seconds: 0, cuts: [], creditAt: 0 })).toThrow('cannot be composed')
})
