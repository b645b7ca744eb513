import { expect, test } from 'vitest'
import { tellStory } from './storyboard.ts'
import { understand } from './understand.ts'

const coloured = (telling: string, language: Parameters<typeof understand>[1]): string[] =>
  understand(telling, language).things.map(({ id, colour }) => `${colour ?? ''} ${id}`)

test.each([
  ['en', 'A whale of glass and a golden dog.', 'A wooden horse, and the doors were made of water.'],
  ['es', 'Una ballena de cristal y un perro dorado.', 'Un caballo de madera y puertas hechas de agua.'],
  ['pt-BR', 'Uma baleia de vidro e um cachorro dourado.', 'Um cavalo de madeira e portas feitas de água.'],
  ['fr', 'Une baleine de verre et un chien doré.', "Un cheval en bois et des portes faites d'eau."],
  ['de', 'Ein Wal aus Glas und ein goldener Hund.', 'Ein hölzernes Pferd, und die Türen waren aus Wasser.'],
  ['it', 'Una balena di vetro e un cane dorato.', "Un cavallo di legno e porte fatte d'acqua."],
  ['pl', 'Szklany wieloryb i złoty pies.', 'Drewniany koń i drzwi z wody.'],
  ['ru', 'Стеклянный кит и золотая собака.', 'Деревянная лошадь и двери из воды.'],
  ['tr', 'Camdan bir balina ve altın bir köpek vardı.', 'Tahta bir at ve sudan kapılar vardı.'],
  ['ar', 'حوت من زجاج وكلب ذهبي', 'حصان خشبي وأبواب من ماء'],
  ['ja', 'ガラスの鯨と金色の犬がいた。', '木製の馬と水でできたドアがあった。'],
  ['zh-CN', '玻璃鲸鱼和金色的狗。', '木头做的马和水做的门。'],
] as const)('%s: things have the colour and the stuff they are told with', (language, first, second) => {
  expect(coloured(first, { language })).toEqual(['glass whale', 'gold dog'])
  expect(coloured(second, { language })).toEqual(['wood horse', 'water door'])
})

test('a colour told after its thing is its own, and no other thing’s', () => {
  expect(coloured('The cat was purple and the dog slept.', { language: 'en' })).toEqual(['purple cat', ' dog'])
})

test('picture models read what things are made of', () => {
  const telling = 'A whale of glass and a red horse danced.'
  const board = tellStory(telling, understand(telling, { language: 'en' }), { seed: 1 })
  const prompts = board.cards.map(({ prompt }) => prompt).join()
  expect(prompts).toContain('whale made of glass')
  expect(prompts).toContain('red horse')
})
