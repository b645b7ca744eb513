import { expect, test } from 'vitest'
import { newId } from '#models/id.ts'
import { pack, unpack } from './pack.ts'

test('a call comes back as it was, whatever stands in it', () => {
  const call = { command: 'review', options: { do: 'reject', film: newId(), 'odd=|%': 'ä|=% 夢' } }
  expect(unpack(pack(call, 200))).toEqual(call)
})

test('the longest of our buttons fit into what Telegram carries', () => {
  const longest = [
    { command: 'dream', options: { do: 'agree', telling: newId(), as: 'anonymous' } },
    { command: 'review', options: { do: 'reject', film: newId(), reason: 'quality' } },
    { command: 'review', options: { do: 'retake', film: newId(), shot: 'all' } },
  ]
  for (const call of longest) expect(unpack(pack(call, 64))).toEqual(call)
})

test('what is too long is refused, and what is none of ours is no call', () => {
  expect(() => pack({ command: 'dream', options: { text: 'x'.repeat(80) } }, 64)).toThrow('does not fit')
  expect(unpack('')).toBeUndefined()
  expect(unpack('Hello|there')).toBeUndefined()
  expect(unpack('dream|nothing')).toBeUndefined()
})
