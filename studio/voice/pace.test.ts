import { afterAll, expect, test } from 'vitest'
import type { Language } from '#core/story.ts'
import { endVoice, render } from './engine.ts'
import { festival } from './festival.ts'
import { voiceSettings } from './languages.ts'
import { phrasesOf } from './phrases.ts'
import { spokenOf } from './spoken.ts'

afterAll(endVoice)

/** Two tellings of two sentences, the words a minute that a storyteller speaks, and what is counted where not words. */
const tellings: [Language, number, [string, string], ((text: string) => number)?][] = [
  [
    'en',
    144,
    [
      'I was walking out of the sea, and the whale sang to me in my grandmother’s voice. Then the house opened its doors, and I saw the stars above the garden.',
      'My teeth fell out one by one, and nobody at school noticed it. I ran down the long corridor until I woke up.',
    ],
  ],
  [
    'es',
    140,
    [
      'Yo salía caminando del mar, y la ballena me cantaba con la voz de mi abuela. Entonces la casa abrió sus puertas, y vi las estrellas sobre el jardín.',
      'Se me caían los dientes uno a uno, y nadie en la escuela lo notaba. Corrí por el largo pasillo hasta que desperté.',
    ],
  ],
  [
    'pt-BR',
    142,
    [
      'Eu saía caminhando do mar, e a baleia cantava para mim com a voz da minha avó. Então a casa abriu suas portas, e vi as estrelas sobre o jardim.',
      'Meus dentes caíam um a um, e ninguém na escola notava. Corri pelo longo corredor até acordar.',
    ],
  ],
  [
    'fr',
    143,
    [
      'Je sortais de la mer en marchant, et la baleine me chantait avec la voix de ma grand-mère. Puis la maison a ouvert ses portes, et j’ai vu les étoiles au-dessus du jardin.',
      'Mes dents tombaient une à une, et personne à l’école ne le remarquait. J’ai couru dans le long couloir avant de me réveiller.',
    ],
  ],
  [
    'de',
    130,
    [
      'Ich ging aus dem Meer hinaus, und der Wal sang mir mit der Stimme meiner Großmutter vor. Dann öffnete das Haus seine Türen, und ich sah die Sterne über dem Garten.',
      'Meine Zähne fielen einer nach dem anderen aus, und niemand in der Schule bemerkte es. Ich lief den langen Gang hinunter, bis ich aufwachte.',
    ],
  ],
  [
    'it',
    135,
    [
      'Uscivo camminando dal mare, e la balena mi cantava con la voce di mia nonna. Poi la casa aprì le sue porte, e vidi le stelle sopra il giardino.',
      'I miei denti cadevano uno a uno, e nessuno a scuola se ne accorgeva. Corsi lungo il corridoio finché mi svegliai.',
    ],
  ],
  [
    'pl',
    111,
    [
      'Wychodziłam z morza, a wieloryb śpiewał mi głosem mojej babci. Potem dom otworzył swoje drzwi i zobaczyłam gwiazdy nad ogrodem.',
      'Wypadały mi zęby jeden po drugim i nikt w szkole tego nie zauważył. Biegłam długim korytarzem, aż się obudziłam.',
    ],
  ],
  [
    'ru',
    119,
    [
      'Я выходил из моря, и кит пел мне голосом моей бабушки. Потом дом открыл свои двери, и я увидел звёзды над садом.',
      'У меня один за другим выпадали зубы, и никто в школе этого не замечал. Я бежал по длинному коридору, пока не проснулся.',
    ],
  ],
  [
    'tr',
    107,
    [
      'Denizden yürüyerek çıkıyordum ve balina bana büyükannemin sesiyle şarkı söylüyordu. Sonra ev kapılarını açtı ve bahçenin üstünde yıldızları gördüm.',
      'Dişlerim birer birer düşüyordu ve okulda kimse bunu fark etmiyordu. Uzun koridorda koştum ve sonra uyandım.',
    ],
  ],
  [
    'ar',
    105,
    [
      'كنت أخرج من البحر ماشيًا، وكان الحوت يغني لي بصوت جدتي. ثم فتح البيت أبوابه، ورأيت النجوم فوق الحديقة.',
      'كانت أسناني تسقط واحدة بعد الأخرى، ولم يلاحظ أحد في المدرسة ذلك. ركضت في الممر الطويل حتى استيقظت.',
    ],
  ],
  [
    'ja',
    333,
    [
      '私は海から歩いて出て、クジラが祖母の声で私に歌ってくれた。それから家が扉を開けて、庭の上に星が見えた。',
      '歯が一本ずつ抜けて、学校の誰も気づかなかった。長い廊下を走って、目が覚めた。',
    ],
    // Morae, counted by hand.
    (text) => (text.startsWith('私') ? 61 : 42),
  ],
  [
    'zh-CN',
    203,
    [
      '我从海里走出来，鲸鱼用祖母的声音给我唱歌。然后房子打开了门，我看见花园上面的星星。',
      '我的牙齿一颗一颗地掉下来，学校里没有人注意到。我跑过长长的走廊，直到醒来。',
    ],
    (text) => text.match(/\p{Script=Han}/gu)?.length ?? 0,
  ],
]

const words = (text: string) => text.split(/\s+/).length

async function pace(text: string, language: Language, count: (text: string) => number, say: typeof espeak) {
  const phrases = phrasesOf(text, language)
  const settings = voiceSettings[language]
  const asked = phrases.map((phrase) => spokenOf(phrase.text, language).text)
  const spoken = await say(asked, settings)
  const voice = spoken.phrases.reduce((sum, phrase) => sum + phrase.samples.length, 0) / spoken.sampleRate
  return (60 * count(text)) / (voice + phrases.reduce((sum, phrase) => sum + phrase.pauseSeconds, 0))
}
const espeak = (phrases: string[], settings: (typeof voiceSettings)[Language]) => render({ settings, phrases })

test.each(tellings)('%s is told at %i a minute', async (language, wanted, [first, second], count = words) => {
  const paces = [await pace(first, language, count, espeak), await pace(second, language, count, espeak)]
  const mean = ((paces[0] ?? 0) + (paces[1] ?? 0)) / 2
  expect(Math.abs(mean / wanted - 1), `${Math.round(mean)} instead of ${wanted}`).toBeLessThan(0.05)
})

const isHere = await festival.speaks('en', ['Hello.'])

test.skipIf(!isHere)('the recorded English voice has the same pace', async () => {
  const [, wanted, texts] = tellings[0]!
  const paces = await Promise.all(texts.map((text) => pace(text, 'en', words, festival.say)))
  expect(Math.abs((paces[0]! + paces[1]!) / 2 / wanted - 1)).toBeLessThan(0.08)
})
