import { expect, test } from 'vitest'
import type { WordTime } from '#core/story.ts'
import { assCaptions } from './ass.ts'
import { captionPages, lineEm } from './pages.ts'
import { srtCaptions, vttCaptions } from './subtitles.ts'
import { joinWords, widthInEm } from './text.ts'

const timed = (words: string[]): WordTime[] =>
  words.map((text, index) => ({ text, startSeconds: index * 0.4, endSeconds: index * 0.4 + 0.35 }))
const told = timed(
  "I was walking out of the sea, and the whale sang to me in my grandmother's voice while the whole town slept. I woke.".split(
    ' ',
  ),
)

test('pages follow the sentences, keep every word in order and never exceed two full lines', () => {
  const pages = captionPages(told)
  expect(pages.flatMap((page) => page.lines.flat().map((word) => word.text))).toEqual(told.map((word) => word.text))
  for (const [index, page] of pages.entries()) {
    expect(page.lines.length).toBeLessThanOrEqual(2)
    for (const line of page.lines) expect(widthInEm(joinWords(line))).toBeLessThanOrEqual(lineEm)
    expect(page.endSeconds).toBeLessThanOrEqual(pages[index + 1]?.startSeconds ?? Number.POSITIVE_INFINITY)
  }
  expect(pages.map((page) => joinWords(page.lines.flat()))).toContain('I woke.')
})

test('a line ends after a comma rather than after a small word', () => {
  const pages = captionPages(timed('Der Wal flog über das Haus, und die Kinder winkten.'.split(' ')))
  expect(pages.map((page) => page.lines.map(joinWords))).toEqual([
    ['Der Wal flog über das Haus,', 'und die Kinder winkten.'],
  ])
})

test('a page ends before a small word rather than within what belongs together', () => {
  const words = 'a na końcu stała moja zmarła siostra z białym koniem.'.split(' ')
  expect(captionPages(timed(words)).map((page) => joinWords(page.lines.flat()))).toEqual([
    'a na końcu stała moja zmarła siostra',
    'z białym koniem.',
  ])
})

test('a page ends where another picture comes', () => {
  const words = timed('The wolf sang, and then the sea rose.'.split(' '))
  const pages = captionPages(words, [1.1])
  expect(pages.map((page) => page.lines.map(joinWords))).toEqual([['The wolf sang,'], ['and then the sea rose.']])
  expect(captionPages(timed(['Hello', 'there.']), [0.9])[0]?.endSeconds).toBeCloseTo(0.95)
})

test('ideographs are set without spaces and break into lines of about fifteen', () => {
  const pages = captionPages(timed([...'我在海边走路看见了一只巨大的鲸鱼在天空中慢慢地飞过']))
  expect(
    pages.flatMap((page) => page.lines.map((line) => joinWords(line).length)).every((length) => length <= 15),
  ).toBe(true)
  expect(pages.map((page) => page.lines.map(joinWords).join('')).join('')).toBe(
    '我在海边走路看见了一只巨大的鲸鱼在天空中慢慢地飞过',
  )
})

test('every word lights up in its own time', () => {
  const ass = assCaptions(captionPages(told), { width: 1080, height: 1920, language: 'en' })
  const lit = [...ass.matchAll(/^Dialogue: 1,([\d:.]+),.*\{\\c&H6ed3ff&\}([^{]+)\{/gm)]
  expect(lit.map((match) => match[2])).toEqual(told.map((word) => word.text))
  expect(lit[7]?.[1]).toBe('0:00:02.80')
})

test('hostile text commands nothing', () => {
  const hostile = [
    '{\\an8}{\\pos(0,0)}up',
    'a\\Nb',
    'x\nDialogue:',
    '\u202Eright\u200B',
    '🐋',
    'Z̷̡̢̛̗̘̙̜̝',
    '<b>bold</b>',
    '-->',
    '\u0000',
  ]
  const pages = captionPages(timed(hostile))
  const ass = assCaptions(pages, { width: 270, height: 480, language: 'en' })
  const own = ass
    .split('\n')
    .filter((line) => line.startsWith('Dialogue'))
    .map(
      (line) =>
        line
          .split(',,0,0,0,,')[1]
          ?.replace(/\{\\an5\\pos\(\d+,\d+\)(?:\\fs\d+)?(?:\\blur[\d.]+)?\}|\{\\c&H\w{6}&\}|\\N/g, '') ?? '',
    )
  expect(own.length).toBeGreaterThan(5)
  for (const text of own) expect(text).not.toMatch(/[{}\\\p{Cc}\p{Cf}]|🐋|\p{M}{5}/u)
  expect(ass.match(/^Dialogue/gm)).toHaveLength(own.length)
  expect(srtCaptions(pages)).not.toMatch(/[<>]b|\u202E/)
  expect(vttCaptions(pages)).not.toMatch(/^-->/m)
})

test('times that contradict each other become pages one after the other', () => {
  const pages = captionPages([
    { text: 'two.', startSeconds: 1, endSeconds: 9 },
    { text: 'one.', startSeconds: -3, endSeconds: 4 },
    { text: 'never', startSeconds: Number.NaN, endSeconds: 2 },
  ])
  expect(pages.map((page) => [joinWords(page.lines.flat()), page.startSeconds, page.endSeconds])).toEqual([
    ['one.', 0, 1],
    ['two.', 1, 9.7],
  ])
})

test('subtitle files have the times of the pages', () => {
  const pages = captionPages(timed(['Hello', 'there.']))
  expect(srtCaptions(pages)).toBe('1\n00:00:00,000 --> 00:00:01,450\nHello there.\n')
  expect(vttCaptions(pages)).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:01.450\nHello there.\n')
})

test('no Chinese line begins with a particle or ends with a counter', () => {
  const text = '我|在|黑暗|的|森林|里|拼命|地|跑|一只|很|大|的|灰狼|在|后面|追|我|一直|追|到|了|海边|的|房子|里'
  const lines = captionPages(timed(text.split('|'))).flatMap((page) => page.lines.map(joinWords))
  expect(lines.join('')).toBe(text.replaceAll('|', ''))
  for (const line of lines) {
    expect(line).not.toMatch(/^[的地得了里]/)
    expect(line).not.toMatch(/(?:一只|在|很)$/)
  }
})

test('a Japanese adjective stays with its noun', () => {
  const pages = captionPages(timed(['大きな', '蜘蛛と', '白い', '蛇が', '枕元に', 'いて、']))
  expect(pages.map((page) => page.lines.map(joinWords))).toEqual([['大きな蜘蛛と白い蛇が', '枕元にいて、']])
})

test('a short form ends no page: the voice goes on at once', () => {
  const words = 'There Dr. Bell sang.'.split(' ')
  const told = words.map((text, index) => ({ text, startSeconds: index * 0.4, endSeconds: index * 0.4 + 0.4 }))
  expect(captionPages(told).map((page) => page.lines.map(joinWords))).toEqual([['There Dr. Bell sang.']])
})

test('a line of Arabic runs from the right even where it begins with a Latin word', () => {
  const ass = assCaptions(captionPages(timed(['NASA', 'قالت'])), { width: 1080, height: 1920, language: 'ar' })
  expect(ass).toMatch(/\}\u200F(?:\{\\c[^}]*\})?\{\\fnNoto Sans\\fs\d+\}NASA\{\\fnNoto Sans Arabic\\fs\d+\}/)
})
