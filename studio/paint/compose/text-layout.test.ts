import { describe, expect, test } from 'vitest'
import { setText } from './text-layout.ts'
import { faceFor } from './type.ts'

const box = { width: 860, height: 520, largest: 150, smallest: 54, maxLines: 4 }

const titles = [
  ['en', 'The Whale in the Desert'],
  ['de', 'Die Donaudampfschifffahrtsgesellschaft meiner Großmutter'],
  ['pl', 'Żółw, który śnił o wieżowcach'],
  ['tr', 'Işıklı İğde Ağacının Düşü'],
  ['ru', 'Кит над пустыней и бабушкин дом'],
  ['ar', 'الحوت الذي طار فوق بيت جدتي في الصحراء'],
  ['ja', '砂漠の上を泳ぐ鯨と祖母の家の夢を見た夜のこと'],
  ['zh-CN', '在沙漠上空游动的鲸鱼与外婆的房子'],
] as const

describe('setting a text', () => {
  for (const [language, title] of titles) {
    test(`keeps every letter inside its box: ${language}`, () => {
      const set = setText(title, faceFor(title, language), language, box)
      expect(set.lines.map((line) => line.text).join(set.face.unspaced ? '' : ' ')).toBe(title)
      expect(Math.max(...set.lines.map((line) => line.width))).toBeLessThanOrEqual(box.width)
      expect(Math.min(...set.lines.map((line) => line.width))).toBeGreaterThan(0)
      expect(set.lines.length * set.leading).toBeLessThanOrEqual(box.height)
    })
  }

  test('makes a short title large and balances its lines', () => {
    const short = setText('Falling', faceFor('Falling', 'en'), 'en', box)
    expect(short.size).toBe(150)
    const two = setText('Counting lanterns until the sea', faceFor('x', 'en'), 'en', box)
    const widths = two.lines.map((line) => line.width)
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.5)
  })

  test('prefers two lines to three of which one is a lonely word, and breaks after a mark', () => {
    const lines = (title: string, language: string) =>
      setText(title, faceFor(title, language), language, box).lines.map((line) => line.text)
    expect(lines('Mein Lehrer in der Prüfung', 'de')).toEqual(['Mein Lehrer', 'in der Prüfung'])
    expect(lines('The Moon over a Glass City', 'en')).toHaveLength(2)
    expect(lines('夢を見た人：白い鯨の匿名の人', 'ja')).toEqual(['夢を見た人：', '白い鯨の匿名の人'])
  })

  test('never cuts a text that is far too long, and drops pictograms and hidden marks', () => {
    const long = `${'Once more the tide came in and nobody was there '.repeat(12)}🐳\u202e`.trim()
    const set = setText(long, faceFor(long, 'en'), 'en', box)
    expect(set.lines.map((line) => line.text).join(' ')).toBe(long.replace(/[🐳\u202e]/gu, '').trim())
    expect(Math.max(...set.lines.map((line) => line.width))).toBeLessThanOrEqual(box.width)
    const word = setText('A'.repeat(300), faceFor('A', 'en'), 'en', box)
    expect(word.lines.map((line) => line.text).join('')).toBe('A'.repeat(300))
    expect(Math.max(...word.lines.map((line) => line.width))).toBeLessThanOrEqual(box.width)
  })
})
