import { captionFor, type Draft } from '../publisher.ts'

/** Bot API, sendVideo: `caption`, after its entities were parsed. */
export const maxCaption = 1024
const mostHashtags = 5

const turning = /[\u202a-\u202e\u2066-\u2069]/g
/** What Telegram makes links and calls of by itself: addresses, names of people with an @, commands. */
const active =
  /(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bt(?:elegram)?\.me\/)\S+|(?<![\w/])@[a-z]\w{2,31}|(?<![\w/@])\/[a-z0-9_]{1,64}(?!\w)/gi

/** Bot API, HTML style: these three must be written as entities. */
const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const safe = (text: string): string => text.toWellFormed().replace(turning, '').replace(/\r\n?/g, '\n')

/** Words that read as they were written: set as code, what would be a link or a call is neither. */
function quiet(text: string): string {
  let written = ''
  let at = 0
  for (const { 0: found, index } of text.matchAll(active)) {
    written += `${html(text.slice(at, index))}<code>${html(found)}</code>`
    at = index + found.length
  }
  return written + html(text.slice(at))
}

const titleOf = (draft: Draft): string => safe(draft.title).trim().slice(0, 200).toWellFormed()

/** The caption as it is read: what follows the title. */
const below = (draft: Draft): string =>
  captionFor(
    { ...draft, caption: safe(draft.caption), credit: safe(draft.credit) },
    { maxCaption: maxCaption - titleOf(draft).length - 2, maxHashtags: mostHashtags },
  )

/** Title, caption, credit, disclosure and hashtags in Telegram's HTML: at most 1,024 signs once it is parsed. */
export const captionOf = (draft: Draft): string => `<b>${html(titleOf(draft))}</b>\n\n${quiet(below(draft))}`

/** Whether the caption is longer than what there is room for. */
export const isCut = (draft: Draft): boolean => !below(draft).includes(safe(draft.caption))
