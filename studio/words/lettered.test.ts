import { expect, test } from 'vitest'
import { storyboardSchema } from '#core/story.ts'
import { isOurs, letteredId } from './ids.ts'
import { tellStory } from './storyboard.ts'
import { understand } from './understand.ts'

/** The words of a telling that nobody has drawn, as they were told. */
const lettered = (telling: string, language: Parameters<typeof understand>[1] = {}): string[] =>
  understand(telling, language)
    .things.filter(({ id }) => !isOurs(id) || id.endsWith('-told'))
    .map(({ word }) => word)

test.each([
  ['en', 'I met a flumph in the forest, and my flumph gave me a zorbulator.', ['flumph', 'zorbulator']],
  ['en', 'Three blue grombles were dancing around an old trebuchet.', ['grombles', 'trebuchet']],
  ['es', 'Un blorfo verde me perseguía y en la cocina había tres zampullones.', ['blorfo', 'zampullones']],
  ['es', 'Vi al grunfo debajo de una catapulta.', ['grunfo', 'catapulta']],
  ['pt-BR', 'Minha avó tinha um zarambulo no jardim e uma catapulta.', ['zarambulo', 'catapulta']],
  ['fr', "J'ai rencontré trois petits grumfles et un trébuchet.", ['grumfles', 'trébuchet']],
  ['fr', 'Mon schnorfle pleurait dans le train.', ['schnorfle']],
  ['de', 'Ich traf einen Flumpf im Wald, und er schenkte mir einen Zorbulator.', ['Flumpf', 'Zorbulator']],
  ['de', 'Drei blaue Schnorfel tanzten um einen alten Amboss.', ['Schnorfel', 'Amboss']],
  ['it', 'Ho incontrato due zampuffi e il mio grunfo ballava.', ['zampuffi', 'grunfo']],
  ['pl', 'Gonił mnie wielki grumfel, a potem spotkałam zielonego blorfa.', ['grumfel', 'blorfa']],
  ['ru', 'За мной гнался огромный грумфель, и я увидела зелёную катапульту.', ['грумфель', 'катапульту']],
  ['tr', 'Ormanda yeşil bir blorf vardı, sonra grumfelle karşılaştım.', ['blorf', 'grumfelle']],
  ['ar', 'رأيت بلورفا أخضر ثم طاردني غرمفل كبير', ['بلورفا', 'غرمفل']],
  ['ja', '森で一匹のブロルフに出会った。「フランフ」という生き物もいた。', ['ブロルフ', 'フランフ']],
  ['zh-CN', '我遇到一只布洛夫，学校门口有三座投石机。', ['布洛夫', '投石机']],
] as const)('%s: what no list knows is lettered as it was told: %s', (language, telling, words) => {
  expect(lettered(telling, { language })).toEqual(words)
})

test.each([
  ['en', 'I had a feeling of dread, a sudden silence and no flumph at all, as Benjamin told me a long story.'],
  ['es', 'Sentí una tristeza inmensa, era un momento de silencio y un montón de gatos miraba la luna.'],
  ['pt-BR', 'Senti uma saudade enorme, foi um momento de silêncio e um monte de gatos olhava a lua.'],
  ['fr', 'Un instant de silence, une grande tristesse, et un tas de chats regardait la lune.'],
  ['de', 'Ein Augenblick der Stille, eine große Traurigkeit, und ich traf Benjamin mit einem Haufen Katzen.'],
  ['it', 'Un momento di silenzio, una grande tristezza e un mucchio di gatti guardava la luna.'],
  ['pl', 'Zobaczyłem Marka, to był jeden dziwny moment i wielka cisza.'],
  ['ru', 'Я увидел Марка, это был один странный момент и огромная тишина.'],
  ['tr', 'Ahmet gördü beni.'],
  ['tr', 'Bir anda bir sessizlik oldu, bir süre bekledim ve bir daha kimse gelmedi.'],
  ['ar', 'رأيت نفسي أطير في لحظة صمت'],
  ['ja', 'パニックになって、ストレスを感じた。何度も時間を見た。'],
  ['zh-CN', '一个奇怪的声音，一种感觉，我看见一道光。'],
] as const)('%s: moments, feelings, heaps and names are not', (language, telling) => {
  expect(lettered(telling, { language })).toEqual([])
})

