import { randomUUID } from 'node:crypto'
import { memberJson } from './member.ts'
import { changeMember, memberOf } from './membership.ts'
import type { Method } from './method.ts'
import { chatNamed, mayBeIn } from './permissions.ts'
import { badRequest } from './refusal.ts'
import { chatJson } from './render.ts'
import { isAdmin } from './world.ts'

/** Bot API, getFile: "bots can download files of up to 20MB", by a link that lives at least an hour. */
const maxDownloadBytes = 20 * 1024 * 1024
const linkLivesMilliseconds = 3_600_000

export const lookingMethods: Record<string, Method> = {
  getChat(world, fields) {
    const chat = chatNamed(world, fields)
    if (chat.kind !== 'private') mayBeIn(world, chat)
    const { availableReactions: available, linkedChat } = chat
    return {
      ...chatJson(chat),
      accent_color_id: 0,
      max_reaction_count: 11,
      ...(chat.kind !== 'private' && chat.kind !== 'channel' && { permissions: { can_send_messages: !chat.muted } }),
      accepted_gift_types: {},
      // Bot API, ChatFullInfo: "if omitted, then all emoji reactions are allowed".
      ...(available && { available_reactions: available.map((emoji) => ({ type: 'emoji', emoji })) }),
      ...(linkedChat !== undefined && { linked_chat_id: linkedChat }),
    }
  },
  getChatMember(world, fields) {
    const chat = chatNamed(world, fields)
    mayBeIn(world, chat)
    const userId = fields.whole('user_id')
    if (userId === undefined || !world.users.has(userId)) throw badRequest('invalid user_id specified')
    if (chat.kind === 'channel' && !isAdmin(chat, world.bot.id)) throw badRequest('member list is inaccessible')
    return memberJson(world, chat, userId)
  },
  getChatAdministrators(world, fields) {
    const chat = chatNamed(world, fields)
    mayBeIn(world, chat)
    if (chat.kind === 'private') throw badRequest('there are no administrators in the private chat')
    if (chat.kind === 'channel' && !isAdmin(chat, world.bot.id)) throw badRequest('member list is inaccessible')
    // Bot API, getChatAdministrators: "a list of administrators in a chat, which aren't bots".
    const ids = [...chat.members.keys()].filter((id) => isAdmin(chat, id))
    const people = ids.filter((id) => world.users.get(id)?.is_bot === false)
    return people.map((id) => memberJson(world, chat, id))
  },
  getFile(world, fields) {
    const file = world.files.get(fields.text('file_id') ?? '')
    if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable')
    if (file.sizeBytes > maxDownloadBytes) throw badRequest('file is too big')
    const path = `${file.kind}s/file_${randomUUID().slice(0, 8)}`
    world.links.set(path, { file, endsAt: world.clock.now() + linkLivesMilliseconds })
    return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.sizeBytes, file_path: path }
  },
  leaveChat(world, fields) {
    const chat = chatNamed(world, fields)
    mayBeIn(world, chat)
    if (chat.kind === 'private') throw badRequest("chat member status can't be changed in private chats")
    changeMember(world, chat, world.bot, memberOf('left'))
    return true
  },
}
