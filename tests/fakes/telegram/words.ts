import { type Fields, isObject } from './fields.ts'
import { parseHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { badRequest } from './refusal.ts'
import type { ChatState, Entity, Profile } from './state.ts'
import { isIn, type World } from './world.ts'

/** What Telegram finds in plain words by itself: Bot API, MessageEntity. */
const found: [string, RegExp][] = [
  ['bot_command', /(?<![\w/@])\/[a-z0-9_]{1,64}(?:@\w{3,32})?(?!\w)/gi],
  ['mention', /(?<!\w)@[a-z]\w{3,31}/gi],
  ['url', /\bhttps?:\/\/[^\s<>"]+[^\s<>".,!?;:)]/gi],
  ['hashtag', /(?<![\w#])#[\p{L}\d_]+/gu],
]

/** Commands, mentions and links in plain words, where no other entity stands. */
export function entitiesIn(text: string, given: readonly Entity[] = []): Entity[] {
  const own = found.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match): Entity => ({ type, offset: match.index, length: match[0].length })),
  )
  const free = own.filter((one) =>
    given.every((other) => one.offset + one.length <= other.offset || other.offset + other.length <= one.offset),
  )
  return [...given, ...free].sort((one, other) => one.offset - other.offset)
}

/**
 * Whom a bot may name: Bot API, Formatting options, "unless the user is a member of the chat where they were mentioned,
 * these mentions are only guaranteed to work if the user has contacted the bot in private or has sent a callback query".
 */
function nameable(world: World, chat: ChatState, id: unknown): Profile | undefined {
  const user = world.users.get(Number(id))
  if (!user) return undefined
  const asked = [...world.queries.values()].some(({ userId }) => userId === user.id)
  return isIn(chat, user.id) || world.chats.get(user.id)?.started || asked ? user : undefined
}

function entityFrom(world: World, chat: ChatState, value: unknown, text: string): Entity[] {
  if (!isObject(value) || typeof value.type !== 'string') throw badRequest("can't parse entities: wrong MessageEntity")
  const { type, url, user, language } = value
  const [offset, length] = [Number(value.offset), Number(value.length)]
  if (!Number.isInteger(offset) || !Number.isInteger(length) || offset < 0) {
    throw badRequest("can't parse entities: offset and length must be whole numbers")
  }
  if (offset + length > text.length) {
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text`)
  }
  const lowSurrogate = /^[\udc00-\udfff]/
  if (lowSurrogate.test(text.slice(offset)) || lowSurrogate.test(text.slice(offset + length))) {
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`)
  }
  if (length <= 0) return []
  const entity: Entity = { type, offset, length }
  if (typeof url === 'string') entity.url = url
  if (typeof language === 'string') entity.language = language
  const profile = isObject(user) ? nameable(world, chat, user.id) : undefined
  if (type === 'text_mention') return profile ? [{ ...entity, user: profile }] : []
  return [entity]
}

/** A link to tg://user?id= names somebody; a link that leads nowhere is no link: Bot API, Formatting options. */
function linksOf(world: World, chat: ChatState, entities: Entity[]): Entity[] {
  return entities.flatMap((entity) => {
    if (entity.type !== 'text_link') return [entity]
    const id = /^tg:\/\/user\?id=(\d+)$/.exec(entity.url ?? '')?.[1]
    if (id === undefined) return isWebAddress(entity.url ?? '') ? [entity] : []
    const user = nameable(world, chat, id)
    return user ? [{ type: 'text_mention', offset: entity.offset, length: entity.length, user }] : []
  })
}

/** An address that Telegram takes as a link. A host without a dot ("localhost") is refused as "Wrong HTTP URL". */
export function isWebAddress(address: string): boolean {
  if (/^(?:tg|ton):\/\/\S+$/i.test(address)) return true
  const full = /^https?:\/\//i.test(address) ? address : `http://${address}`
  return !/\s/.test(address) && URL.canParse(full) && /\.|^\[/.test(new URL(full).hostname)
}

export interface Words {
  text: string
  entities: Entity[]
}

/**
 * Reads a text or caption with its `parse_mode` or entities, and trims it as Telegram does. `at most` counts characters
 * after the entities were parsed.
 */
export function readWords(
  world: World,
  chat: ChatState,
  fields: Fields,
  name: 'text' | 'caption',
  atMost: number,
): Words {
  const mode = (fields.text('parse_mode') ?? '').toLowerCase()
  const said = fields.text(name) ?? ''
  const given = fields.json(name === 'text' ? 'entities' : 'caption_entities', 'entities')
  let words: Words
  if (mode === 'html') {
    words = parseHtml(said)
    words.entities = linksOf(world, chat, words.entities)
  } else if (mode === 'markdownv2') {
    words = parseMarkdown(said)
    words.entities = linksOf(world, chat, words.entities)
  } else if (mode) {
    if (mode === 'markdown') world.problems.push('the oldest Markdown of Telegram is not pretended here')
    throw badRequest('unsupported parse_mode')
  } else {
    if (given !== undefined && !Array.isArray(given)) throw badRequest("can't parse entities: expected an Array")
    const entities = (given ?? []).flatMap((each) => entityFrom(world, chat, each, said))
    words = { text: said, entities: linksOf(world, chat, entities) }
  }
  return checked(trimmed(words), name, atMost)
}

function trimmed({ text, entities }: Words): Words {
  const short = text.trim()
  const lead = text.length - text.trimStart().length
  const moved = entities.flatMap((entity) => {
    const offset = Math.max(entity.offset - lead, 0)
    const end = Math.min(entity.offset + entity.length - lead, short.length)
    return end > offset ? [{ ...entity, offset, length: end - offset }] : []
  })
  return { text: short, entities: entitiesIn(short, moved) }
}

function checked(words: Words, name: 'text' | 'caption', atMost: number): Words {
  const length = [...words.text].length
  if (name === 'text' && length === 0) throw badRequest('message text is empty')
  if (length > atMost) throw badRequest(name === 'text' ? 'message is too long' : 'message caption is too long')
  return words
}
