import { describe, expect, it } from 'vitest'
import { understandingSchema } from '#core/story.ts'
import { tellStory } from './storyboard.ts'
import { measure } from './tests/measure.ts'
import { understand } from './understand.ts'

const thingsOf = (telling: string) => understand(telling).things.map(({ id }) => id)
const boardOf = (telling: string) => tellStory(telling, understand(telling), { seed: 7 })
const beatsOf = (telling: string) =>
  boardOf(telling)
    .cards.map(({ beat }) => beat)
    .filter((beat) => beat !== '')

const flights = [
  ['ar', 'كنت أطير فوق مدينة من الزجاج وكان القمر يغني لي.', 'القمر فوق مدينة من الزجاج'],
  ['ja', 'ガラスの街の上を飛んでいて、月が私に歌ってくれた。', 'ガラスの街の月'],
  ['zh-CN', '我在一座玻璃城市上空飞翔，月亮在对我唱歌。', '玻璃城市里的月亮'],
] as const

describe('scripts with other rules for words', () => {
  it.each(flights)('tells the same flight in %s', (language, telling, title) => {
    const got = understand(telling)
    expect(got).toMatchObject({ language, title, settings: ['city', 'sky'], actions: ['fly', 'sing'] })
    expect(got.things.map(({ id }) => id)).toEqual(['moon'])
    const { cards } = boardOf(telling)
    expect(cards).toContainEqual(expect.objectContaining({ hero: 'me', action: 'fly', setting: 'city' }))
    expect(cards).toContainEqual(expect.objectContaining({ hero: 'moon', companion: 'me', action: 'sing' }))
    expect(beatsOf(telling).join(language === 'ar' ? ' ' : '')).toBe(telling)
    for (const { prompt } of cards) expect(prompt).toMatch(/^[ -~]+$/)
  })

  it.each(['ar', 'ja', 'zh-CN'] as const)('understands the seen dreams in %s', (language) => {
    const got = measure('seen', language)
    expect(got.things.precision, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.things.recall, got.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(got.actions.recall).toBeGreaterThanOrEqual(0.9)
    expect(got.settings).toBeGreaterThanOrEqual(0.8)
    expect(got.language).toBe(1)
  })
})

describe('Japanese', () => {
  it('cuts where a known word ends, in kana as in kanji', () => {
    expect(thingsOf('くじらがかさをさしていた。')).toEqual(['whale', 'umbrella'])
    expect(thingsOf('夢中で日曜日の空気を吸って、目が覚めた。')).toEqual([])
  })

  it('hears what is not there behind the noun, and a colour before it', () => {
    expect(thingsOf('ドアがない部屋に、白い猫がいた。')).toEqual(['cat'])
    expect(understand('白い猫がいた').things[0]).toMatchObject({ id: 'cat', colour: 'white' })
    expect(understand('全然怖くなかった').mood).toBe('calm')
  })

  it('knows by its particles who does it', () => {
    expect(boardOf('ヘビに追いかけられた。').cards[0]).toMatchObject({
      hero: 'snake',
      companion: 'me',
      action: 'chase',
    })
    expect(boardOf('木に登った。').cards[0]).toMatchObject({ hero: 'me', action: 'climb' })
  })

  it('drops "I saw a dream" at the end where a sentence is left', () => {
    expect(beatsOf('空を飛ぶ夢を見た。')[0]).toBe('空を飛ぶ。')
    expect(beatsOf('猫の夢を見た。')[0]).toBe('猫の夢を見た。')
    expect(beatsOf('昨日の夜、猫が歌っていた。')[0]).toBe('猫が歌っていた。')
  })
})

describe('Chinese', () => {
  it('takes the longest word, and a single letter only where it is one', () => {
    expect(thingsOf('马上就坐火车去了，手机丢了，火花四射，真好看。')).toEqual(['train', 'mobile-phone'])
    expect(thingsOf('那条大蛇和一只狗。')).toEqual(['snake', 'dog'])
  })

  it('hears what is not there, crowds and colours', () => {
    expect(thingsOf('房间里没有门，只有几百只黑色的鸟。')).toEqual(['bird'])
    expect(understand('几百只黑色的鸟').things[0]).toMatchObject({ id: 'bird', many: true, colour: 'black' })
    expect(understand('我一点也不害怕').mood).toBe('calm')
  })

  it('knows who does it and to whom', () => {
    expect(boardOf('一条蛇在追我。').cards[0]).toMatchObject({ hero: 'snake', companion: 'me', action: 'chase' })
    expect(boardOf('我站在镜子前大喊。').cards[0]).toMatchObject({ hero: 'me', action: 'shout' })
  })

  it('never cuts a beat inside a word', () => {
    const telling =
      '我走进一座很大的城堡然后一条金色的龙飞了过来突然所有的灯都灭了但是我手里有一把会发光的钥匙最后我打开了门'
    expect(beatsOf(telling)).toEqual([
      '我走进一座很大的城堡',
      '然后一条金色的龙飞了过来',
      '突然所有的灯都灭了',
      '但是我手里有一把会发光的钥匙',
      '最后我打开了门',
    ])
  })
})

describe('Arabic', () => {
  it('parts "and" and "with the" from words, but no rose from its first letter', () => {
    expect(thingsOf('رأيت وردة وقمرا، وكلبا بالباب.')).toEqual(['rose', 'moon', 'dog', 'door'])
    expect(thingsOf('كان كبيرا جدا في كل مكان')).toEqual([])
  })

  it('reads words without hamza, with vowel marks and stretched alike', () => {
    expect(thingsOf('ذِئْبٌ و اسد و مفـــتاح')).toEqual(['wolf', 'lion', 'key'])
    expect(thingsOf('امرأة أمام المرآة')).toEqual(['woman', 'mirror'])
  })

  it('hears whose it is, what is not there and which colour follows', () => {
    expect(thingsOf('بيت بلا باب ومعي سيارتي')).toEqual(['house', 'automobile'])
    expect(understand('قطة سوداء').things[0]).toMatchObject({ id: 'cat', colour: 'black' })
    expect(understand('لم أكن خائفا').mood).toBe('calm')
  })

  it('knows who does it and to whom', () => {
    expect(boardOf('طاردني ذئب كبير.').cards[0]).toMatchObject({ hero: 'wolf', companion: 'me', action: 'chase' })
    expect(boardOf('تسلقت السلم.').cards[0]).toMatchObject({ hero: 'me', action: 'climb' })
  })

  it('keeps a train where it was said to be, and at a station where nothing was said', () => {
    const places = (telling: string) => boardOf(telling).cards.map(({ setting }) => setting)
    expect(places('雲の上で電車を運転していた。電車は歌っていた。')).not.toContain('station')
    expect(places('電車を運転していた。')).toContain('station')
  })
})

describe('moderation and hostile tellings', () => {
  it.each([
    ['ar', 'أردت أن أموت ورأيت رجلا يقتل', ['safety.violence', 'safety.self-harm']],
    ['ja', '死にたいと思った。包丁で刺された', ['safety.violence', 'safety.self-harm']],
    ['zh-CN', '我想自杀，有人拿枪杀人', ['safety.violence', 'safety.self-harm']],
    ['ja', '台所にクジラがいた', []],
    ['zh-CN', '厨房里有一头鲸鱼', []],
    ['ar', 'كان في المطبخ حوت', []],
  ])('notes in %s what moderators should look at', (_, telling, notes) => {
    expect(understand(telling).safety).toEqual(notes)
  })

  it.each([
    ['one word without an end', '夢'.repeat(4000)],
    ['four thousand letters without a mark', '森の中で狼が走っていて海が光った'.repeat(250)],
    ['Chinese without a mark', '我在森林里看见一只狼在跑'.repeat(300)],
    ['Arabic without a mark', 'وكان الذئب يركض في الغابة '.repeat(150)],
    ['marks nobody sees', '\u202Eذ\u200Bئ\u200Fب\uFEFF كبير'],
    ['heaped vowel marks', `ذ${'\u064E'.repeat(300)}ئب`],
    ['a mixture', '我在 the forest で走った وكان القمر 🐋'],
    ['half-width kana', 'ｸｼﾞﾗがｶﾞﾗｽの街で歌った'],
    ['only clitics', 'و ف ب ك ل وو فف'],
    ['only marks', '。。。、、、「」？！'],
  ])('answers %s', (_, telling) => {
    const got = understand(telling)
    expect(understandingSchema.parse(got)).toEqual(got)
    expect(got.title.length).toBeGreaterThan(0)
    expect(got.title.length).toBeLessThanOrEqual(60)
    const board = tellStory(telling, got, { seed: 1 })
    expect(board.cards.length).toBeLessThanOrEqual(8)
    expect(board.hook.length).toBeLessThanOrEqual(71)
  })
})
