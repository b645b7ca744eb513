import { afterAll, expect, test } from 'vitest'
import type { Language } from '#core/story.ts'
import { endVoice } from './engine.ts'
import { type Speech, speak } from './speak.ts'

afterAll(endVoice)

const windowSeconds = 0.005
/** Shorter stillness is within words: before a t or a k the mouth is closed. */
const pauseSeconds = 0.13

/** Where sound begins again after a pause, by the energy of the sound alone. */
function onsets({ samples, sampleRate }: Speech): number[] {
  const size = Math.round(windowSeconds * sampleRate)
  const found: number[] = []
  let quiet = 0
  for (let at = 0; at + size <= samples.length; at += size) {
    let energy = 0
    for (const sample of samples.subarray(at, at + size)) energy += sample ** 2
    if (Math.sqrt(energy / size) < 0.012) quiet += windowSeconds
    else {
      if (quiet >= pauseSeconds) found.push(at / sampleRate)
      quiet = 0
    }
  }
  return found
}

const planted: [Language, string, string[]][] = [
  [
    'en',
    'I walked into the sea, when a whale sang. Moons fell – and Dr. Bell rose\nDoors opened.',
    ['when', 'Moons', 'and', 'Doors'],
  ],
  [
    'de',
    'Ich ging ans Meer, da sang ein Wal. Monde fielen – und Dr. Bauer kam\nDann wachte ich auf.',
    ['da', 'Monde', 'und', 'Dann'],
  ],
  [
    'fr',
    'Je marchais vers la mer, mais une baleine chantait. La lune tombait — les portes\nDemain viendra.',
    ['mais', 'La', 'les', 'Demain'],
  ],
  ['ru', 'Я шёл по морю, где пел кит. Луна упала — и мой дом\nДвери открылись.', ['где', 'Луна', 'и', 'Двери']],
  ['ar', 'كنت أمشي، ثم غنى الحوت. رأيت البيت\nنامت جدتي.', ['ثم', 'رأيت', 'نامت']],
  ['ja', '私は海を歩いて、鯨が歌った。月が落ちた\n目が覚めた。', ['鯨が', '月が', '目が']],
  ['zh-CN', '我走到海边，鲸鱼唱歌。月亮落下\n大门开了。', ['鲸鱼', '月亮', '大门']],
]

test.each(planted)('%s: a word after a pause is shown when it is heard', async (language, text, after) => {
  const speech = await speak(text, { language })
  const heard = onsets(speech)
  for (const word of after) {
    const index = speech.words.findIndex((one, place) => place > 0 && one.text === word)
    const [before, time] = [speech.words[index - 1], speech.words[index]]
    if (!before || !time) throw new Error(`${word} is missing in ${speech.words.map((one) => one.text).join('|')}`)
    expect(time.startSeconds - before.endSeconds, word).toBeGreaterThan(0.15)
    const nearest = Math.min(...heard.map((onset) => Math.abs(onset - time.startSeconds)))
    expect(nearest, `${word} at ${time.startSeconds}, heard ${heard.join(' ')}`).toBeLessThan(0.09)
  }
})

const tellings: [Language, string, number][] = [
  ['en', 'One of the 1,234 doors, i.e. the last of them, was out of the way at 3:30. It wasn’t there; I paid $20.', 4],
  ['es', 'De la casa del Sr. García vi 21 llaves, etc., y a las 3:30 desperté.', 3],
  ['pt-BR', 'Às 3h30 a Dra. Conceição voou sobre a praça. Paguei R$ 20.', 3],
  ['fr', 'Qu’est-ce que c’était ? M. Noël l’a vu à 3 h 30, p. ex. chez nous.', 7],
  ['de', 'Um 3:30 Uhr, z. B. in der Straße, sah ich 1.234 Wale. Ich war in der Nähe.', 6],
  ['it', 'C’era un po’ d’acqua nell’aria, ecc., e 25 °C. Il sig. Rossi cantò.', 4],
  ['pl', 'O 3:30 na ul. Długiej było ok. 25 °C. Za dużo tego.', 5],
  ['ru', 'В 1990 г. я шёл по морю, т. е. летел. И в 3:30 всё исчезло.', 6],
  ['tr', 'Saat 3:30’da Dr. Yılmaz, vb. ile yürüdüm. Ya da uçtum.', 4],
  ['ar', 'في الساعة ٣:٣٠ غنّت جدتي لي. كانت الحرارة 25°.', 4],
  ['ja', '午前3時30分に、私は25℃の海で「クジラ」を21頭見た。人々は叫んだ！', 3],
  ['zh-CN', '2024年5月3日，我看见了21只鲸鱼。气温是25℃！', 14],
]

test.each(tellings)(
  '%s: every word has its time, in order and within the sound',
  async (language, text, mostGuessed) => {
    const speech = await speak(text, { language })
    const unspaced = language === 'ja' || language === 'zh-CN'
    expect(speech.words.map((word) => word.text).join(unspaced ? '' : ' ')).toBe(text)
    let last = 0
    for (const word of speech.words) {
      expect(word.startSeconds, word.text).toBeGreaterThanOrEqual(last)
      expect(word.endSeconds, word.text).toBeGreaterThan(word.startSeconds)
      last = word.endSeconds
    }
    expect(last).toBeLessThanOrEqual(speech.samples.length / speech.sampleRate + 0.001)
    // A voice that reaches full scale crackles, and no filter mends it.
    expect(speech.samples.every((sample) => Math.abs(sample) < 0.995)).toBe(true)
    const guessed = speech.words.filter((word) => word.estimated).map((word) => word.text)
    expect(guessed.length, guessed.join(' ')).toBeLessThanOrEqual(mostGuessed)
  },
)
