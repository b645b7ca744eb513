import { expect, test } from 'vitest'
import type { Language } from '#core/story.ts'
import { phrasesOf } from './phrases.ts'
import { spokenOf, tokensAsWritten, tokensInSpoken } from './spoken.ts'
import { tokensOf } from './word-times.ts'

const said: [Language, string, string][] = [
  ['en', 'Dr. Kim paid $20 for No. 7 at 25°C.', 'Doctor Kim paid 20 dollars for number 7 at 25 degrees Celsius.'],
  ['en', 'She said no. Then 1,234 doors opened, etc.', 'She said no. Then 1,234 doors opened, et cetera.'],
  [
    'es',
    'La Sra. López subió al 2.º piso, p. ej. 3 km.',
    'La señora López subió al segundo piso, por ejemplo 3 kilómetros.',
  ],
  ['pt-BR', 'Paguei R$ 20 às 3h30 na Av. Brasil.', 'Paguei 20 reais às 3 horas e 30 na avenida Brasil.'],
  [
    'fr',
    'M. Noël dit qu’aujourd’hui la 3e porte coûte 1 €.',
    "Monsieur Noël dit qu'aujourdhui la troisième porte coûte 1 euro.",
  ],
  [
    'de',
    'Am 3. Mai um 3:30 Uhr, z. B. in der Hauptstr. 5.',
    'Am dritten Mai um 3 Uhr 30, zum Beispiel in der HauptStraße 5.',
  ],
  ['it', 'La dott.ssa Rossi vide 1,5 km d’acqua, ecc.', "La dottoressa Rossi vide 1,5 chilometri d'acqua, eccetera."],
  [
    'pl',
    'Na ul. Długiej nr 5 było 22 kg miodu, tj. dużo.',
    'Na ulicy Długiej numer 5 było 22 kilogramy miodu, to jest dużo.',
  ],
  [
    'ru',
    'В 1990 г. мы дали 21 руб. за 3 кг мёда и т. д.',
    'В 1990 году мы дали 21 рубль за 3 килограмма мёда и так далее.',
  ],
  ['tr', 'Sn. Işık %50 için 20 TL ödedi, vb.', 'sayın Işık yüzde 50 için 20 lira ödedi, ve benzeri.'],
  ['ar', 'رأيت د. أحمد يدفع 50٪.', 'رأيت الدكتور أحمد يدفع 50 بالمئة.'],
  ['ja', '１２３４個の鍵と３匹の猫、25℃。', '千二百三十四個の鍵とさんびきの猫、摂氏 二十五 度。'],
  ['zh-CN', '2024年，Ａ楼有2只鲸鱼，高了50%。', '二零二四年，A楼有两只鲸鱼，高了百分之50。'],
]

test.each(said)('%s: %s', (language, written, spoken) => {
  expect(spokenOf(written, language).text).toBe(spoken)
})

test('words as written are found again in what is said for them', () => {
  const written = 'Um 3:30 Uhr, z. B. hier.'
  const spoken = spokenOf(written, 'de')
  const tokens = tokensInSpoken(tokensOf(written, 'de'), written, spoken)
  const stretch = (text: string) => {
    const token = tokens.find((one) => one.text === text)
    return spoken.text.slice(token?.start, token?.end).trim()
  }
  expect(tokens.map((token) => token.text).join(' ')).toBe(written)
  expect([stretch('Um'), stretch('3:30'), stretch('z.'), stretch('hier.')]).toEqual([
    'Um',
    '3 Uhr 30',
    'zum Beispiel',
    'hier.',
  ])
})

test('words found in the spoken text are shown as they were written', () => {
  const written = '気温は25℃で、高い。'
  const spoken = spokenOf(written, 'ja')
  const parts = ['気温は', '摂氏 ', '二十五 ', '度で、', '高い。']
  expect(parts.join('')).toBe(spoken.text)
  const tokens = parts.map((text, index) => ({ text, start: index, end: index + 1 }))
  expect(tokensAsWritten(tokens, written, spoken).map((token) => token.text)).toEqual(['気温は', '25℃で、', '高い。'])
})

test.each([
  ['en', 'Mr. Kim met J. Smith in St. Ives. He left at 5 p.m. and slept.', 2],
  ['es', 'El Sr. García voló. La Dra. López no.', 2],
  ['de', 'Am 3. Mai kam Dr. Weiß, z. B. heute usw. Dann kam ich.', 2],
  ['fr', 'M. Noël chantait. Mme Roy aussi.', 2],
  ['ru', 'Он жил на ул. Ленина и т. д. Потом ушёл.', 2],
  ['it', 'Il sig. Rossi, ecc. Poi basta.', 2],
] as const)('%s: a short form ends no sentence: %s', (language, text, sentences) => {
  const pauses = phrasesOf(text, language).map((phrase) => phrase.pauseSeconds)
  expect(pauses.filter((seconds) => seconds > 0.3).length + 1).toBe(sentences)
})
