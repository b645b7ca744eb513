import { afterAll, expect, test, vi } from 'vitest'
import { Fault } from '#core/fault.ts'
import { endVoice, voiceProcessId } from './engine.ts'
import { speak } from './speak.ts'
import { unreadable } from './unreadable.ts'

afterAll(endVoice)

test('speaks English with a time for every word, in order and within the sound', async () => {
  const text = 'I was walking out of the sea, and the whale sang to me. Then the house opened. I woke up.'
  const speech = await speak(text, { language: 'en' })
  const seconds = speech.samples.length / speech.sampleRate
  expect(speech.words.map((word) => word.text).join(' ')).toBe(text)
  for (const [index, word] of speech.words.entries()) {
    expect(word.endSeconds).toBeGreaterThan(word.startSeconds)
    expect(word.startSeconds).toBeGreaterThanOrEqual(speech.words[index - 1]?.endSeconds ?? 0)
  }
  expect(speech.words.at(-1)?.endSeconds).toBeCloseTo(seconds, 1)
  expect(seconds).toBeGreaterThan(5)
  expect(seconds).toBeLessThan(12)
  const gap = (after: string) => {
    const index = speech.words.findIndex((word) => word.text === after)
    return speech.words[index + 1]!.startSeconds - speech.words[index]!.endSeconds
  }
  expect(gap('sea,')).toBeCloseTo(0.22, 1)
  expect(gap('me.')).toBeCloseTo(0.49, 1)
  expect(gap('opened.')).toBeCloseTo(0.74, 1)
  expect(speech.samples.some((sample) => Math.abs(sample) > 0.2)).toBe(true)
})

test('says the same samples for the same text and seed', async () => {
  const [first, second, other] = await Promise.all([
    speak('The moon fell.', { language: 'en', seed: 4 }),
    speak('The moon fell.', { language: 'en', seed: 4 }),
    speak('The moon fell.', { language: 'en', seed: 5 }),
  ])
  expect(second.samples).toEqual(first.samples)
  expect(other.samples).not.toEqual(first.samples)
})

test.each([
  ['es', 'La ballena voló sobre la casa.'],
  ['de', 'Der Wal flog über das Haus.'],
  ['fr', 'La baleine chantait.'],
  ['it', 'La balena cantava.'],
  ['pl', 'Wieloryb śpiewał mi.'],
  ['tr', 'Balina şarkı söylüyordu.'],
  ['pt-BR', 'Eu caminhei até o mar.'],
  ['ru', 'Я шёл по морю.'],
  ['zh-CN', '我在海边走路，看见了鲸鱼。'],
  ['ar', 'كنت أسير على الشاطئ.'],
] as const)('speaks %s', async (language, text) => {
  const speech = await speak(text, { language })
  expect(speech.words.map((word) => word.text).join(language === 'zh-CN' ? '' : ' ')).toBe(text)
  expect(speech.samples.length / speech.sampleRate).toBeGreaterThan(1)
  expect(unreadable(speech.phonemes ?? '', language)).toBe(false)
})

test('reads Japanese as it is spoken, and times the words as they are written', async () => {
  const text = '私は海を歩いた。そして「クジラ」が、おばあちゃんの声で歌っていた。'
  const speech = await speak(text, { language: 'ja' })
  expect(speech.words.map((word) => word.text)).toEqual([
    ...['私は', '海を', '歩いた。', 'そして', '「クジラ」が、', 'おばあちゃんの', '声で', '歌っていた。'],
  ])
  expect(speech.words.filter((word) => word.estimated)).toEqual([])
  expect(speech.phonemes).toMatch(/^w_\S+ ɯᵝ_m_/)
  expect(unreadable(speech.phonemes ?? '', 'ja')).toBe(false)
})

test('notices a script it cannot read', async () => {
  const speech = await speak('Это кит.', { language: 'ja' })
  expect(unreadable(speech.phonemes ?? '', 'ja')).toBe(true)
})

test('starts again after its process was killed, even in the middle of a word', async () => {
  await speak('Eins.', { language: 'de' })
  const before = voiceProcessId()
  const speaking = speak('Zwei und drei und vier.', { language: 'de' })
  process.kill(before!, 'SIGKILL')
  expect((await speaking).samples.length).toBeGreaterThan(0)
  expect(voiceProcessId()).not.toBe(before)
})

test('leaves no process behind', async () => {
  await speak('Drei.', { language: 'de' })
  const before = voiceProcessId()!
  endVoice()
  expect(voiceProcessId()).toBeUndefined()
  await vi.waitFor(() => expect(() => process.kill(before, 0)).toThrow(), { timeout: 10_000 })
})

test('answers clearly when there is nothing to say, or far too much', async () => {
  await expect(speak(' \u200b🐋 … ', { language: 'en' })).rejects.toMatchObject({ code: 'voice/nothing-to-say' })
  await expect(speak('a '.repeat(4000), { language: 'en' })).rejects.toBeInstanceOf(Fault)
})
