import type { Fields } from './fields.ts'
import { badRequest, forbidden } from './refusal.ts'
import type { ChatState, Right } from './state.ts'
import { isAdmin, isIn, type World } from './world.ts'

const nameOf: Record<ChatState['kind'], string> = {
  private: 'private chat',
  group: 'group chat',
  supergroup: 'supergroup chat',
  channel: 'channel chat',
}

export function has(chat: ChatState, userId: number, right: Right): boolean {
  const member = chat.members.get(userId)
  return member?.status === 'creator' || (member?.status === 'administrator' && member.rights.has(right))
}

/** The chat a call names: Bot API, `chat_id` is a number or the @username of a channel or supergroup. */
export function chatNamed(world: World, fields: Fields): ChatState {
  const said = fields.text('chat_id')
  if (said === undefined) throw badRequest('chat_id is empty')
  const chat = said.startsWith('@')
    ? [...world.chats.values()].find(({ kind, username }) => kind !== 'private' && `@${username}` === said)
    : world.chats.get(Number(said))
  if (!chat) throw badRequest('chat not found')
  return chat
}

/**
 * What must hold before the bot does anything in a chat: the user pressed start and did not block it (Bots FAQ: bots cannot
 * begin a conversation), the bot is in the group, and the group is still one (Bot API, ResponseParameters).
 */
export function mayBeIn(world: World, chat: ChatState): void {
  if (chat.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo })
  }
  if (chat.kind === 'private') {
    if (chat.blocked) throw forbidden('bot was blocked by the user')
    if (!chat.started) throw forbidden("bot can't initiate conversation with a user")
    return
  }
  const status = chat.members.get(world.bot.id)?.status
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${nameOf[chat.kind]}`)
  if (!isIn(chat, world.bot.id)) throw forbidden(`bot is not a member of the ${nameOf[chat.kind]}`)
}

/** Bot API, ChatAdministratorRights: posting in a channel needs can_post_messages. */
export function mayPost(world: World, chat: ChatState): void {
  mayBeIn(world, chat)
  // Bot API, ChatPermissions: what those who are no administrators may do.
  if (chat.muted && !isAdmin(chat, world.bot.id))
    throw badRequest('not enough rights to send text messages to the chat')
  if (chat.kind !== 'channel') return
  if (!isAdmin(chat, world.bot.id)) throw badRequest('need administrator rights in the channel chat')
  if (!has(chat, world.bot.id, 'can_post_messages')) throw badRequest('not enough rights to send messages to the chat')
}
