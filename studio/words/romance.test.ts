import { describe, expect, it } from 'vitest'
import type { Language } from '#core/story.ts'
import { understandingSchema } from '#core/story.ts'
import { detectLanguage } from './detect.ts'
import { splitScenes } from './scenes.ts'
import { tellStory, uncovered } from './storyboard.ts'
import { measure } from './tests/measure.ts'
import { understand } from './understand.ts'

const romance = ['pt-BR', 'fr', 'it'] as const satisfies Language[]

const flights = [
  ['pt-BR', 'Eu voava sobre uma cidade de vidro e a lua cantava pra mim', 'A lua sobre uma cidade de vidro'],
  [
    'fr',
    "Je volais au-dessus d'une ville de verre et la lune chantait pour moi",
    "La lune au-dessus d'une ville de verre",
  ],
  ['it', 'Volavo sopra una città di vetro e la luna cantava per me', 'La luna sopra una città di vetro'],
] as const

const idsOf = (telling: string, language: Language) => understand(telling, { language }).things.map(({ id }) => id)
const beatsIn = (telling: string) =>
  tellStory(telling, understand(telling), { seed: 7 })
    .cards.map(({ beat }) => beat)
    .filter((beat) => beat !== '')

describe('Portuguese, French and Italian', () => {
  it.each(flights)('finds city, moon, flying and singing in %s', (language, telling, title) => {
    const got = understand(telling)
    expect(got).toMatchObject({ language, settings: ['city', 'sky'], actions: ['fly', 'sing'], title })
    expect(got.things.map(({ id }) => id)).toEqual(['moon'])
    const { cards } = tellStory(telling, got, { seed: 7 })
    expect(cards).toContainEqual(expect.objectContaining({ hero: 'me', action: 'fly', setting: 'city' }))
    expect(cards).toContainEqual(expect.objectContaining({ hero: 'moon', companion: 'me', action: 'sing' }))
  })

  it.each(romance)('understands the seen dreams in %s', (language) => {
    const got = measure('seen', language)
    expect(got.things.precision, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.things.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.actions.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.85)
    expect(got.settings).toBeGreaterThanOrEqual(0.8)
    expect(got.language).toBe(1)
  })

  it.each(romance)('understands the kept and the fresh dreams in %s', (language) => {
    for (const half of ['kept', 'fresh'] as const) {
      const got = measure(half, language)
      expect(got.things.precision, got.misses.join('\n')).toBeGreaterThanOrEqual(0.85)
      expect(got.things.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.85)
      expect(got.settings, got.misses.join('\n')).toBeGreaterThanOrEqual(0.8)
    }
  })

  it.each([
    ['pt-BR', 'Centenas de pássaros brancos e um gato preto na janela, mas não tinha cachorro e nenhuma lua.'],
    ['fr', "Des centaines d'oiseaux blancs et un chat noir à la fenêtre, mais pas de chien et aucune lune."],
    ['it', 'Centinaia di uccelli bianchi e un gatto nero alla finestra, ma nessun cane e nessuna luna.'],
  ] as const)('sees crowds, colours and what is not there in %s', (language, telling) => {
    const { things } = understand(telling)
    expect(understand(telling).language).toBe(language)
    expect(things).toEqual([
      expect.objectContaining({ id: 'bird', many: true, colour: 'white' }),
      expect.objectContaining({ id: 'cat', many: false, colour: 'black' }),
      expect.objectContaining({ id: 'window', many: false }),
    ])
    expect(things[2]).not.toHaveProperty('colour')
  })

  it('follows plurals, small forms and letters that are typed apart', () => {
    expect(idsOf('Dois aviões, três leões e um cachorrinho', 'pt-BR')).toEqual(['airplane', 'lion', 'dog'])
    expect(idsOf("Les chevaux, les joyaux et l'oeuf de ma soeur", 'fr')).toEqual([
      'horse',
      'gem-stone',
      'egg',
      'sister',
    ])
    expect(idsOf('Gli alberghi, due occhi, le formiche e una casetta', 'it')).toEqual(['hotel', 'eye', 'ant', 'house'])
    expect(understand('Tante farfalle e formiche. Un cane nero.').things.map(({ many }) => many)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('reads tellings typed without accents', () => {
    expect(idsOf('tinha um passaro na janela e minha avo chorava no onibus', 'pt-BR')).toEqual([
      'bird',
      'window',
      'grandmother',
      'bus',
    ])
    expect(idsOf('mon pere etait un elephant, des etoiles tombaient', 'fr')).toEqual(['father', 'elephant', 'star'])
    expect(idsOf('mio papa e il caffe in citta', 'it')).toEqual(['father', 'hot-beverage'])
  })

  it('tells a word from its neighbours', () => {
    expect(idsOf("Un vieux piano et une vieille dame, c'était la nuit blanche", 'fr')).toEqual(['piano', 'old-woman'])
    expect(idsOf("Il m'a posé un lapin, on a eu la chair de poule et je suis dans la lune", 'fr')).toEqual([])
    expect(idsOf('Un vecchio orologio, in bocca al lupo e gatta da pelare', 'it')).toEqual(['clock'])
    expect(idsOf('Paguei o pato? Não: pagar o pato custa o olho da rua', 'pt-BR')).not.toContain('eye')
    expect(understand('Volevo dormire', { language: 'it' }).actions).toEqual(['sleep'])
    expect(understand('La porte du marché était dans la nuit', { language: 'fr' }).actions).toEqual([])
    expect(understand("L'eau montait dans la rue").actions).toEqual([])
  })

  it('turns a negated fear into calm', () => {
    expect(understand('Eu não tinha medo do lobo').mood).toBe('calm')
    expect(understand("Je n'avais pas peur du loup").mood).toBe('calm')
    expect(understand('Non avevo paura del lupo').mood).toBe('calm')
  })

  it('drops "I dreamed that" only where a sentence is left', () => {
    expect(beatsIn('Essa noite sonhei que minha avó voava.')[0]).toBe('Minha avó voava.')
    expect(beatsIn("Cette nuit j'ai rêvé qu'une baleine chantait.")[0]).toBe('Une baleine chantait.')
    expect(beatsIn('Ho sognato che una balena cantava.')[0]).toBe('Una balena cantava.')
    expect(beatsIn("J'ai rêvé d'une baleine.")[0]).toBe("J'ai rêvé d'une baleine.")
    expect(beatsIn('Ho sognato di volare.')[0]).toBe('Ho sognato di volare.')
  })

  it('keeps sentences together at abbreviations and cuts a breathless telling', () => {
    expect(splitScenes('O Sr. Lobo veio. A Dra. Ana riu.', 'pt-BR')).toHaveLength(2)
    expect(splitScenes('M. Loup est venu. Le Dr. Ours riait.', 'fr')).toHaveLength(2)
    expect(splitScenes('Il Sig. Lupo venne. La Dott.ssa Orsi rideva.', 'it')).toHaveLength(2)
    const breathless =
      'eu tava na escola e aí entrou um urso e aí a gente correu pra fora e aí o céu encheu de baleias e aí eu acordei'
    expect(splitScenes(breathless, 'pt-BR')).toHaveLength(5)
  })

  it.each([
    ['pt-BR', 'Um homem me esfaqueou', 'Pensei em suicidio', 'Eu queria me matar'],
    ['fr', 'Un homme me poignardait', "J'avais envie de mourir", 'Je voulais me tuer'],
    ['it', 'Un uomo mi accoltellava', 'Volevo morire', 'Pensavo di farla finita'],
  ] as const)('notes what moderators should look at in %s', (language, violent, harmful, alsoHarmful) => {
    const notes = (telling: string) => understand(telling, { language }).safety
    expect(notes(violent)).toContain('safety.violence')
    expect(notes(harmful)).toContain('safety.self-harm')
    expect(notes(alsoHarmful)).toContain('safety.self-harm')
  })

  it('finds no fault with harmless dreams', () => {
    for (const telling of [
      'Eu queria morrer de vergonha',
      "J'avais envie de mourir de honte",
      'Volevo morire dalla vergogna',
      'Uma baleia na cozinha',
      'Une baleine dans la cuisine',
      'Una balena in cucina',
    ])
      expect(understand(telling).safety).toEqual([])
  })

  it('tells the three from Spanish and from each other', () => {
    expect(detectLanguage('Mi abuela volaba sobre el mar y yo lloraba')).toBe('es')
    expect(detectLanguage('Minha avó voava sobre o mar e eu chorava')).toBe('pt-BR')
    expect(detectLanguage('Ma grand-mère volait sur la mer et je pleurais')).toBe('fr')
    expect(detectLanguage('Mia nonna volava sul mare e io piangevo')).toBe('it')
  })

  it.each([
    ['en', 'a wolf'],
    ['en', 'I fell'],
    ['es', 'una ballena'],
    ['pt-BR', 'uma baleia'],
    ['fr', 'un loup'],
    ['fr', 'Baleine'],
    ['it', 'un lupo'],
    ['it', 'LUPO'],
    ['de', 'ein Wolf'],
  ])('knows %s by two words: %s', (language, telling) => {
    expect(detectLanguage(telling)).toBe(language)
  })

  it.each([
    ['capitals', 'UN LOUP ÉNORME A MANGÉ MA MAISON', ['wolf', 'house']],
    ['emoji and words', '🐋 cantava na praia 🌙', ['whale', 'moon']],
    ['marks nobody sees', 'un lu\u200Bpo e la lu\u00ADna', ['wolf', 'moon']],
    ['apostrophes of all kinds', 'l’éléphant et l‘oiseau dans l`arbre', ['elephant', 'bird', 'tree']],
  ])('reads %s', (_, telling, wanted) => {
    const language = telling.includes('praia') ? 'pt-BR' : telling.includes('lu\u200Bpo') ? 'it' : 'fr'
    expect(idsOf(telling, language)).toEqual(wanted)
  })

  it.each(romance)('answers nonsense in %s', (language) => {
    const tellings = [
      '',
      "'",
      "l'l'l'",
      'ãõçéè '.repeat(600),
      "qu'".repeat(900),
      'não não não',
      'e '.repeat(1900),
      '«»“”…!!!',
    ]
    for (const telling of tellings) {
      const got = understand(telling, { language })
      expect(understandingSchema.parse(got)).toEqual(got)
      expect(got.title.length).toBeGreaterThan(0)
      expect(got.title.length).toBeLessThanOrEqual(60)
      const board = tellStory(telling, got, { seed: 1 })
      expect(uncovered(board, got)).toEqual([])
    }
  })
})
