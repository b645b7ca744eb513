import { afterAll, expect, test } from 'vitest'
import type { Language } from '#core/story.ts'
import { endVoice, render } from './engine.ts'
import { voiceSettings } from './languages.ts'
import { phrasesOf } from './phrases.ts'
import { spokenOf } from './spoken.ts'

afterAll(endVoice)

/** Sentences as people write them, each with something a voice may stumble over. */
const sentences: Record<Language, readonly string[]> = {
  en: [
    'It was 3:30 in the night on the 21st, and Dr. Smith’s café had 1,234 doors.',
    'My mother’s house wasn’t there; St. Mary’s church was.',
    'I couldn’t’ve flown 5 km, could I?',
    'The naïve whale sang at 25°C, and I paid $20.',
    'No. 7 opened by 50%, i.e. half, etc., and Mrs. Jones smiled.',
  ],
  es: [
    'El Sr. García tenía 1.234 llaves y 21 años.',
    '¿Dónde está la Dra. López? ¡A las 3:30!',
    'La abuela cantaba a 25 °C, etc., y el niño soñó.',
    'Subí al 2.º piso con el 50 % de las llaves.',
    'Pagué 20 € por un pingüino de la Avda. Colón, a 5 km.',
  ],
  'pt-BR': [
    'O Sr. João tinha 1.234 chaves e 21 anos.',
    'A Dra. Conceição voou às 3h30 sobre a praça.',
    'Minha avó cantava a 25 °C, etc., e eu sonhei.',
    'Subi ao 2º andar com 50% das chaves, a 5 km.',
    'Paguei R$ 20 por um pão na Av. Brasil.',
  ],
  fr: [
    'M. Dupont avait 1 234 clés et 21 ans.',
    'Mme Lefèvre dit qu’aujourd’hui l’eau n’était qu’un rêve.',
    'À 3 h 30, ma sœur a mangé 50 % du gâteau, à 5 km.',
    'Le 1er garçon, le 2e et la 3e fille, etc., chantaient.',
    'J’ai payé 20 € chez le Dr Noël, ça va.',
  ],
  de: [
    'Dr. Müller hatte 1.234 Schlüssel und war 21 Jahre alt.',
    'Um 3:30 Uhr stand ich in der großen Straße, z. B. am Fluss.',
    'Das Haus Nr. 5 kostete 20 €, usw.',
    'Am 3. Mai flog Frau Weiß ca. 5 km weit.',
    'Es waren 25 °C, d. h. 50 % wärmer als sonst.',
  ],
  it: [
    'Il sig. Rossi aveva 1.234 chiavi e 21 anni.',
    'La dott.ssa Bianchi arrivò alle 3:30, perché c’era l’acqua.',
    'Salii al 2º piano con il 50% delle chiavi.',
    'Un po’ d’aria, ecc., e 25 °C nell’aria, a 5 km.',
    'Pagai 20 € per un gelato in P.zza Roma.',
  ],
  pl: [
    'Dr Kowalski miał 1234 klucze i 21 lat.',
    'O 3:30 na ul. Długiej nr 5 śpiewała żaba.',
    'To było ok. 25 °C, tj. bardzo ciepło.',
    'Zapłaciłem 20 zł, np. za gęś i źrebię.',
    'Moja babcia, prof. Łukasz itd. lecieli 50 km.',
  ],
  ru: [
    'Я шёл по морю, и в 1990 г. мне был 21 год.',
    'Ёжик и ещё 1234 ключа лежали на ул. Ленина.',
    'В 3:30 всё было тёмным, т. е. чёрным.',
    'Мой отец заплатил 20 руб. за 5 кг мёда и т. д.',
    'Елка и еще один ребенок, д. 5, 50 %.',
  ],
  tr: [
    'Dr. Yılmaz’ın 1.234 anahtarı vardı ve 21 yaşındaydı.',
    'Saat 3:30’da ışık söndü, İstanbul’da kış.',
    'Çocuk, vb. şeyler 25 °C’de %50 eridi.',
    'Sn. Şahin 20 TL ödedi, örn. çiğ köfte için.',
    'IŞIK ve ırmak, İĞNE gibi; 5 km yürüdüm.',
  ],
  ar: [
    'كنت أمشي في 3 شوارع، وكان البحر بعيدًا.',
    'في الساعة ٣:٣٠ غنّت جدتي لي.',
    'رأيت 21 حوتًا يطير فوق المدينة.',
    'د. أحمد دفع 20 ريالًا.',
    'كانت الحرارة 25°، أي 50٪ أكثر.',
  ],
  ja: [
    '人々は3時30分に海を歩いた。',
    '私は「クジラ」が21頭、空を飛ぶのを見た！',
    'Dr.田中は１２３４個の鍵を持っていた。',
    '気温は25℃で、50％高かった。',
    '佐々木さんへ手紙を書いた、etc.。',
  ],
  'zh-CN': [
    '我在3点30分看见了21只鲸鱼。',
    '这里有１２３４把钥匙！',
    '气温是25℃，高了50%。',
    '2024年5月3日，我花了20元。',
    '王博士说：“人们慢慢地飞了5km。”',
  ],
}

const bare = (phonemes: string) => phonemes.replace(/[_ˈˌ\s]/gu, '')

/** Words without a vowel, which a voice that does not know them spells. */
const spellable = (text: string) =>
  text.match(/(?<!\p{L})[bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщ]{1,4}(?!\p{L})/giu) ?? []

test.each(Object.entries(sentences))('%s is read as words of its own, none spelled', async (name, texts) => {
  const language = name as Language
  const settings = voiceSettings[language]
  const phrases = texts.flatMap((text) => phrasesOf(text, language))
  const words = [...new Set(phrases.flatMap((phrase) => spellable(phrase.text)))]
  const letters = [...new Set(words.flatMap((word) => [...word]))]
  const asked = [...phrases.map((phrase) => spokenOf(phrase.text, language).text), ...letters]
  const spoken = (await render({ settings, phrases: asked })).phrases.map((phrase) => phrase.phonemes)
  const nameOf = new Map(letters.map((letter, index) => [letter, bare(spoken[phrases.length + index] ?? '')]))
  const spelled = new Set(words.map((word) => [...word].map((letter) => nameOf.get(letter)).join('')))
  for (const [index, phrase] of phrases.entries()) {
    const stream = spoken[index] ?? ''
    expect(stream, phrase.text).not.toMatch(/\([a-z]{2,3}[a-z-]*\)/)
    for (const word of stream.split(/\s+/)) expect(spelled.has(bare(word)), `${phrase.text}: ${word}`).toBe(false)
  }
})

test('this notices a voice that spells', async () => {
  const { phrases } = await render({ settings: voiceSettings.de, phrases: ['Dr.', 'D', 'R'] })
  const [word = '', ...letters] = phrases.map((phrase) => bare(phrase.phonemes))
  expect(word).toBe(letters.join(''))
})
