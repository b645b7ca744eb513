import { type Fields, isObject } from './fields.ts'
import { badRequest } from './refusal.ts'
import type { InlineButton } from './state.ts'
import { isWebAddress } from './words.ts'

/** Bot API, InlineKeyboardButton: "exactly one of the fields other than text, icon_custom_emoji_id, and style". */
const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
]
const maxButtons = 100

function buttonFrom(value: unknown): InlineButton {
  if (!isObject(value)) throw badRequest("can't parse inline keyboard button: expected an Object")
  const { text, url, callback_data } = value
  if (typeof text !== 'string' || text.trim() === '') {
    throw badRequest("can't parse inline keyboard button: text buttons must be non-empty")
  }
  const used = actions.filter((action) => value[action] !== undefined)
  if (used.length === 0) {
    throw badRequest("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard")
  }
  if (used.length > 1) throw badRequest(`can't parse inline keyboard button: it has ${used.join(' and ')}`)
  if (callback_data !== undefined) {
    const bytes = typeof callback_data === 'string' ? Buffer.byteLength(callback_data) : 0
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID')
  }
  if (url !== undefined && !(typeof url === 'string' && isWebAddress(url))) {
    throw badRequest(`inline keyboard button URL '${String(url)}' is invalid: Wrong HTTP URL`)
  }
  return { ...value, text }
}

export interface Markup {
  buttons: InlineButton[][]
  other?: Record<string, unknown>
}

/** Reads reply_markup: an inline keyboard, or one of the keyboards that go with new messages only. */
export function readMarkup(fields: Fields, inlineOnly: boolean): Markup {
  const markup = fields.json('reply_markup', 'reply keyboard markup')
  if (markup === undefined) return { buttons: [] }
  if (!isObject(markup)) throw badRequest("can't parse reply keyboard markup JSON object")
  const { inline_keyboard: rows } = markup
  if (rows === undefined) {
    if (inlineOnly && Object.keys(markup).length > 0) throw badRequest('inline keyboard expected')
    return { buttons: [], other: markup }
  }
  if (!Array.isArray(rows) || !rows.every((row): row is unknown[] => Array.isArray(row))) {
    throw badRequest("can't parse inline keyboard: expected an Array of Arrays")
  }
  if (rows.flat().length > maxButtons) throw badRequest('reply markup is too long')
  return { buttons: rows.map((row) => row.map(buttonFrom)).filter((row) => row.length > 0) }
}
