import type { Language, WordTime } from '#core/story.ts'
import { type CaptionPage, lineEm } from './pages.ts'
import { between, joinWords, widthInEm } from './text.ts'

/** The part of a 1080 × 1920 frame that TikTok, Shorts and Reels all leave free of their own signs. */
export const safeArea = { left: 90, right: 930, top: 1150, bottom: 1400, frameWidth: 1080, frameHeight: 1920 }

/** `lineHeight` is the font's own line in em: subtitle sizes mean lines, not letters. */
interface CaptionFont {
  name: string
  lineHeight: number
}

const latin: CaptionFont = { name: 'Noto Sans', lineHeight: 1.362 }
const otherScripts: Partial<Record<Language, CaptionFont>> = {
  ar: { name: 'Noto Sans Arabic', lineHeight: 1.75 },
  ja: { name: 'Noto Sans CJK JP', lineHeight: 1.448 },
  'zh-CN': { name: 'Noto Sans CJK SC', lineHeight: 1.448 },
}

export interface CaptionLook {
  width: number
  height: number
  language: Language
  /** The word being spoken, as `#rrggbb`. */
  highlight?: string
  /** A font of the look instead of Noto, for the scripts it has. */
  font?: CaptionFont
}

/** Pages as an `.ass` file in which the word being spoken lights up. */
export function assCaptions(pages: readonly CaptionPage[], look: CaptionLook): string {
  const { width, height, language } = look
  const scale = Math.min(width / safeArea.frameWidth, height / safeArea.frameHeight)
  const font = otherScripts[language] ?? look.font ?? latin
  const em = ((safeArea.right - safeArea.left) / lineEm) * (width / safeArea.frameWidth)
  const size = Math.round(em * font.lineHeight)
  const style = (name: string, colours: string, outline: number, shadow: number) =>
    `Style: ${name},${font.name},${size},${colours},-1,0,0,0,100,100,0,0,1,${(outline * scale).toFixed(1)},${(shadow * scale).toFixed(1)},5,0,0,0,-1`
  const dark = '1C1810'
  return `${[
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${width}`,
    `PlayResY: ${height}`,
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    'YCbCr Matrix: TV.709',
    '',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    style('Caption', `&H00FFFFFF,&H00FFFFFF,&H00${dark},&H50${dark}`, 5, 2.5),
    style('Glow', `&HFF${dark},&HFF${dark},&H58${dark},&HFF${dark}`, 15, 0),
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...pages.flatMap((page) => pageEvents(page, look, { em, size, scale })),
  ].join('\n')}\n`
}

interface Sizes {
  em: number
  size: number
  /** Against a frame of 1080 × 1920. */
  scale: number
}

/**
 * The words in white with a dark edge, and a soft dark glow beneath them: the edge makes letters of a bright sky, the glow
 * calms what is busy. The glow knows nothing of the word being spoken, so it is drawn once a page.
 */
function pageEvents(page: CaptionPage, look: CaptionLook, { em, size, scale }: Sizes): string[] {
  const x = Math.round((((safeArea.left + safeArea.right) / 2) * look.width) / safeArea.frameWidth)
  const y = Math.round((((safeArea.top + safeArea.bottom) / 2) * look.height) / safeArea.frameHeight)
  const widest = Math.max(...page.lines.map((line) => widthInEm(joinWords(line))))
  // A single word too long for a line is set smaller instead of being cut.
  const share = Math.min(1, lineEm / widest)
  const shrink = share < 1 ? `\\fs${Math.max(1, Math.floor(size * share))}` : ''
  const write = writerFor(look.language, em * share, size * share)
  const place = `\\an5\\pos(${x},${y})${shrink}`
  const words = page.lines.flat()
  const event = (layer: number, style: string, from: number, to: number, text: string) =>
    to - from < 0.01 ? [] : [`Dialogue: ${layer},${clock(from)},${clock(to)},${style},,0,0,0,,${text}`]
  const glow = `{${place}\\blur${(10 * scale).toFixed(1)}}${pageText(page, undefined, look, write)}`
  const lit = (from: number, to: number, word: WordTime | undefined) =>
    event(1, 'Caption', from, to, `{${place}}${pageText(page, word, look, write)}`)
  const first = words[0]?.startSeconds ?? page.startSeconds
  return [
    ...event(0, 'Glow', first, page.endSeconds, glow),
    ...words.flatMap((word, index) => lit(word.startSeconds, words[index + 1]?.startSeconds ?? word.endSeconds, word)),
    ...lit(words.at(-1)?.endSeconds ?? page.startSeconds, page.endSeconds, undefined),
  ]
}

/**
 * Text as it is written into the file. A line of Arabic is read from the right whatever it begins with, and signs that the
 * Arabic font lacks are set in the Latin one, at the size that goes with it.
 */
function writerFor(language: Language, em: number, size: number): { line: string; word: (text: string) => string } {
  const font = otherScripts[language]
  if (language !== 'ar' || !font) return { line: '', word: (text) => text }
  const [there, back] = [
    `{\\fn${latin.name}\\fs${Math.round(em * latin.lineHeight)}}`,
    `{\\fn${font.name}\\fs${Math.round(size)}}`,
  ]
  return { line: '\u200F', word: (text) => text.replace(/[A-Za-z\u00C0-\u024F%()[\]&@#+*=/]+/gu, `${there}$&${back}`) }
}

function pageText(
  page: CaptionPage,
  lit: WordTime | undefined,
  look: CaptionLook,
  write: ReturnType<typeof writerFor>,
): string {
  const colour = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(look.highlight ?? '#ffd36e')
  const on = `{\\c&H${colour?.[3] ?? '6e'}${colour?.[2] ?? 'd3'}${colour?.[1] ?? 'ff'}&}`
  return page.lines
    .map(
      (line) =>
        write.line +
        line
          .map((word, index) => {
            const before = line[index - 1]
            const space = before ? between(before.text, word.text) : ''
            const text = write.word(word.text)
            return word === lit ? `${space}${on}${text}{\\c&HFFFFFF&}` : space + text
          })
          .join(''),
    )
    .join('\\N')
}

function clock(seconds: number): string {
  const hundredths = Math.round(seconds * 100)
  const part = (value: number) => String(value).padStart(2, '0')
  const [minutes, hours] = [Math.floor(hundredths / 6000) % 60, Math.floor(hundredths / 360000)]
  return `${hours}:${part(minutes)}:${part(Math.floor(hundredths / 100) % 60)}.${part(hundredths % 100)}`
}
