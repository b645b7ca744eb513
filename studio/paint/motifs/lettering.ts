import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { book } from './own/book.ts'
import { type Drawing, Pen } from './own/pen.ts'

/**
 * What cannot be drawn is lettered: its own word, in its own script, on a signpost or on a ribbon that rises from a
 * book. In greys like every drawing by hand, so the restyler makes it of the shot's paper.
 */
export interface Lettering {
  /** Font families in order of preference, already registered or installed; each glyph takes the first that has it. */
  families?: readonly string[]
}

const anyScript = ['Fraunces', 'Noto Serif', 'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans Arabic', 'Noto Sans CJK JP']

interface Box {
  left: number
  top: number
  width: number
  height: number
}

interface Line {
  text: string
  /** Where its alphabetic baseline starts; the text is centred on `x`. */
  x: number
  y: number
}

interface Fitted {
  lines: Line[]
  /** Font size in the box's units. */
  size: number
}

const fontOf = (size: number, families: readonly string[]): string =>
  `600 ${size}px ${families.map((family) => `"${family}"`).join(', ')}, serif`

/** The ways to break a word into lines: at its spaces, or, where the script writes none, between any two signs. */
function splits(word: string): string[][] {
  const parts = word.split(/\s+/u).filter(Boolean)
  const ways: string[][] = [[parts.join(' ')]]
  for (let lines = 2; lines <= Math.min(3, parts.length); lines += 1) {
    const perLine = Math.ceil(parts.length / lines)
    ways.push(
      Array.from({ length: lines }, (_, i) => parts.slice(i * perLine, (i + 1) * perLine).join(' ')).filter(Boolean),
    )
  }
  if (parts.length === 1 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{5,}$/u.test(word)) {
    const breaks = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(word)].map((part) => part.index)
    const middle = word.length / 2
    const at = breaks.reduce((best, index) => (Math.abs(index - middle) < Math.abs(best - middle) ? index : best), 0)
    if (at > 0) ways.push([word.slice(0, at), word.slice(at)])
  }
  return ways
}

const probeSize = 100

/** Fits a word into a box: the split into lines and the size that make it largest, and where each line goes. */
export function fitted(context: SKRSContext2D, word: string, box: Box, families: readonly string[]): Fitted {
  const clean = word.replace(/\p{Extended_Pictographic}[\u{FE0F}\u{200D}]*|\p{Cc}/gu, '').trim() || '…'
  context.font = fontOf(probeSize, families)
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  let best: Fitted | undefined
  for (const lines of splits(clean)) {
    const measures = lines.map((line) => context.measureText(line))
    const widest = Math.max(...measures.map((m) => m.actualBoundingBoxLeft + m.actualBoundingBoxRight), 1)
    const up = Math.max(...measures.map((m) => m.actualBoundingBoxAscent), 1)
    const down = Math.max(...measures.map((m) => m.actualBoundingBoxDescent), 0)
    const pitch = (up + down) * 1.12
    const size = probeSize * Math.min(box.width / widest, box.height / (pitch * (lines.length - 1) + up + down))
    if (best && size <= best.size) continue
    const scale = size / probeSize
    const tall = (pitch * (lines.length - 1) + up + down) * scale
    best = {
      size,
      lines: lines.map((text, i) => {
        const m = measures[i]
        const shift = m ? (m.actualBoundingBoxLeft - m.actualBoundingBoxRight) / 2 : 0
        return {
          text,
          x: box.left + box.width / 2 + shift * scale,
          y: box.top + (box.height - tall) / 2 + (up + pitch * i) * scale,
        }
      }),
    }
  }
  return best ?? { lines: [], size: probeSize }
}

function write(context: SKRSContext2D, word: string, box: Box, families: readonly string[]): void {
  const { lines, size } = fitted(context, word, box, families)
  context.font = fontOf(size, families)
  context.fillStyle = 'rgb(14,14,14)'
  for (const line of lines) context.fillText(line.text, line.x, line.y)
}

/** Where the word goes on the sign's board and on the book's ribbon, in their drawing's units. */
export const signBox: Box = { left: 52, top: 62, width: 336, height: 112 }
export const ribbonBox: Box = { left: 74, top: 40, width: 332, height: 88 }

function signWith(word: string, families: readonly string[]): Drawing {
  return {
    width: 440,
    height: 420,
    paint(pen) {
      pen.poly([206, 16, 236, 14, 242, 410, 200, 410], pen.fade(200, 0, 242, 0, 0.4, 0.2))
      pen.disc(221, 16, 17, 0.3)
      const board = pen.poly(
        [22, 44, 210, 36, 414, 46, 420, 184, 230, 196, 18, 186],
        pen.fade(0, 40, 0, 190, 0.86, 0.7),
      )
      pen.inside(board, () => {
        for (const y of [56, 182]) pen.line([20, y, 120, y - 4, 300, y + 4, 420, y - 2], 2, 0.6)
      })
      pen.edge(board, 7, 0.3)
      for (const x of [38, 402]) for (const y of [62, 170]) pen.disc(x, y, 5, 0.12)
      write(pen.context, word, signBox, families)
      pen.blob([140, 416, 160, 388, 190, 398, 214, 384, 240, 398, 268, 388, 300, 416], 0.14)
    },
  }
}

function bookWith(word: string, families: readonly string[]): Drawing {
  return {
    width: 480,
    height: 400,
    paint(pen) {
      pen.at(20, 150, () => book.paint(pen))
      pen.cut('M206,214 C196,180 204,150 232,132 L256,132 C240,156 244,186 262,214 Z', 0.5)
      for (const side of [-1, 1])
        pen.at(
          240,
          0,
          () => {
            pen.poly([170, 46, 236, 56, 212, 96, 236, 142, 170, 136], 0.44)
            pen.poly([170, 136, 192, 120, 192, 138], 0.16)
          },
          0,
          side,
        )
      const ribbon = pen.cut(
        'M48,22 C160,40 320,40 432,22 L432,122 C320,146 160,146 48,122 Z',
        pen.fade(0, 22, 0, 140, 0.97, 0.86),
      )
      pen.edge(ribbon, 4, 0.36)
      write(pen.context, word, ribbonBox, families)
    },
  }
}

function drawn(drawing: Drawing, size: number): Canvas {
  const scale = size / Math.max(drawing.width, drawing.height)
  const canvas = createCanvas(Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale))
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  drawing.paint(new Pen(context))
  return canvas
}

/** A wooden signpost with a word on its board, `size` pixels on its longer side. Stands like the motif `sign`. */
export const drawSign = (word: string, size: number, { families = anyScript }: Lettering = {}): Canvas =>
  drawn(signWith(word, families), size)

/** An open book from which a ribbon with a word rises, `size` pixels on its longer side. Stands like the motif `book`. */
export const drawBook = (word: string, size: number, { families = anyScript }: Lettering = {}): Canvas =>
  drawn(bookWith(word, families), size)
