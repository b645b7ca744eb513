import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawBook, drawSign, fitted, ribbonBox, signBox } from './lettering.ts'

const words = [
  'a',
  'Nostalgia',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'the house my great-grandmother never sold',
  'المسؤولية الاجتماعية',
  'فسيكفيكهم',
  '夢',
  '忘れられた記憶の図書館',
  'コミュニケーション',
]

describe('lettering', () => {
  it.each([
    ['sign', signBox],
    ['ribbon', ribbonBox],
  ] as const)('keeps every word inside the %s', (_, box) => {
    for (const word of words) {
      const canvas = createCanvas(480, 420)
      const context = canvas.getContext('2d')
      const { lines, size } = fitted(context, word, box, ['Noto Serif', 'Noto Naskh Arabic', 'Noto Sans CJK JP'])
      context.font = context.font.replace(/\d+(\.\d+)?px/, `${size}px`)
      for (const line of lines) context.fillText(line.text, line.x, line.y)
      const { data } = context.getImageData(0, 0, 480, 420)
      let inked = 0
      const outside: string[] = []
      for (let y = 0; y < 420; y += 1)
        for (let x = 0; x < 480; x += 1) {
          if ((data[(y * 480 + x) * 4 + 3] ?? 0) < 100) continue
          inked += 1
          const inX = x >= box.left - 2 && x <= box.left + box.width + 2
          const inY = y >= box.top - 2 && y <= box.top + box.height + 2
          if (!inX || !inY) outside.push(`${x},${y}`)
        }
      expect(inked, word).toBeGreaterThan(20)
      expect(outside, word).toEqual([])
    }
  })

  it('never drops a letter, whatever the split', () => {
    const context = createCanvas(8, 8).getContext('2d')
    for (const word of words) {
      const { lines } = fitted(context, word, signBox, ['Noto Serif'])
      expect(
        lines
          .map((line) => line.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(word.replace(/\s/g, ''))
    }
  })

  it('breaks Japanese between words', () => {
    const context = createCanvas(8, 8).getContext('2d')
    const { lines } = fitted(context, '忘れられた記憶の図書館', signBox, ['Noto Sans CJK JP'])
    expect(lines.length).toBe(2)
    expect(lines.some((line) => line.text.includes('記憶'))).toBe(true)
  })

  it('leaves pictures out and shows something for nothing', () => {
    const context = createCanvas(8, 8).getContext('2d')
    const textOf = (word: string): string =>
      fitted(context, word, signBox, ['Noto Serif'])
        .lines.map((line) => line.text)
        .join(' ')
    expect(textOf('hope 👩‍🚀❤️')).toBe('hope')
    expect(textOf('👩‍🚀')).toBe('…')
  })

  it('draws signs and books that differ by their word', () => {
    for (const draw of [drawSign, drawBook]) {
      const one = draw('Hope', 200)
      expect(Math.max(one.width, one.height)).toBe(200)
      expect(one.toBuffer('image/png').equals(draw('Fear', 200).toBuffer('image/png'))).toBe(false)
    }
  })
})
