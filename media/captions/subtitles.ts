import type { CaptionPage } from './pages.ts'
import { joinWords } from './text.ts'

function clock(seconds: number, point: ',' | '.'): string {
  const milliseconds = Math.round(seconds * 1000)
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0')
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60]
  return `${part(hours)}:${part(minutes)}:${part((milliseconds / 1000) % 60)}${point}${part(milliseconds % 1000, 3)}`
}

const lines = (page: CaptionPage): string => page.lines.map(joinWords).join('\n')

/** Pages as SubRip. */
export const srtCaptions = (pages: readonly CaptionPage[]): string =>
  pages
    .map(
      (page, index) =>
        `${index + 1}\n${clock(page.startSeconds, ',')} --> ${clock(page.endSeconds, ',')}\n${lines(page)}\n`,
    )
    .join('\n')

/** Pages as WebVTT. */
export const vttCaptions = (pages: readonly CaptionPage[]): string =>
  `WEBVTT\n\n${pages
    .map((page) => {
      const text = lines(page).replaceAll('&', '&amp;').replaceAll('-->', '→')
      return `${clock(page.startSeconds, '.')} --> ${clock(page.endSeconds, '.')}\n${text}\n`
    })
    .join('\n')}`
