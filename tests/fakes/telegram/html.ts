import { badRequest } from './refusal.ts'
import type { Entity } from './state.ts'

/** Bot API, HTML style: the only tags there are, and the entity each makes. */
const entityOf: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}
/** Bot API, HTML style: only these four named entities, and all numerical ones. */
const characterOf: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

interface Open {
  tag: string
  entity: Entity
}

const failure = (why: string): Error => badRequest(`can't parse entities: ${why}`)

function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single, bare] of written.matchAll(
    /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    found[name.toLowerCase()] = decode(double ?? single ?? bare ?? '')
  }
  return found
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return characterOf[String(name)] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(String(hex), 16) : Number(decimal))
  })
}

function entityFor(tag: string, attributes: Record<string, string>, offset: number): Entity {
  const type = entityOf[tag]
  if (!type) throw failure(`Unsupported start tag "${tag}" at byte offset ${offset}`)
  if (tag === 'span' && attributes.class !== 'tg-spoiler') {
    throw failure(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`)
  }
  const entity: Entity = { type, offset, length: 0 }
  if (tag === 'a') entity.url = attributes.href ?? ''
  if (tag === 'blockquote' && 'expandable' in attributes) entity.type = 'expandable_blockquote'
  const language = /^language-(.+)$/.exec(attributes.class ?? '')?.[1]
  if (tag === 'code' && language) entity.language = language
  return entity
}

/** Text outside of tags: Bot API, "all <, > and & symbols that are not a part of a tag or an HTML entity must be replaced". */
function plain(text: string): string {
  if (text.includes('>')) throw failure('the sign ">" must be written as "&gt;"')
  if (/&(?!(?:#x[\da-f]+|#\d+|lt|gt|amp|quot);)/i.test(text)) throw failure('the sign "&" must be written as "&amp;"')
  return decode(text)
}

/** Reads Telegram's HTML; offsets and lengths are UTF-16 code units. Refuses what is not written as documented. */
export function parseHtml(html: string): { text: string; entities: Entity[] } {
  const open: Open[] = []
  const entities: Entity[] = []
  let text = ''
  let at = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z\d-]*)?([^<>]*)(>?)/gi)) {
    text += plain(html.slice(at, match.index))
    at = match.index + match[0].length
    const [, slash, name, rest = '', end] = match
    if (!end) throw failure(`Can't find end of the entity starting at byte offset ${match.index}`)
    const tag = (name ?? '').toLowerCase()
    if (!slash) {
      open.push({ tag, entity: entityFor(tag, attributesOf(rest), text.length) })
      continue
    }
    const last = open.pop()
    if (!last) throw failure(`Unexpected end tag at byte offset ${match.index}`)
    if (tag && tag !== last.tag) {
      throw failure(`Unmatched end tag at byte offset ${match.index}, expected "</${last.tag}>", found "</${tag}>"`)
    }
    last.entity.length = text.length - last.entity.offset
    if (last.entity.length > 0) entities.push(last.entity)
  }
  text += plain(html.slice(at))
  const unclosed = open.pop()
  if (unclosed) throw failure(`Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  return { text, entities: entities.sort((one, other) => one.offset - other.offset || other.length - one.length) }
}
