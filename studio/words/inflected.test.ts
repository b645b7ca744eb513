import { describe, expect, it } from 'vitest'
import { understandingSchema } from '#core/story.ts'
import { splitScenes } from './scenes.ts'
import { tellStory } from './storyboard.ts'
import { measure } from './tests/measure.ts'
import { understand } from './understand.ts'

const ids = (telling: string) => understand(telling).things.map(({ id }) => id)
const narration = (telling: string) =>
  tellStory(telling, understand(telling), { seed: 7 })
    .cards.map(({ beat }) => beat)
    .filter((beat) => beat !== '')

describe('Polish, Russian and Turkish', () => {
  it.each(['pl', 'ru', 'tr'] as const)('understands the seen dreams in %s', (language) => {
    const got = measure('seen', language)
    expect(got.things.precision, got.misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(got.things.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(got.actions.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(got.settings).toBeGreaterThanOrEqual(0.8)
    expect(got.language).toBe(1)
  })

  it.each(['pl', 'ru', 'tr'] as const)('understands the kept dreams in %s', (language) => {
    const got = measure('kept', language)
    expect(got.things.precision, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.things.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.actions.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['Szłam z wilkami, psem, dwoma lwami i księdzem pod oknami kościoła', 'wolf dog lion priest window church'],
    ['Я видела детей, львов и волков под крыльями огромного орла', 'child lion wolf wing eagle'],
    ['Kurtlarla, köpeğimle ve ağabeyimin çocuklarıyla kitabın içindeydik', 'wolf dog brother child book'],
  ])('knows nouns in all their forms: %s', (telling, wanted) => {
    expect(ids(telling)).toEqual(wanted.split(' '))
  })

  it.each([
    ['Kupiłem kota w worku, miałam motyle w brzuchu, to bułka z masłem', 'idioms'],
    ['Мы смотрели друг на друга, бабочки в животе, льёт как из ведра', 'idioms'],
    ['Bir ay sonra ortaya çıktı, ne kadar güzel bir gündü', 'idioms'],
    ['W ogrodzie nie było psa ani kota, drzwi też nie było', 'what is not there'],
    ['В саду не было ни собаки, ни кошки, луны на небе не было', 'what is not there'],
    ['Bahçede ne köpek vardı ne kedi, kapı da yoktu', 'what is not there'],
    ['Mamy czas i mam rację, kąpałem się, ale był ok.', 'words that look like forms'],
    ['Она мыла пол, а уж потом мой сон прошёл', 'words that look like forms'],
  ])('sees nothing in "%s": %s', (telling) => {
    expect(ids(telling)).toEqual([])
  })

  it('tells a Turkish noun from a verb, and a bear from a moon', () => {
    expect(understand('Herkes güldü, bir gül vardı').actions).toEqual(['laugh'])
    expect(ids('Ayı beni gördü, aya baktım')).toEqual(['bear', 'moon'])
  })

  it('reads what is typed without the letters of the language, and ё for е', () => {
    expect(ids('snilo mi sie ze pies i waz i zaba plynely w lodce z moja siostra')).toEqual([
      'dog',
      'snake',
      'frog',
      'boat',
      'sister',
    ])
    expect(ids('ruyamda agacin altinda kopekler ve bir kus vardi')).toEqual(['tree', 'dog', 'bird'])
    expect(ids('ORMANDA BİR YILAN VE IŞIKLI BALIKLAR')).toEqual(['snake', 'fish'])
    expect(ids('Ребёнок и орёл')).toEqual(ids('Ребенок и орел'))
  })

  it('counts by form, by number and by the verb', () => {
    const many = (telling: string) => understand(telling).things.map(({ many: isMany }) => isMany)
    expect(many('Widziałem wilki, setki ryb i jednego kota')).toEqual([true, true, false])
    expect(many('Кошки сидели на крыше')).toEqual([true, false])
    expect(many('Kuşlar ve bir balık')).toEqual([true, false])
  })

  it('names a film in the first form and puts the place where the language has it', () => {
    expect(understand('Widziałem wilka w ciemnym lesie').title).toBe('Wilk w ciemnym lesie')
    expect(understand('Уплыл с китом, а над городом пела луна').title).toBe('Кит над городом')
    expect(understand('Karanlık bir ormanda kurdu gördüm').title).toBe('Ormandaki Kurt')
    expect(understand('Мы шли в школу с собакой и кошкой').title).toBe('Собака и школа')
  })

  it.each([
    ['Psa gonił kot.', 'cat', 'chase'],
    ['W piwnicy znalazłem wilka.', 'me', 'find'],
    ['Babcia piekła chleb. Podała mi klucz.', 'grandmother', 'give'],
    ['Волка ждала сестра.', 'sister', 'wait'],
    ['Babaannem ekmek pişiriyordu.', 'grandmother', 'cook'],
    ['Babaannem geldi. Bana bir anahtar verdi.', 'grandmother', 'give'],
    ['Kurt çocuğu kovalıyordu.', 'wolf', 'chase'],
    ['Kapı açıldı.', 'door', 'open'],
  ])('knows by its case who does it: %s', (telling, hero, action) => {
    const { cards } = tellStory(telling, understand(telling), { seed: 7 })
    expect(cards).toContainEqual(expect.objectContaining({ hero, action }))
  })

  it('hears that somebody was something, and no horse in a throw', () => {
    expect(ids('Okulda herkes tavşandı, öğretmenim havuç taşıyordu.')).toEqual(['rabbit', 'teacher', 'carrot'])
    expect(ids('Kardeşim pencereden bir anahtar attı.')).toEqual(['brother', 'window', 'key'])
    expect(ids('Jechałem rowerem po dnie jeziora.')).toEqual(['bicycle'])
  })

  it('reads no hope into a Polish "at last" that only says when', () => {
    expect(understand('Moja zmarła siostra stała nad morzem. Wreszcie morze zaczęło się palić.').mood).not.toBe(
      'hopeful',
    )
    expect(understand('Nareszcie byłam wolna, czułam ulgę.').mood).toBe('hopeful')
  })

  it('notes what moderators should look at', () => {
    expect(understand('Ktoś chciał mnie zabić, wszędzie była krew').safety).toContain('safety.violence')
    expect(understand('Я хотела убить себя').safety).toContain('safety.self-harm')
    expect(understand('Kendimi öldürmek istedim').safety).toContain('safety.self-harm')
    expect(understand('В кухне сидел Иван Петров').safety).toContain('safety.private-name')
    expect(understand('W kuchni siedział wieloryb').safety).toEqual([])
  })

  it('cuts scenes after no short form, and a breathless telling at every "and then"', () => {
    expect(splitScenes('Spotkałam prof. Nowaka przy ul. Długiej. Uciekł.', 'pl')).toHaveLength(2)
    expect(splitScenes('Мы ехали на ул. Ленина в 2020 г. и пели. Потом всё исчезло.', 'ru')).toHaveLength(2)
    expect(splitScenes('Dr. Ayşe Hanım 3. katta bekliyordu. Sonra kaçtı.', 'tr')).toHaveLength(2)
    const telling =
      'я была в школе и потом пришёл медведь и мы побежали на улицу и вдруг небо стало полно китов а потом я проснулась'
    expect(splitScenes(telling, 'ru')).toHaveLength(5)
  })

  it.each([
    ['Miałem sen, że biały koń tańczył. Było cicho i pięknie, a potem koń usnął na łące.', 'Biały koń'],
    ['Во сне я бежала по лесу.', 'Я бежала по лесу.'],
    ['Rüyamda uçuyordum.', 'Uçuyordum.'],
  ])('does not speak the frame of "%s"', (telling, start) => {
    expect(narration(telling)[0]?.startsWith(start), narration(telling).join(' | ')).toBe(true)
  })

  it.each(['wilk '.repeat(700), 'ёж'.repeat(1500), 'ğ'.repeat(4000), 'İIıi '.repeat(500), 'не не не', 'w z o i a u'])(
    'answers %.12s…',
    (telling) => {
      const got = understand(telling)
      expect(understandingSchema.parse(got)).toEqual(got)
      expect(got.title.length).toBeLessThanOrEqual(60)
    },
  )
})
