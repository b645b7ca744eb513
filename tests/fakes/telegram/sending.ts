import { type Fields, isObject, isYes } from './fields.ts'
import { tellBot } from './hearing.ts'
import { readMarkup } from './keyboard.ts'
import type { Method } from './method.ts'
import { chatNamed, has, mayPost } from './permissions.ts'
import { type Draft, forwardToDiscussion, place } from './place.ts'
import { badRequest } from './refusal.ts'
import { messageJson } from './render.ts'
import type { ChatState, MediaKind } from './state.ts'
import { fileOf, thumbnailOf } from './uploads.ts'
import { readWords, type Words } from './words.ts'
import type { World } from './world.ts'

/** Bot API, sendMessage: `message_thread_id` names a topic of a forum supergroup; nowhere else is there one to send to. */
export function threadNamed(world: World, chat: ChatState, fields: Fields): number | undefined {
  const thread = fields.whole('message_thread_id')
  if (thread === undefined || thread === 0) return undefined
  if (!chat.forum || !chat.topics.has(thread)) throw badRequest('message thread not found')
  mayWriteIn(world, chat, thread)
  return thread
}

function mayWriteIn(world: World, chat: ChatState, thread: number | undefined): void {
  const closed = thread !== undefined && chat.topics.get(thread)?.closed
  if (closed && !has(chat, world.bot.id, 'can_manage_topics')) throw badRequest('TOPIC_CLOSED')
}

/** Bot API, ReplyParameters; the older reply_to_message_id means the same. */
function replyNamed(chat: ChatState, fields: Fields): number | undefined {
  const parameters = fields.json('reply_parameters', 'reply parameters')
  if (parameters !== undefined && !isObject(parameters)) throw badRequest("can't parse reply parameters JSON object")
  const wanted = Number(parameters?.message_id ?? fields.whole('reply_to_message_id') ?? 0)
  if (wanted === 0) return undefined
  const elsewhere = parameters?.chat_id !== undefined && Number(parameters.chat_id) !== chat.id
  const replied = elsewhere ? undefined : chat.messages.get(wanted)
  if (replied && !replied.deleted) {
    const quote = parameters?.quote
    if (typeof quote === 'string' && !replied.text.includes(quote)) throw badRequest('QUOTE_TEXT_INVALID')
    return wanted
  }
  if (isYes(parameters?.allow_sending_without_reply) || fields.yes('allow_sending_without_reply')) return undefined
  throw badRequest('message to be replied not found')
}

/** Where a call sends to, and what all of its messages have in common. */
export function destination(world: World, fields: Fields): { chat: ChatState; common: Draft } {
  const chat = chatNamed(world, fields)
  mayPost(world, chat)
  const threadId = threadNamed(world, chat, fields)
  const replyTo = replyNamed(chat, fields)
  if (replyTo !== undefined) mayWriteIn(world, chat, chat.messages.get(replyTo)?.threadId)
  const common: Draft = {
    authorId: world.bot.id,
    ...(chat.kind === 'channel' ? { senderChatId: chat.id } : { from: world.bot }),
    ...(threadId !== undefined && { threadId }),
    ...(replyTo !== undefined && { replyTo }),
    silent: fields.yes('disable_notification'),
    protected: fields.yes('protect_content'),
  }
  return { chat, common }
}

/** Puts the bot's message where everybody sees it. */
export function deliver(world: World, chat: ChatState, draft: Draft): unknown {
  const message = place(world, chat, draft)
  const forwarded = forwardToDiscussion(world, message)
  if (forwarded) tellBot(world, forwarded)
  if (world.scheduling === 0 || message.media?.file.kind !== 'video') return messageJson(world, message)
  // Bot API, Message, `message_id`: a video in a big chat may be scheduled, and the bot is told no id.
  world.scheduling -= 1
  return { ...messageJson(world, message), message_id: 0 }
}

function send(world: World, fields: Fields, content: (chat: ChatState) => Partial<Draft>): unknown {
  const { chat, common } = destination(world, fields)
  const { buttons, other } = readMarkup(fields, false)
  return deliver(world, chat, { ...common, ...content(chat), buttons, ...(other && { otherMarkup: other }) })
}

const maxText = 4096
const maxCaption = 1024

export const readText = (world: World, chat: ChatState, fields: Fields): Words =>
  readWords(world, chat, fields, 'text', maxText)
export const readCaption = (world: World, chat: ChatState, fields: Fields): Words =>
  readWords(world, chat, fields, 'caption', maxCaption)

/** Media as a call describes it; `name` is the field with the file. */
export function readMedia(world: World, fields: Fields, name: string, kind: MediaKind): Pick<Draft, 'media'> {
  const file = fileOf(world, fields, name, kind)
  const thumbnail = thumbnailOf(world, fields, fields.text(name) !== file.id)
  const streams = fields.yes('supports_streaming')
  return { media: { file, ...(thumbnail && { thumbnail }), streams, spoiler: fields.yes('has_spoiler') } }
}

const sendMedia =
  (kind: MediaKind): Method =>
  (world, fields) =>
    send(world, fields, (chat) => ({ ...readMedia(world, fields, kind, kind), ...readCaption(world, chat, fields) }))

/** Bot API, sendChatAction: the only actions there are. */
const chatActions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]

export const sendingMethods: Record<string, Method> = {
  sendMessage: (world, fields) => send(world, fields, (chat) => readText(world, chat, fields)),
  sendVideo: sendMedia('video'),
  sendPhoto: sendMedia('photo'),
  sendDocument: sendMedia('document'),
  sendVoice: sendMedia('voice'),
  sendAudio: sendMedia('audio'),
  sendChatAction(world, fields) {
    const chat = chatNamed(world, fields)
    mayPost(world, chat)
    const threadId = threadNamed(world, chat, fields)
    const action = fields.text('action') ?? ''
    if (!chatActions.includes(action)) throw badRequest('wrong parameter action in request')
    world.actions.push({ chatId: chat.id, action, ...(threadId !== undefined && { threadId }) })
    return true
  },
}
