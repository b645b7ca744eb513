import { expect, test } from 'vitest'
import { asRead } from '#tests/chat/discord.ts'
import { barLine, chipsLine, escapedLines, escapeLine, inPieces } from './text.ts'

const hostile = [
  '**bold** __under__ ~~gone~~ ||hidden|| `code` ```block```',
  '[free nitro](https://evil.example/x_y)',
  'https://evil.example/a_b?c=*d*',
  'come to discord.gg/abc and discord.com/invite/abc',
  '<@123> <@&456> <#789> <:x:1> <t:0:R> </dream:1> @everyone @here',
  '# heading',
  '-# small',
  '> quote',
  '>>> quotes',
  '- item',
  '+ item',
  '1. item',
  'a \\*\\* b \\',
]

test.each(hostile)('reads as it was written and does nothing: %s', (line) => {
  const escaped = escapeLine(line)
  expect(asRead(escaped)).toBe(line)
  // No mark is left that is not taken away by a backslash before it, and no address that Discord would find.
  expect(escaped.replaceAll(/\\[^0-9A-Za-z\s]/g, 'x')).not.toMatch(/[*_~`|[\]<@]|^\s*(?:#{1,3}|-#|>{1,3}|[-+]|\d+\.)\s/)
  expect(escaped).not.toMatch(/https?:\/\/|discord\.gg\/|discord\.com\/invite/)
})

test('an address of ours stays a link, and nothing beside it does', () => {
  const ours = 'https://videos.example/watch?v=a_b*c'
  const line = `It is live: ${ours} (not https://evil.example)`
  const escaped = escapeLine(line, [ours])
  expect(escaped).toContain(ours)
  expect(escaped).not.toContain('https://evil.example')
  expect(asRead(escaped)).toBe(line)
})

test('plain words stay plain', () => {
  const line = 'Dream #3, take 2: “Whale – at sea” (30 s) is 45% done; 3-4 left.'
  expect(escapeLine(line)).toBe(line)
})

test('chips are code in which nothing else is read', () => {
  expect(chipsLine(['a `b` c', 'x\ny', '**z**'])).toBe('`a ˋbˋ c` `x y` `**z**`')
})

test('a bar shows the share and no more than all', () => {
  expect([0, 0.5, 1, 7, -1].map((share) => barLine(share).replaceAll('▱', '').length)).toEqual([0, 8, 16, 16, 0])
})

test('long lines are cut between words, endless ones between characters, and nothing is lost', () => {
  const text = `${'word_one and '.repeat(50)}\n${'𝔸_'.repeat(400)}`
  const lines = escapedLines(text, 200)
  expect(lines.every((line) => line.length <= 200)).toBe(true)
  const pieces = inPieces(lines, 400)
  expect(pieces.every((piece) => piece.length <= 400)).toBe(true)
  expect(asRead(lines.join(''))).toBe(text.replace('\n', ''))
  expect(pieces.join('\n').split('\n')).toEqual(lines)
  expect(pieces.every((piece) => !/[\ud800-\udbff]$/.test(piece))).toBe(true)
})
