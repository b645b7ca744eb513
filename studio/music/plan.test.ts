import { expect, test } from 'vitest'
import { moods } from '#core/story.ts'
import { moodMusic } from './moods.ts'
import { planSections, secondsAtBeat } from './plan.ts'

const films = [
  { seconds: 30, cuts: [4.6, 8.3, 12.9, 17.2, 21.1, 24], creditAtSeconds: 27 },
  { seconds: 60, cuts: [6, 14, 22, 30, 38, 46, 51], creditAtSeconds: 56.5 },
  { seconds: 20, cuts: [5, 9.7, 13.6], creditAtSeconds: 17.5 },
]

test.each(moods)('%s: sections lie on shot changes, at tempi of the mood', (mood) => {
  const music = moodMusic[mood]
  for (const film of films) {
    const sections = planSections(music, film)
    for (const section of sections.slice(1))
      expect([...film.cuts, film.creditAtSeconds]).toContain(section.startSeconds)
    expect(sections[0]?.startSeconds).toBe(0)
    expect(sections.at(-1)).toMatchObject({
      name: 'credit',
      startSeconds: film.creditAtSeconds,
      endSeconds: film.seconds,
    })
    for (const { beatsPerMinute } of sections) {
      expect(beatsPerMinute).toBeGreaterThan(music.tempo[0] * 0.88)
      expect(beatsPerMinute).toBeLessThan(music.tempo[1] * 1.12)
    }
  }
})

test('a film without shot changes still has a form, and a very short one a single section', () => {
  const whole = planSections(moodMusic.joyful, { seconds: 30, cuts: [], creditAtSeconds: 27 })
  expect(whole.map((section) => section.name)).toEqual(['hook', 'build', 'turn', 'release', 'credit'])
  const short = planSections(moodMusic.calm, { seconds: 3, cuts: [0.5, 1, 1.5, 2], creditAtSeconds: 2.3 })
  expect(short.map((section) => section.name)).toEqual(['release', 'credit'])
})

test('time bends within a section, and meets its borders exactly', () => {
  const [section] = planSections(moodMusic.epic, films[0] ?? { seconds: 30, cuts: [], creditAtSeconds: 27 })
  if (!section) throw new Error('no section')
  expect(secondsAtBeat(section, 0)).toBe(section.startSeconds)
  expect(secondsAtBeat(section, section.beats)).toBe(section.endSeconds)
  for (let beat = 1; beat <= section.beats; beat++)
    expect(secondsAtBeat(section, beat)).toBeGreaterThan(secondsAtBeat(section, beat - 1))
})

test('a credit outside the film is refused', () => {
  expect(() => planSections(moodMusic.calm, { seconds: 10, cuts: [], creditAtSeconds: 12 })).toThrow('does not fit')
})
