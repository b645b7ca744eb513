import { expect, test } from 'vitest'
import { festival } from './festival.ts'
import { voiceSettings } from './languages.ts'
import { speak } from './speak.ts'

const here = await festival.speaks('en', ['Hello.'])

test('only takes English that it can read whole', async () => {
  expect(await festival.speaks('de', ['Hallo.'])).toBe(false)
  expect(await festival.speaks('en', ['A \u9be8 flew.'])).toBe(false)
})

test.skipIf(!here)('tells exactly when each word is heard, numbers and short forms too', async () => {
  const text = 'It was "1,234 dollars" at the caf\u00e9, and my grandmother\u2019s voice (so soft) sang.'
  const speech = await speak(text, { language: 'en' })
  expect(speech.engine).toBe('festival-slt')
  expect(speech.words.map((word) => word.text).join(' ')).toBe(text)
  expect(speech.words.filter((word) => word.estimated)).toEqual([])
  const voice = speech.words.find((word) => word.text === 'voice')
  const [from, to] = [voice!.startSeconds, voice!.endSeconds].map((second) => Math.round(second * speech.sampleRate))
  expect(speech.samples.subarray(from, to).some((sample) => Math.abs(sample) > 0.1)).toBe(true)
})

test.skipIf(!here)('runs nothing that stands in a text', async () => {
  const text = 'Look") (system "touch /tmp/never") (print " out.'
  const { phrases } = await festival.say([text], voiceSettings.en)
  expect(phrases[0]?.phonemes).toContain('t_ah_ch')
})
