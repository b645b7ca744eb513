import { describe, expect, it } from 'vitest'
import { readTelling } from './match.ts'
import { beatsOf } from './narration.ts'
import { splitScenes } from './scenes.ts'

describe('splitScenes', () => {
  it('keeps abbreviations, dates and quoted questions together', () => {
    expect(splitScenes('I met Dr. Miller at St. Mary. He ran away.', 'en')).toEqual([
      'I met Dr. Miller at St. Mary.',
      'He ran away.',
    ])
    expect(splitScenes('Am 3. Mai flog ich, z. B. über Rom. Es war schön.', 'de')).toHaveLength(2)
    expect(splitScenes('“Where are you?” asked the whale. I slept.', 'en')).toHaveLength(2)
  })

  it.each([
    ['en', 'At 3:30 a fox sang to me, and the sea was 1,500 metres away', ['3:30', '1,500']],
    ['de', 'Ein roter Fuchs sang mir um 3:30 Uhr im Schnee, 2,5 Kilometer weit', ['3:30', '2,5']],
    ['fr', 'Un renard chantait à 3:30 dans la neige, à 2–3 mètres', ['3:30', '2–3']],
  ] as const)('%s: never cuts within a number', (language, telling, numbers) => {
    const beats = beatsOf(readTelling(telling, language), { seconds: 20, minCards: 6 }).map(({ text }) => text)
    expect(beats.length).toBeGreaterThan(1)
    for (const number of numbers)
      expect(
        beats.some((beat) => beat.includes(number)),
        beats.join(' | '),
      ).toBe(true)
  })

  it('tells a Japanese "very" from the mark of a quotation', () => {
    expect(splitScenes('「雨が降るよ」と言いました。とても懐かしくて、泣いた。', 'ja')).toEqual([
      '「雨が降るよ」と言いました。',
      'とても懐かしくて、泣いた。',
    ])
  })

  it('cuts a breathless telling at every "and then"', () => {
    const telling =
      'i was in my school and then a bear came in and then we ran outside and then the sky was full of whales and then i woke'
    expect(splitScenes(telling, 'en')).toHaveLength(5)
  })

  it('cuts long sentences and leaves nothing out', () => {
    const telling =
      'We walked for hours through the burning city, past the towers and the empty shops, while the moon kept growing above us, and my brother carried the old clock.'
    const scenes = splitScenes(telling, 'en')
    expect(scenes.length).toBeGreaterThan(1)
    expect(Math.max(...scenes.map((scene) => scene.length))).toBeLessThanOrEqual(90)
    expect(scenes.join(' ')).toBe(telling)
  })

  it('makes at most eight scenes', () => {
    expect(splitScenes('A wolf came. '.repeat(30), 'en')).toHaveLength(8)
  })
})
