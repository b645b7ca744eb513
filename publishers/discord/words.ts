import { captionFor, type Draft } from '../publisher.ts'

/** Documentation: Message, `content`. */
export const maxContent = 2000
const mostHashtags = 5

/** Signs that Discord's Markdown and its mentions are made of. Behind a backslash each is only itself. */
const signs = /[\\*_~`|<[\]@]/g
/** What makes a heading, small print, a quote or a list where a line begins. */
const lineStart = /^([^\S\n]*)(#{1,3}|-#|>{1,3}|[-+])(?=\s)/gm
const numbered = /^([^\S\n]*\d+)([.)])(?=\s)/gm
/** Addresses become links by themselves, and invitations unfold. */
const address = /:\/\/|(?<=\bdiscord)\.gg(?=\/)|(?<=\bdiscord(?:app)?)\.com(?=\/invite)/gi
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Words that read as they were written: they format nothing, link nothing and call nobody. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(turning, '')
    .replace(signs, '\\$&')
    .replace(address, '\\$&')
    .replace(lineStart, '$1\\$2')
    .replace(numbered, '$1\\$2')

/** The words above the film: title, caption, credit, disclosure and hashtags, in at most 2,000 characters. */
export function contentOf(draft: Draft): string {
  const title = `**${escaped(draft.title.trim().slice(0, 200))}**\n`
  const safe = {
    ...draft,
    caption: escaped(draft.caption),
    credit: escaped(draft.credit),
    disclosure: escaped(draft.disclosure),
  }
  return title + captionFor(safe, { maxCaption: maxContent - title.length, maxHashtags: mostHashtags })
}

/** Whether the caption is longer than what there is room for. */
export const isCut = (draft: Draft): boolean => !contentOf(draft).includes(escaped(draft.caption))
