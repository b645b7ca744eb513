import { readFile } from 'node:fs/promises'
import { safeArea } from '../captions/ass.ts'
import { decimal, graphValue } from '../plan.ts'
import type { CaptionAsk } from './captions-outside.ts'
import { type Defect, defect, tenths } from './defect.ts'

const looksPerSecond = 4
/** Captions are looked at as large as on a small phone. */
const mostWidth = 540
/** Below this people with weak eyes cannot read large letters (WCAG 2). */
const leastContrast = 3
/** So large a part of the letters may stand before something bright. */
const toleratedShare = 0.25
/** A moment is a flash, or a page that turns between two looks. */
const fewestLooks = 2

/** A piece of a picture in greys of 0 to 255, row by row. */
export interface Greys {
  width: number
  height: number
  pixels: Uint8Array
}

const linear = Float64Array.from({ length: 256 }, (_, grey) => {
  const share = grey / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/**
 * The share of the letters that cannot be told from what is right around them: `film` is what people see, `letters` the same
 * captions alone on black, bright where a letter is. Undefined where there are none.
 */
export function faintShare(film: Greys, letters: Greys): number | undefined {
  const { width, height } = letters
  const block = Math.max(8, Math.round(width / 14))
  const reach = Math.max(1, Math.round(width / 200))
  let all = 0
  let faint = 0
  for (let left = 0; left < width; left += block) {
    const [inside, around] = [mean(), mean()]
    for (let y = 0; y < height; y++)
      for (let x = left; x < Math.min(width, left + block); x++) {
        const letter = letters.pixels[y * width + x] ?? 0
        const light = linear[film.pixels[y * width + x] ?? 0] ?? 0
        if (letter > 170) inside.add(light)
        else if (letter < 60 && isNear(letters, x, y, reach)) around.add(light)
      }
    if (inside.count === 0 || around.count === 0) continue
    const [bright, dark] = [Math.max(inside.value(), around.value()), Math.min(inside.value(), around.value())]
    all += inside.count
    if ((bright + 0.05) / (dark + 0.05) < leastContrast) faint += inside.count
  }
  return all === 0 ? undefined : faint / all
}

function mean() {
  let sum = 0
  return {
    count: 0,
    add(value: number) {
      sum += value
      this.count += 1
    },
    value() {
      return sum / this.count
    },
  }
}

function isNear({ pixels, width, height }: Greys, x: number, y: number, reach: number): boolean {
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++)
      if ((pixels[row * width + column] ?? 0) > 170) return true
  return false
}

/** The area where captions stand, of the film and of the captions alone, one above the other for every look. */
export function faintLook({ captions, seconds, width }: FaintAsk, file: string) {
  const area = areaOf(width)
  const fonts = captions.fontsFolder === undefined ? '' : `:fontsdir=${graphValue(captions.fontsFolder)}`
  const part = `crop=${area.width}:${area.height}:${area.x}:${area.y}`
  const size = `${area.frameWidth}:${area.frameHeight}`
  const black = `color=c=black:s=${area.frameWidth}x${area.frameHeight}:r=${looksPerSecond}:d=${decimal(seconds)}`
  return {
    inputs: [{ generated: black }],
    chain: (film: string, first: number) =>
      `[${film}]fps=${looksPerSecond},scale=${size}:flags=area:out_range=full,${part},format=gray[film];` +
      `[${first}:v]ass=filename=${graphValue(captions.file)}${fonts},${part},scale=out_range=full,format=gray[letters];` +
      '[film][letters]vstack=shortest=1',
    file,
    options: ['-f', 'rawvideo'],
  }
}

function areaOf(filmWidth: number) {
  const frameWidth = 2 * Math.round(Math.min(mostWidth, filmWidth) / 2)
  const scale = frameWidth / safeArea.frameWidth
  const even = (value: number) => 2 * Math.round((value * scale) / 2)
  return {
    frameWidth,
    frameHeight: even(safeArea.frameHeight),
    x: even(safeArea.left),
    y: even(safeArea.top),
    width: even(safeArea.right - safeArea.left),
    height: even(safeArea.bottom - safeArea.top),
  }
}

export interface FaintAsk {
  /** The film's width. */
  width: number
  seconds: number
  captions: CaptionAsk
}

/** A caption is lost in what is behind it, as the looks in the file tell. */
export async function captionsFaint(file: string, { width }: FaintAsk): Promise<Defect[]> {
  const area = areaOf(width)
  const looks = await readFile(file)
  const size = area.width * area.height
  const greys = (from: number): Greys => ({ ...area, pixels: looks.subarray(from, from + size) })
  let faintLooks = 0
  for (let look = 0; (look + 1) * 2 * size <= looks.length; look++) {
    const share = faintShare(greys(look * 2 * size), greys(look * 2 * size + size)) ?? 0
    faintLooks = share > toleratedShare ? faintLooks + 1 : 0
    const at = tenths((look + 1 - fewestLooks) / looksPerSecond)
    if (faintLooks >= fewestLooks) return [defect('captions-faint', 'poor', { at, percent: Math.round(share * 100) })]
  }
  return []
}
