import { describe, expect, it } from 'vitest'
import { understandingSchema } from '#core/story.ts'
import { measure } from './tests/measure.ts'
import { understand } from './understand.ts'

const flights = [
  ['en', 'I was flying over a glass city and the moon was singing to me'],
  ['es', 'Yo volaba sobre una ciudad de cristal y la luna me cantaba'],
  ['de', 'Ich flog über eine gläserne Stadt und der Mond sang für mich'],
] as const

describe('understand', () => {
  it.each(flights)('finds city, moon, flying and singing in %s', (language, telling) => {
    const got = understand(telling)
    expect(got.language).toBe(language)
    expect(got.settings).toEqual(['city', 'sky'])
    expect(got.things.map(({ id }) => id)).toEqual(['moon'])
    expect(got.actions).toEqual(['fly', 'sing'])
    expect([got.mood, got.moodTold]).toEqual(['wondrous', false])
  })

  it('calls a dream that names nothing by its first clause, and never trails off', () => {
    expect(understand("C'était plus grand que moi et ça riait. Je montais.").title).toBe("C'était plus grand que moi")
    expect(understand('I dreamed that it was so very loud and then it all went still').title).toBe(
      'It Was So Very Loud',
    )
    expect(understand('Todo era muy grande y yo no podía más').title).toBe('Todo era muy grande')
  })

  it('makes a title of the dreamer’s own words, cased as the language does', () => {
    expect(flights.map(([, telling]) => understand(telling).title)).toEqual([
      'The Moon over a Glass City',
      'La luna sobre una ciudad de cristal',
      'Der Mond und eine gläserne Stadt',
    ])
    expect(understand('Im Wald stand ein Wolf').title).toBe('Ein Wolf im Wald')
  })

  it.each(['en', 'es', 'de'] as const)('understands the seen dreams in %s', (language) => {
    const got = measure('seen', language)
    expect(got.things.precision, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.things.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.actions.recall).toBeGreaterThanOrEqual(0.9)
    expect(got.settings).toBeGreaterThanOrEqual(0.8)
    expect(got.language).toBe(1)
  })

  it.each(['en', 'es', 'de'] as const)('understands the kept dreams in %s', (language) => {
    const got = measure('kept', language)
    expect(got.things.precision, got.misses.join('\n')).toBeGreaterThanOrEqual(0.85)
    expect(got.things.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.85)
  })

  it('sees crowds and colours, and nothing that is said not to be there', () => {
    const { things } = understand('Hundreds of white birds and a black cat, but there was no dog and no moon.')
    expect(things).toEqual([
      expect.objectContaining({ id: 'bird', many: true, colour: 'white' }),
      expect.objectContaining({ id: 'cat', many: false, colour: 'black' }),
    ])
  })

  it('tells a noun from a verb and an idiom from a thing', () => {
    const ids = (telling: string) => understand(telling).things.map(({ id }) => id)
    expect(ids('I watch the sea and I duck and then I ring him')).toEqual([])
    expect(ids('My watch and a duck and her ring')).toEqual(['watch', 'duck', 'ring'])
    expect(ids('Out of the blue it rained cats and dogs, it was a piece of cake')).toEqual([])
    expect(ids('I ate an orange beside an orange cat')).toEqual(['tangerine', 'cat'])
  })

  it('turns a negated fear into calm, and follows the mood along the telling', () => {
    expect(understand('I was not afraid of the wolf').mood).toBe('calm')
    const { emotions } = understand('I was terrified and alone in the cellar. Then my baby laughed and I was so happy.')
    expect(emotions.map(({ mood }) => mood)).toEqual(['anxious', 'joyful'])
  })

  it('finds the last part of a German compound', () => {
    expect(understand('In der Küche stand ein Boot.').things.map(({ id }) => id)).toEqual(['boat'])
    expect(understand('Vor dem Zauberschloss stand ein Riesenelefant').things.map(({ id }) => id)).toEqual([
      'castle',
      'elephant',
    ])
  })

  it('notes what moderators should look at', () => {
    expect(understand('A man tried to stab me with a gun and there was blood').safety).toContain('safety.violence')
    expect(understand('Ich wollte Selbstmord begehen').safety).toContain('safety.self-harm')
    expect(understand('I was in the kitchen with Melissa Hargrove').safety).toContain('safety.private-name')
    expect(understand('I was in the kitchen with a whale').safety).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['emoji', '🐋🌙✨😱'],
    ['no nouns', 'it was so very and then not really'],
    ['marks nobody sees', '\u202Ethe\u200B wo\u200Blf\u200F\uFEFF came'],
    ['zalgo', 'w̸̢̛o̵̧͝l̶̨̛f̷̧̛'],
    ['capitals', 'A HUGE WOLF ATE MY HOUSE AND I RAN INTO THE FOREST'],
    ['numbers', '1234567890 '.repeat(50)],
    ['one endless word', 'a'.repeat(4000)],
    ['four thousand letters', 'and then the wolf ran through the forest to my house '.repeat(75)],
  ])('answers %s', (_, telling) => {
    const got = understand(telling)
    expect(understandingSchema.parse(got)).toEqual(got)
    expect(got.title.length).toBeGreaterThan(0)
    expect(got.title.length).toBeLessThanOrEqual(60)
  })

  it('reads emoji, capitals and hidden marks like words', () => {
    const ids = (telling: string) => understand(telling).things.map(({ id }) => id)
    expect(ids('🐋🌙')).toEqual(['whale', 'moon'])
    expect(ids('A HUGE WOLF ATE MY HOUSE')).toEqual(['wolf', 'house'])
    expect(ids('the wo\u200Blf came')).toEqual(['wolf'])
  })
})