test('a word in another language is never taken for one of ours', () => {
  expect(letteredId('coin')).not.toBe('coin')
  expect(letteredId('blorfo')).toBe('blorfo')
})

test.each([
  ['en', 'My dog slept on the beach. Then a huge grumfle chased me.'],
  ['pl', 'Mój pies spał na plaży. Potem gonił mnie wielki grumfel.'],
  ['es', 'Mi perro dormía en la playa. Después me perseguía un grunfo.'],
] as const)('%s: whom a word chases runs, and nobody else is made to chase', (language, telling) => {
  const board = tellStory(telling, understand(telling, { language }), { seed: 1, seconds: 15 })
  const chased = board.cards.find(({ beat }) => /me|mnie/.test(beat) && !/dog|pies|perro/.test(beat))
  expect(chased).toMatchObject({ hero: 'me', action: 'run' })
})

test('what is known and not drawn is a word as well, which does nothing', () => {
  const telling = 'A vending machine chased me through the forest.'
  const board = tellStory(telling, understand(telling, { language: 'en' }), { seed: 1, seconds: 15 })
  expect(board.cards[0]).toMatchObject({ hero: 'me', companion: 'vending-machine', action: 'run' })
})

test('what can be drawn acts, the word stands beside it, and picture models never read it', () => {
  const understanding = understand('A flumph and a horse were dancing on the beach.', { language: 'en' })
  expect(understanding.things.map(({ id }) => id)).toEqual(['horse', 'flumph'])
  const board = storyboardSchema.parse(
    tellStory('A flumph and a horse were dancing on the beach.', understanding, { seed: 1 }),
  )
  expect(board.cards.map(({ hero }) => hero)).not.toContain('flumph')
  expect(board.cards.some(({ companion, props }) => [companion, ...props].includes('flumph'))).toBe(true)
  expect(board.cards.map(({ prompt }) => prompt).join()).not.toContain('flumph')
  expect(board.hashtags).not.toContain('#flumph')
})

test.each([
  ['en', 'A huge argument, a loud explosion, a joke, my appointment, a warning and my childhood vacation.'],
  ['es', 'Una discusión enorme, una explosión, un chiste, mi turno, un premio, un infierno y mi estómago.'],
  ['pt-BR', 'Uma briga enorme, uma explosão, uma piada, um prêmio, um aperto e minha barriga.'],
  ['fr', 'Une énorme dispute, une cérémonie, un frisson, un prix, mon boulot et mon ventre.'],
  ['de', 'Ein großer Streit, ein Witz, einen Termin, einen Preis, zwei Gespräche und mein Bauch.'],
  ['it', 'Una lite enorme, una cerimonia, una barzelletta, un premio, un brivido e la mia pancia.'],
  ['pl', 'Wielka kłótnia, jakaś ceremonia, jeden wybuch, mój brzuch i moja drużyna. Znalazłem rozwiązanie.'],
  ['ru', 'Большой скандал, один взрыв, мой живот, моя команда. Я увидел результат и нашёл решение.'],
  ['tr', 'Bir kavga, bir tören, bir ödül, bir fıkra, bir randevum vardı. Sonucu gördüm.'],
  ['ar', 'وجدت نفسي في مسابقة ورأيت المستقبل وشاهدت انفجارا'],
  ['ja', 'ケンカになって、スピーチのプレッシャーでドキドキした。責任を持って景色を見つけた。'],
  ['zh-CN', '一场争吵，一个笑话，一支队伍，一把年纪，一根手指。'],
] as const)('%s: quarrels, prizes and bellies are not', (language, telling) => {
  expect(lettered(telling, { language })).toEqual([])
})
