import { afterAll, expect, test } from 'vitest'
import { lacksVowels, withVowels } from './arabic.ts'
import { endVoice } from './engine.ts'
import { speak } from './speak.ts'

afterAll(endVoice)

test('hears that a word is spoken without vowels', () => {
  expect(lacksVowels('t_χ_b_z')).toBe(true)
  expect(lacksVowels('dʒ_d_t_ˈiː')).toBe(true)
  expect(lacksVowels('m_a_d_ˈiː_n_a')).toBe(false)
  expect(lacksVowels('b_ˈa_ħ_r')).toBe(false)
})

test('gives words the syllables that Arabic has', () => {
  expect(withVowels('تخبز')).toBe('تَخْبَز')
  expect(withVowels('يطارد')).toBe('يَطارَد')
  expect(withVowels('كنت،')).toBe('كُنْتُ،')
})

test('speaks unvowelled Arabic so that it can be understood, and times the words as they are written', async () => {
  const text = 'كنت أركض في غابة مظلمة، وكان ذئب كبير يطاردني. جدتي تخبز الخبز.'
  const speech = await speak(text, { language: 'ar' })
  expect(speech.words.map((word) => word.text).join(' ')).toBe(text)
  expect(speech.words.filter((word) => word.estimated)).toEqual([])
  for (const word of (speech.phonemes ?? '').split(/\s+/)) expect(lacksVowels(word), word).toBe(false)
})
