import type { ChatState, Profile, Shown, StoredFile } from './state.ts'
import { chatOf, type World } from './world.ts'

/** A chat as it stands inside other objects: Bot API, Chat. */
export function chatJson(chat: ChatState): Record<string, unknown> {
  const { id, kind, title, username, forum } = chat
  const name = kind === 'private' ? { first_name: title } : { title }
  return { id, type: kind, ...name, ...(username && { username }), ...(forum && { is_forum: true }) }
}

const fileJson = (file: StoredFile): Record<string, unknown> => ({
  file_id: file.id,
  file_unique_id: file.uniqueId,
  file_size: file.sizeBytes,
})

function mediaJson({ file, thumbnail }: NonNullable<Shown['media']>): Record<string, unknown> {
  const { kind, width = 0, height = 0, durationSeconds: duration = 0, name, mimeType } = file
  const known = { ...fileJson(file), ...(mimeType && { mime_type: mimeType }) }
  const small = thumbnail && {
    thumbnail: { file_id: `${file.id}-t`, file_unique_id: `${file.uniqueId}-t`, width: 180, height: 320 },
  }
  const named = name && { file_name: name }
  if (kind === 'photo') return { photo: [{ ...fileJson(file), width, height }] }
  if (kind === 'video') return { video: { ...known, width, height, duration, ...named, ...small } }
  if (kind === 'voice') return { voice: { ...known, duration } }
  if (kind === 'audio') return { audio: { ...known, duration, ...named } }
  if (kind === 'video_note') return { video_note: { ...fileJson(file), length: width, duration } }
  return { document: { ...known, ...named, ...small } }
}

function originJson(world: World, message: Shown): Record<string, unknown> {
  const date = Math.floor(message.sentAt / 1000)
  if (message.senderChatId === undefined) return { type: 'user', sender_user: message.from, date }
  const chat = chatJson(chatOf(world, message.senderChatId))
  if (!message.from) return { type: 'channel', chat, message_id: message.messageId, date }
  return { type: 'chat', sender_chat: chat, date }
}

/** Buttons, as the Bot API gives them back. */
const markupJson = ({ buttons }: Pick<Shown, 'buttons'>): Record<string, unknown> =>
  buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons } } : {}

/** A message as the bot gets it: Bot API, Message. Of the message it replies to, without what that one replies to. */
export function messageJson(world: World, message: Shown, inner = false): Record<string, unknown> {
  const chat = chatOf(world, message.chatId)
  // In a topic a message that replies to nothing replies to the message that opened the topic.
  const opening = message.inTopic && message.threadId !== message.messageId ? message.threadId : undefined
  const replied = chat.messages.get(message.replyTo ?? opening ?? 0)
  const { text, entities, media, threadId } = message
  const marked = entities.length > 0
  return {
    message_id: message.messageId,
    ...(message.from && { from: message.from satisfies Profile }),
    ...(message.senderChatId !== undefined && { sender_chat: chatJson(chatOf(world, message.senderChatId)) }),
    chat: chatJson(chat),
    date: Math.floor(message.sentAt / 1000),
    ...(message.editedAt !== undefined && { edit_date: Math.floor(message.editedAt / 1000) }),
    ...(threadId !== undefined && { message_thread_id: threadId }),
    ...(message.inTopic && { is_topic_message: true }),
    ...(replied && !replied.deleted && !inner && { reply_to_message: messageJson(world, replied, true) }),
    ...(message.forwardOf && { forward_origin: originJson(world, message.forwardOf) }),
    ...(message.automaticForward && { is_automatic_forward: true }),
    ...(message.album && { media_group_id: message.album }),
    ...(message.protected && { has_protected_content: true }),
    ...(media ? mediaJson(media) : {}),
    ...(text && (media ? { caption: text } : { text })),
    ...(marked && (media ? { caption_entities: entities } : { entities })),
    ...markupJson(message),
    ...message.service,
  }
}
