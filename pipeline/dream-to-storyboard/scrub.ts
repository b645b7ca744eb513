import { findPhoneNumbersInText } from 'libphonenumber-js'

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const link = /\b(?:https?:\/\/|www\.)\S+/giu
/** Signs that hide or reorder text: zero-width, bidirectional overrides, tags, and other controls but the newline. */
const hidden = /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/**
 * The telling without what must not reach a film: e-mail addresses, phone numbers, links, and invisible signs.
 * Zero-width joiners stay: Arabic, Persian and emoji need them.
 */
export function scrub(telling: string): string {
  let text = telling.normalize('NFC').replace(/\r\n?/g, '\n').replace(hidden, ' ').replace(mail, '…').replace(link, '…')
  for (const found of findPhoneNumbersInText(text).reverse()) {
    text = `${text.slice(0, found.startsAt)}…${text.slice(found.endsAt)}`
  }
  return text
    .replace(/\+?\d[\d\s().-]{7,}\d/g, '…')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}
