import { expect, test } from 'vitest'
import type { Language } from '#core/story.ts'
import { tellStory } from './storyboard.ts'
import { understand } from './understand.ts'

/** Who is seen, what they do, and with whom, in the first shot that has words. */
function first(telling: string, language: Language = 'en') {
  const understanding = understand(telling, { language })
  const card = tellStory(telling, understanding, { seed: 1, seconds: 15 }).cards.find(({ beat }) => beat !== '')
  return [card?.hero, card?.action, card?.companion]
}

test.each([
  ['en', 'My teacher danced with my brother.'],
  ['es', 'Mi profesora bailaba con mi hermano.'],
  ['pt-BR', 'Minha professora dançava com meu irmão.'],
  ['fr', 'Ma maîtresse dansait avec mon frère.'],
  ['de', 'Meine Lehrerin tanzte mit meinem Bruder.'],
  ['it', 'La maestra ballava con mio fratello.'],
  ['pl', 'Nauczycielka tańczyła z moim bratem.'],
  ['ru', 'Учительница танцевала с моим братом.'],
  ['tr', 'Öğretmenim kardeşimle dans ediyordu.'],
  ['ar', 'كان المعلم يرقص مع أخي'],
  ['ja', '先生が弟と踊っていた。'],
] as const)('%s: the teacher dances with the brother, not with the dreamer', (language, telling) => {
  expect(first(telling, language)).toEqual(['teacher', 'dance', 'brother'])
})

test('whoever is nearest the verb dances with whoever stands before in Chinese', () => {
  expect(first('老师和我弟弟在跳舞。', 'zh-CN').sort()).toEqual(['brother', 'dance', 'teacher'])
})

test.each([
  ['I danced with my teacher.', ['me', 'dance', 'teacher']],
  ['My grandmother gave me bread.', ['grandmother', 'give', 'me']],
  ['My mother gave my sister an apple.', ['mother', 'give', 'sister']],
  ['My grandmother baked bread.', ['grandmother', 'cook', 'me']],
  ['I was chased by a wolf.', ['wolf', 'chase', 'me']],
  ['The dog was chased by a cat.', ['cat', 'chase', 'dog']],
])('%s', (telling, wanted) => {
  expect(first(telling)).toEqual(wanted)
})

test.each([
  ['en', 'I held a key.'],
  ['es', 'Sostenía una llave.'],
  ['pt-BR', 'Eu segurava uma chave.'],
  ['fr', 'Je tenais une clé.'],
  ['de', 'Ich hielt einen Schlüssel.'],
  ['it', 'Tenevo una chiave.'],
  ['pl', 'Trzymałam klucz.'],
  ['ru', 'Я держала ключ.'],
  ['tr', 'Bir anahtar tutuyordum.'],
  ['ar', 'كنت أمسك مفتاحا'],
  ['ja', '私は鍵を持っていた。'],
  ['zh-CN', '我拿着一把钥匙。'],
] as const)('%s: a key that is held is in the hand of the dreamer', (language, telling) => {
  expect(first(telling, language).slice(0, 2)).toEqual(['me', 'hold'])
})

test.each([
  ['fr', 'Un homme se tenait là et une femme parlait.', 'talk'],
  ['en', 'I held my breath and a wolf sang.', 'sing'],
  ['de', 'Der Zug hielt an und ein Hund sang.', 'sing'],
] as const)('%s: %s holds nothing', (language, telling, action) => {
  expect(understand(telling, { language }).actions).toEqual([action])
})

test.each([
  [
    'hospital',
    ['I was in the hospital', 'Estaba en el hospital', 'Ich lag im Krankenhaus', '病院にいた', 'Hastanedeydim'],
  ],
  ['kitchen', ['I was in the kitchen', 'Estaba en la cocina', 'Ero in cucina', 'Я была на кухне', 'كنت في المطبخ']],
  ['beach', ['I was on the beach', 'Eu estava na praia', 'Byłam na plaży', '我在海滩上', 'Plajdaydım']],
  ['ice', ['I walked on the ice', 'Sur la glace', 'Po lodzie szedł wilk', '氷の上を歩いた', '我在冰上走']],
])('a %s is a place of its own', (setting, tellings) => {
  expect(tellings.map((telling) => understand(telling).settings[0])).toEqual(tellings.map(() => setting))
})

test('whoever runs through a library is in it', () => {
  const telling = 'We swam in the river. Then I ran through the library.'
  const { cards } = tellStory(telling, understand(telling), { seed: 1, seconds: 15 })
  expect(cards.find(({ beat }) => beat.includes('library'))?.setting).toBe('room')
})

test('the corridor of a hospital is the hospital', () => {
  const cards = (telling: string) => tellStory(telling, understand(telling), { seed: 1, seconds: 15 }).cards
  expect(cards('I walked through a corridor of the hospital.')[0]?.setting).toBe('hospital')
  const settings = cards('病院の廊下を歩くと、猫がベッドで眠っていました。').map(({ setting }) => setting)
  expect(settings).not.toContain('room')
})
