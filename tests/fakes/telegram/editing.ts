import { inputMedia } from './albums.ts'
import type { Fields } from './fields.ts'
import { readMarkup } from './keyboard.ts'
import type { Method } from './method.ts'
import { chatNamed, has, mayBeIn } from './permissions.ts'
import { badRequest } from './refusal.ts'
import { messageJson } from './render.ts'
import { readCaption, readText } from './sending.ts'
import type { ChatState, Face, Shown } from './state.ts'
import { chatOf, isAdmin, type World } from './world.ts'

const faceOf = ({ text, entities, media, buttons }: Face): Face => ({
  text,
  entities,
  ...(media && { media }),
  buttons,
})

/** The bot's message that a call names. In a channel can_edit_messages opens others' posts too. */
function own(world: World, fields: Fields): Shown {
  const chat = chatNamed(world, fields)
  mayBeIn(world, chat)
  const id = fields.whole('message_id')
  if (id === undefined) throw badRequest('message identifier is not specified')
  const message = chat.messages.get(id)
  if (!message || message.deleted) throw badRequest('message to edit not found')
  const may =
    message.authorId === world.bot.id || (chat.kind === 'channel' && has(chat, world.bot.id, 'can_edit_messages'))
  if (!may || message.service) throw badRequest("message can't be edited")
  return message
}

/** What two faces are compared by: a file is the same when its id is. */
const looks = (face: Face): string =>
  JSON.stringify([face.text, face.entities, face.media?.file.id, face.media?.spoiler ?? false, face.buttons])

/** A keyboard that is not sent again goes away: Bot API, the edit methods take the new one. */
function change(world: World, fields: Fields, read: (message: Shown) => Partial<Face>): unknown {
  const message = own(world, fields)
  const before = faceOf(message)
  const after: Face = { ...before, ...read(message), buttons: readMarkup(fields, true).buttons }
  if (looks(before) === looks(after)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  Object.assign(message, after)
  message.versions.push(before)
  message.editedAt = world.clock.now()
  return messageJson(world, message)
}

const dayMilliseconds = 24 * 3_600_000

/** Bot API, deleteMessage. */
function mayDelete(world: World, chat: ChatState, message: Shown): boolean {
  const isOwn = message.authorId === world.bot.id
  const bot = world.bot.id
  // An administrator of a basic group can delete any message there; elsewhere it takes the right.
  const everything = chat.kind === 'group' ? isAdmin(chat, bot) : has(chat, bot, 'can_delete_messages')
  if (chat.kind === 'channel') return everything || (isOwn && has(chat, bot, 'can_post_messages'))
  return chat.kind === 'private' || isOwn || everything
}

export const editingMethods: Record<string, Method> = {
  editMessageText: (world, fields) =>
    change(world, fields, (message) => {
      if (message.media) throw badRequest('there is no text in the message to edit')
      return readText(world, chatOf(world, message.chatId), fields)
    }),
  editMessageCaption: (world, fields) =>
    change(world, fields, (message) => {
      if (!message.media) throw badRequest('there is no caption in the message to edit')
      return readCaption(world, chatOf(world, message.chatId), fields)
    }),
  editMessageMedia: (world, fields) =>
    change(world, fields, ({ chatId }) =>
      inputMedia(world, chatOf(world, chatId), fields.json('media', 'InputMedia'), fields.files),
    ),
  editMessageReplyMarkup: (world, fields) => change(world, fields, () => ({})),
  deleteMessage(world, fields) {
    const chat = chatNamed(world, fields)
    mayBeIn(world, chat)
    const message = chat.messages.get(fields.whole('message_id') ?? 0)
    if (!message || message.deleted) throw badRequest('message to delete not found')
    if (!mayDelete(world, chat, message)) throw badRequest("message can't be deleted")
    // "A message can only be deleted if it was sent less than 48 hours ago."
    if (world.clock.now() - message.sentAt >= 2 * dayMilliseconds)
      throw badRequest("message can't be deleted for everyone")
    message.deleted = true
    return true
  },
}
