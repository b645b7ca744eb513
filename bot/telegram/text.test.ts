import { expect, test } from 'vitest'
import { plain } from '../render.ts'
import { maxText, split, wordsOf } from './text.ts'

test('chips are set as code, progress as a bar, and names in what people wrote do not ring', () => {
  const { text, entities } = wordsOf(
    plain(' Hello @moe_the_owl, at a@b.example ', { chips: ['sea', 'whale'], progress: 0.5 }),
  )
  expect(text).toBe('Hello @moe_the_owl, at a@b.example\nsea  whale\n▰▰▰▰▰▰▰▱▱▱▱▱▱▱')
  expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
    ['code', '@moe_the_owl'],
    ['code', 'sea'],
    ['code', 'whale'],
  ])
})

test('what Telegram refuses is left out, and the rest stays as it was written', () => {
  const written = 'half \ud83c nul \u0000 turned \u202e round <b>&amp;</b> **x**'
  expect(wordsOf(plain(written)).text).toBe('half \ufffd nul  turned  round <b>&amp;</b> **x**')
})

test('words that are covered are covered as a whole', () => {
  const { text, entities } = wordsOf(plain('Blood, @moe_the_owl', { spoiler: true }))
  expect(entities).toEqual([{ type: 'spoiler', offset: 0, length: text.length }])
})

test('long words are cut between lines or words, never in a character, and marks go with their words', () => {
  const lines = Array.from({ length: 500 }, (_each, index) => `Line ${index} of a dream.`).join('\n')
  const parts = split({ text: lines, entities: [] }, 1024, maxText)
  expect(parts.map(({ text }) => text.length).every((length, index) => length <= (index === 0 ? 1024 : maxText))).toBe(
    true,
  )
  expect(parts.map(({ text }) => text).join('\n')).toBe(lines)
  const owls = split({ text: '🦉'.repeat(3000), entities: [] }, maxText)
  expect(owls.every(({ text }) => text.isWellFormed() && text.length <= maxText)).toBe(true)
  expect(owls.map(({ text }) => text).join('')).toBe('🦉'.repeat(3000))
  const marked = split({ text: `${'a'.repeat(10)} bcd`, entities: [{ type: 'code', offset: 8, length: 6 }] }, 10)
  expect(marked).toEqual([
    { text: 'a'.repeat(10), entities: [{ type: 'code', offset: 8, length: 2 }] },
    { text: 'bcd', entities: [{ type: 'code', offset: 0, length: 3 }] },
  ])
  expect(split({ text: '', entities: [] }, 10)).toEqual([{ text: '', entities: [] }])
})
