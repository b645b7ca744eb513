import { expect, test } from 'vitest'
import { scrub } from './scrub.ts'

test('addresses, numbers and links never reach a film', () => {
  const told = 'Write to ana.b+x@example.co.uk or call +49 170 1234567, see https://a.example/x?y and www.b.example.'
  const text = scrub(told)
  expect(text).not.toMatch(/example|170|1234567/)
  expect(text).toMatch(/^Write to … or call …, see …/)
})

test('hidden and reordering signs are gone, joiners that scripts need stay', () => {
  expect(scrub('a\u202egnp\u200b.exe')).toBe('a gnp .exe')
  expect(scrub('می\u200cخواهم')).toBe('می\u200cخواهم')
})

test('years, ages and ordinary numbers stay', () => {
  expect(scrub('In 1999 I was 12 and saw 3 moons')).toBe('In 1999 I was 12 and saw 3 moons')
})
